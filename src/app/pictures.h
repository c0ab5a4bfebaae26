// A picture of every screen with real content.
#pragma once

#include <filesystem>

#include "app/stage.h"

namespace shouce::app {

// Writes FOLDER/<screen>.png for each screen and prints the path of each.
[[nodiscard]] Result<> write_pictures(Stage& stage, const std::filesystem::path& folder, TimePoint now);

}  // namespace shouce::app
