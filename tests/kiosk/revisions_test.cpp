// The marks of an update on a kiosk: which clauses carry one, what a touch on it shows, when they go.
#include "kiosk/revisions.h"

#include <doctest/doctest.h>

#include "support/sample_kiosk.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using test::at;

namespace {

constexpr std::int64_t installed = 20'000;

[[nodiscard]] kiosk::UpdateNews sample_news() {
    std::vector<pack::Change> changes(2);
    changes[0].kind = pack::Change::Kind::Changed;
    changes[0].page = "1.1";
    changes[0].block = "1.1:2";
    changes[0].before = "旧的写法。";
    changes[0].after = "新的写法。";
    changes[1].kind = pack::Change::Kind::Added;
    changes[1].page = "1.1";
    changes[1].block = "1.1:3";
    changes[1].after = "新的一条。";
    return kiosk::update_news::Revised{
        std::make_shared<const kiosk::Revisions>(std::move(changes), installed + 30)};
}

[[nodiscard]] kiosk::LocalTime time_of(std::int64_t day) {
    return {day, 600, day >= 0};
}

}  // namespace

TEST_CASE("a clause that the update changed, and its section, are known; others are not") {
    test::SampleKiosk kiosk;
    CHECK(kiosk.state().revisions == nullptr);
    kiosk.kiosk().hear(sample_news(), at(0));
    REQUIRE(kiosk.state().revisions != nullptr);
    CHECK(kiosk.state().revisions->of("1.1:2") != nullptr);
    CHECK(kiosk.state().revisions->of("1.1:1") == nullptr);
    CHECK(kiosk.state().revisions->on("1.1"));
    CHECK_FALSE(kiosk.state().revisions->on("1.3"));
}

TEST_CASE("one touch shows the wordings over the page, one more closes them, and so does any way off it") {
    test::SampleKiosk kiosk;
    kiosk.kiosk().hear(sample_news(), at(0));
    kiosk.apply(kiosk::OpenSection{"1.1", {}});
    kiosk.apply(kiosk::ShowRevision{"1.1:1"});
    CHECK_FALSE(kiosk.state().revision.has_value());
    kiosk.apply(kiosk::ShowRevision{"1.1:2"});
    REQUIRE(kiosk.state().revision.has_value());
    CHECK(kiosk.state().revision->before == "旧的写法。");
    CHECK(kiosk.screen() == "reader");
    kiosk.apply(kiosk::CloseRevision{});
    CHECK_FALSE(kiosk.state().revision.has_value());
    for (const kiosk::Command& away : {kiosk::Command(kiosk::GoHome{}), kiosk::Command(kiosk::TurnPage{}),
                                       kiosk::Command(kiosk::ToggleSizeSheet{})}) {
        kiosk.apply(kiosk::OpenSection{"1.1", {}});
        kiosk.apply(kiosk::ShowRevision{"1.1:3"});
        REQUIRE(kiosk.state().revision.has_value());
        kiosk.apply(away);
        CHECK_FALSE(kiosk.state().revision.has_value());
    }
}

TEST_CASE("the marks go when their days are over, and stay while the clock cannot be believed") {
    test::SampleKiosk kiosk;
    kiosk.kiosk().hear(sample_news(), at(0));
    (void)kiosk.kiosk().set_time(time_of(installed + 29), at(0));
    CHECK(kiosk.state().revisions != nullptr);
    (void)kiosk.kiosk().set_time({installed + 400, 600, false}, at(0));
    CHECK(kiosk.state().revisions != nullptr);
    kiosk.apply(kiosk::OpenSection{"1.1", {}});
    kiosk.apply(kiosk::ShowRevision{"1.1:2"});
    (void)kiosk.kiosk().set_time(time_of(installed + 30), at(0));
    CHECK(kiosk.state().revisions == nullptr);
    CHECK_FALSE(kiosk.state().revision.has_value());
}

TEST_CASE("who looked up a clause and at its former wording finds the way back") {
    test::SampleKiosk kiosk;
    kiosk.kiosk().hear(sample_news(), at(0));
    kiosk.apply(kiosk::StartRound{quiz::Way::Clause, "1.1:2"});
    kiosk.apply(kiosk::ReadClause{"1.1", "1.1:2"});
    kiosk.apply(kiosk::ShowRevision{"1.1:2"});
    kiosk.apply(kiosk::CloseRevision{});
    kiosk.apply(kiosk::GoBack{});
    CHECK(kiosk.screen() == "question");
}
