#include <doctest/doctest.h>

#include <random>

#include "input/rig.h"

using shouce::Duration;
using shouce::TimePoint;
using shouce::input::Point;
using shouce::input::PointerPhase;
using shouce::input::PointerSource;
using shouce::input::Scroll;
using shouce::test::Rig;
using Names = std::vector<std::string>;

namespace {

constexpr Point row{300, 350};
constexpr Point home{100, 950};
constexpr Point search{300, 950};
constexpr Point nothing{900, 950};

}  // namespace

TEST_CASE("a finger that comes and goes taps the target it came down on") {
    Rig rig;
    rig.down(1, row);
    CHECK(rig.machine.pressed() == "body.row");
    CHECK(rig.machine.busy());
    rig.up(1, row, 0.08);
    REQUIRE(rig.taps() == Names{"body.row"});
    CHECK(rig.all<shouce::input::Tap>()[0].at.x == row.x);
    CHECK_FALSE(rig.machine.pressed());
    CHECK_FALSE(rig.machine.busy());
}

TEST_CASE("a tap may last any time") {
    for (const double seconds : {0.0, 0.001, 0.5, 3.0, 60.0}) {
        CAPTURE(seconds);
        Rig rig;
        rig.down(1, home);
        rig.up(1, home, seconds);
        CHECK(rig.taps() == Names{"bar.home"});
    }
}

TEST_CASE("a tap beside every target is no tap") {
    Rig rig;
    rig.tap(1, nothing);
    rig.tap(1, {300, 600});
    CHECK(rig.gestures.empty());
    CHECK_FALSE(rig.machine.busy());
}

TEST_CASE("jitter of ±1 mm on both axes neither scrolls nor spoils the tap, on slow and fast panels") {
    std::mt19937 random(11);
    const auto jitter = [&] { return static_cast<double>(random() % 801) / 100 - 4; };
    for (const double hz : {30.0, 120.0}) {
        Rig rig;
        for (int round = 0; round < 50; ++round) {
            rig.down(1, {row.x + jitter(), row.y + jitter()}, 0.5);
            for (int i = 0; i < static_cast<int>(hz); ++i)
                rig.move(1, {row.x + jitter(), row.y + jitter()}, 1 / hz);
            rig.up(1, {row.x + jitter(), row.y + jitter()});
        }
        CHECK(rig.taps().size() == 50);
        CHECK(rig.gestures.size() == 50);
        CHECK(rig.screen.offset("body") == 5000);
    }
}

TEST_CASE("a press that becomes a drag never taps, wherever it goes") {
    for (const Point to : {Point{300, 370}, Point{300, 320}, Point{330, 350}, Point{900, 950}}) {
        Rig rig;
        rig.down(1, row);
        rig.stroke(1, row, to, 0.2);
        CHECK_FALSE(rig.machine.pressed());
        rig.stroke(1, to, row, 0.2);
        rig.up(1, row, 1);
        rig.settle();
        CHECK(rig.taps().empty());
    }
}

TEST_CASE("where nothing scrolls, a drag is dead until the finger is up") {
    Rig rig;
    rig.down(1, home);
    rig.stroke(1, home, search, 0.2);
    CHECK(rig.machine.busy());
    CHECK_FALSE(rig.machine.pressed());
    rig.up(1, search);
    CHECK(rig.gestures.empty());
    CHECK_FALSE(rig.machine.busy());
    rig.tap(1, search);
    CHECK(rig.taps() == Names{"bar.search"});
}

TEST_CASE("the slop is 2.5 mm, but never under 8 px") {
    const auto taps_after = [](double pixels_per_mm, double pixels) {
        shouce::input::GestureLimits limits;
        limits.pixels_per_mm = pixels_per_mm;
        Rig rig(limits);
        rig.down(1, home);
        rig.move(1, {home.x + pixels, home.y});
        rig.up(1, home);
        return rig.taps().size() == 1;
    };
    CHECK(taps_after(4, 9.9));
    CHECK_FALSE(taps_after(4, 10.1));
    CHECK(taps_after(1, 7.9));
    CHECK_FALSE(taps_after(1, 8.1));
    CHECK(taps_after(8, 19.9));
}

TEST_CASE("a stroke of which only the two ends were reported is no tap") {
    Rig rig;
    rig.down(1, row);
    rig.up(1, {row.x, row.y + 200}, 0.1);
    CHECK(rig.taps().empty());
    CHECK(rig.screen.offset("body") == doctest::Approx(4800));
}

TEST_CASE("a lost finger leaves nothing pressed and taps nothing") {
    Rig rig;
    rig.down(1, row);
    rig.cancel(1, 0.1);
    CHECK_FALSE(rig.machine.pressed());
    CHECK_FALSE(rig.machine.busy());
    rig.up(1, row);
    CHECK(rig.gestures.empty());
}

TEST_CASE("a finger that comes down twice had lost its lift: only the second press counts") {
    Rig rig;
    rig.down(1, home);
    rig.down(1, search, 0.2);
    CHECK(rig.machine.pressed() == "bar.search");
    rig.up(1, search, 0.1);
    CHECK(rig.taps() == Names{"bar.search"});
    CHECK_FALSE(rig.machine.busy());
}

