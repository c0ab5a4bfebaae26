// What a search finds, as plain values: a screen and shouce-pack show the same.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "handbook/handbook.h"

namespace shouce::search {

// In the order in which hits stand: headings, then clauses (every block of the book), then questions.
enum class HitKind { Node, Block, Question };

// Bytes of a text, from `begin` up to `end`, at the borders of characters.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const ByteRange&) const = default;
};

// The place of a text around the first thing that was found in it.
struct Snippet {
    std::string text;              // begins or ends with … where the text was cut
    std::vector<ByteRange> marks;  // what was found, ascending, apart from each other

    bool operator==(const Snippet&) const = default;
};

struct Hit {
    HitKind kind = HitKind::Block;
    handbook::Key key;          // of the node, the block or the question
    handbook::Key node;         // that it stands in; of a Node itself
    handbook::Key section;      // page that the reader opens for it: part, chapter or section
    handbook::Key block;        // clause to mark there; empty for a Node
    std::optional<int> number;  // of a numbered clause: 第 6 条
    Snippet snippet;            // of the title, the clause or the question's stem

    bool operator==(const Hit&) const = default;
};

struct SectionCount {
    handbook::Key section;
    int places = 0;

    bool operator==(const SectionCount&) const = default;
};

// How much there is of it, exactly. A place is a heading or a clause, counted once however often the words
// stand in it.
struct Counts {
    int headings = 0;
    int clauses = 0;
    int questions = 0;
    std::vector<SectionCount> sections;  // those with places, in the book's order

    [[nodiscard]] int places() const { return headings + clauses; }
    [[nodiscard]] int total() const { return headings + clauses + questions; }

    bool operator==(const Counts&) const = default;
};

}  // namespace shouce::search
