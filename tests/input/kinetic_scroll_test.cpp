#include "input/kinetic_scroll.h"

#include <doctest/doctest.h>

#include <cmath>

using shouce::Duration;
using shouce::input::glide;
using shouce::input::overscroll;
using shouce::input::pull;
using shouce::input::Span;
using shouce::input::Spring;
using shouce::input::spring_back;

namespace {

[[nodiscard]] double gone(double speed, double hz) {
    double sum = 0;
    for (int i = 0; i < 10000 && speed != 0; ++i) {
        const auto step = glide(speed, Duration(1 / hz), 0.3, 20);
        sum += step.distance;
        speed = step.speed;
    }
    REQUIRE(speed == 0);
    return sum;
}

}  // namespace

TEST_CASE("a glide goes speed · time constant, less what the stop speed is worth, at every frame rate") {
    for (const double speed : {2000.0, -2000.0, 81.0}) {
        const double wanted = (speed - std::copysign(20, speed)) * 0.3;
        for (const double hz : {24.0, 30.0, 60.0, 75.0, 120.0, 240.0}) {
            CAPTURE(speed);
            CAPTURE(hz);
            CHECK(gone(speed, hz) == doctest::Approx(wanted).epsilon(1e-9));
        }
    }
}

TEST_CASE("a glide slows down by e in each time constant") {
    CHECK(glide(1000, Duration(0.3), 0.3, 20).speed == doctest::Approx(1000 / std::exp(1.0)));
}

TEST_CASE("a glide does not move in no time, nor at all when it is slow") {
    CHECK(glide(1000, Duration(0), 0.3, 20).distance == 0);
    CHECK(glide(1000, Duration(0), 0.3, 20).speed == 1000);
    CHECK(glide(19, Duration(1), 0.3, 20).distance == 0);
    CHECK(glide(1000, Duration(1), 0, 20).speed == 0);
}

TEST_CASE("the speed left after part of the way is that of the glide there") {
    const auto step = glide(-1500, Duration(0.1), 0.3, 20);
    CHECK(shouce::input::speed_after(-1500, step.distance, 0.3) == doctest::Approx(step.speed));
    CHECK(shouce::input::speed_after(100, 5000, 0.3) == 0);
}

TEST_CASE("overscroll is counted from the end that was passed") {
    CHECK(overscroll({100, 50}) == 0);
    CHECK(overscroll({0, 0}) == 0);
    CHECK(overscroll({-7, 500}) == -7);
    CHECK(overscroll({500, -7}) == 7);
}

TEST_CASE("between the ends the content follows the finger exactly") {
    CHECK(pull({100, 100}, 60, 80) == 60);
    CHECK(pull({100, 100}, -100, 80) == -100);
    CHECK(pull({0, 100}, 100, 80) == 100);
}

TEST_CASE("past an end the content follows less and less and never further than the limit") {
    double last = 0;
    double gain = 100;
    for (int i = 1; i <= 40; ++i) {
        const double now = pull({0, 0}, 50.0 * i, 80);
        CHECK(now > last);
        CHECK(now - last < gain);
        CHECK(now < 80);
        CHECK(pull({0, 0}, -50.0 * i, 80) == doctest::Approx(-now));
        gain = now - last;
        last = now;
    }
    CHECK(last > 70);
}

TEST_CASE("many small pulls lead where one long pull leads, and the same way back") {
    double at = 0;
    for (int i = 0; i < 100; ++i)
        at += pull({30 + at, 20 - at}, 3, 80);
    CHECK(at == doctest::Approx(pull({30, 20}, 300, 80)));
    for (int i = 0; i < 100; ++i)
        at += pull({30 + at, 20 - at}, -3, 80);
    CHECK(at == doctest::Approx(0).epsilon(1e-9));
}

TEST_CASE("without a limit to pull into the content stops at its end") {
    CHECK(pull({0, 10}, 50, 0) == 10);
    CHECK(pull({10, 0}, -50, 0) == -10);
}

TEST_CASE("content left further out than the limit is still led back by the finger") {
    // From 500 px before the start to just inside the limit, whatever small step the finger makes.
    for (const double step : {-10.0, 0.0, 10.0}) {
        CHECK(pull({-500, 900}, step, 80) > 419);
        CHECK(pull({-500, 900}, step, 80) < 425);
        CHECK(pull({900, -500}, step, 80) < -419);
    }
    CHECK(pull({-500, 100000}, 50000, 80) > 30000);
}

TEST_CASE("the spring brings content back to exactly nothing, without passing the end, at every rate") {
    for (const double hz : {20.0, 60.0, 144.0}) {
        CAPTURE(hz);
        Spring spring{60, 0};
        double time = 0;
        while ((spring.offset != 0 || spring.speed != 0) && time < 5) {
            const Spring next = spring_back(spring, Duration(1 / hz), 14);
            CHECK(next.offset >= 0);
            CHECK(next.offset < spring.offset);
            spring = next;
            time += 1 / hz;
        }
        CHECK(spring.offset == 0);
        CHECK(time < 0.8);
    }
}

TEST_CASE("the spring's path does not depend on the frame rate") {
    Spring fine{10, 400};
    for (int i = 0; i < 10; ++i)
        fine = spring_back(fine, Duration(0.01), 14);
    const Spring coarse = spring_back({10, 400}, Duration(0.1), 14);
    CHECK(fine.offset == doctest::Approx(coarse.offset));
    CHECK(fine.speed == doctest::Approx(coarse.speed));
}

TEST_CASE("a fling past the end turns back before half the limit, however fast it came") {
    Spring spring{0, shouce::input::impact_speed(1e6, 80, 14)};
    double furthest = 0;
    for (int i = 0; i < 1000; ++i) {
        spring = spring_back(spring, Duration(0.002), 14);
        furthest = std::max(furthest, spring.offset);
    }
    CHECK(furthest == doctest::Approx(40).epsilon(0.01));
    CHECK(spring.offset == 0);
}
