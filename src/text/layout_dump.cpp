#include "text/layout_dump.h"

#include <fmt/format.h>

#include <iterator>

namespace shouce::text {

namespace {

void append_line(std::string& dump, std::string_view text, const Line& line) {
    for (Units room = line.indent; room >= em; room -= em)
        dump += "\u3000";
    if (!line.glyphs.empty()) {
        const auto from = line.glyphs.front().from;
        dump += text.substr(from, line.glyphs.back().to - from);
    }
    dump += '\n';
}

}  // namespace

std::string layout_dump(std::string_view text, const Layout& layout, DumpDetail detail) {
    std::string result;
    for (const auto& line : layout.lines) {
        if (detail == DumpDetail::Figures)
            fmt::format_to(std::back_inserter(result), "[{:6.3f} {:6.3f}] ", line.indent / double{em},
                           line.width / double{em});
        append_line(result, text, line);
    }
    return result;
}

std::string layout_dump_in_pixels(std::string_view text, const Layout& layout, double em_pixels) {
    std::string result;
    for (const auto& line : layout.lines) {
        fmt::format_to(std::back_inserter(result), "[{:6.1f} {:6.1f}] ", line.indent * em_pixels / em,
                       line.width * em_pixels / em);
        append_line(result, text, line);
    }
    return result;
}

}  // namespace shouce::text
