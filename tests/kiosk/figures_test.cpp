// What is told of the kiosk's use, reckoned from made-up records.
#include "kiosk/figures.h"

#include <doctest/doctest.h>

#include "support/sample_kiosk.h"

namespace shouce::kiosk {

namespace {

constexpr std::int64_t today = 20'780;  // 2026-11-23, a Monday

[[nodiscard]] LocalTime noon() {
    return {today, 720, true};
}

// So many first answers to a question of the sample bank, the first of them right.
void answer(state::Tallies& tallies, const Bank& bank, const handbook::Key& key, int right, int wrong,
            std::int64_t day = today) {
    const quiz::Pool pool = bank.of_keys({key});
    REQUIRE(pool.size() == 1);
    for (int i = 0; i < right + wrong; ++i) {
        state::Tallies::Answer made;
        made.round = i;
        made.question = key;
        made.hash = pool.front().question->hash;
        made.response = {i < right ? 0 : 2};
        made.fraction_ppm = i < right ? quiz::full_ppm : 0;
        made.day = day;
        tallies.answers.push_back(std::move(made));
    }
}

}  // namespace

TEST_CASE("days are the calendar's") {
    const Date date = date_of(today);
    CHECK(date.year == 2026);
    CHECK(date.month == 11);
    CHECK(date.day == 23);
    CHECK(date.weekday == 0);
    CHECK(date_of(0).weekday == 3);
    const Date leap = date_of(11'016);
    CHECK(leap.year == 2000);
    CHECK(leap.month == 2);
    CHECK(leap.day == 29);
}

TEST_CASE("the week ends today, and days that nobody knows are told apart") {
    const test::SampleKiosk kiosk;
    state::Tallies tallies;
    tallies.uses = {{state::unknown_day, "", 7}, {today - 7, "", 50}, {today - 6, "", 1}, {today, "", 9},
                    {today - 6, "1.1", 3},       {today, "1.1", 2},   {today, "1.3", 6},  {today + 1, "", 4}};
    const Figures figures = figures_of(tallies, kiosk.state().bank, noon(), {});
    CHECK(figures.week == std::array<std::int64_t, 7>{1, 0, 0, 0, 0, 0, 9});
    CHECK(figures.visits == 71);
    CHECK(figures.undated_visits == 7);
    REQUIRE(figures.sections.size() == 2);
    CHECK(figures.sections.front().key == "1.3");
    CHECK(figures.sections.back().times == 5);
}

TEST_CASE("a clock that has not been set tells no week") {
    const test::SampleKiosk kiosk;
    state::Tallies tallies;
    tallies.uses = {{today, "", 9}};
    answer(tallies, *kiosk.state().bank, "v1", 3, 2);
    const Figures figures = figures_of(tallies, kiosk.state().bank, {today, 0, false}, {});
    CHECK(figures.week == std::array<std::int64_t, 7>{});
    CHECK(figures.right_today == 0);
    CHECK(figures.questions.size() == 1);
}

TEST_CASE("right answers are those of today, the share that of seven days") {
    const test::SampleKiosk kiosk;
    state::Tallies tallies;
    answer(tallies, *kiosk.state().bank, "v1", 3, 1);
    answer(tallies, *kiosk.state().bank, "v2", 1, 3, today - 6);
    answer(tallies, *kiosk.state().bank, "v3", 9, 0, today - 7);
    answer(tallies, *kiosk.state().bank, "v4", 9, 0, state::unknown_day);
    const Figures figures = figures_of(tallies, kiosk.state().bank, noon(), {});
    CHECK(figures.right_today == 3);
    CHECK(figures.right_week == 4);
    CHECK(figures.answers_week == 8);
}

TEST_CASE("the hardest come first, those with few answers not at all") {
    const test::SampleKiosk kiosk;
    state::Tallies tallies;
    answer(tallies, *kiosk.state().bank, "v1", 9, 1);
    answer(tallies, *kiosk.state().bank, "v2", 2, 8);
    answer(tallies, *kiosk.state().bank, "v3", 0, least_answers - 1);
    const Figures figures = figures_of(tallies, kiosk.state().bank, noon(), {});
    REQUIRE(figures.questions.size() == 2);
    CHECK(figures.questions.front().entry.question->key == "v2");
    CHECK(*figures.questions.front().statistics.facility == doctest::Approx(.2));
    REQUIRE(figures.clauses.size() == 2);
    CHECK(figures.clauses.front().block == "1.1:2");
    CHECK(figures.clauses.front().answers == 10);
}

TEST_CASE("an option that hardly anybody chooses is named once enough have answered, and the usual mistake") {
    const test::SampleKiosk kiosk;
    state::Tallies tallies;
    answer(tallies, *kiosk.state().bank, "v1", 12, 8);
    answer(tallies, *kiosk.state().bank, "v2", 12, 7);
    const Figures figures = figures_of(tallies, kiosk.state().bank, noon(), {});
    const auto item = [&](std::string_view key) {
        const auto found =
            std::find_if(figures.questions.begin(), figures.questions.end(),
                         [key](const Figures::Item& one) { return one.entry.question->key == key; });
        REQUIRE(found != figures.questions.end());
        return *found;
    };
    CHECK(idle_options(item("v1")) == std::vector<std::size_t>{1});
    CHECK(idle_options(item("v2")).empty());
    CHECK(favourite_mistake(item("v1")) == 2);
}

TEST_CASE("answers to another wording and reports of it are left out") {
    const test::SampleKiosk kiosk;
    state::Tallies tallies;
    answer(tallies, *kiosk.state().bank, "v1", 3, 3);
    for (auto& one : tallies.answers)
        one.hash.fill(std::byte{9});
    const auto& question = *kiosk.state().bank->of_keys({"v2"}).front().question;
    tallies.reports = {{"v2", question.hash, 2}, {"v2", tallies.answers.front().hash, 5}, {"gone", {}, 1}};
    const Figures figures = figures_of(tallies, kiosk.state().bank, noon(), {});
    CHECK(figures.questions.empty());
    REQUIRE(figures.reports.size() == 1);
    CHECK(figures.reports.front().times == 2);
}

}  // namespace shouce::kiosk
