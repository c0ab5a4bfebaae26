// Writes a content pack: one SQLite file, the same bytes for the same contents and the same SQLite.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"
#include "pack/contents.h"

namespace shouce::pack {

// `builder` names the program and its version. The file appears whole or not at all; one that was there
// before stays as it was on failure. Refused: keys used twice, a block whose source is not among the sources.
[[nodiscard]] Result<> write(const Contents& contents, std::string_view builder,
                             const std::filesystem::path& path);

}  // namespace shouce::pack
