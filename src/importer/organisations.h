// Which kinds of organisation a handbook states the duties of.
#pragma once

#include <vector>

#include "handbook/handbook.h"

namespace shouce::importer {

// In the book's order: each section about duties (职责) that holds numbered points, or each of its lists.
// Known by what the title, else the sentences before the list, say; an unknown one is named by its title.
[[nodiscard]] std::vector<handbook::Organisation> find_organisations(const handbook::Node& root);

}  // namespace shouce::importer
