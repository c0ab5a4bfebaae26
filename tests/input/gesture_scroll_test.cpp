#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "input/rig.h"

using shouce::Duration;
using shouce::input::GestureLimits;
using shouce::input::Point;
using shouce::input::Scroll;
using shouce::test::Rig;
using Names = std::vector<std::string>;

namespace {

constexpr Point middle{300, 450};
constexpr Point home{100, 950};

// A drag up by `pixels` that then lies still before it leaves: no fling.
void drag_up(Rig& rig, double pixels, double seconds, double hz) {
    const Point from{300, 800};
    rig.down(1, from, 0.5);
    rig.stroke(1, from, {300, 800 - pixels}, seconds, hz);
    rig.up(1, {300, 800 - pixels}, 0.3);
}

// A flick up whose finger leaves at `speed` px/s.
void flick_up(Rig& rig, double speed, double hz = 120) {
    const Point from{300, 800};
    rig.down(1, from, 0.5);
    rig.stroke(1, from, {300, 800 - speed * 0.15}, 0.15, hz);
    rig.up(1, {300, 800 - speed * 0.15});
}

}  // namespace

TEST_CASE("after a drag of 600 px the content has moved 600 px, on slow and fast panels, slow or quick") {
    for (const double hz : {30.0, 60.0, 120.0}) {
        for (const double seconds : {0.1, 0.5, 3.0}) {
            CAPTURE(hz);
            CAPTURE(seconds);
            Rig rig;
            drag_up(rig, 600, seconds, hz);
            rig.settle();
            CHECK(rig.screen.offset("body") == doctest::Approx(5600));
            drag_up(rig, -100, seconds, hz);
            rig.settle();
            CHECK(rig.screen.offset("body") == doctest::Approx(5500));
        }
    }
}

TEST_CASE("the content takes hold without a jump: no step is longer than 4/3 of the finger's") {
    for (const double step : {0.5, 3.0, 9.0, 25.0}) {
        CAPTURE(step);
        Rig rig;
        rig.down(1, middle);
        for (int i = 1; i <= 80; ++i) {
            const double before = rig.screen.offset("body");
            rig.move(1, {300, 450 - i * step}, 1 / 60.0);
            const double moved = rig.screen.offset("body") - before;
            CHECK(moved >= 0);
            CHECK(moved <= step * 4 / 3 + 1e-9);
        }
        CHECK(rig.screen.offset("body") == doctest::Approx(5000 + 80 * step));
    }
}

TEST_CASE("content never moves against the finger, also where it turns back at once") {
    Rig rig;
    rig.down(1, middle);
    rig.move(1, {300, 441});
    rig.move(1, {300, 437});
    const double held = rig.screen.offset("body");
    rig.move(1, {300, 439});
    CHECK(rig.screen.offset("body") <= held);
    rig.stroke(1, {300, 439}, {300, 700}, 0.5);
    CHECK(rig.screen.offset("body") == doctest::Approx(4750));
}

TEST_CASE("up and down again under one finger ends where it began") {
    Rig rig;
    rig.down(1, middle);
    rig.stroke(1, middle, {350, 50}, 1, 120);
    rig.stroke(1, {350, 50}, middle, 1, 120);
    CHECK(rig.screen.offset("body") == doctest::Approx(5000));
}

TEST_CASE("a drag moves the region it began on, though the finger leaves it") {
    Rig rig;
    rig.down(1, middle);
    rig.stroke(1, middle, {600, 50}, 0.4);
    rig.stroke(1, {600, 50}, {900, 300}, 0.4);
    for (const auto& scroll : rig.all<Scroll>())
        CHECK(scroll.region == "body");
    CHECK(rig.screen.offset("list") == 0);
}

TEST_CASE("a finger that lies still before it leaves does not fling") {
    Rig rig;
    drag_up(rig, 300, 0.2, 60);
    CHECK(rig.settle() <= 2);
    CHECK(rig.screen.offset("body") == doctest::Approx(5300));
}

TEST_CASE("a finger slower than 20 mm/s does not fling, a faster one does") {
    Rig slow;
    flick_up(slow, 78);
    const double left_at = slow.screen.offset("body");
    slow.settle();
    CHECK(slow.screen.offset("body") == left_at);
    Rig fast;
    flick_up(fast, 200);
    const double flung_at = fast.screen.offset("body");
    fast.settle();
    CHECK(fast.screen.offset("body") > flung_at + 30);
}

