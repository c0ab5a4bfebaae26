// shouce-pack layout: the lines of a node as the kiosk would set them.
#pragma once

#include <filesystem>
#include <string>

#include "tool/status.h"

namespace shouce::tool {

struct LayoutOptions {
    enum class Face { Serif, Sans };

    std::filesystem::path pack;
    std::string node;  // key
    double width = 0;  // of the column, in em
    double size = 0;   // pixels of an em; where given, each line tells its indent and width in pixels
    Face face = Face::Serif;
};

// Paragraphs and points of the node and of what is below it, a blank line between two of them.
[[nodiscard]] Status layout(const LayoutOptions& options);

}  // namespace shouce::tool
