// Width of any stretch of a paragraph set as one line, in constant time: sums over the boxes, and what is
// special at a line's start and end.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "text/punctuation_width.h"

namespace shouce::text {

// What justification may take off a box inside a line, beside its spare sides.
[[nodiscard]] Units shrinkable_gap(const Box& box);                        // to an eighth
[[nodiscard]] Units shrinkable_space(const Character& c, const Box& box);  // a word space, to a quarter

// A word space: typed, and not the gap between hanzi and Western text.
[[nodiscard]] bool is_word_space(const Character& c, const Box& box);

class LineWidths {
  public:
    LineWidths(std::span<const Character> characters, std::span<const Box> boxes);

    // One past the last character of [first, last) that is no space.
    [[nodiscard]] std::size_t visible_end(std::size_t first, std::size_t last) const;
    // As set without any adjustment, an opening mark at the start and a mark at the end cut to half.
    [[nodiscard]] Units natural(std::size_t first, std::size_t last) const;
    // With everything squeezed that may be.
    [[nodiscard]] Units smallest(std::size_t first, std::size_t last) const;

  private:
    std::span<const Box> boxes_;
    std::vector<Units> sums_;    // natural room of all before
    std::vector<Units> spares_;  // what could go of all before
    std::vector<std::size_t> visible_;
};

}  // namespace shouce::text
