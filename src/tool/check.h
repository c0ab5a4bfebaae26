// shouce-pack check: whether a pack is sound and can be shown.
#pragma once

#include <filesystem>

#include "tool/status.h"

namespace shouce::tool {

[[nodiscard]] Status check(const std::filesystem::path& path);

}  // namespace shouce::tool
