#include "kiosk/update_desk.h"

#include <doctest/doctest.h>

using namespace shouce::kiosk;
using shouce::Duration;
using shouce::TimePoint;
using shouce::pack::Refusal;
using Phase = Update::Phase;
using Tasks = std::vector<UpdateTask>;

namespace {

const TimePoint start{Duration(100)};

[[nodiscard]] Phase phase_of(const UpdateDesk& desk) {
    REQUIRE(desk.shown().has_value());
    return desk.shown()->phase;
}

// A desk whose page is open and to which content was offered.
[[nodiscard]] UpdateDesk offered() {
    UpdateDesk desk;
    desk.open(false);
    (void)desk.take_tasks();
    desk.hear(UpdateOffer{"一版", "二版", "邻里中心", {}}, start);
    return desk;
}

}  // namespace

TEST_CASE("the page looks at the stick when it comes up, and tells how far it is") {
    UpdateDesk desk;
    CHECK_FALSE(desk.shown().has_value());
    desk.open(false);
    CHECK(phase_of(desk) == Phase::Looking);
    CHECK(desk.take_tasks() == Tasks{UpdateTask::Look});
    desk.hear(update_news::Copying{40}, start);
    CHECK(phase_of(desk) == Phase::Copying);
    CHECK(desk.shown()->percent == 40);
    desk.hear(UpdateOffer{"一版", "二版", "邻里中心", {}}, start);
    CHECK(phase_of(desk) == Phase::Offered);
    CHECK(desk.shown()->offer.edition_then == "二版");
}

TEST_CASE("without a stick the page waits for one, looking every two seconds") {
    UpdateDesk desk;
    desk.open(false);
    (void)desk.take_tasks();
    desk.hear(update_news::NoStick{}, start);
    CHECK(phase_of(desk) == Phase::NoStick);
    REQUIRE(desk.deadline() == start + Duration(2));
    CHECK_FALSE(desk.tick(start + Duration(1)));
    CHECK(desk.take_tasks().empty());
    (void)desk.tick(start + Duration(2));
    CHECK(desk.take_tasks() == Tasks{UpdateTask::Look});
    CHECK(phase_of(desk) == Phase::NoStick);
    desk.hear(update_news::NoStick{}, start + Duration(2));
    CHECK(desk.deadline() == start + Duration(4));
}

TEST_CASE("nothing is installed but what was offered, and only once") {
    UpdateDesk desk;
    desk.install();
    desk.open(false);
    desk.install();
    CHECK(desk.take_tasks() == Tasks{UpdateTask::Look});
    desk.hear(UpdateOffer{}, start);
    desk.install();
    desk.install();
    CHECK(desk.take_tasks() == Tasks{UpdateTask::Install});
    CHECK(phase_of(desk) == Phase::Installing);
}

TEST_CASE("new content is told of for a moment, then the kiosk starts again") {
    UpdateDesk desk = offered();
    desk.install();
    desk.hear(update_news::Done{}, start);
    CHECK(phase_of(desk) == Phase::Done);
    CHECK_FALSE(desk.wants_restart());
    REQUIRE(desk.deadline());
    CHECK(desk.tick(*desk.deadline()));
    CHECK(desk.wants_restart());
}

TEST_CASE("a refusal says why, and the operator may have the stick looked at again") {
    UpdateDesk desk = offered();
    desk.install();
    desk.hear(update_news::Refused{Refusal::NoRoom}, start);
    CHECK(phase_of(desk) == Phase::Refused);
    CHECK(desk.shown()->refusal == Refusal::NoRoom);
    (void)desk.take_tasks();
    desk.open(false);
    CHECK(desk.take_tasks() == Tasks{UpdateTask::Look});
    CHECK(phase_of(desk) == Phase::Looking);
}

TEST_CASE("what was offered is dropped when the page is left") {
    UpdateDesk desk = offered();
    desk.leave();
    CHECK(desk.take_tasks() == Tasks{UpdateTask::Drop});
    CHECK_FALSE(desk.shown().has_value());
}

TEST_CASE("what a page that was left has looked for is not offered on the next one") {
    UpdateDesk desk;
    desk.open(false);
    desk.leave();
    desk.open(false);
    CHECK(desk.take_tasks() == Tasks{UpdateTask::Look});
    desk.hear(UpdateOffer{}, start);
    CHECK(desk.take_tasks() == Tasks{UpdateTask::Drop, UpdateTask::Look});
    CHECK(phase_of(desk) == Phase::Looking);
    desk.hear(UpdateOffer{}, start);
    CHECK(phase_of(desk) == Phase::Offered);
}

TEST_CASE("an update that is under way is not given up by leaving the page") {
    UpdateDesk desk = offered();
    desk.install();
    desk.leave();
    desk.hear(update_news::Done{}, start);
    REQUIRE(desk.deadline());
    CHECK(desk.tick(*desk.deadline()));
    CHECK(desk.wants_restart());
}

TEST_CASE("the content before is shown only where there is some, and not over an offer") {
    UpdateDesk none;
    none.open(false);
    none.hear(update_news::NoStick{}, start);
    (void)none.take_tasks();
    none.go_back();
    CHECK(none.take_tasks().empty());
    UpdateDesk some;
    some.open(true);
    (void)some.take_tasks();
    some.go_back();
    CHECK(some.take_tasks().empty());
    some.hear(update_news::NoStick{}, start);
    some.go_back();
    CHECK(some.take_tasks() == Tasks{UpdateTask::GoBack});
    CHECK(phase_of(some) == Phase::Installing);
}
