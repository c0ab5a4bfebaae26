#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "input/rig.h"

using shouce::input::Pinch;
using shouce::input::Point;
using shouce::input::Scroll;
using shouce::input::Swipe;
using shouce::test::Rig;
using Names = std::vector<std::string>;
using Direction = shouce::input::Swipe::Direction;

namespace {

constexpr Point row{300, 350};
constexpr Point home{100, 950};
constexpr Point search{300, 950};

// Two fingers around (300, 500), from `from` to `to` px apart, each reported in turn.
void pinch(Rig& rig, double from, double to, double seconds = 0.4, double hz = 60) {
    const int reports = static_cast<int>(seconds * hz);
    for (int i = 1; i <= reports; ++i) {
        const double half = (from + (to - from) * i / reports) / 2;
        rig.move(1, {300, 500 - half}, 1 / hz);
        rig.move(2, {300, 500 + half});
    }
}

[[nodiscard]] double scale_of(const Rig& rig) {
    double scale = 1;
    for (const auto& each : rig.all<Pinch>())
        scale *= each.scale;
    return scale;
}

}  // namespace

// --- pinch ---

TEST_CASE("two fingers that part enlarge around their centre, by about as much as they part") {
    for (const double hz : {30.0, 120.0}) {
        CAPTURE(hz);
        Rig rig;
        rig.down(1, {300, 450});
        rig.down(2, {300, 550}, 0.05);
        pinch(rig, 100, 300, 0.4, hz);
        CHECK(scale_of(rig) > 2);
        CHECK(scale_of(rig) <= 3.001);
        CHECK(rig.all<Pinch>().back().centre.y == doctest::Approx(500));
        rig.up(2, {300, 650});
        REQUIRE(rig.all<Pinch>().back().finished);
        CHECK(rig.all<Pinch>().back().scale == 1);
        CHECK(rig.all<Scroll>().empty());
        CHECK(rig.taps().empty());
    }
}

TEST_CASE("two fingers that close make smaller, and none of it jumps") {
    Rig rig;
    rig.down(1, {300, 350});
    rig.down(2, {300, 650}, 0.05);
    pinch(rig, 300, 150);
    CHECK(scale_of(rig) < 0.6);
    CHECK(scale_of(rig) > 0.45);
    for (const auto& each : rig.all<Pinch>())
        CHECK(std::abs(each.scale - 1) < 0.05);
}

TEST_CASE("one finger that moves away from one that holds is a pinch where the second one moves") {
    Rig rig;
    rig.down(1, {300, 450});
    rig.down(2, {300, 550}, 0.05);
    rig.stroke(2, {300, 550}, {300, 750}, 0.3);
    CHECK(scale_of(rig) > 2);
}

TEST_CASE("fingers that meet in one point give a finite scale") {
    Rig rig;
    rig.down(1, {300, 450});
    rig.down(2, {300, 550}, 0.05);
    pinch(rig, 100, 0);
    rig.move(1, {300, 500});
    rig.move(2, {300, 500});
    pinch(rig, 0, 100);
    for (const auto& each : rig.all<Pinch>()) {
        CHECK(std::isfinite(each.scale));
        CHECK(each.scale > 0);
    }
}

TEST_CASE("after a pinch the finger that stays does nothing more") {
    Rig rig;
    rig.down(1, {300, 400});
    rig.down(2, {300, 600}, 0.05);
    pinch(rig, 200, 300);
    rig.up(1, {300, 350});
    const auto count = rig.gestures.size();
    rig.stroke(2, {300, 650}, {300, 200}, 0.3);
    rig.up(2, {300, 200});
    CHECK(rig.gestures.size() == count);
    CHECK_FALSE(rig.machine.busy());
}

TEST_CASE("a pinch whose finger is lost is finished") {
    Rig rig;
    rig.down(1, {300, 450});
    rig.down(2, {300, 550}, 0.05);
    pinch(rig, 100, 300);
    rig.cancel(1);
    CHECK(rig.all<Pinch>().back().finished);
    rig.cancel(2);
    CHECK_FALSE(rig.machine.busy());
}

TEST_CASE("two fingers on different regions, far apart, or one long after the other do not pinch") {
    Rig rig;
    Point second{300, 650};
    double later = 0.05;
    SUBCASE("another region") {
        second = {800, 450};
    }
    SUBCASE("no region") {
        second = {300, 950};
    }
    SUBCASE("far apart") {
        second = {300, 450 - 730};
    }
    SUBCASE("long after") {
        later = 0.6;
    }
    rig.screen.regions["body"].box.top = -1000;
    rig.down(1, {300, 450});
    rig.down(2, second, later);
    rig.stroke(2, second, {second.x, second.y + 200}, 0.2);
    CHECK(rig.gestures.empty());
    CHECK(rig.machine.busy());
}

