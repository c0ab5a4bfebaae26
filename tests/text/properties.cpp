#include "text/properties.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "text/chinese_breaks.h"
#include "text/fixed_measurer.h"

namespace shouce::test {

namespace {

constexpr std::u32string_view no_start = U"，。、；：？！）》」』”’】〕〉］｝…·～—／";
constexpr std::u32string_view no_end = U"（《「『“‘【〔〈［｛／";

[[nodiscard]] bool is_blank(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'\u3000';
}

// Code points of the lines that are not blank, with the places of their bytes checked on the way.
[[nodiscard]] std::optional<std::string> bytes_wrong(std::string_view paragraph, const text::Layout& layout) {
    std::size_t expected = 0;
    std::u32string shown;
    for (const auto& line : layout.lines) {
        if (line.from != expected) return fmt::format("line starts at byte {}, not {}", line.from, expected);
        expected = line.to;
        std::size_t at = line.from;
        for (const auto& glyph : line.glyphs) {
            if (glyph.from < at || glyph.to > line.to) return fmt::format("glyph at byte {}", glyph.from);
            at = glyph.to;
            shown += utf8::to_utf32(paragraph.substr(glyph.from, glyph.to - glyph.from));
        }
    }
    if (expected != paragraph.size()) return fmt::format("ends at byte {}", expected);
    auto wanted = utf8::to_utf32(paragraph);
    wanted.erase(std::remove_if(wanted.begin(), wanted.end(), is_blank), wanted.end());
    if (shown != wanted) return "characters lost or doubled";
    return {};
}

// Two dashes in one glyph may start a line.
[[nodiscard]] bool is_forbidden_start(const text::Glyph& glyph) {
    return glyph.kind == text::GlyphKind::Character && no_start.find(glyph.code_point) != no_start.npos;
}

struct Checked {
    std::string_view paragraph;
    const text::ParagraphStyle& style;
    std::vector<text::Character> characters;
    std::vector<text::Opportunity> opportunities;

    [[nodiscard]] bool is_free(std::size_t i) const {
        return i == 0 || i == characters.size() || opportunities[i] >= text::Opportunity::Allowed;
    }
};

// Whether the line could have parted earlier, at a place that all rules allow.
[[nodiscard]] bool had_a_choice(const Checked& checked, const text::Line& line) {
    for (std::size_t i = 1; i < checked.characters.size(); ++i) {
        const auto from = checked.characters[i].from;
        if (from > line.from && from < line.to && checked.is_free(i)) return true;
    }
    return false;
}

// Whether what stands around `byte` without a place to part is wider than a line of its own.
[[nodiscard]] bool is_too_wide(const Checked& checked, std::size_t byte) {
    std::size_t i = 0;
    while (checked.characters[i].from < byte)
        ++i;
    std::size_t first = i - 1;
    while (!checked.is_free(first))
        --first;
    while (!checked.is_free(i))
        ++i;
    const auto from = checked.characters[first].from;
    const auto whole = checked.paragraph.substr(from, checked.characters[i - 1].to - from);
    auto style = checked.style;
    style.measure = 1000 * text::em;
    style.first_line_indent = 0;
    return text::lay_out(whole, style, text::FixedMeasurer()).lines.front().width > checked.style.measure;
}

[[nodiscard]] bool parts_a_word(const text::Glyph& last, const text::Glyph& first) {
    const auto is_word = [](char32_t c) {
        return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
    };
    return last.to == first.from && is_word(last.code_point) && is_word(first.code_point);
}

[[nodiscard]] bool is_wrong_end(const Checked& checked, const text::Line& line, const text::Line& next) {
    if (line.glyphs.empty() || next.glyphs.empty()) return false;
    const auto& last = line.glyphs.back();
    const auto& first = next.glyphs.front();
    if (parts_a_word(last, first)) return !is_too_wide(checked, first.from) && had_a_choice(checked, line);
    const bool is_forbidden = is_forbidden_start(first) || no_end.find(last.code_point) != no_end.npos;
    return is_forbidden && had_a_choice(checked, line);
}

}  // namespace

std::string violation(std::string_view paragraph, const text::Layout& layout,
                      const text::ParagraphStyle& style) {
    if (const auto wrong = bytes_wrong(paragraph, layout)) return *wrong;
    Checked checked{paragraph, style, text::itemize(paragraph, style.measure), {}};
    checked.opportunities =
        text::find_opportunities(checked.characters, style.prohibition, text::Terms::MayPart);
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        const auto& line = layout.lines[i];
        if (line.width > style.measure && line.glyphs.size() > 1)
            return fmt::format("line {} is {} wide", i + 1, line.width);
        if (i + 1 == layout.lines.size() || paragraph.substr(0, line.to).ends_with('\n')) continue;
        if (is_wrong_end(checked, line, layout.lines[i + 1]))
            return fmt::format("forbidden end of line {}", i + 1);
    }
    return {};
}

}  // namespace shouce::test
