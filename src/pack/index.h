// The search indexes of a pack and the terms that can be chosen on a screen.
#pragma once

#include "base/result.h"
#include "database/database.h"
#include "pack/contents.h"

namespace shouce::pack {

// Into tables that hold all of `contents`. Indexed are headings, the blocks of the book (not the front
// matter) and the stems of approved questions.
[[nodiscard]] Result<> write_index(const database::Database& database, const Contents& contents);

}  // namespace shouce::pack