TEST_CASE("reports of fingers that are not down mean nothing") {
    Rig rig;
    rig.move(7, row);
    rig.up(7, row);
    rig.cancel(7);
    CHECK(rig.gestures.empty());
    CHECK_FALSE(rig.machine.busy());
}

TEST_CASE("a mouse taps like a finger, and is not the finger of the same number") {
    Rig rig;
    rig.send({PointerPhase::Move, 0, home, rig.time, PointerSource::Mouse});
    rig.send({PointerPhase::Down, 0, home, rig.time, PointerSource::Mouse});
    rig.up(0, home);
    CHECK(rig.taps().empty());
    rig.send({PointerPhase::Up, 0, home, rig.time, PointerSource::Mouse});
    CHECK(rig.taps() == Names{"bar.home"});
}

TEST_CASE("the second tap of a double tap does not hit what has just appeared") {
    Rig rig;
    rig.tap(1, home);
    rig.machine.screen_changed(rig.time);
    rig.down(1, search, 0.15);
    CHECK_FALSE(rig.machine.pressed());
    rig.up(1, search, 0.08);
    CHECK(rig.taps() == Names{"bar.home"});
    rig.down(1, search, 0.1);
    rig.up(1, search, 0.08);
    CHECK(rig.taps() == Names{"bar.home", "bar.search"});
}

TEST_CASE("within the guard a finger may scroll already") {
    Rig rig;
    rig.machine.screen_changed(rig.time);
    rig.down(1, row, 0.1);
    rig.stroke(1, row, {300, 150}, 0.3);
    CHECK(rig.screen.offset("body") == doctest::Approx(5200));
}

TEST_CASE("a screen that changes under the finger takes the press away until all fingers are up") {
    Rig rig;
    rig.down(1, home);
    rig.machine.screen_changed(rig.time);
    CHECK_FALSE(rig.machine.pressed());
    CHECK(rig.machine.busy());
    rig.down(2, search, 0.8);
    rig.up(1, home, 0.1);
    rig.tap(3, search);
    CHECK(rig.taps().empty());
    rig.up(2, search);
    CHECK_FALSE(rig.machine.busy());
    rig.tap(1, search);
    CHECK(rig.taps() == Names{"bar.search"});
}

TEST_CASE("a palm that lay on the glass when the screen changed gives way too") {
    Rig rig;
    rig.down(1, nothing);
    rig.machine.screen_changed(rig.time);
    rig.down(2, home, 0.8);
    rig.up(2, home, 0.1);
    CHECK(rig.taps().empty());
    rig.down(2, home, 0.3);
    rig.up(2, home, 0.1);
    CHECK(rig.taps() == Names{"bar.home"});
}

TEST_CASE("the touch that wakes the screen presses nothing, nor does a second finger beside it") {
    Rig rig;
    rig.down(1, home);
    rig.machine.ignore_until_release();
    CHECK_FALSE(rig.machine.pressed());
    rig.down(2, search, 0.1);
    rig.up(2, search, 0.1);
    rig.stroke(1, home, row, 0.3);
    rig.up(1, row);
    CHECK(rig.gestures.empty());
    CHECK_FALSE(rig.machine.busy());
    rig.tap(1, home);
    CHECK(rig.taps() == Names{"bar.home"});
}

TEST_CASE("to ignore without a finger on the glass changes nothing") {
    Rig rig;
    rig.machine.ignore_until_release();
    CHECK_FALSE(rig.machine.busy());
    rig.tap(1, home);
    CHECK(rig.taps() == Names{"bar.home"});
}

TEST_CASE("time stamps that go back neither stop a tap nor a drag nor throw the content") {
    for (const double back : {0.001, 0.05, 0.9, 5.0, 86400.0}) {
        CAPTURE(back);
        Rig rig;
        rig.down(1, row);
        rig.stroke(1, row, {300, 250}, 0.2);
        for (int i = 1; i <= 12; ++i)
            rig.send({PointerPhase::Move, 1, {300, 250.0 - i * 5}, rig.time - Duration(back + i * 0.008)});
        CHECK(rig.screen.offset("body") == doctest::Approx(5160));
        rig.send({PointerPhase::Up, 1, {300, 190}, rig.time - Duration(back)});
        rig.settle();
        CHECK(rig.screen.offset("body") < 5160 + 4000 * 0.3);
        rig.send({PointerPhase::Down, 2, home, rig.time - Duration(back)});
        rig.send({PointerPhase::Up, 2, home, rig.time - Duration(back * 2)});
        CHECK(rig.taps() == Names{"bar.home"});
        CHECK_FALSE(rig.machine.busy());
    }
}

TEST_CASE("a clock that is set back does not leave the double-tap guard standing") {
    Rig rig;
    rig.tap(1, home);
    rig.machine.screen_changed(rig.time);
    rig.time -= Duration(3600);
    rig.tap(1, search);
    rig.tap(1, search);
    CHECK(rig.taps() == Names{"bar.home", "bar.search", "bar.search"});
}

TEST_CASE("frames whose time goes back move nothing and harm nothing") {
    Rig rig;
    rig.down(1, row);
    rig.stroke(1, row, {300, 250}, 0.1);
    rig.up(1, {300, 250});
    const double at = rig.screen.offset("body");
    rig.tick(rig.time - Duration(10));
    CHECK(rig.screen.offset("body") == at);
    rig.settle();
    CHECK(rig.screen.offset("body") > at);
}
