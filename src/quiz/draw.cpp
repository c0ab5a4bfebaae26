#include "quiz/draw.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "quiz/paper.h"

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
    auto best = rest.begin();
    auto least = drawn.burden(*best);
    for (auto other = std::next(best); other != rest.end(); ++other) {
        const auto burden = drawn.burden(*other);
        if (burden >= least) continue;
        least = burden;
        best = other;
    }
    Entry taken = *best;
    rest.erase(best);
    return taken;
}

// Parts `count` in the shares of `sizes` (largest remainder), no part larger than its size; nothing where
// there is nothing to take from.
template <typename Name>
[[nodiscard]] std::map<Name, int> shares(const std::map<Name, int>& sizes, int count) {
    std::int64_t all = 0;
    for (const auto& [name, size] : sizes)
        all += size;
    std::map<Name, int> parts;
    if (all == 0) return parts;
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

namespace {

// What a pool has of everything that an examination is spread over.
struct Census {
    std::map<Key, int> clauses;  // of each section
    std::map<QuestionKind, int> kinds;
    std::map<QuestionKind, std::set<Key>> sections;  // that have each kind
    int all_clauses = 0;
};

[[nodiscard]] Census census_of(const Pool& pool) {
    Census census;
    std::set<Key> counted;
    for (const Entry& entry : pool) {
        const Question& question = *entry.question;
        ++census.kinds[question.kind];
        census.sections[question.kind].insert(entry.section);
        if (counted.insert(question.block).second) ++census.clauses[entry.section];
    }
    census.all_clauses = static_cast<int>(counted.size());
    return census;
}

// A blueprint while it is made. A paper is filled along with it, so that what it promises can be kept.
struct Plan {
    Paper paper;
    std::map<Key, int> open;  // places of each section that have no kind yet
    std::map<Cell, int> rows;

    [[nodiscard]] bool add(const Cell& cell) {
        if (open.at(cell.first) == 0 || !paper.add(cell)) return false;
        --open.at(cell.first);
        ++rows[cell];
        return true;
    }
    [[nodiscard]] int count(const Cell& cell) const {
        const auto row = rows.find(cell);
        return row == rows.end() ? 0 : row->second;
    }
};

// To sections that have the kind, those first that are asked least in it, by chance among equals.
void hand_out(Plan& plan, QuestionKind kind, int wanted, const std::set<Key>& sections, Random& random) {
    std::vector<Key> by_chance(sections.begin(), sections.end());
    for (int i = 0; i < wanted; ++i) {
        random.shuffle(by_chance);
        std::stable_sort(by_chance.begin(), by_chance.end(), [&plan, kind](const Key& a, const Key& b) {
            return plan.count({a, kind}) < plan.count({b, kind});
        });
        const auto taker = std::find_if(by_chance.begin(), by_chance.end(), [&](const Key& section) {
            return plan.add({section, kind});
        });
        if (taker == by_chance.end()) return;
    }
}

}  // namespace

Blueprint standard_blueprint(const Pool& pool, std::size_t count, Random random) {
    const Census census = census_of(pool);
    if (census.all_clauses == 0) return {};
    const int asked = static_cast<int>(std::min(count, static_cast<std::size_t>(census.all_clauses)));
    const std::map<QuestionKind, int> wanted = shares(census.kinds, asked);
    Plan plan{Paper(pool), shares(census.clauses, asked), {}};
    // Rare kinds first: common ones find a place anywhere.
    std::vector<QuestionKind> kinds;
    kinds.reserve(wanted.size());
    for (const auto& [kind, n] : wanted)
        kinds.push_back(kind);
    std::stable_sort(kinds.begin(), kinds.end(), [&census](QuestionKind a, QuestionKind b) {
        return census.kinds.at(a) < census.kinds.at(b);
    });
    for (const QuestionKind kind : kinds)
        hand_out(plan, kind, wanted.at(kind), census.sections.at(kind), random);
    // A section that lacks the kinds still wanted is asked in those it has.
    for (auto kind = kinds.rbegin(); kind != kinds.rend(); ++kind)
        hand_out(plan, *kind, asked, census.sections.at(*kind), random);
    Blueprint blueprint;
    blueprint.rows.reserve(plan.rows.size());
    for (const auto& [cell, n] : plan.rows)
        blueprint.rows.push_back({cell.first, cell.second, n});
    return blueprint;
}

namespace {

// As the bank writes it, for whoever made the blueprint.
[[nodiscard]] std::string_view name_of(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::Single: return "单选";
        case QuestionKind::Multiple: return "多选";
        case QuestionKind::TrueFalse: return "判断";
        case QuestionKind::Blank: return "填空";
        case QuestionKind::Match: return "连线";
        case QuestionKind::Order: return "排序";
    }
    return {};
}

}  // namespace

Result<Pool> draw_examination(const Pool& pool, const Blueprint& blueprint, const Memory& memory,
                              Random& random) {
    Pool preferred = pool;
    random.shuffle(preferred);
    std::stable_sort(preferred.begin(), preferred.end(), [&memory](const Entry& a, const Entry& b) {
        return memory.seen(a.question->key) < memory.seen(b.question->key);
    });
    Paper paper(preferred);
    for (const BlueprintRow& row : blueprint.rows) {
        for (int i = 0; i < row.count; ++i) {
            if (!paper.add({row.section, row.kind})) {
                return fail(
                    "section {} has not {} {} on clauses that the examination does not ask about already",
                    row.section, row.count, name_of(row.kind));
            }
        }
    }
    Pool questions = paper.questions();
    random.shuffle(questions);
    return questions;
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
