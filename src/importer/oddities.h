// What in a handbook looks as if something went wrong with it: told, never mended.
#pragma once

#include <vector>

#include "importer/draft.h"
#include "pack/contents.h"

namespace shouce::importer {

// Before make_tree takes the paragraphs out of `drafts`.
void notice_oddities(const std::vector<Draft>& drafts, std::vector<pack::Note>& notes);

}  // namespace shouce::importer
