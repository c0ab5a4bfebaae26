// Third stage: the room each character takes before any line is known. Marks next to each other are squeezed
// (标点挤压), hanzi and Western text get their gap, and what a line may still take off is noted.
#pragma once

#include <span>
#include <vector>

#include "text/itemizer.h"

namespace shouce::text {

inline constexpr Units half_em = em / 2;
inline constexpr Units quarter_em = em / 4;

struct Box {
    Units advance = 0;
    Units cut_left = 0;  // taken off; negative for an interpunct that the font makes narrower than half an em
    Units cut_right = 0;
    Units spare_left = 0;  // empty room that could go as well
    Units spare_right = 0;
    Units gap = 0;              // before it, between hanzi and Western; falls away at a line's start
    Units tracking = 0;         // before it; the same
    Units stretch = 0;          // after it, set by justification
    bool is_autospace = false;  // a typed space that stands for that gap

    [[nodiscard]] Units room() const { return advance - cut_left - cut_right; }
};

// One box for each of `characters`.
[[nodiscard]] std::vector<Box> make_boxes(std::span<const Character> characters, const ParagraphStyle& style,
                                          const Measurer& measurer);

}  // namespace shouce::text
