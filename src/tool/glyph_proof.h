// Proves that every character of a handbook can be drawn.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "handbook/handbook.h"
#include "pack/contents.h"

namespace shouce::tool {

// Whether the fonts hold ink, or a rightful blank, for a code point.
using HasOutline = std::function<bool(char32_t)>;

// One line for each character that cannot be drawn: which, and the blocks it stands in with their lines.
[[nodiscard]] std::vector<std::string> missing_characters(const handbook::Handbook& book,
                                                          const std::vector<pack::Source>& sources,
                                                          const HasOutline& has_outline);

}  // namespace shouce::tool
