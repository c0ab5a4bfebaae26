// What stands before the text of a book: title pages, colophon, preface.
#pragma once

#include <string>
#include <vector>

#include "handbook/handbook.h"
#include "importer/paragraphs.h"

namespace shouce::importer {

struct FrontMatter {
    std::string title;
    std::string edition;
    std::string publisher;
    std::string isbn;
    // The rest in order, each line once; without keys.
    std::vector<Paragraph> about;
    // Line of the last one, 0 where there is none.
    int last_line = 0;
};

enum class EditionLine { Take, Leave };  // Leave: keep it with the rest, another edition has been named

// The title is what the catalogue line says (图书在版编目), else the level-1 headings of the title page put
// together. Lines that state title, publisher, ISBN or edition become these and are not repeated in `about`.
[[nodiscard]] FrontMatter read_front_matter(const std::vector<Element>& elements, EditionLine edition_line);

}  // namespace shouce::importer
