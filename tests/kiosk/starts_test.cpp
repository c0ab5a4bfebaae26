#include "kiosk/starts.h"

#include <doctest/doctest.h>

using namespace shouce;  // NOLINT(google-build-using-namespace)
using kiosk::Starts;

namespace {

[[nodiscard]] Starts after_crashes(const std::vector<double>& times) {
    Starts starts;
    for (const double time : times)
        starts = kiosk::with_start(std::move(starts), "boot", Duration(time));
    return starts;
}

}  // namespace

TEST_CASE("the start after three crashes in ten minutes is a safe one") {
    CHECK_FALSE(kiosk::is_safe_start(after_crashes({1})));
    CHECK_FALSE(kiosk::is_safe_start(after_crashes({1, 100, 200})));
    CHECK(kiosk::is_safe_start(after_crashes({1, 100, 200, 300})));
    CHECK(kiosk::is_safe_start(after_crashes({1, 200, 400, 601})));
}

TEST_CASE("three crashes in more than ten minutes make no safe start") {
    CHECK_FALSE(kiosk::is_safe_start(after_crashes({1, 200, 400, 602})));
    CHECK_FALSE(kiosk::is_safe_start(after_crashes({1, 700, 1400, 2100, 2800})));
}

TEST_CASE("a safe mode that crashes is followed by another") {
    CHECK(kiosk::is_safe_start(after_crashes({1, 2, 3, 4, 5, 6})));
}

TEST_CASE("an end as it should be does not count as a crash") {
    Starts starts = after_crashes({1, 2, 3});
    starts = kiosk::without_last(std::move(starts));
    CHECK_FALSE(kiosk::is_safe_start(kiosk::with_start(std::move(starts), "boot", Duration(4))));
}

TEST_CASE("a machine that was switched off has not crashed") {
    const Starts starts = kiosk::with_start(after_crashes({1, 2, 3, 4}), "another boot", Duration(5));
    CHECK_FALSE(kiosk::is_safe_start(starts));
    CHECK(starts == Starts{"another boot", {5}});
}

TEST_CASE("a start that seems to come later than now is forgotten") {
    CHECK_FALSE(kiosk::is_safe_start(after_crashes({900, 901, 902, 10})));
}

TEST_CASE("what was written is read again, and what is damaged counts for nothing") {
    const Starts starts = after_crashes({1.5, 2, 3});
    CHECK(kiosk::parse_starts(kiosk::written(starts)) == starts);
    CHECK(kiosk::parse_starts("") == Starts{});
    CHECK(kiosk::parse_starts("boot\n1\nrubbish\n") == Starts{});
    CHECK(kiosk::parse_starts("boot\n-1\n") == Starts{});
    CHECK(kiosk::parse_starts("boot\nnan\n") == Starts{});
    CHECK(kiosk::parse_starts(std::string(5000, 'x')) == Starts{});
}
