#include "text/layout.h"

#include <string_view>

#include "base/utf8.h"

namespace shouce::text {

namespace {

constexpr std::u32string_view no_start = U"，。、；：？！）》〉」』】〕”’…·～—,.;:?!)]%℃";
constexpr std::u32string_view no_end = U"（《〈「『【〔“‘([￥";

[[nodiscard]] bool is_word(char32_t c) {
    return c > ' ' && c < 0x7F;
}

[[nodiscard]] bool may_part(char32_t before, char32_t after) {
    if (after == ' ' || no_start.find(after) != no_start.npos || no_end.find(before) != no_end.npos)
        return false;
    return !(is_word(before) && is_word(after));
}

}  // namespace

// First version, to be replaced by the stages; greedy, pushes out only.
Layout lay_out(std::string_view text, const ParagraphStyle& style, const Measurer& measurer) {
    Layout layout;
    Line line;
    line.indent = line.width = style.first_line_indent;
    std::size_t last_break = 0;  // glyphs of `line` before the last place it may part
    char32_t before = 0;
    const auto finish = [&](std::size_t to) {
        line.to = to;
        layout.lines.push_back(line);
        line = Line{};
        line.from = to;
        last_break = 0;
        before = 0;
    };
    for (std::size_t offset = 0; offset < text.size();) {
        const auto c = utf8::decode(text, offset);
        const auto next = offset + c.length;
        if (c.code_point == '\n') {
            finish(next);
            offset = next;
            continue;
        }
        if (before != 0 && may_part(before, c.code_point)) last_break = line.glyphs.size();
        const Units advance = measurer.advance(c.code_point);
        if (line.width + advance > style.measure && !line.glyphs.empty() && c.code_point != ' ') {
            const auto keep = last_break > 0 ? last_break : line.glyphs.size();
            const auto again = keep < line.glyphs.size() ? line.glyphs[keep].from : offset;
            line.glyphs.resize(keep);
            line.width = line.glyphs.back().x + line.glyphs.back().advance;
            finish(again);
            offset = again;
            continue;
        }
        if (c.code_point != ' ')
            line.glyphs.push_back({c.code_point, line.width, advance, offset, next, GlyphKind::Character});
        line.width += advance;
        before = c.code_point;
        offset = next;
    }
    if (line.from < text.size() || layout.lines.empty()) finish(text.size());
    return layout;
}

}  // namespace shouce::text
