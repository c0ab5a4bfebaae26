// The part of a text that shows what was found in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/hits.h"

namespace shouce::search {

// Where the pieces, given as search tokens, occur in `text`; overlapping and touching ranges are one.
[[nodiscard]] std::vector<ByteRange> marks_in(std::string_view text,
                                              const std::vector<std::u32string>& pieces);

// About 60 characters with the first mark near their beginning, cut at marks of punctuation where it can be;
// a shorter text stands there whole.
[[nodiscard]] Snippet snippet_of(std::string_view text, const std::vector<std::u32string>& pieces);

}  // namespace shouce::search
