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
        Skipped,  // held nothing but a comment or a picture
        Text,
    };
    Kind kind = Kind::Blank;
    int source = 0;
    int number = 0;         // from 1
    std::string text;       // without marks; a number in front is still there
    std::string reference;  // the comment at its end
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
