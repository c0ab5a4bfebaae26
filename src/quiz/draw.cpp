#include "quiz/draw.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace shouce::quiz {

namespace {

using handbook::Key;
using handbook::Question;
using handbook::QuestionKind;

// What has been drawn so far, for keeping the rest apart from it.
class Drawn {
  public:
    explicit Drawn(const Memory& memory) : memory_(&memory) {}

    void add(const Entry& entry) {
        ++blocks_[entry.question->block];
        ++sections_[entry.section];
        ++kinds_[entry.question->kind];
    }
    [[nodiscard]] bool has_clause_of(const Entry& entry) const {
        return count(blocks_, entry.question->block) > 0;
    }
    // The less, the better the question goes with what has been drawn.
    [[nodiscard]] std::tuple<int, int, int, int> burden(const Entry& entry) const {
        return {count(blocks_, entry.question->block), memory_->seen(entry.question->key),
                count(sections_, entry.section), count(kinds_, entry.question->kind)};
    }

  private:
    template <typename Map, typename Value>
    [[nodiscard]] static int count(const Map& counts, const Value& value) {
        const auto found = counts.find(value);
        return found == counts.end() ? 0 : found->second;
    }

    const Memory* memory_;
    std::map<Key, int> blocks_;
    std::map<Key, int> sections_;
    std::map<QuestionKind, int> kinds_;
};

// Takes the best of `rest` out of it; the first among equals, and `rest` is shuffled.
[[nodiscard]] Entry take_best(Pool& rest, const Drawn& drawn) {
    const auto best = std::min_element(rest.begin(), rest.end(), [&drawn](const Entry& a, const Entry& b) {
        return drawn.burden(a) < drawn.burden(b);
    });
    Entry taken = *best;
    rest.erase(best);
    return taken;
}

// Parts `count` in the shares of `sizes` (largest remainder), no part larger than its size.
template <typename Name>
[[nodiscard]] std::map<Name, int> shares(const std::map<Name, int>& sizes, int count) {
    std::int64_t all = 0;
    for (const auto& [name, size] : sizes)
        all += size;
    std::map<Name, int> parts;
    std::vector<std::pair<std::int64_t, Name>> remainders;
    remainders.reserve(sizes.size());
    int given = 0;
    for (const auto& [name, size] : sizes) {
        const std::int64_t share = std::int64_t{count} * size;
        parts[name] = static_cast<int>(share / all);
        given += parts[name];
        remainders.emplace_back(-(share % all), name);
    }
    std::sort(remainders.begin(), remainders.end());
    for (const auto& [remainder, name] : remainders) {
        if (given < count && parts[name] < sizes.at(name)) ++parts[name], ++given;
    }
    return parts;
}

}  // namespace

Pool draw(const Pool& pool, std::size_t count, const Memory& memory, Random& random) {
    Pool rest = pool;
    random.shuffle(rest);
    Drawn drawn(memory);
    Pool chosen;
    while (chosen.size() < count && !rest.empty()) {
        chosen.push_back(take_best(rest, drawn));
        drawn.add(chosen.back());
    }
    return chosen;
}

