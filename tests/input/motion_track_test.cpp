#include "input/motion_track.h"

#include <doctest/doctest.h>

#include <random>

using shouce::Duration;
using shouce::TimePoint;
using shouce::input::MotionTrack;
using shouce::input::Point;

namespace {

constexpr Duration window{0.1};

[[nodiscard]] TimePoint at(double seconds) {
    return TimePoint(Duration(seconds));
}

}  // namespace

TEST_CASE("even movement has its speed on a slow panel as on a fast one") {
    for (const double hz : {30.0, 60.0, 120.0, 1000.0}) {
        CAPTURE(hz);
        MotionTrack track({0, 0}, at(0));
        for (int i = 1; i <= static_cast<int>(hz); ++i)
            track.add({-300 * i / hz, 900 * i / hz}, at(i / hz));
        const auto speed = track.speed(at(1), window);
        CHECK(speed.x == doctest::Approx(-300));
        CHECK(speed.y == doctest::Approx(900));
    }
}

TEST_CASE("only the last part of the movement counts") {
    MotionTrack track({0, 0}, at(0));
    for (int i = 1; i <= 60; ++i)
        track.add({0, i * 20.0}, at(i / 60.0));
    for (int i = 1; i <= 12; ++i)
        track.add({0, 1200 + i * 1.0}, at(1 + i / 60.0));
    CHECK(track.speed(at(1.2), window).y == doctest::Approx(60));
}

TEST_CASE("a finger that stood still before it left has no speed") {
    MotionTrack track({0, 0}, at(0));
    for (int i = 1; i <= 10; ++i)
        track.add({0, i * 20.0}, at(i / 60.0));
    CHECK(track.speed(at(10 / 60.0 + 0.06), window).y > 1000);
    CHECK(track.speed(at(10 / 60.0 + 0.08), window).y == 0);
}

TEST_CASE("reports out of order have the speed of the movement, and a clock set back spoils nothing") {
    MotionTrack track({0, 0}, at(10));
    for (int i = 1; i <= 24; ++i)
        track.add({0, i * 10.0}, at(10 + i / 120.0 - (i % 3 == 0 ? 0.01 : 0)));
    CHECK(track.speed(at(10.2), window).y == doctest::Approx(1200).epsilon(0.1));
    CHECK(track.speed(at(10.19), window).y == doctest::Approx(1200).epsilon(0.1));
    for (int i = 25; i <= 48; ++i)
        track.add({0, i * 10.0}, at(i / 120.0));
    CHECK(track.speed(at(48 / 120.0), window).y == doctest::Approx(1200));
}

TEST_CASE("one report, or reports of one moment, have no speed") {
    MotionTrack track({0, 0}, at(0));
    CHECK(track.speed(at(0), window).y == 0);
    track.add({0, 500}, at(0));
    CHECK(track.speed(at(0), window).y == 0);
}

TEST_CASE("jitter of 4 px at rest is no speed worth a fling") {
    std::mt19937 random(7);
    const auto jitter = [&] { return static_cast<double>(random() % 801) / 100 - 4; };
    for (int round = 0; round < 200; ++round) {
        MotionTrack track({0, 0}, at(0));
        for (int i = 1; i <= 60; ++i)
            track.add({jitter(), jitter()}, at(i / 120.0));
        CHECK(std::abs(track.speed(at(0.5), window).y) < 80);
    }
}

TEST_CASE("a clock that stands still does not make the track grow or fail") {
    MotionTrack track({0, 0}, at(0));
    for (int i = 0; i < 100000; ++i)
        track.add({0, i * 1.0}, at(0));
    CHECK(track.last().y == 99999);
    CHECK(track.speed(at(0), window).y == 0);
}