TEST_CASE("two fingers that only rest, with ±1 mm of jitter each, do not pinch") {
    std::mt19937 random(3);
    const auto jitter = [&] { return static_cast<double>(random() % 801) / 100 - 4; };
    Rig rig;
    rig.down(1, {row.x - 4, row.y - 4});
    rig.down(2, {404, 454}, 0.05);
    for (int i = 0; i < 300; ++i) {
        rig.move(1, {row.x + jitter(), row.y + jitter()}, 1 / 120.0);
        rig.move(2, {400 + jitter(), 450 + jitter()});
    }
    CHECK(rig.gestures.empty());
    rig.up(1, row);
    CHECK(rig.taps() == Names{"body.row"});
}

TEST_CASE("two fingers that go the same way scroll like one") {
    Rig rig;
    rig.down(1, {300, 450});
    rig.down(2, {400, 550}, 0.05);
    for (int i = 1; i <= 50; ++i) {
        rig.move(1, {300, 450 - i * 4.0}, 1 / 60.0);
        rig.move(2, {400, 550 - i * 4.0});
    }
    CHECK(rig.all<Pinch>().empty());
    CHECK(rig.screen.offset("body") == doctest::Approx(5200));
}

TEST_CASE("a third finger that comes and goes leaves two fingers free to pinch") {
    Rig rig;
    rig.down(1, {300, 450});
    rig.down(2, {300, 550}, 0.05);
    rig.down(3, home, 0.05);
    rig.up(3, home, 0.05);
    pinch(rig, 100, 300);
    CHECK(scale_of(rig) > 2);
    CHECK(rig.taps().empty());
}

// --- palms, resting fingers, a third finger ---

TEST_CASE("a second finger that lies still does not disturb the first one's tap or drag") {
    Rig rig;
    rig.down(1, row);
    rig.down(2, {400, 500}, 0.05);
    CHECK(rig.machine.pressed() == "body.row");
    SUBCASE("tap") {
        rig.up(1, row, 0.1);
        CHECK(rig.taps() == Names{"body.row"});
    }
    SUBCASE("drag") {
        rig.stroke(1, row, {300, 150}, 0.3);
        rig.up(1, {300, 150}, 0.3);
        CHECK(rig.screen.offset("body") == doctest::Approx(5200));
        CHECK(rig.all<Pinch>().empty());
    }
    rig.up(2, {400, 500}, 0.1);
    rig.settle();
    CHECK_FALSE(rig.machine.busy());
}

TEST_CASE("a second finger that leaves again leaves the first one pressed") {
    Rig rig;
    rig.down(1, row);
    rig.down(2, {400, 500}, 0.05);
    rig.up(2, {400, 500}, 0.1);
    CHECK(rig.machine.pressed() == "body.row");
    rig.up(1, row);
    CHECK(rig.taps() == Names{"body.row"});
}

TEST_CASE("a first finger that had moved away when the second one left is a drag and no tap") {
    Rig rig;
    rig.down(1, row);
    rig.down(2, {400, 500}, 0.05);
    rig.move(1, {300, 300}, 0.01);
    rig.up(2, {400, 500}, 0.01);
    CHECK_FALSE(rig.machine.pressed());
    rig.stroke(1, {300, 300}, {300, 150}, 0.3);
    rig.up(1, {300, 150}, 0.3);
    CHECK(rig.taps().empty());
    CHECK(rig.screen.offset("body") == doctest::Approx(5200));
}

TEST_CASE("another visitor's finger does not disturb a drag, and may tap afterwards") {
    Rig rig;
    rig.down(1, row);
    rig.stroke(1, row, {300, 300}, 0.1);
    rig.down(2, home, 0.05);
    CHECK_FALSE(rig.machine.pressed());
    rig.stroke(1, {300, 300}, {300, 150}, 0.3);
    rig.up(2, home);
    rig.up(1, {300, 150}, 0.3);
    rig.settle();
    CHECK(rig.taps().empty());
    CHECK(rig.screen.offset("body") == doctest::Approx(5200));
    rig.tap(2, home);
    CHECK(rig.taps() == Names{"bar.home"});
}

TEST_CASE("a finger that stays after another one's tap presses nothing and hinders nothing") {
    Rig rig;
    rig.down(1, home);
    rig.down(2, row, 0.1);
    rig.up(1, home, 0.1);
    CHECK_FALSE(rig.machine.busy());
    rig.tap(1, search);
    rig.up(2, row);
    CHECK(rig.taps() == Names{"bar.home", "bar.search"});
}

TEST_CASE("a third finger changes neither a pinch nor a drag") {
    Rig rig;
    rig.down(1, {300, 450});
    rig.down(2, {300, 550}, 0.05);
    pinch(rig, 100, 200);
    const auto count = rig.gestures.size();
    rig.down(3, home, 0.1);
    rig.stroke(3, home, row, 0.1);
    CHECK(rig.gestures.size() == count);
    pinch(rig, 200, 300);
    rig.up(3, row);
    CHECK(scale_of(rig) > 2);
    CHECK_FALSE(rig.all<Pinch>().back().finished);
    CHECK(rig.taps().empty());
}

TEST_CASE("a palm that rests on the glass gives way to the next finger") {
    Rig rig;
    rig.down(1, row);
    rig.wait(1.5);
    rig.tap(2, home);
    CHECK(rig.taps() == Names{"bar.home"});
    rig.tap(2, search);
    rig.up(1, row);
    CHECK(rig.taps() == Names{"bar.home", "bar.search"});
    CHECK_FALSE(rig.machine.busy());
}

