// Proves that every character of a pack can be drawn.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "handbook/handbook.h"
#include "handbook/question.h"
#include "pack/contents.h"

namespace shouce::tool {

// Whether the fonts hold ink, or a rightful blank, for a code point.
using HasOutline = std::function<bool(char32_t)>;

// One line for each character that cannot be drawn: which, and the blocks and questions it stands
// in with their lines.
[[nodiscard]] std::vector<std::string> missing_characters(const handbook::Handbook& book,
                                                          const std::vector<handbook::Question>& questions,
                                                          const std::vector<pack::Source>& sources,
                                                          const HasOutline& has_outline);

}  // namespace shouce::tool
