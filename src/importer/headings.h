// Which lines are headings, what each says, and where the text begins after the front matter.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "importer/lines.h"
#include "importer/numbering.h"

namespace shouce::importer {

struct Heading {
    Style style = Style::None;  // None: without a number
    int number = 0;
    std::string label;
    std::string title;
    int depth = 0;  // how many # it had; 0 in plain text
    int source = 0;
    int line = 0;
};

// Marks the lines that are headings: all with #, and in plain text the numbered ones that are short, end no
// sentence and are not one of a list of such lines.
void find_headings(std::vector<Line>& lines);

[[nodiscard]] Heading heading_of(const Line& line);

// Index of the first heading of the text itself: 第X篇 down to 一、, not counting a table of contents; where
// no heading is numbered so, the first one after the title. lines.size() where there is no heading.
[[nodiscard]] std::size_t start_of_text(const std::vector<Line>& lines);

// Names that books give to what stands before their text.
[[nodiscard]] bool names_front_matter(std::string_view title);

}  // namespace shouce::importer
