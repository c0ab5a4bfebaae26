// shouce-pack search: what the kiosk would find, in the same order.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "tool/status.h"

namespace shouce::tool {

struct SearchOptions {
    enum class Format { Text, Json };

    std::filesystem::path pack;
    std::string query;        // letters and digits alone: as typed on the keypad
    std::size_t limit = 200;  // hits that are printed
    Format format = Format::Text;
};

[[nodiscard]] Status search(const SearchOptions& options);

}  // namespace shouce::tool
