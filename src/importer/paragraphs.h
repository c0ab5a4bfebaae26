// Lines put together to what an author wrote: headings and whole paragraphs.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "handbook/handbook.h"
#include "importer/headings.h"
#include "importer/lines.h"
#include "importer/problems.h"

namespace shouce::importer {

struct Paragraph {
    handbook::Block block;  // without a key
    Style style = Style::None;
    std::string picture;  // the file of an Image, as written
};

using Element = std::variant<Heading, Paragraph>;

enum class Part { FrontMatter, Text };

// The elements of lines [from, to). In the text halves that a page break parted are joined: one that ends no
// sentence and one that begins with no mark or number. Front matter keeps its lines: a colophon ends none.
[[nodiscard]] std::vector<Element> read_elements(const std::vector<Line>& lines, std::size_t from,
                                                 std::size_t to, Part part, std::string_view file,
                                                 Problems& problems, std::vector<pack::Note>& notes);

}  // namespace shouce::importer
