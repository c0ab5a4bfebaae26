// Fourth stage: which characters make a line. Fills each line, pushes in what a prohibition would drive out
// where squeezing makes room for it, else pushes out (先挤进，后推出).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "text/chinese_breaks.h"
#include "text/punctuation_width.h"

namespace shouce::text {

struct LineRange {
    std::size_t first = 0;  // characters, trailing spaces included
    std::size_t last = 0;
    Units indent = 0;
    bool is_last = false;  // of its paragraph, or before a forced break: set ragged
};

[[nodiscard]] std::vector<LineRange> build_lines(std::span<const Character> characters,
                                                 std::span<const Box> boxes,
                                                 std::span<const Opportunity> opportunities,
                                                 const ParagraphStyle& style);

}  // namespace shouce::text
