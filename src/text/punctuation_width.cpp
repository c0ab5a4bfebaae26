#include "text/punctuation_width.h"

#include <algorithm>
#include <cstddef>

namespace shouce::text {

namespace {

using Characters = std::span<const Character>;

// Signs that belong to a figure or a word and want the gap as these do.
[[nodiscard]] bool is_western_side(const Character& c) {
    if (c.kind != Kind::Western) return false;
    using enum LineBreakClass;
    const auto own = c.unicode.line_break;
    return own == AL || own == HL || own == NU || own == PO || own == PR;
}

[[nodiscard]] bool wants_gap(const Character& before, const Character& after) {
    return (before.kind == Kind::Ideograph && is_western_side(after)) ||
           (is_western_side(before) && after.kind == Kind::Ideograph);
}

// What may go on the empty side: down to half an em, and never into the ink.
[[nodiscard]] Units empty_part(Units empty, Units advance) {
    return std::max(0, std::min(empty, advance - half_em));
}

// An interpunct takes half an em whatever the font gives it (GB/T 15834, 5.1.7), its ink in the middle.
void set_interpunct(Box& box, InkBox ink) {
    if (ink.right - ink.left > half_em) return;
    box.cut_left = (ink.left + ink.right) / 2 - quarter_em;
    box.cut_right = box.advance - half_em - box.cut_left;
}

[[nodiscard]] Box make_box(const Character& c, const ParagraphStyle& style, const Measurer& measurer) {
    Box box;
    if (c.kind == Kind::Invisible) return box;
    if (c.kind != Kind::Combining) box.tracking = style.tracking;
    if (c.mark == Mark::Dash) {
        box.advance = std::min(2 * em, std::max(em, style.measure));
        return box;
    }
    box.advance = measurer.advance(c.code_point == U'\t' || c.code_point == 0xA0 ? U' ' : c.code_point);
    const Side empty = empty_side(c.mark);
    if (empty == Side::None) return box;
    const InkBox ink = measurer.ink(c.code_point);
    if (empty == Side::Both) set_interpunct(box, ink);
    if (empty == Side::Left) box.spare_left = empty_part(ink.left, box.advance);
    if (empty == Side::Right) box.spare_right = empty_part(box.advance - ink.right, box.advance);
    return box;
}

void cut_left(Box& box, Units amount) {
    const Units part = std::clamp(amount, 0, box.spare_left);
    box.cut_left += part;
    box.spare_left -= part;
}
void cut_right(Box& box, Units amount) {
    const Units part = std::clamp(amount, 0, box.spare_right);
    box.cut_right += part;
    box.spare_right -= part;
}

[[nodiscard]] bool is_closing(Mark mark) {
    return mark == Mark::Closing || mark == Mark::Comma || mark == Mark::Stop;
}

// Two marks next to each other take 1.5 em (clreq, adjustment of punctuation width): half an em goes where
// they face each other with empty sides. What PunctuationWidth::Half has taken already counts.
void squeeze_pair(Mark before_mark, Box& before, Mark after_mark, Box& after) {
    if (is_closing(before_mark) && (is_closing(after_mark) || after_mark == Mark::Interpunct)) {
        cut_right(before, half_em - before.cut_right);
    } else if (after_mark == Mark::Opening &&
               (before_mark == Mark::Opening || before_mark == Mark::Interpunct || is_closing(before_mark))) {
        const Units taken = before_mark == Mark::Opening ? 0 : std::max(0, before.cut_right);
        cut_left(after, half_em - after.cut_left - (before_mark == Mark::Interpunct ? 0 : taken));
        if (is_closing(before_mark)) cut_right(before, half_em - after.cut_left - before.cut_right);
    }
}

[[nodiscard]] bool is_exclamation(const Character& c) {
    return c.code_point == U'？' || c.code_point == U'！';
}

// ？！ together take one em, three of them two (GB/T 15834, 5.1.2): of a pair the second is cut as well.
void squeeze_exclamations(Characters characters, std::vector<Box>& boxes) {
    for (std::size_t first = 0; first < characters.size();) {
        std::size_t last = first;
        while (last < characters.size() && is_exclamation(characters[last]))
            ++last;
        if (last - first == 2) cut_right(boxes[last - 1], half_em);
        first = std::max(last, first + 1);
    }
}

// A single space between hanzi and Western text is how people type the gap: it becomes the gap.
void set_gap(Characters characters, std::size_t i, std::vector<Box>& boxes) {
    if (wants_gap(characters[i - 1], characters[i])) boxes[i].gap = quarter_em;
    if (i >= 2 && characters[i - 1].code_point == U' ' && wants_gap(characters[i - 2], characters[i])) {
        boxes[i - 1].advance = quarter_em;
        boxes[i - 1].is_autospace = true;
    }
}

}  // namespace

std::vector<Box> make_boxes(Characters characters, const ParagraphStyle& style, const Measurer& measurer) {
    std::vector<Box> boxes;
    boxes.reserve(characters.size());
    for (const auto& character : characters) {
        boxes.push_back(make_box(character, style, measurer));
        const bool is_bracket = character.mark == Mark::Opening || character.mark == Mark::Closing;
        if (style.punctuation == PunctuationWidth::Half && is_bracket) {
            cut_left(boxes.back(), half_em);
            cut_right(boxes.back(), half_em);
        }
    }
    for (std::size_t i = 1; i < characters.size(); ++i) {
        squeeze_pair(characters[i - 1].mark, boxes[i - 1], characters[i].mark, boxes[i]);
        set_gap(characters, i, boxes);
    }
    squeeze_exclamations(characters, boxes);
    return boxes;
}

}  // namespace shouce::text
