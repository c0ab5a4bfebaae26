// shouce-pack import: what a question bank holds, before anything is built.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "importer/bank.h"
#include "tool/status.h"

namespace shouce::tool {

struct ImportOptions {
    enum class Format { Text, Json };

    std::filesystem::path file;
    std::string sheet;                            // of a workbook; empty: its first
    std::vector<std::filesystem::path> handbook;  // to find the clauses in; may be none
    std::filesystem::path pack;                   // likewise
    importer::OnRejected on_rejected = importer::OnRejected::Refuse;
    Format format = Format::Text;
};

// Prints the questions that can be taken, and those that cannot with line, reason and text. Refused where
// there are any of these, unless they may be left out.
[[nodiscard]] Status import_bank(const ImportOptions& options);

}  // namespace shouce::tool
