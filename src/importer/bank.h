// Question banks: from the files of a bank to the questions of a pack.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "importer/importer.h"
#include "pack/contents.h"

namespace shouce::importer {

// Adds the questions of `files` to the contents of a handbook, each linked to the clause that it names.
// All or nothing: every row that cannot be taken is refused with its line and the reason. A bank whose
// options give their answers away by position or length is taken, with a note.
[[nodiscard]] tl::expected<pack::Contents, Refusals> add_questions(
    pack::Contents contents, std::span<const std::filesystem::path> files);

}  // namespace shouce::importer
