// In how many headings and clauses each of many words stands, in one walk over the book: to ask the index for
// each of them would take minutes in a long book.
#pragma once

#include <string>
#include <vector>

#include "handbook/handbook.h"

namespace shouce::pack {

// `words` as search tokens, none empty, each once. A count for each: what a search for it would find.
[[nodiscard]] std::vector<int> places_of(const std::vector<std::u32string>& words,
                                         const handbook::Node& root);

}  // namespace shouce::pack
