// An examination paper while it is made: every place asks for a kind from a section, and no clause is asked
// about twice. Private to src/quiz: draw.h is the door.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "quiz/draw.h"

namespace shouce::quiz {

// What a place of a paper asks for.
using Cell = std::pair<handbook::Key, handbook::QuestionKind>;

class Paper {
  public:
    // Where there is a choice, earlier entries of the pool are preferred.
    explicit Paper(const Pool& pool);

    // One place more. Where all its clauses are taken, the places that hold them move on to other questions
    // of theirs, and so on (Kuhn's augmenting paths, 1955): what can be filled is filled. False, with the
    // paper as it was, where it cannot.
    [[nodiscard]] bool add(const Cell& cell);

    // In the order in which the places were added.
    [[nodiscard]] Pool questions() const;

  private:
    struct Place {
        Cell cell;
        std::size_t entry = 0;
    };
    [[nodiscard]] bool fill(std::size_t place, std::vector<bool>& tried);

    Pool pool_;
    std::vector<std::size_t> clauses_;                  // of each entry
    std::vector<std::optional<std::size_t>> holders_;   // of each clause: the place that asks about it
    std::map<Cell, std::vector<std::size_t>> entries_;  // that a place can be filled with
    std::vector<Place> places_;
};

}  // namespace shouce::quiz
