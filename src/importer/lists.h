// The numbered lists among the paragraphs under one heading.
#pragma once

#include <vector>

#include "importer/paragraphs.h"

namespace shouce::importer {

// Parts the paragraphs so that each piece holds one list: numbering that starts again opens a new one, and
// the paragraphs without a number in front of it belong to it. One piece where there is one list or none.
// A paragraph that ends in a colon right before a list becomes its Lead.
[[nodiscard]] std::vector<std::vector<Paragraph>> split_lists(std::vector<Paragraph> paragraphs);

// The end of `text` promises a list: 以下几个…, 如下, a colon.
[[nodiscard]] bool announces_list(std::string_view text);

}  // namespace shouce::importer
