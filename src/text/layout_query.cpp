#include <algorithm>

#include "text/layout.h"

namespace shouce::text {

std::vector<Span> spans_of(const Layout& layout, std::size_t from, std::size_t to) {
    std::vector<Span> spans;
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        const auto& glyphs = layout.lines[i].glyphs;
        const auto first =
            std::find_if(glyphs.begin(), glyphs.end(), [&](const Glyph& g) { return g.to > from; });
        const auto last = std::find_if(first, glyphs.end(), [&](const Glyph& g) { return g.from >= to; });
        if (first == last) continue;
        spans.push_back({i, first->x, (last - 1)->x + (last - 1)->advance});
    }
    return spans;
}

std::size_t hit_test(const Layout& layout, std::size_t line, Units x) {
    if (line >= layout.lines.size()) return layout.lines.empty() ? 0 : layout.lines.back().to;
    const auto& glyphs = layout.lines[line].glyphs;
    for (const auto& glyph : glyphs)
        if (x < glyph.x + glyph.advance) return glyph.from;
    return glyphs.empty() ? layout.lines[line].from : glyphs.back().from;
}

}  // namespace shouce::text
