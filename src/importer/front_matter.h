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
    int last_line = 0;  // of the last file; 0 where it has none
};

enum class EditionLine { Take, Leave };  // Leave: keep it with the rest, another edition has been named

// The title is what the catalogue line says (图书在版编目), else the level-1 headings of the title page put
// together. Lines that state title, publisher, ISBN or edition become these and are not repeated in `about`.
// `known` is what the files before said: it holds, and the rest is added to it.
[[nodiscard]] FrontMatter read_front_matter(const std::vector<Element>& elements, FrontMatter known,
                                            EditionLine edition_line);

}  // namespace shouce::importer
