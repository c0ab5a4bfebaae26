// The way to the operator's page: found by who knows it, by nobody else.
#include "input/hidden_gesture.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

namespace shouce::input {

namespace {

constexpr int width = 1080;
constexpr int height = 1920;
using Found = HiddenGesture::Found;

struct Rig {
    HiddenGesture gesture;
    double time = 0;

    Found event(PointerPhase phase, Point at, std::uint32_t finger = 1) {
        return gesture.feed({phase, finger, at, TimePoint(Duration(time)), PointerSource::Touch}, width,
                            height);
    }
    // What the lift found.
    Found touch(Point at, double seconds) {
        event(PointerPhase::Down, at);
        time += seconds;
        return event(PointerPhase::Up, at);
    }
};

constexpr Point first{90, 90};
constexpr Point second{1000, 1850};

}  // namespace

TEST_CASE("five seconds in the first corner, then the second one, open the page at its touch") {
    Rig rig;
    CHECK(rig.touch(first, 5) == Found::Held);
    rig.time += 3.9;
    CHECK(rig.event(PointerPhase::Down, second) == Found::Done);
    CHECK(rig.event(PointerPhase::Up, second) == Found::Nothing);
    CHECK(rig.event(PointerPhase::Down, second) == Found::Nothing);
}

TEST_CASE("a finger that trembles in the corner still holds it") {
    Rig rig;
    rig.event(PointerPhase::Down, first);
    for (int i = 0; i < 60; ++i) {
        rig.time += 0.1;
        rig.event(PointerPhase::Move, {first.x + i % 3, first.y - i % 2});
    }
    CHECK(rig.event(PointerPhase::Up, first) == Found::Held);
}

TEST_CASE("anything less opens nothing") {
    Rig rig;
    SUBCASE("a shorter hold") {
        CHECK(rig.touch(first, 4.9) == Found::Nothing);
    }
    SUBCASE("a hold beside the corner") {
        CHECK(rig.touch({200, 90}, 6) == Found::Nothing);
    }
    SUBCASE("a finger that slides out of the corner") {
        rig.event(PointerPhase::Down, first);
        rig.time += 3;
        rig.event(PointerPhase::Move, {300, 90});
        rig.time += 3;
        CHECK(rig.event(PointerPhase::Up, first) == Found::Nothing);
    }
    SUBCASE("a second finger that comes meanwhile") {
        rig.event(PointerPhase::Down, first, 1);
        rig.time += 3;
        rig.event(PointerPhase::Down, {500, 900}, 2);
        rig.time += 3;
        CHECK(rig.event(PointerPhase::Up, first, 1) == Found::Nothing);
    }
    SUBCASE("a second corner too late") {
        rig.touch(first, 5);
        rig.time += 4.1;
    }
    SUBCASE("another place in between") {
        rig.touch(first, 5);
        rig.touch({540, 900}, 0.1);
    }
    SUBCASE("a panel that was unplugged meanwhile") {
        rig.touch(first, 5);
        rig.event(PointerPhase::Cancel, first);
    }
    CHECK(rig.event(PointerPhase::Down, second) == Found::Nothing);
}

TEST_CASE("20,000 touches anywhere, one in fifty of them held long, do not open it") {
    // The generator's numbers are the same everywhere; the distributions of the library are not.
    std::mt19937 random(20'261'126);
    const auto part = [&random] { return static_cast<double>(random()) / 4294967296.0; };
    Rig rig;
    int opened = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Point at{part() * width, part() * height};
        if (rig.event(PointerPhase::Down, at) == Found::Done) ++opened;
        rig.time += part() < 0.02 ? 5 + 5 * part() : 0.05 + part();
        rig.event(PointerPhase::Up, at);
        rig.time += part();
    }
    CHECK(opened == 0);
}

}  // namespace shouce::input
