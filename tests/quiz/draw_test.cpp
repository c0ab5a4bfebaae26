#include "quiz/draw.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "quiz/bank.h"

namespace shouce::quiz {

namespace {

using handbook::Key;
using handbook::QuestionKind;

template <typename Name>
[[nodiscard]] std::set<Key> distinct(const Pool& pool, Name name) {
    std::set<Key> all;
    for (const Entry& entry : pool)
        all.insert(name(entry));
    return all;
}
[[nodiscard]] std::set<Key> keys(const Pool& pool) {
    return distinct(pool, [](const Entry& entry) { return entry.question->key; });
}
[[nodiscard]] std::set<Key> clauses(const Pool& pool) {
    return distinct(pool, [](const Entry& entry) { return entry.question->block; });
}
[[nodiscard]] std::set<Key> sections(const Pool& pool) {
    return distinct(pool, [](const Entry& entry) { return entry.section; });
}

[[nodiscard]] Pool drawn(const Pool& pool, std::size_t count, std::uint64_t seed, const Memory& memory = {}) {
    Random random(seed);
    return draw(pool, count, memory, random);
}

[[nodiscard]] std::size_t length(const Blueprint& blueprint) {
    int count = 0;
    for (const BlueprintRow& row : blueprint.rows)
        count += row.count;
    return static_cast<std::size_t>(count);
}
// The blueprint that a paper was made by.
[[nodiscard]] std::vector<BlueprintRow> rows_of(const Pool& paper) {
    std::map<std::pair<Key, QuestionKind>, int> counts;
    for (const Entry& entry : paper)
        ++counts[{entry.section, entry.question->kind}];
    std::vector<BlueprintRow> rows;
    rows.reserve(counts.size());
    for (const auto& [cell, count] : counts)
        rows.push_back({cell.first, cell.second, count});
    return rows;
}

}  // namespace

TEST_CASE("a draw has no question and no clause twice and spreads over sections and kinds, for any seed") {
    const TestBank bank = TestBank::large();
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const Pool five = drawn(bank.pool(), 5, seed);
        CHECK(keys(five).size() == 5);
        CHECK(clauses(five).size() == 5);
        CHECK(sections(five).size() == 5);
        std::set<QuestionKind> kinds;
        for (const Entry& entry : five)
            kinds.insert(entry.question->kind);
        CHECK(kinds.size() >= 4);
    }
}

TEST_CASE("the same seed draws the same questions, another one others") {
    const TestBank bank = TestBank::large();
    CHECK(drawn(bank.pool(), 5, 7) == drawn(bank.pool(), 5, 7));
    CHECK(drawn(bank.pool(), 5, 7) != drawn(bank.pool(), 5, 8));
}

TEST_CASE("every question of a bank is drawn sooner or later") {
    const TestBank bank = TestBank::large();
    std::set<Key> seen;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        for (const Key& key : keys(drawn(bank.pool(), 5, seed)))
            seen.insert(key);
    }
    CHECK(seen.size() == bank.pool().size());
}

TEST_CASE("what was not yet seen in this visit comes first") {
    const TestBank bank = TestBank::large();
    Memory memory;
    std::set<Key> met;
    for (std::uint64_t seed = 0; seed < 16; ++seed) {
        const Pool five = drawn(bank.pool(), 5, seed, memory);
        for (const Entry& entry : five) {
            CHECK(met.insert(entry.question->key).second);
            memory.judged(entry.question->key, true);
        }
    }
}

TEST_CASE("a pool that is too small gives all it has, a clause twice only where there is no other") {
    TestBank bank;
    bank.add(QuestionKind::Single, "1.1:1");
    bank.add(QuestionKind::Single, "1.1:1");
    bank.add(QuestionKind::Single, "1.1:2");
    CHECK(drawn(bank.pool(), 5, 1).size() == 3);
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        CHECK(clauses(drawn(bank.pool(), 2, seed)).size() == 2);
    CHECK(drawn({}, 5, 1).empty());
}

