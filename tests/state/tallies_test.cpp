// What the database tells an operator, and that an older one is brought along.
#include "state/tallies.h"

#include <doctest/doctest.h>

#include "state/sample_store.h"
#include "state/sql.h"

namespace shouce::state {

namespace {

constexpr std::int64_t a_day_ms = 86'400'000;
constexpr std::int64_t an_hour_ms = 3'600'000;

}  // namespace

TEST_CASE("uses are counted by local day, and by none where the clock is not believed") {
    const test::TemporaryFolder folder;
    StoreOptions made = options(folder);
    made.zone_ms = 8 * an_hour_ms;
    Store store = opened(made);
    Stamp late = stamp(0);
    late.wall_ms = 20'780 * a_day_ms + 17 * an_hour_ms;  // past midnight, eight hours east
    Stamp unset = late;
    unset.trust = Stamp::Trust::Unset;
    const std::vector<Record> records{
        {late, Used{}}, {late, Used{}}, {late, Used{"1.5"}}, {unset, Used{"1.5"}}, {unset, Used{}}};
    REQUIRE(store.write(records));
    const auto tallies = read_tallies(store);
    REQUIRE_MESSAGE(tallies.has_value(), tallies.error().message());
    CHECK(tallies->uses ==
          std::vector<Tallies::Use>{
              {unknown_day, "", 1}, {unknown_day, "1.5", 1}, {20'781, "", 2}, {20'781, "1.5", 1}});
}

TEST_CASE("first answers are told with their round, and no others") {
    const test::TemporaryFolder folder;
    Store store = opened(options(folder));
    REQUIRE(store.write(round_of(1, 5)));
    REQUIRE(store.write(round_of(2, 3)));
    const auto tallies = read_tallies(store);
    REQUIRE(tallies.has_value());
    REQUIRE(tallies->answers.size() == 5);
    CHECK(tallies->answers[0].round == tallies->answers[1].round);
    CHECK(tallies->answers[1].round != tallies->answers[2].round);
    CHECK(tallies->answers[0].response == handbook::Response{1, 2});
    CHECK(tallies->answers[0].question == "5-00");
    CHECK(tallies->answers[0].day == 1'800'000'000'000 / a_day_ms);
    CHECK(read_tallies(store, 2)->answers.size() == 2);
}

TEST_CASE("a report that was looked at comes back only when another follows") {
    const test::TemporaryFolder folder;
    Store store = opened(options(folder));
    const QuestionReported report{"5-04", answered(1, 4).hash};
    REQUIRE(store.write(std::vector<Record>{{stamp(1), report}, {stamp(2), report}}));
    CHECK(read_tallies(store)->reports == std::vector<Tallies::Report>{{"5-04", report.hash, 2}});
    REQUIRE(see_report(store, "5-04", report.hash));
    CHECK(read_tallies(store)->reports.empty());
    REQUIRE(store.write(std::vector<Record>{{stamp(3), report}}));
    CHECK(read_tallies(store)->reports.front().times == 1);
}

TEST_CASE("a database of the first version is brought to this one with all that it holds") {
    const test::TemporaryFolder folder;
    const StoreOptions made = options(folder);
    std::filesystem::create_directories(made.folder);
    {
        const auto old = database::Database::open(file_of(made.folder), database::Database::Mode::Own);
        REQUIRE(old.has_value());
        REQUIRE(old->execute(std::string(sql::schema_1)));
        REQUIRE(
            old->execute("INSERT INTO boot(wall_ms, trusted) VALUES(1800000000000, 1);"
                         "INSERT INTO report(question, hash, count) VALUES('a', zeroblob(32), 3)"));
    }
    Store store = opened(made);
    CHECK(store.set_aside().empty());
    CHECK(store.boot() == 2);
    CHECK(read_tallies(store)->reports.front().times == 3);
    REQUIRE(store.write(std::vector<Record>{{stamp(1), Used{}}}));
}

}  // namespace shouce::state
