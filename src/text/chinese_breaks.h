// Second stage: where a Chinese line may end. UAX #14 with the quotes and symbols of Chinese text, then the
// overlay of GB/T 15834 and clreq, which the marks of marks.h carry.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/itemizer.h"

namespace shouce::text {

// Whether a line may start with a character, the worst first. All below Allowed are for need alone: a measure
// in which nothing better fits.
enum class Opportunity : std::uint8_t {
    Never,      // before a space or a combining mark
    Forbidden,  // would start or end a line with a mark that may not, or part a unit
    InWord,     // between two letters or figures
    Reluctant,  // after a hyphen or solidus in a word, before a unit, inside a short quoted term
    Allowed,
    Mandatory,
};

// Quoted terms of up to four characters: display text keeps them whole.
enum class Terms : std::uint8_t { MayPart, Whole };

// One element for each of `characters`.
[[nodiscard]] std::vector<Opportunity> find_opportunities(std::span<const Character> characters,
                                                          ProhibitionLevel level, Terms terms);

}  // namespace shouce::text
