// What in a question bank would let a visitor guess without knowing: told, never mended.
#pragma once

#include <vector>

#include "handbook/question.h"
#include "pack/contents.h"

namespace shouce::importer {

// Looks at the questions of one source. Notes: an answer position that a choice with one right option favours
// or avoids, 对 or 错 favoured, the right option longest too often. Small banks are left alone, since chance
// alone makes them uneven.
void notice_imbalance(const std::vector<handbook::Question>& questions, int source,
                      std::vector<pack::Note>& notes);

}  // namespace shouce::importer
