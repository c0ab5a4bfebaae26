// The long check of a pack, for the tool and for the installation of a new one.
#pragma once

#include "base/result.h"
#include "pack/reader.h"

namespace shouce::pack {

// That its tables are a pack's, SQLite's full integrity check, references between the tables, and the hashes
// of the content and of the search index. The failure says which of them it was.
[[nodiscard]] Result<> verify(const Reader& reader);

}  // namespace shouce::pack
