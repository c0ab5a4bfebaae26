#include "text/layout.h"

#include <string_view>

#include "text/chinese_breaks.h"
#include "text/itemizer.h"
#include "text/justifier.h"
#include "text/line_builder.h"
#include "text/punctuation_width.h"

namespace shouce::text {

namespace {

[[nodiscard]] bool is_drawn(const Character& c) {
    return c.kind != Kind::Space && c.kind != Kind::Invisible;
}

// Display text, which keeps short quoted terms whole, is known by its setting.
[[nodiscard]] Terms terms_of(const ParagraphStyle& style) {
    const bool is_display = style.phrase_break_percent > 0 || style.punctuation == PunctuationWidth::Half;
    return is_display ? Terms::Whole : Terms::MayPart;
}

// Last stage: boxes become glyphs with a place.
[[nodiscard]] Line place(std::span<const Character> characters, std::span<const Box> boxes,
                         const LineRange& range) {
    Line line;
    line.from = characters[range.first].from;
    line.to = characters[range.last - 1].to;
    line.indent = range.indent;
    line.width = range.indent;
    line.glyphs.reserve(boxes.size());
    Units left = range.indent;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Character& c = characters[range.first + i];
        const Box& box = boxes[i];
        left += box.gap + box.tracking;
        const Units right = left + box.room();
        if (is_drawn(c)) {
            const auto kind = c.mark == Mark::Dash ? GlyphKind::Dash : GlyphKind::Character;
            line.glyphs.push_back(
                {c.code_point, left - box.cut_left, right + box.stretch - left, c.from, c.to, kind, left});
            line.width = right;
        }
        left = right + box.stretch;
    }
    return line;
}

}  // namespace

Layout lay_out(std::string_view text, const ParagraphStyle& style, const Measurer& measurer) {
    const auto characters = itemize(text, style.measure);
    const auto opportunities = find_opportunities(characters, style.prohibition, terms_of(style));
    const auto boxes = make_boxes(characters, style, measurer);
    Layout layout;
    for (const auto& range : build_lines(characters, boxes, opportunities, style))
        layout.lines.push_back(place(characters, set_line(characters, boxes, range, style), range));
    if (layout.lines.empty()) layout.lines.emplace_back();
    return layout;
}

}  // namespace shouce::text