TEST_CASE("a fling goes speed · time constant, at every frame rate and panel rate") {
    const double speed = 2000;
    const double wanted = (speed - 20) * 0.3;  // less what the stop speed, 5 mm/s, is worth
    for (const double frames : {24.0, 30.0, 60.0, 120.0, 144.0}) {
        for (const double hz : {30.0, 120.0}) {
            CAPTURE(frames);
            CAPTURE(hz);
            Rig rig;
            rig.frame = Duration(1 / frames);
            rig.down(1, {300, 800}, 0.5);
            rig.stroke(1, {300, 800}, {300, 200}, 0.3, hz);
            rig.up(1, {300, 200});
            const double from = rig.screen.offset("body");
            rig.settle();
            CHECK(rig.screen.offset("body") - from == doctest::Approx(wanted).epsilon(0.001));
        }
    }
}

TEST_CASE("a fling slows down from frame to frame and ends") {
    Rig rig;
    flick_up(rig, 3000);
    double last = 1e9;
    int frames = 0;
    while (rig.machine.busy() && frames < 600) {
        const double before = rig.screen.offset("body");
        rig.wait(1 / 60.0);
        ++frames;
        const double moved = rig.screen.offset("body") - before;
        CHECK(moved >= 0);
        if (frames > 2) CHECK(moved <= last + 1e-9);
        last = moved;
    }
    CHECK(frames > 60);
    CHECK(frames < 130);
}

TEST_CASE("a frame that comes late does not throw the content") {
    Rig rig;
    flick_up(rig, 2000);
    const double from = rig.screen.offset("body");
    rig.tick(rig.time + Duration(5));
    CHECK(rig.screen.offset("body") - from < 2000 * 0.05);
    CHECK(rig.machine.busy());
}

TEST_CASE("the next finger stops a fling, taps nothing, and may scroll") {
    Rig rig;
    flick_up(rig, 3000);
    rig.wait(0.1);
    rig.down(2, {300, 350});
    const double held = rig.screen.offset("body");
    CHECK_FALSE(rig.machine.pressed());
    rig.wait(0.2);
    CHECK(rig.screen.offset("body") == held);
    rig.up(2, {300, 350});
    CHECK(rig.taps().empty());
    CHECK_FALSE(rig.machine.busy());
    rig.tap(2, {300, 350});
    CHECK(rig.taps() == Names{"body.row"});

    flick_up(rig, 3000);
    rig.wait(0.1);
    rig.down(2, middle);
    const double again = rig.screen.offset("body");
    rig.stroke(2, middle, {300, 650}, 0.3);
    CHECK(rig.screen.offset("body") == doctest::Approx(again - 200));
}

TEST_CASE("a finger beside the region stops its fling too and taps nothing") {
    Rig rig;
    flick_up(rig, 3000);
    rig.wait(0.1);
    rig.down(2, home);
    const double held = rig.screen.offset("body");
    rig.up(2, home, 0.1);
    rig.settle();
    CHECK(rig.screen.offset("body") == held);
    CHECK(rig.taps().empty());
}

TEST_CASE("past its end content resists, and returns exactly when the finger leaves") {
    for (const double frames : {24.0, 60.0, 144.0}) {
        CAPTURE(frames);
        Rig rig;
        rig.frame = Duration(1 / frames);
        rig.screen.offset("body") = 10000;
        drag_up(rig, 400, 0.5, 60);
        const double past = rig.screen.offset("body") - 10000;
        CHECK(past > 30);
        CHECK(past < 100);
        CHECK(rig.settle() < frames);
        CHECK(rig.screen.offset("body") == doctest::Approx(10000).epsilon(1e-12));
        rig.screen.offset("body") = 0;
        drag_up(rig, -150, 0.5, 60);
        CHECK(rig.screen.offset("body") < -20);
        rig.settle();
        CHECK(std::abs(rig.screen.offset("body")) < 1e-9);
    }
}

TEST_CASE("a finger that pulls past the end and comes back has the content at its old place") {
    Rig rig;
    rig.screen.offset("body") = 9900;
    rig.down(1, {300, 800});
    rig.stroke(1, {300, 800}, {300, 300}, 0.5);
    CHECK(rig.screen.offset("body") > 10000);
    rig.stroke(1, {300, 300}, {300, 800}, 0.5);
    CHECK(rig.screen.offset("body") == doctest::Approx(9900));
}

TEST_CASE("a fling into the end goes a little past it, never to the limit, and returns exactly") {
    for (const double frames : {30.0, 60.0, 120.0}) {
        CAPTURE(frames);
        Rig rig;
        rig.frame = Duration(1 / frames);
        rig.screen.offset("body") = 9300;
        flick_up(rig, 4000);
        double furthest = 0;
        for (int i = 0; i < 600 && rig.machine.busy(); ++i) {
            rig.wait(1 / frames);
            furthest = std::max(furthest, rig.screen.offset("body"));
        }
        CHECK(furthest > 10010);
        CHECK(furthest < 10051);
        CHECK_FALSE(rig.machine.busy());
        CHECK(rig.screen.offset("body") == doctest::Approx(10000).epsilon(1e-12));
    }
}

