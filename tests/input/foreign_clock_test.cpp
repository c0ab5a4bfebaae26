#include "input/foreign_clock.h"

#include <doctest/doctest.h>

using shouce::Duration;
using shouce::TimePoint;
using shouce::input::ForeignClock;

namespace {

[[nodiscard]] TimePoint at(double seconds) {
    return TimePoint{Duration(seconds)};
}
[[nodiscard]] double seconds(TimePoint time) {
    return time.time_since_epoch().count();
}

}  // namespace

TEST_CASE("distances between stamps are kept, whenever the events arrive") {
    ForeignClock clock;
    CHECK(seconds(clock.time_of(7000, at(100))) == doctest::Approx(100));
    CHECK(seconds(clock.time_of(7008, at(100.03))) == doctest::Approx(100.008));
    CHECK(seconds(clock.time_of(7016, at(100.03))) == doctest::Approx(100.016));
    CHECK(seconds(clock.time_of(7012, at(100.03))) == doctest::Approx(100.012));  // back a little
}

TEST_CASE("no event is later than its arrival") {
    ForeignClock clock;
    (void)clock.time_of(7000, at(100));  // came late itself
    CHECK(seconds(clock.time_of(7050, at(100.02))) == doctest::Approx(100.02));
    CHECK(seconds(clock.time_of(7058, at(100.03))) == doctest::Approx(100.028));
}

TEST_CASE("the counter of the other clock may run over") {
    ForeignClock clock;
    (void)clock.time_of(0xFFFFFFFCU, at(100));
    CHECK(seconds(clock.time_of(4, at(100.01))) == doctest::Approx(100.008));
}

TEST_CASE("stamps that make no sense count as now, and do no harm to those after them") {
    ForeignClock clock;
    (void)clock.time_of(7000, at(100));
    CHECK(seconds(clock.time_of(0, at(100.01))) == doctest::Approx(100.01));
    CHECK(seconds(clock.time_of(3'000'000'000U, at(100.02))) == doctest::Approx(100.02));
    CHECK(seconds(clock.time_of(7030, at(100.03))) == doctest::Approx(100.03));
    CHECK(seconds(clock.time_of(7038, at(100.04))) == doctest::Approx(100.038));
}

TEST_CASE("a clock that runs slower than ours is followed") {
    ForeignClock clock;
    for (int i = 0; i < 2000; ++i) {
        const TimePoint now = at(100 + i);
        const TimePoint time = clock.time_of(static_cast<std::uint32_t>(7000 + i * 999), now);
        CHECK(time <= now);
        CHECK(now - time < Duration(0.51));
    }
}
