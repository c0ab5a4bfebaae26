// shouce-pack export: the questions of a pack as a bank, to be worked on elsewhere.
#pragma once

#include <filesystem>

#include "tool/bank_writer.h"
#include "tool/status.h"

namespace shouce::tool {

struct ExportOptions {
    std::filesystem::path pack;
    ExportFormat format = ExportFormat::Csv;
};

// Writes the bank to stdout, and to stderr what the format could not hold.
[[nodiscard]] Status export_bank(const ExportOptions& options);

}  // namespace shouce::tool
