#include "text/layout_dump.h"

#include <fmt/format.h>

#include <iterator>

namespace shouce::text {

std::string layout_dump(std::string_view text, const Layout& layout, DumpDetail detail) {
    std::string result;
    for (const auto& line : layout.lines) {
        if (detail == DumpDetail::Figures)
            fmt::format_to(std::back_inserter(result), "[{:6.3f} {:6.3f}] ", line.indent / double{em},
                           line.width / double{em});
        for (Units room = line.indent; room >= em; room -= em)
            result += "\u3000";
        if (!line.glyphs.empty()) {
            const auto from = line.glyphs.front().from;
            result += text.substr(from, line.glyphs.back().to - from);
        }
        result += '\n';
    }
    return result;
}

}  // namespace shouce::text
