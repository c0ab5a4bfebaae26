#include "search/index.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

#include "base/tokens.h"
#include "search/snippet.h"
#include "search/sql.h"

namespace shouce::search {

namespace {

using database::Database;
using database::Statement;
using handbook::Node;

[[nodiscard]] Result<Rows> rows_of(Statement& statement) {
    Rows rows;
    while (true) {
        auto step = statement.step();
        if (!step || *step == Statement::Step::Done) {
            statement.reset();
            TRY(std::move(step));
            return rows;
        }
        rows.push_back(statement.integer(0));
    }
}

// The columns of the one row, all as text; nothing where there is none.
[[nodiscard]] Result<std::optional<std::vector<std::string>>> row_of(Statement& statement, std::int64_t row,
                                                                     int columns) {
    auto step = statement.bind(1, row).step();
    std::optional<std::vector<std::string>> texts;
    if (step && *step == Statement::Step::Row) {
        texts.emplace();
        for (int column = 0; column < columns; ++column)
            texts->emplace_back(statement.text(column));
    }
    statement.reset();
    TRY(std::move(step));
    return texts;
}

[[nodiscard]] const Node* first_page(const Node& node, const handbook::ReadingOrder& pages) {
    if (pages.page(node.key) != nullptr) return &node;
    for (const Node& child : node.children) {
        if (const Node* page = first_page(child, pages); page != nullptr) return page;
    }
    return nullptr;
}

// Calls `take` with each node and the page that the reader opens for it: itself, for a list the section it
// stands in, for a heading without text the first page below it.
template <typename Take>
void each_page(const Node& node, const Node* around, const handbook::ReadingOrder& pages, const Take& take) {
    const Node* page = first_page(node, pages);
    if (page == nullptr) page = around;
    take(node, page);
    for (const Node& child : node.children)
        each_page(child, page, pages, take);
}

// A heading stands before all clauses, so that it must be near indeed.
[[nodiscard]] bool holds_most(std::u32string_view title, const std::vector<std::u32string>& pieces) {
    const auto held = std::count_if(pieces.begin(), pieces.end(), [title](const std::u32string& piece) {
        return title.find(piece) != title.npos;
    });
    return static_cast<std::size_t>(held) * 2 > pieces.size();
}

}  // namespace

Result<Index> Index::open(const pack::Reader& reader) {
    TRY_ASSIGN(Queries queries, prepare(reader.database()));
    Index index(std::move(queries));
    TRY_ASSIGN(const handbook::Handbook book, reader.outline());
    index.map_sections(book.root);
    TRY(index.map_rows(reader.database()));
    return index;
}

Result<Index::Queries> Index::prepare(const Database& database) {
    TRY_ASSIGN(Statement headings, database.prepare(sql::headings));
    TRY_ASSIGN(Statement clauses, database.prepare(sql::clauses));
    TRY_ASSIGN(Statement clauses_ranked, database.prepare(sql::clauses_ranked));
    TRY_ASSIGN(Statement clause_count, database.prepare(sql::clause_count));
    TRY_ASSIGN(Statement questions, database.prepare(sql::questions));
    TRY_ASSIGN(Statement node_hit, database.prepare(sql::node_hit));
    TRY_ASSIGN(Statement block_hit, database.prepare(sql::block_hit));
    TRY_ASSIGN(Statement question_hit, database.prepare(sql::question_hit));
    return Queries{std::move(headings),     std::move(clauses),     std::move(clauses_ranked),
                   std::move(clause_count), std::move(questions),   std::move(node_hit),
                   std::move(block_hit),    std::move(question_hit)};
}

void Index::map_sections(const Node& root) {
    const handbook::ReadingOrder pages(root);
    for (const Node* page : pages)
        sections_.push_back(page->key);
    each_page(root, nullptr, pages, [&](const Node& node, const Node* page) {
        if (page == nullptr) return;
        section_of_node_[node.key] = static_cast<std::size_t>(pages.find(page->key) - pages.begin());
    });
}

Result<> Index::map_rows(const Database& database) {
    TRY_ASSIGN(Statement ids, database.prepare(sql::node_ids));
    while (true) {
        TRY_ASSIGN(const auto step, ids.step());
        if (step == Statement::Step::Done) break;
        const auto known = section_of_node_.find(std::string(ids.text(1)));
        if (known != section_of_node_.end()) section_of_row_[ids.integer(0)] = known->second;
    }
    TRY_ASSIGN(Statement blocks, database.prepare(sql::block_nodes));
    while (true) {
        TRY_ASSIGN(const auto step, blocks.step());
        if (step == Statement::Step::Done) return {};
        const auto known = section_of_row_.find(blocks.integer(1));
        if (known != section_of_row_.end()) last_blocks_.push_back({blocks.integer(0), known->second});
    }
}

handbook::Key Index::section_of(const handbook::Key& node) const {
    const auto known = section_of_node_.find(node);
    return known == section_of_node_.end() ? node : sections_[known->second];
}

Result<Rows> Index::headings(const Expression& expression) {
    queries_.headings.bind(1, expression.match());
    TRY_ASSIGN(const Rows rows, rows_of(queries_.headings));
    Rows whole;
    Rows others;
    for (const std::int64_t row : rows) {
        TRY_ASSIGN(const auto texts, row_of(queries_.node_hit, row, 2));
        if (!texts) continue;
        const std::u32string title = tokens::of((*texts)[1]);
        if (expression.join == Expression::Join::Any && !holds_most(title, expression.pieces)) continue;
        const bool is_whole = expression.pieces.size() == 1 && title == expression.pieces.front();
        (is_whole ? whole : others).push_back(row);
    }
    whole.insert(whole.end(), others.begin(), others.end());
    return whole;
}

Result<Rows> Index::clauses(const Expression& expression, std::size_t first, std::size_t most) {
    constexpr std::size_t unlimited = std::numeric_limits<std::int64_t>::max();
    queries_.clauses.bind(1, expression.match());
    queries_.clauses.bind(2, static_cast<std::int64_t>(std::min(most, unlimited)));
    queries_.clauses.bind(3, static_cast<std::int64_t>(std::min(first, unlimited)));
    return rows_of(queries_.clauses);
}

Result<Rows> Index::clauses_ranked(const Expression& expression) {
    queries_.clauses_ranked.bind(1, expression.match());
    return rows_of(queries_.clauses_ranked);
}

Result<std::size_t> Index::clause_count(const Expression& expression) {
    queries_.clause_count.bind(1, expression.match());
    TRY_ASSIGN(const Rows count, rows_of(queries_.clause_count));
    return count.empty() ? 0 : static_cast<std::size_t>(count.front());
}

Result<Rows> Index::questions(const Expression& expression) {
    queries_.questions.bind(1, expression.match());
    return rows_of(queries_.questions);
}

Result<std::optional<Hit>> Index::hit(HitKind kind, std::int64_t row, const Expression& expression) {
    Hit hit;
    hit.kind = kind;
    if (kind == HitKind::Node) {
        TRY_ASSIGN(const auto texts, row_of(queries_.node_hit, row, 2));
        if (!texts) return std::nullopt;
        hit.key = hit.node = (*texts)[0];
        hit.snippet = snippet_of((*texts)[1], expression.pieces);
    } else if (kind == HitKind::Block) {
        TRY_ASSIGN(const auto texts, row_of(queries_.block_hit, row, 4));
        if (!texts) return std::nullopt;
        hit.key = hit.block = (*texts)[0];
        hit.node = (*texts)[1];
        if (const int number = std::atoi((*texts)[2].c_str()); number > 0) hit.number = number;
        hit.snippet = snippet_of((*texts)[3], expression.pieces);
    } else {
        TRY_ASSIGN(const auto texts, row_of(queries_.question_hit, row, 4));
        if (!texts) return std::nullopt;
        hit.key = (*texts)[0];
        hit.node = (*texts)[1];
        hit.block = (*texts)[2];
        hit.snippet = snippet_of((*texts)[3], expression.pieces);
    }
    hit.section = section_of(hit.node);
    return hit;
}

std::vector<SectionCount> Index::sections(const Rows& headings, const Rows& clauses) const {
    std::vector<int> places(sections_.size());
    for (const std::int64_t row : headings) {
        const auto known = section_of_row_.find(row);
        if (known != section_of_row_.end()) ++places[known->second];
    }
    auto last = last_blocks_.begin();
    for (const std::int64_t row : clauses) {
        while (last != last_blocks_.end() && last->row < row)
            ++last;
        if (last == last_blocks_.end()) break;
        ++places[last->section];
    }
    std::vector<SectionCount> counts;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] > 0) counts.push_back({sections_[i], places[i]});
    }
    return counts;
}

}  // namespace shouce::search
