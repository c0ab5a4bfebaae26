// Fifth stage: the boxes of one line, shrunk into the measure where it was filled beyond, stretched to it
// where it is justified. Orders and limits are those of clreq, line adjustment.
#pragma once

#include <span>
#include <vector>

#include "text/line_builder.h"
#include "text/punctuation_width.h"

namespace shouce::text {

// The boxes of the line without its trailing spaces. A line that would have to be stretched by more than a
// quarter em a gap stays ragged.
[[nodiscard]] std::vector<Box> set_line(std::span<const Character> characters, std::span<const Box> boxes,
                                        const LineRange& line, const ParagraphStyle& style);

}  // namespace shouce::text
