// The lock of the operator's pages, by a clock that is given.
#include "kiosk/pin.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

namespace shouce::kiosk {

namespace {

[[nodiscard]] TimePoint at(double seconds) {
    return TimePoint(Duration(1000 + seconds));
}

[[nodiscard]] PinEntry typed(std::string_view digits) {
    PinEntry entry;
    for (const char digit : digits)
        entry.type(digit);
    return entry;
}

}  // namespace

TEST_CASE("six digits are taken and no more, and what is moved from or cleared is wiped") {
    PinEntry entry = typed("48x1 5926");
    CHECK(entry.complete());
    CHECK(entry.digits() == "481592");
    const std::string_view was = entry.digits();
    PinEntry taken = std::move(entry);
    CHECK(taken.digits() == "481592");
    CHECK(was == std::string_view("\0\0\0\0\0\0", 6));
    taken.erase();
    CHECK(taken.digits() == "48159");
    const std::string_view rest(taken.digits().data(), 6);
    CHECK(rest.back() == '\0');
    taken.clear();
    CHECK(rest == std::string_view("\0\0\0\0\0\0", 6));
    CHECK(taken.length() == 0);
}

TEST_CASE("what anybody would try first is refused") {
    for (const char* digits : {"000000", "999999", "123456", "654321", "234567", "012345", "567890", "890123",
                               "121212", "787878", "123123", "908908", "123321", "480084"})
        CHECK_MESSAGE(is_weak(digits), digits);
    for (const char* digits : {"481592", "730164", "112358", "902817"})
        CHECK_MESSAGE(!is_weak(digits), digits);
}

TEST_CASE("a PIN matches its own hash and no other, and two hashes of it differ") {
    const auto hash = hash_pin(typed("481592"));
    REQUIRE(hash.has_value());
    CHECK(hash->starts_with("$argon2id$"));
    CHECK(matches(typed("481592"), *hash));
    CHECK_FALSE(matches(typed("481593"), *hash));
    CHECK(hash_pin(typed("481592")).value() != *hash);
    for (const std::string& bad : {std::string(), std::string("481592"), std::string(4000, '$')})
        CHECK_FALSE(matches(typed("481592"), bad));
}

TEST_CASE("five tries are free, then the wait is 15 seconds and doubles, up to an hour") {
    const std::vector<double> waits{0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600};
    for (std::size_t failures = 0; failures < waits.size(); ++failures)
        CHECK(wait_after(static_cast<int>(failures)).count() == waits[failures]);
    CHECK(wait_after(1'000'000).count() == 3600);
}

TEST_CASE("somebody who does nothing but guess needs decades") {
    // 24 tries a day once the longest wait is reached; half of the million is expected.
    Lockout lockout(0, at(0));
    double time = 0;
    int tries = 0;
    while (time < 30 * 86400.0) {
        if (const auto until = lockout.waits_until(at(time))) time = (*until - at(0)).count();
        REQUIRE(lockout.begin_try(at(time)).has_value());
        lockout.failed(at(time));
        ++tries;
    }
    CHECK(tries < 30 * 24 + 14);
    const double years = 500'000.0 / tries * 30 / 365;
    std::printf("PIN guessing: %d tries in the first 30 days, %.0f years expected\n", tries, years);
    CHECK(years > 55);
}

TEST_CASE("during a wait no try begins, and it ends exactly when it was said to") {
    Lockout lockout(0, at(0));
    for (int i = 1; i <= 5; ++i) {
        CHECK(lockout.begin_try(at(i)) == i);
        lockout.failed(at(i + 0.2));
    }
    REQUIRE(lockout.waits_until(at(6)).has_value());
    CHECK(*lockout.waits_until(at(6)) == at(5.2 + 15));
    CHECK_FALSE(lockout.begin_try(at(20.1)).has_value());
    CHECK(lockout.failures() == 5);
    CHECK(lockout.begin_try(at(20.2)) == 6);
}

TEST_CASE("a try counts before it is compared, so a cut around the comparison gives nothing away") {
    Lockout lockout(0, at(0));
    const auto on_disk = lockout.begin_try(at(1));
    REQUIRE(on_disk == 1);
    // The mains switch, before anybody knows whether it was right: the next start reads the count.
    int disk = *on_disk;
    for (int cut = 0; cut < 4; ++cut) {
        Lockout after(disk, at(0));
        disk = after.begin_try(at(0)).value();
    }
    CHECK(disk == 5);
    Lockout after(disk, at(0));
    CHECK_FALSE(after.begin_try(at(0)).has_value());
}

TEST_CASE("a restart in the wait begins it afresh, however often and whatever the clock says") {
    // The wall clock has no part in it: a Lockout is told monotonic time alone.
    for (const double jump : {-86400.0, 0.0, 14.9, 86400.0}) {
        Lockout lockout(5, at(jump));
        CHECK_FALSE(lockout.begin_try(at(jump + 14.9)).has_value());
        CHECK(lockout.begin_try(at(jump + 15)) == 6);
    }
}

TEST_CASE("the right PIN puts the count back") {
    Lockout lockout(13, at(0));
    CHECK_FALSE(lockout.begin_try(at(3599)).has_value());
    REQUIRE(lockout.begin_try(at(3600)).has_value());
    lockout.passed();
    CHECK(lockout.failures() == 0);
    CHECK_FALSE(lockout.waits_until(at(3600)).has_value());
}

}  // namespace shouce::kiosk
