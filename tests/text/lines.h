// Paragraphs set with the fixed measurer, as the tests want to see them.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "text/fixed_measurer.h"
#include "text/layout_dump.h"

namespace shouce::test {

// A ragged column without indent, `width` in half em so that 7½ em can be written as 15.
[[nodiscard]] inline text::ParagraphStyle half_em_column(int width) {
    text::ParagraphStyle style;
    style.measure = width * text::em / 2;
    style.last_line = text::LastLine::AsItFalls;
    return style;
}
[[nodiscard]] inline text::ParagraphStyle column(int width) {
    return half_em_column(2 * width);
}

[[nodiscard]] inline text::Layout set(std::string_view paragraph, const text::ParagraphStyle& style) {
    return text::lay_out(paragraph, style, text::FixedMeasurer());
}

using Lines = std::vector<std::string>;

// What stands on each line, without indents.
[[nodiscard]] inline Lines lines(std::string_view paragraph, text::ParagraphStyle style) {
    style.first_line_indent = 0;
    std::istringstream dump(text::layout_dump(paragraph, set(paragraph, style), text::DumpDetail::Lines));
    Lines result;
    for (std::string line; std::getline(dump, line);)
        result.push_back(line);
    return result;
}

}  // namespace shouce::test
