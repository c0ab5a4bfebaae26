// Finds the clause of the handbook that a question is on by the words the two share.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "handbook/handbook.h"
#include "handbook/question.h"

namespace shouce::importer {

class ClauseFinder {
  public:
    // The book is looked at, not kept.
    explicit ClauseFinder(const handbook::Handbook& book);

    struct Clause {
        handbook::Key block;
        handbook::Key node;
    };

    // The clause of that key; nullptr where the book has none.
    [[nodiscard]] const Clause* clause(const handbook::Key& block) const;

    struct Found {
        const Clause* nearest = nullptr;  // null where the two share nothing
        bool beyond_doubt = false;        // it has nearly all of the question's words, and no other has
    };
    // Among the clauses of `section`, where the book has a heading of that title or key, else among all.
    [[nodiscard]] Found find(const handbook::Question& question, const std::string& section) const;

  private:
    using Pair = std::uint64_t;  // two characters that stand side by side

    void add(const handbook::Node& node, std::vector<std::string> titles);
    [[nodiscard]] static std::vector<Pair> pairs_of(const std::string& text);

    std::vector<Clause> clauses_;
    std::unordered_map<handbook::Key, std::size_t> by_key_;
    std::unordered_map<Pair, std::vector<std::uint32_t>> having_;             // clauses that have a pair
    std::unordered_map<std::string, std::vector<std::uint32_t>> in_section_;  // by title and by key
};

}  // namespace shouce::importer
