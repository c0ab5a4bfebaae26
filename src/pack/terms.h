// The terms of a handbook, found in its own text without a dictionary: what a visitor would look up.
#pragma once

#include <string>
#include <vector>

#include "pack/contents.h"

namespace shouce::pack {

// The best first, at most 1,500, each once; the same for the same contents. They are
// - the names of organisations and what stands in quotation marks or between the commas of an enumeration,
// - strings of two to eight characters that occur in three blocks or more, hold together more than chance
//   would have it, and stand in changing company (their neighbours' entropy on both sides),
// - behind these, words and numbers in Latin letters and digits, at most 300.
// None begins or ends with a word of grammar, none is a mere piece of another one. Of a very long book an
// even sample is looked at.
[[nodiscard]] std::vector<std::string> terms_of(const Contents& contents);

}  // namespace shouce::pack
