// shouce-pack show: what a pack holds, for people and for programs.
#pragma once

#include <filesystem>
#include <string>

#include "tool/status.h"

namespace shouce::tool {

struct ShowOptions {
    enum class What { All, Contents, Node, Notes, Questions };
    enum class Format { Text, Json };

    std::filesystem::path pack;
    What what = What::All;
    std::string node;  // key, for What::Node
    Format format = Format::Text;
};

[[nodiscard]] Status show(const ShowOptions& options);

}  // namespace shouce::tool