TEST_CASE("the standard examination has sections and kinds in the shares of the bank") {
    const TestBank bank = TestBank::large();
    const Blueprint blueprint = standard_blueprint(bank.pool(), 30);
    std::map<Key, int> by_section;
    std::map<QuestionKind, int> by_kind;
    for (const BlueprintRow& row : blueprint.rows) {
        by_section[row.section] += row.count;
        by_kind[row.kind] += row.count;
    }
    CHECK(by_section.size() == 10);
    for (const auto& [section, count] : by_section)
        CHECK(count == 3);
    CHECK(by_kind[QuestionKind::Single] >= 8);  // a third of the bank
    for (const QuestionKind kind :
         {QuestionKind::Multiple, QuestionKind::TrueFalse, QuestionKind::Blank, QuestionKind::Match}) {
        CHECK(by_kind[kind] >= 4);  // a sixth each
        CHECK(by_kind[kind] <= 6);
    }
}

TEST_CASE("a kind that few sections have gets its share of the examination all the same") {
    // Six single choices in each of ten sections, and in three of them two orders besides: a tenth of the
    // bank.
    for (int first = 1; first <= 8; ++first) {
        CAPTURE(first);
        TestBank bank;
        for (int section = 1; section <= 10; ++section) {
            const std::string key = "1." + std::to_string(section) + ":";
            for (int clause = 1; clause <= 6; ++clause)
                bank.add(QuestionKind::Single, key + std::to_string(clause));
            if (section < first || section > first + 2) continue;
            bank.add(QuestionKind::Order, key + "1");
            bank.add(QuestionKind::Order, key + "2");
        }
        std::map<QuestionKind, int> by_kind;
        for (const BlueprintRow& row : standard_blueprint(bank.pool(), 30).rows)
            by_kind[row.kind] += row.count;
        CHECK(by_kind[QuestionKind::Order] == 3);
        CHECK(by_kind[QuestionKind::Single] == 27);
    }
}

TEST_CASE("by chance every question of a bank comes into an examination, with the same shares each time") {
    const TestBank bank = TestBank::large();
    std::set<Key> met;
    std::set<std::map<QuestionKind, int>> shares;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        const auto paper =
            draw_examination(bank.pool(), standard_blueprint(bank.pool(), 30, random), {}, random);
        REQUIRE(paper.has_value());
        std::map<QuestionKind, int> by_kind;
        for (const Entry& entry : *paper) {
            met.insert(entry.question->key);
            ++by_kind[entry.question->kind];
        }
        shares.insert(by_kind);
    }
    CHECK(met.size() == bank.pool().size());
    CHECK(shares.size() == 1);
}

TEST_CASE("an examination fills its blueprint from different clauses, for any seed") {
    const TestBank bank = TestBank::large();
    const Blueprint blueprint = standard_blueprint(bank.pool(), 30);
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        const auto paper = draw_examination(bank.pool(), blueprint, {}, random);
        REQUIRE(paper.has_value());
        CHECK(paper->size() == 30);
        CHECK(clauses(*paper).size() == 30);
    }
}

TEST_CASE("a row with little to choose from gets its clause even where others want it too") {
    TestBank bank;
    bank.add(QuestionKind::Match, "1.1:1");
    for (int clause = 1; clause <= 3; ++clause)
        bank.add(QuestionKind::Single, "1.1:" + std::to_string(clause));
    const Blueprint blueprint{{{"1.1", QuestionKind::Single, 2}, {"1.1", QuestionKind::Match, 1}}};
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Random random(seed);
        CHECK(draw_examination(bank.pool(), blueprint, {}, random).has_value());
    }
}

