// Makes the contents of a pack from the files of a handbook, in plain text or Markdown.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "pack/contents.h"

namespace shouce::importer {

struct Options {
    std::string title;    // instead of the one that the files give
    std::string edition;  // likewise
};

// All that is wrong with the files, one line each, each with its file and, where there is one, its line.
using Refusals = std::vector<std::string>;

// The files are one book, in this order. Its text comes out as it went in, but for marks of the file format
// and for paragraphs that a page break cut, which are joined.
[[nodiscard]] tl::expected<pack::Contents, Refusals> import_handbook(
    std::span<const std::filesystem::path> files, const Options& options);

}  // namespace shouce::importer