TEST_CASE("a flick back from past the end goes on into the content") {
    Rig rig;
    rig.screen.offset("body") = 10000;
    rig.down(1, {300, 800});
    rig.stroke(1, {300, 800}, {300, 500}, 0.5);
    rig.stroke(1, {300, 500}, {300, 650}, 0.1, 120);
    CHECK(rig.screen.offset("body") > 10000);
    rig.up(1, {300, 650});
    rig.settle();
    CHECK(rig.screen.offset("body") < 9900);
}

TEST_CASE("content that is returning is caught where it is, and returns again") {
    Rig rig;
    rig.screen.offset("body") = 10000;
    drag_up(rig, 400, 0.5, 60);
    rig.wait(0.05);
    rig.down(2, {300, 350});
    const double held = rig.screen.offset("body");
    CHECK(held > 10010);
    rig.wait(0.5);
    CHECK(rig.screen.offset("body") == held);
    rig.stroke(2, {300, 350}, {300, 330}, 0.2);
    CHECK(rig.screen.offset("body") > held);
    CHECK(rig.screen.offset("body") < held + 20);
    rig.up(2, {300, 330}, 0.2);
    rig.settle();
    CHECK(rig.taps().empty());
    CHECK(rig.screen.offset("body") == doctest::Approx(10000).epsilon(1e-12));
}

TEST_CASE("content that is caught past its end and let go without a movement returns too") {
    Rig rig;
    rig.screen.offset("body") = 10000;
    drag_up(rig, 400, 0.5, 60);
    rig.wait(0.05);
    rig.tap(2, {300, 350});
    rig.settle();
    CHECK(rig.screen.offset("body") == doctest::Approx(10000).epsilon(1e-12));
}

TEST_CASE("a region that was past its end is there at once when another one is touched") {
    Rig rig;
    rig.screen.offset("body") = 10000;
    drag_up(rig, 400, 0.5, 60);
    rig.wait(0.05);
    rig.down(2, {900, 300});
    CHECK(rig.screen.offset("body") == doctest::Approx(10000).epsilon(1e-12));
    rig.stroke(2, {900, 300}, {900, 200}, 0.2);
    CHECK(rig.screen.offset("list") == doctest::Approx(100));
}

TEST_CASE("a region that was past its end returns though the screen changed or the finger was lost") {
    Rig rig;
    rig.screen.offset("body") = 10000;
    rig.down(1, {300, 800});
    rig.stroke(1, {300, 800}, {300, 400}, 0.3);
    SUBCASE("the screen changed") {
        rig.machine.screen_changed(rig.time);
        rig.stroke(1, {300, 400}, {300, 300}, 0.2);
        rig.up(1, {300, 300});
    }
    SUBCASE("the finger was lost") {
        rig.cancel(1);
    }
    SUBCASE("all was ignored") {
        rig.machine.ignore_until_release();
        rig.up(1, {300, 400});
    }
    rig.settle();
    CHECK_FALSE(rig.machine.busy());
    CHECK(rig.screen.offset("body") == doctest::Approx(10000).epsilon(1e-12));
}

TEST_CASE("a lost finger does not fling") {
    Rig rig;
    rig.down(1, {300, 800});
    rig.stroke(1, {300, 800}, {300, 300}, 0.2);
    const double at = rig.screen.offset("body");
    rig.cancel(1);
    rig.settle();
    CHECK(rig.screen.offset("body") == at);
}

TEST_CASE("a fling stops when the screen changes") {
    Rig rig;
    flick_up(rig, 3000);
    rig.wait(0.05);
    const double at = rig.screen.offset("body");
    rig.machine.screen_changed(rig.time);
    CHECK(rig.settle() <= 2);
    CHECK(rig.screen.offset("body") == at);
}

TEST_CASE("without overscroll content stops at its end under the finger and in a fling") {
    GestureLimits limits;
    limits.overscroll_mm = 0;
    Rig rig(limits);
    rig.screen.offset("body") = 9700;
    flick_up(rig, 3000);
    rig.settle();
    CHECK(rig.screen.offset("body") == doctest::Approx(10000).epsilon(1e-12));
    rig.down(1, {300, 800});
    rig.stroke(1, {300, 800}, {300, 300}, 0.3);
    CHECK(rig.screen.offset("body") == doctest::Approx(10000).epsilon(1e-12));
}

TEST_CASE("content that does not fill its region gives a little and returns") {
    Rig rig;
    rig.screen.regions["body"].length = 0;
    rig.screen.offset("body") = 0;
    drag_up(rig, 200, 0.3, 60);
    CHECK(rig.screen.offset("body") > 10);
    rig.settle();
    CHECK(std::abs(rig.screen.offset("body")) < 1e-9);
}