TEST_CASE("the standard examination of any bank can be drawn, again and again") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const TestBank bank = TestBank::any(seed);
        const Blueprint blueprint = standard_blueprint(bank.pool(), 30);
        const std::size_t all = clauses(bank.pool()).size();
        REQUIRE(length(blueprint) == std::min<std::size_t>(30, all));
        Random random(seed);
        Memory memory;
        for (int visit = 0; visit < 3; ++visit) {
            const auto paper = draw_examination(bank.pool(), blueprint, memory, random);
            REQUIRE(paper.has_value());
            CHECK(clauses(*paper).size() == length(blueprint));
            CHECK(rows_of(*paper) == blueprint.rows);
            for (const Entry& entry : *paper)
                memory.judged(entry.question->key, true);
        }
    }
}

TEST_CASE("rows that want the same clauses share them out, however long the chain of exchanges") {
    // Each kind has two clauses to choose from and shares each of them with a neighbour; only the last has
    // one that is its own.
    TestBank bank;
    const QuestionKind kinds[] = {QuestionKind::Single, QuestionKind::Multiple, QuestionKind::TrueFalse,
                                  QuestionKind::Blank, QuestionKind::Match};
    Blueprint blueprint;
    for (int i = 0; i < 5; ++i) {
        bank.add(kinds[i], "1.1:" + std::to_string(i));
        if (i > 0) bank.add(kinds[i], "1.1:" + std::to_string(i - 1));
        blueprint.rows.push_back({"1.1", kinds[i], 1});
    }
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        CHECK(draw_examination(bank.pool(), blueprint, {}, random).has_value());
    }
}

TEST_CASE("a second examination in a visit asks what the first did not") {
    const TestBank bank = TestBank::large();
    const Blueprint blueprint = standard_blueprint(bank.pool(), 20);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        Memory memory;
        const auto first = draw_examination(bank.pool(), blueprint, memory, random);
        REQUIRE(first.has_value());
        for (const Entry& entry : *first)
            memory.judged(entry.question->key, true);
        const auto second = draw_examination(bank.pool(), blueprint, memory, random);
        REQUIRE(second.has_value());
        for (const Entry& entry : *second)
            CHECK(memory.seen(entry.question->key) == 0);
    }
}

TEST_CASE("an examination that cannot be filled is not begun, and says which row") {
    TestBank bank;
    bank.add(QuestionKind::Single, "1.1:1");
    bank.add(QuestionKind::Single, "1.1:1");
    Random random(1);
    const auto paper = draw_examination(bank.pool(), {{{"1.1", QuestionKind::Single, 2}}}, {}, random);
    REQUIRE_FALSE(paper.has_value());
    CHECK(paper.error().message() ==
          "section 1.1 has not 2 单选 on clauses that the examination does not ask about already");
}

TEST_CASE("a book with few clauses gets a short examination, one without questions none") {
    TestBank bank;
    bank.add(QuestionKind::Single, "1.1:1");
    bank.add(QuestionKind::Single, "1.1:2");
    bank.add(QuestionKind::TrueFalse, "1.2:1");
    int count = 0;
    for (const BlueprintRow& row : standard_blueprint(bank.pool(), 30).rows)
        count += row.count;
    CHECK(count == 3);
    CHECK(standard_blueprint({}, 30).rows.empty());
}

TEST_CASE("options are shuffled, but not 对 and 错, and an order never stands right from the start") {
    Random random(3);
    const auto truth = question(QuestionKind::TrueFalse, "q", "1:1");
    const auto single = question(QuestionKind::Single, "q", "1:1");
    auto order = question(QuestionKind::Order, "q", "1:1");
    order.options.resize(3);
    std::set<std::vector<int>> orders;
    for (int i = 0; i < 300; ++i) {
        CHECK(shown_order(truth, random) == std::vector<int>{0, 1});
        orders.insert(shown_order(single, random));
        const auto shown = shown_order(order, random);
        CHECK_FALSE(std::is_sorted(shown.begin(), shown.end()));
    }
    CHECK(orders.size() == 24);
}

}  // namespace shouce::quiz
