// The lines of a handbook file, each freed from the marks of its file format and told what it could be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importer/numbering.h"
#include "importer/problems.h"
#include "pack/contents.h"

namespace shouce::importer {

// Longer ones are no text that anybody wrote.
inline constexpr std::size_t longest_line = 65'536;

struct Line {
    enum class Kind {
        Blank,
        Rule,     // --- and the like: parts what stands before and after it
        Skipped,  // held nothing but a comment
        Picture,  // a picture and nothing else; the text is its caption
        Header,   // of a table; the text is its cells with tabs between them. Found by find_tables, and so is
        Row,      // each row below it
        Text,
    };
    Kind kind = Kind::Blank;
    int source = 0;
    int number = 0;         // from 1
    std::string text;       // without marks; a number in front is still there
    std::string reference;  // the comment at its end
    std::string picture;    // its file, as written
    std::string columns;    // of a Header: the line below it, |---|---:|
    int depth = 0;          // how many # it had
    bool bullet = false;
    bool bold = false;      // begins with **
    bool indented = false;  // begins with an ideographic blank, as paragraphs do in plain text
    bool heading = false;   // found by find_headings
};

// `text` is UTF-8 with any line ends. Characters that may not stand in a handbook and lines that are too long
// are problems; `file` names it in them.
[[nodiscard]] std::vector<Line> read_lines(std::string_view text, int source, std::string_view file,
                                           Problems& problems, std::vector<pack::Note>& notes);

}  // namespace shouce::importer