TEST_CASE("a touch that never ends does not take the kiosk away, whatever it was doing") {
    Rig rig;
    rig.down(1, row);
    SUBCASE("a drag") {
        rig.stroke(1, row, {300, 100}, 0.2);
    }
    SUBCASE("a dead finger") {
        rig.machine.screen_changed(rig.time);
    }
    SUBCASE("a swipe") {
        rig.stroke(1, row, {100, 350}, 0.2);
    }
    SUBCASE("a pinch") {
        rig.down(2, {300, 450}, 0.05);
        rig.stroke(2, {300, 450}, {300, 650}, 0.3);
    }
    rig.wait(6);
    rig.tap(9, home);
    CHECK(rig.taps() == Names{"bar.home"});
    CHECK_FALSE(rig.machine.busy());
    if (!rig.all<Pinch>().empty()) CHECK(rig.all<Pinch>().back().finished);
}

TEST_CASE("a finger that holds its drag for a while keeps it against a palm") {
    Rig rig;
    rig.down(1, row);
    rig.stroke(1, row, {300, 250}, 0.2);
    rig.wait(3);
    rig.down(2, {400, 600});
    rig.stroke(1, {300, 250}, {300, 150}, 0.2);
    CHECK(rig.screen.offset("body") == doctest::Approx(5200));
}

TEST_CASE("ten fingers at once give one tap, and leave nothing behind") {
    Rig rig;
    for (std::uint32_t finger = 0; finger < 10; ++finger)
        rig.down(finger, {100 + finger * 50.0, 350}, 0.002);
    CHECK(rig.machine.pressed() == "body.row");
    for (std::uint32_t finger = 0; finger < 10; ++finger)
        rig.up(finger, {100 + finger * 50.0, 350}, 0.002);
    CHECK(rig.taps() == Names{"body.row"});
    CHECK(rig.gestures.size() == 1);
    CHECK_FALSE(rig.machine.busy());
    rig.tap(3, home);
    CHECK(rig.taps().back() == "bar.home");
}

// --- swipe ---

TEST_CASE("a quick stroke to the left goes on, one to the right goes back") {
    for (const double hz : {30.0, 120.0}) {
        CAPTURE(hz);
        Rig rig;
        rig.down(1, {500, 350});
        rig.stroke(1, {500, 350}, {300, 370}, 0.2, hz);
        rig.up(1, {300, 370});
        REQUIRE(rig.all<Swipe>().size() == 1);
        CHECK(rig.all<Swipe>()[0].direction == Direction::Next);
        CHECK(rig.all<Swipe>()[0].region == "body");
        rig.down(1, {300, 350}, 0.5);
        rig.stroke(1, {300, 350}, {500, 330}, 0.2, hz);
        rig.up(1, {500, 330});
        REQUIRE(rig.all<Swipe>().size() == 2);
        CHECK(rig.all<Swipe>()[1].direction == Direction::Previous);
        CHECK(rig.gestures.size() == 2);
        CHECK_FALSE(rig.machine.busy());
    }
}

TEST_CASE("a horizontal stroke that is short, slow, held, turned back or lost goes nowhere") {
    Rig rig;
    rig.down(1, {500, 350});
    Point last{300, 350};
    SUBCASE("short") {
        last = {445, 350};
        rig.stroke(1, {500, 350}, last, 0.1);
    }
    SUBCASE("slow") {
        rig.stroke(1, {500, 350}, last, 2);
    }
    SUBCASE("held") {
        rig.stroke(1, {500, 350}, last, 0.2);
        rig.wait(0.5);
    }
    SUBCASE("turned back") {
        rig.stroke(1, {500, 350}, last, 0.2);
        rig.stroke(1, last, {420, 350}, 0.2);
        last = {420, 350};
    }
    SUBCASE("lost") {
        rig.stroke(1, {500, 350}, last, 0.2);
        rig.cancel(1);
    }
    rig.up(1, last);
    CHECK(rig.gestures.empty());
    CHECK_FALSE(rig.machine.busy());
}

TEST_CASE("which way a drag goes is decided once, when it leaves the slop") {
    Rig across;
    across.down(1, {500, 350});
    across.stroke(1, {500, 350}, {470, 352}, 0.1);
    across.stroke(1, {470, 352}, {470, 800}, 0.3);
    CHECK(across.all<Scroll>().empty());
    CHECK(across.screen.offset("body") == 5000);
    Rig down;
    down.down(1, {500, 350});
    down.stroke(1, {500, 350}, {500, 300}, 0.1);
    down.stroke(1, {500, 300}, {100, 300}, 0.2);
    down.up(1, {100, 300});
    CHECK(down.all<Swipe>().empty());
}

TEST_CASE("a slanting drag scrolls, only a clearly horizontal one swipes") {
    Rig rig;
    rig.down(1, {300, 350});
    rig.stroke(1, {300, 350}, {500, 200}, 0.3);
    CHECK(rig.screen.offset("body") == doctest::Approx(5150));
}
