// shouce-pack diff: which clauses a new version adds, changes and removes.
#pragma once

#include <filesystem>

#include "tool/status.h"

namespace shouce::tool {

struct DiffOptions {
    enum class Format { Text, Json };
    std::filesystem::path before;
    std::filesystem::path after;
    Format format = Format::Text;
};

[[nodiscard]] Status diff(const DiffOptions& options);

}  // namespace shouce::tool
