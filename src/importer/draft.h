// The handbook while it is being put together: headings ranked and nested, each with its paragraphs.
#pragma once

#include <cstddef>
#include <vector>

#include "importer/paragraphs.h"

namespace shouce::importer {

struct Draft {
    Heading heading;
    int rank = 0;  // smaller stands above
    std::vector<Paragraph> paragraphs;
    std::vector<std::size_t> children;  // indices of drafts, all greater than this one's
};

// Drafts in book order; the first is the book itself. `elements` begin with a heading. Rank follows the style
// of the number, never the number of #; a heading without a number ranks like the last numbered one with as
// many #.
[[nodiscard]] std::vector<Draft> nest(std::vector<Element> elements);

}  // namespace shouce::importer
