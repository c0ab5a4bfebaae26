#include "text/marks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "base/utf8.h"

namespace shouce::text {

namespace {

struct MarkRow {
    char32_t code_point;
    Mark mark;
};

// Sorted by code point. "GB" is GB/T 15834—2011, 标点符号用法; "clreq" is Requirements for Chinese Text
// Layout, W3C, state of 2024-03-21. Numbers 4.x say what the mark is, 5.1.x where it may stand.
constexpr MarkRow mark_rows[] = {
    {U'-', Mark::Connector},    // GB 4.13, short connector as typed on a keyboard
    {U'/', Mark::Solidus},      // GB 4.17, half-width
    {U'·', Mark::Interpunct},   // GB 4.14; U+00B7 is AI for UAX #14, hence this table
    {U'‐', Mark::Connector},    // U+2010, UAX #14 has BA
    {U'–', Mark::Connector},    // U+2013, UAX #14 has BA
    {U'—', Mark::Connector},    // U+2014 alone, GB 4.13 一字线
    {U'―', Mark::Connector},    // U+2015, what some GBK tables make of U+2014
    {U'‘', Mark::Opening},      // GB 4.8
    {U'’', Mark::Closing},      // GB 4.8
    {U'“', Mark::Opening},      // GB 4.8
    {U'”', Mark::Closing},      // GB 4.8
    {U'‥', Mark::Ellipsis},     // U+2025
    {U'…', Mark::Ellipsis},     // U+2026, GB 4.11
    {U'‧', Mark::Interpunct},   // U+2027, clreq
    {U'∼', Mark::Connector},    // U+223C, typed for ～
    {U'⋯', Mark::Ellipsis},     // U+22EF, clreq
    {U'⸺', Mark::Dash},         // U+2E3A, clreq
    {U'、', Mark::Comma},       // GB 4.5
    {U'。', Mark::Stop},        // GB 4.1
    {U'〈', Mark::Opening},     // GB 4.15
    {U'〉', Mark::Closing},     // GB 4.15
    {U'《', Mark::Opening},     // GB 4.15
    {U'》', Mark::Closing},     // GB 4.15
    {U'「', Mark::Opening},     // clreq, quotes of vertical and traditional text
    {U'」', Mark::Closing},     // clreq
    {U'『', Mark::Opening},     // clreq
    {U'』', Mark::Closing},     // clreq
    {U'【', Mark::Opening},     // GB 4.9
    {U'】', Mark::Closing},     // GB 4.9
    {U'〔', Mark::Opening},     // GB 4.9
    {U'〕', Mark::Closing},     // GB 4.9
    {U'〖', Mark::Opening},     // as 【
    {U'〗', Mark::Closing},     // as 】
    {U'〜', Mark::Connector},   // U+301C, typed for ～
    {U'〝', Mark::Opening},     // U+301D
    {U'〞', Mark::Closing},     // U+301E
    {U'〟', Mark::Closing},     // U+301F
    {U'・', Mark::Interpunct},  // U+30FB, typed for ·
    {U'！', Mark::Stop},        // GB 4.3
    {U'（', Mark::Opening},     // GB 4.9
    {U'）', Mark::Closing},     // GB 4.9
    {U'，', Mark::Comma},       // GB 4.4
    {U'－', Mark::Connector},   // U+FF0D, typed for a short connector
    {U'．', Mark::Stop},        // U+FF0E, full stop of scientific texts, clreq
    {U'／', Mark::Solidus},     // GB 4.17
    {U'：', Mark::Comma},       // GB 4.7
    {U'；', Mark::Comma},       // GB 4.6
    {U'？', Mark::Stop},        // GB 4.2
    {U'［', Mark::Opening},     // GB 4.9
    {U'］', Mark::Closing},     // GB 4.9
    {U'｛', Mark::Opening},     // GB 4.9
    {U'｝', Mark::Closing},     // GB 4.9
    {U'～', Mark::Connector},   // U+FF5E, GB 4.13 浪纹线
};

constexpr bool is_before(const MarkRow& a, const MarkRow& b) {
    return a.code_point < b.code_point;
}

static_assert(std::is_sorted(std::begin(mark_rows), std::end(mark_rows), is_before));

constexpr auto never = static_cast<ProhibitionLevel>(99);

// From which level on a line may not start, or end, with the mark; where it is empty.
struct KindRow {
    Mark mark;
    ProhibitionLevel not_at_start;
    ProhibitionLevel not_at_end;
    Side empty;
    bool refuses_stretch;
};

using enum ProhibitionLevel;
constexpr std::array<KindRow, 11> kind_rows = {{
    {Mark::None, never, never, Side::None, false},
    {Mark::Opening, never, Basic, Side::Left, false},     // GB 5.1.3: not at a line's end
    {Mark::Closing, Basic, never, Side::Right, false},    // GB 5.1.3: not at a line's start
    {Mark::Comma, Basic, never, Side::Right, false},      // GB 5.1.1: not at a line's start
    {Mark::Stop, Basic, never, Side::Right, false},       // GB 5.1.1, 5.1.2
    {Mark::Interpunct, Basic, never, Side::Both, false},  // GB 5.1.7: not at a start; half an em
    {Mark::Connector, Basic, never, Side::None, true},    // GB 5.1.6: not at a start; stretch: clreq
    {Mark::Solidus, Basic, Gb, Side::None, true},         // GB 5.1.9: neither; clreq: end from level GB on
    {Mark::Dash, Strict, never, Side::None, false},       // GB 5.1.4 only forbids parting it; clreq: strict
    {Mark::Ellipsis, Basic, never, Side::None, false},    // UAX #14 LB22 is stricter than clreq's basic: kept
    {Mark::Number, never, Basic, Side::None, false},      // judgement: an item's number stays with its text
}};

[[nodiscard]] const KindRow& row_of(Mark mark) {
    return kind_rows.at(static_cast<std::size_t>(mark));
}

// ①–⒛ with their brackets and full stops, ⓪–⓿, ❶–➓, ㈠–㈩
[[nodiscard]] bool is_item_number(char32_t c) {
    return (c >= 0x2460 && c <= 0x249B) || (c >= 0x24EA && c <= 0x24FF) || (c >= 0x2776 && c <= 0x2793) ||
           (c >= 0x3220 && c <= 0x3229);
}

}  // namespace

Mark mark_of(char32_t code_point) {
    if (code_point >= 0x3400 && code_point < 0xFF00) return Mark::None;  // nearly all of a book
    if (is_item_number(code_point)) return Mark::Number;
    const MarkRow wanted{code_point, Mark::None};
    const auto* found = std::lower_bound(std::begin(mark_rows), std::end(mark_rows), wanted, is_before);
    return found != std::end(mark_rows) && found->code_point == code_point ? found->mark : Mark::None;
}

MarkRule rule_of(Mark mark, ProhibitionLevel level) {
    const auto& row = row_of(mark);
    return {level >= row.not_at_start, level >= row.not_at_end};
}

Side empty_side(Mark mark) {
    return row_of(mark).empty;
}

bool refuses_stretch(Mark mark) {
    return row_of(mark).refuses_stretch;
}

}  // namespace shouce::text
