// A handbook of any length: words of one to four characters, a few of them everywhere and most of them rare,
// as in a language. The same number gives the same book.
#pragma once

#include "pack/contents.h"

namespace shouce::bench {

// Sections of a hundred clauses of a hundred characters.
[[nodiscard]] pack::Contents invented_book(int paragraphs);

}  // namespace shouce::bench
