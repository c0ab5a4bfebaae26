// The dark hours: when they are, that a touch ends them for a visit, that the clock has to be believed.
#include "kiosk/night.h"

#include <doctest/doctest.h>

#include "support/sample_kiosk.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using test::at;

namespace {

[[nodiscard]] settings::Settings dark(double from, double until) {
    settings::Settings settings;
    settings.dark_from = from;
    settings.dark_until = until;
    return settings;
}

[[nodiscard]] kiosk::LocalTime time_of(int hour, int minute = 0) {
    return {20'800, hour * 60 + minute, true};
}

// A kiosk that is dark from ten to half past six and asks after a minute.
[[nodiscard]] std::unique_ptr<test::SampleKiosk> sleeper(double idle = 60) {
    settings::Settings settings = dark(22, 6.5);
    settings.idle_seconds = idle;
    return std::make_unique<test::SampleKiosk>(settings);
}

}  // namespace

TEST_CASE("the hours are kept to the minute, also over midnight") {
    const settings::Settings over = dark(22, 6.5);
    CHECK_FALSE(kiosk::is_night(over, time_of(21, 59)));
    CHECK(kiosk::is_night(over, time_of(22)));
    CHECK(kiosk::is_night(over, time_of(0)));
    CHECK(kiosk::is_night(over, time_of(6, 29)));
    CHECK_FALSE(kiosk::is_night(over, time_of(6, 30)));
    const settings::Settings noon = dark(12, 14);
    CHECK_FALSE(kiosk::is_night(noon, time_of(11, 59)));
    CHECK(kiosk::is_night(noon, time_of(13, 59)));
    CHECK_FALSE(kiosk::is_night(noon, time_of(14)));
    const settings::Settings to_midnight = dark(20.5, 0);
    CHECK(kiosk::is_night(to_midnight, time_of(23, 59)));
    CHECK_FALSE(kiosk::is_night(to_midnight, time_of(0)));
}

TEST_CASE("without hours, and with a clock that cannot be believed, there is no night") {
    CHECK_FALSE(kiosk::is_night(settings::Settings{}, time_of(0)));
    CHECK_FALSE(kiosk::is_night(dark(6, 6), time_of(6)));
    kiosk::LocalTime unset = time_of(23);
    unset.trusted = false;
    CHECK_FALSE(kiosk::is_night(dark(22, 6.5), unset));
}

TEST_CASE("the time of day is that of the zone, east and west of Greenwich and before 1970") {
    constexpr std::int64_t an_hour = 3'600'000;
    CHECK(kiosk::local_time_of(20 * an_hour, 8 * an_hour, true) == kiosk::LocalTime{1, 4 * 60, true});
    CHECK(kiosk::local_time_of(2 * an_hour, -5 * an_hour, true) == kiosk::LocalTime{-1, 21 * 60, true});
    CHECK(kiosk::local_time_of(90'000, 0, false) == kiosk::LocalTime{0, 1, false});
}

TEST_CASE("a room that is empty when the night begins goes dark, and comes back in the morning") {
    auto kiosk = sleeper();
    CHECK_FALSE(kiosk->kiosk().set_time(time_of(21, 59), at(0)));
    CHECK(kiosk->kiosk().tick(at(61)));
    CHECK(kiosk->screen() == "attract");
    CHECK(kiosk->kiosk().set_time(time_of(22), at(70)));
    CHECK(kiosk->screen() == "dark");
    // Nothing is due, and nothing moves.
    CHECK_FALSE(kiosk->kiosk().deadline().has_value());
    CHECK_FALSE(kiosk->kiosk().tick(at(5000)));
    CHECK_FALSE(kiosk->kiosk().set_time(time_of(3), at(5001)));
    CHECK(kiosk->kiosk().set_time(time_of(6, 30), at(6000)));
    CHECK(kiosk->screen() == "attract");
}

TEST_CASE("a visitor stays undisturbed; when they have gone it is dark") {
    auto kiosk = sleeper();
    (void)kiosk->kiosk().set_time(time_of(21), at(0));
    kiosk->apply(kiosk::OpenContents{}, 1);
    CHECK_FALSE(kiosk->kiosk().set_time(time_of(22, 1), at(30)));
    CHECK(kiosk->screen() == "contents");
    CHECK(kiosk->kiosk().tick(at(62)));
    CHECK(kiosk->state().asked_until.has_value());
    CHECK(kiosk->kiosk().tick(at(83)));
    CHECK(kiosk->screen() == "dark");
    // A touch wakes it for a visit, then it is dark again.
    kiosk->apply(kiosk::ComeIn{}, 100);
    CHECK(kiosk->screen() == "home");
    CHECK(kiosk->kiosk().tick(at(161)));
    CHECK(kiosk->kiosk().tick(at(182)));
    CHECK(kiosk->screen() == "dark");
}

TEST_CASE("a kiosk that never asks by day asks at night, so that it can go dark") {
    auto kiosk = sleeper(0);
    (void)kiosk->kiosk().set_time(time_of(12), at(0));
    kiosk->apply(kiosk::OpenContents{}, 1);
    CHECK_FALSE(kiosk->kiosk().tick(at(4000)));
    (void)kiosk->kiosk().set_time(time_of(22), at(4001));
    CHECK(kiosk->kiosk().tick(at(4002)));
    CHECK(kiosk->kiosk().tick(at(4023)));
    CHECK(kiosk->screen() == "dark");
}

TEST_CASE("a clock that is lost in the night gives the picture back") {
    auto kiosk = sleeper();
    (void)kiosk->kiosk().set_time(time_of(23), at(0));
    CHECK(kiosk->kiosk().tick(at(61)));
    CHECK(kiosk->screen() == "dark");
    kiosk::LocalTime unset = time_of(23);
    unset.trusted = false;
    CHECK(kiosk->kiosk().set_time(unset, at(70)));
    CHECK(kiosk->screen() == "attract");
}
