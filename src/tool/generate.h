// shouce-pack generate: drafts of questions from the book itself, for a person to approve.
#pragma once

#include <filesystem>

#include "tool/status.h"

namespace shouce::tool {

// Drafts as CSV to stdout, each with the status 草稿; to stderr how many there are of each kind, and what was
// dropped as ambiguous and why.
[[nodiscard]] Status generate(const std::filesystem::path& pack);

}  // namespace shouce::tool
