// The search indexes of one open pack: which rows an expression is found in, and what they say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "database/database.h"
#include "pack/reader.h"
#include "search/expression.h"
#include "search/hits.h"

namespace shouce::search {

// Above so many the hits stand in the book's order: to weigh them all would take longer than a touch may.
inline constexpr std::size_t most_ranked = 2'000;

using Rows = std::vector<std::int64_t>;

class Index {
  public:
    [[nodiscard]] static Result<Index> open(const pack::Reader& reader);

    // Whole titles first, then the ones most about it. Of any of several pieces a heading holds at least
    // half.
    [[nodiscard]] Result<Rows> headings(const Expression& expression);
    // In the book's order, at most `most` from `first` on.
    [[nodiscard]] Result<Rows> clauses(const Expression& expression, std::size_t first, std::size_t most);
    // The ones most about it first.
    [[nodiscard]] Result<Rows> clauses_ranked(const Expression& expression);
    [[nodiscard]] Result<std::size_t> clause_count(const Expression& expression);
    [[nodiscard]] Result<Rows> questions(const Expression& expression);

    // Nothing where there is no such row, which a sound pack does not have.
    [[nodiscard]] Result<std::optional<Hit>> hit(HitKind kind, std::int64_t row,
                                                 const Expression& expression);

    // Headings and clauses by the page that shows them, in the book's order; `clauses` ascending.
    [[nodiscard]] std::vector<SectionCount> sections(const Rows& headings, const Rows& clauses) const;

  private:
    struct Queries {
        database::Statement headings;
        database::Statement clauses;
        database::Statement clauses_ranked;
        database::Statement clause_count;
        database::Statement questions;
        database::Statement node_hit;
        database::Statement block_hit;
        database::Statement question_hit;
    };
    // A node's blocks lie side by side.
    struct LastBlock {
        std::int64_t row = 0;
        std::size_t section = 0;
    };
    explicit Index(Queries queries) : queries_(std::move(queries)) {}
    [[nodiscard]] static Result<Queries> prepare(const database::Database& database);
    void map_sections(const handbook::Node& root);
    [[nodiscard]] Result<> map_rows(const database::Database& database);
    [[nodiscard]] handbook::Key section_of(const handbook::Key& node) const;

    Queries queries_;
    std::vector<handbook::Key> sections_;                             // the pages of the book, in its order
    std::unordered_map<handbook::Key, std::size_t> section_of_node_;  // index into sections_
    std::unordered_map<std::int64_t, std::size_t> section_of_row_;    // the same by the node's row
    std::vector<LastBlock> last_blocks_;                              // ascending
};

}  // namespace shouce::search
