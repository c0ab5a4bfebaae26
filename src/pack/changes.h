// What differs between two versions of a handbook, clause by clause, as somebody who knows the old one wants
// to be told.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "handbook/handbook.h"

namespace shouce::pack {

struct Change {
    enum class Kind { Added, Changed, Removed };
    Kind kind = Kind::Changed;
    handbook::Key page;  // the part, chapter or section that holds it: of the new book, or of the
    std::string label;   // old one where it was removed; with its label and title
    std::string title;
    handbook::Key block;        // likewise
    std::optional<int> number;  // of a point
    std::string before;         // empty where it was added
    std::string after;          // empty where it was removed

    bool operator==(const Change&) const = default;
};

// The one stretch in which the wordings of a change differ, in bytes: what stands before it and after it is
// the same in both.
struct Difference {
    std::size_t from = 0;
    std::size_t before_to = 0;
    std::size_t after_to = 0;
};
[[nodiscard]] Difference difference_of(const Change& change);

// Both with their text. In the order of the new book; what was removed follows what is left of its page, and
// pages that are gone come last. A clause that kept its wording has not changed, whatever its number is now;
// one is the new wording of another where they stand on the same page and have most characters in common, or
// have the same key and many.
[[nodiscard]] std::vector<Change> changes_between(const handbook::Handbook& before,
                                                  const handbook::Handbook& after);

// Those of them that a reader of the new book is to see marked: what was added or reworded. None where more
// than half of its clauses are, since it is another book then and no new version.
[[nodiscard]] std::vector<Change> revisions_between(const handbook::Handbook& before,
                                                    const handbook::Handbook& after);

}  // namespace shouce::pack
