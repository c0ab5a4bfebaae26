// Strings of Han characters that occur again and again in a text, with what tells a word from a cut through
// words (after the literature on new-word discovery: mutual information inside, entropy at the borders).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace shouce::pack {

struct Phrase {
    std::u32string_view text;  // into the runs
    int count = 0;
    int blocks = 0;  // that it occurs in
    double cohesion =
        0;  // bits: how much oftener it occurs than its two parts by chance, at its weakest joint
    double freedom = 0;   // bits: entropy of its neighbours, on the side that has less
    double attached = 0;  // share of its most frequent neighbour, on the side that has more of it
};

// Text without marks between, and the block it stands in, ascending.
struct Run {
    std::u32string text;
    int block = 0;
    char32_t after = 0;  // a character that follows and counts as a neighbour; 0 where the text ends free
};

// Those of two to eight characters in `least_blocks` blocks or more, in the order of their code points.
[[nodiscard]] std::vector<Phrase> phrases_in(const std::vector<Run>& runs, int least_blocks);

}  // namespace shouce::pack
