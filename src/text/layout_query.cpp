#include <algorithm>
#include <cstdlib>

#include "text/layout.h"

namespace shouce::text {

std::vector<Span> spans_of(const Layout& layout, std::size_t from, std::size_t to) {
    std::vector<Span> spans;
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        const auto& glyphs = layout.lines[i].glyphs;
        const auto first = std::partition_point(glyphs.begin(), glyphs.end(),
                                                [&](const Glyph& glyph) { return glyph.to <= from; });
        const auto last =
            std::partition_point(first, glyphs.end(), [&](const Glyph& glyph) { return glyph.from < to; });
        if (first == last) continue;
        const Glyph& end = *(last - 1);
        spans.push_back({i, first->left, end.left + end.advance});
    }
    return spans;
}

std::size_t hit_test(const Layout& layout, std::size_t line, Units x) {
    if (layout.lines.empty()) return 0;
    const Line& hit = layout.lines[std::min(line, layout.lines.size() - 1)];
    if (hit.glyphs.empty()) return hit.from;
    // Between two glyphs, in a space or a gap, the nearer one is meant.
    const auto distance = [x](const Glyph& glyph) {
        if (x < glyph.left) return glyph.left - x;
        return std::max(0, x - (glyph.left + glyph.advance) + 1);
    };
    return std::min_element(hit.glyphs.begin(), hit.glyphs.end(),
                            [&](const Glyph& a, const Glyph& b) { return distance(a) < distance(b); })
        ->from;
}

}  // namespace shouce::text