Blueprint standard_blueprint(const Pool& pool, std::size_t count) {
    std::map<Key, std::set<Key>> clauses;
    std::map<QuestionKind, int> kinds;
    std::map<std::pair<Key, QuestionKind>, std::set<Key>> cells;
    for (const Entry& entry : pool) {
        const Question& question = *entry.question;
        clauses[entry.section].insert(question.block);
        cells[{entry.section, question.kind}].insert(question.block);
        ++kinds[question.kind];
    }
    std::map<Key, int> sizes;
    int all = 0;
    for (const auto& [section, blocks] : clauses) {
        sizes[section] = static_cast<int>(blocks.size());
        all += sizes[section];
    }
    if (all == 0) return {};
    const int asked = static_cast<int>(std::min<std::size_t>(count, static_cast<std::size_t>(all)));
    const auto by_section = shares(sizes, asked);
    std::map<QuestionKind, int> kinds_left = shares(kinds, asked);
    // Section by section the kind that is most behind and of which the section has a clause left.
    std::map<std::pair<Key, QuestionKind>, int> rows;
    for (const auto& [section, wanted] : by_section) {
        for (int i = 0; i < wanted; ++i) {
            const std::pair<Key, QuestionKind>* best = nullptr;
            for (const auto& [cell, blocks] : cells) {
                if (cell.first != section || rows[cell] >= static_cast<int>(blocks.size())) continue;
                if (best == nullptr || kinds_left[cell.second] > kinds_left[best->second]) best = &cell;
            }
            if (best == nullptr) break;
            ++rows[*best];
            --kinds_left[best->second];
        }
    }
    Blueprint blueprint;
    for (const auto& [cell, n] : rows) {
        if (n > 0) blueprint.rows.push_back({cell.first, cell.second, n});
    }
    return blueprint;
}

namespace {

[[nodiscard]] Pool cell_of(const Pool& pool, const BlueprintRow& row) {
    Pool cell;
    std::copy_if(pool.begin(), pool.end(), std::back_inserter(cell), [&row](const Entry& entry) {
        return entry.question->kind == row.kind && entry.section == row.section;
    });
    return cell;
}

// One try; a row that finds its clauses used up by others is given back.
[[nodiscard]] const BlueprintRow* try_examination(const Pool& pool,
                                                  const std::vector<const BlueprintRow*>& rows,
                                                  const Memory& memory, Pool& chosen) {
    Drawn drawn(memory);
    chosen.clear();
    for (const BlueprintRow* row : rows) {
        Pool cell = cell_of(pool, *row);
        for (int i = 0; i < row->count; ++i) {
            std::erase_if(cell, [&drawn](const Entry& entry) { return drawn.has_clause_of(entry); });
            if (cell.empty()) return row;
            chosen.push_back(take_best(cell, drawn));
            drawn.add(chosen.back());
        }
    }
    return nullptr;
}

}  // namespace

Result<Pool> draw_examination(const Pool& pool, const Blueprint& blueprint, const Memory& memory,
                              Random& random) {
    std::vector<const BlueprintRow*> rows;
    rows.reserve(blueprint.rows.size());
    for (const BlueprintRow& row : blueprint.rows)
        rows.push_back(&row);
    // Those with the least to choose from come first; one that finds nothing left comes first next time.
    std::stable_sort(rows.begin(), rows.end(), [&pool](const BlueprintRow* a, const BlueprintRow* b) {
        return cell_of(pool, *a).size() * static_cast<std::size_t>(b->count) <
               cell_of(pool, *b).size() * static_cast<std::size_t>(a->count);
    });
    Pool shuffled = pool;
    Pool chosen;
    const BlueprintRow* empty_row = nullptr;
    for (std::size_t tries = 0; tries <= 2 * rows.size(); ++tries) {
        random.shuffle(shuffled);
        empty_row = try_examination(shuffled, rows, memory, chosen);
        if (empty_row == nullptr) {
            random.shuffle(chosen);
            return chosen;
        }
        const auto at = std::find(rows.begin(), rows.end(), empty_row);
        std::rotate(rows.begin(), at, at + 1);
    }
    return fail("section {} has not {} questions of one kind on clauses of their own", empty_row->section,
                empty_row->count);
}

std::vector<int> shown_order(const Question& question, Random& random) {
    std::vector<int> order;
    order.reserve(question.options.size());
    for (std::size_t i = 0; i < question.options.size(); ++i)
        order.push_back(static_cast<int>(i));
    if (question.kind == QuestionKind::TrueFalse) return order;
    random.shuffle(order);
    const bool sorts_itself = question.kind == QuestionKind::Order && order.size() > 1;
    if (sorts_itself && std::is_sorted(order.begin(), order.end())) std::swap(order.front(), order.back());
    return order;
}

}  // namespace shouce::quiz
