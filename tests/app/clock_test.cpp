// The real program under wrong wall clocks, by libfaketime: every answer is kept, those of a clock that
// cannot be believed are marked, and no timer notices.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>

#include "app/visitor.h"
#include "base/clock.h"
#include "state/store.h"
#include "support/kiosk_under_test.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using test::KioskUnderTest;
using test::VirtualDisplay;

namespace {

constexpr const char* today = "@2027-06-01 12:00:00";
constexpr const char* unset = "@1970-01-01 00:01:00";
constexpr const char* a_year_on = "@2028-06-01 12:00:00";
// A day is how far a clock may be put back before it is no more believed.
constexpr const char* a_day_back = "@2027-05-31 11:00:00";

// Where the sanitizers' library lies, which has to come before any other; empty without it.
[[nodiscard]] std::string sanitizers() {
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        const auto path = line.find('/');
        if (path != std::string::npos && line.find("/libasan.so", path) != std::string::npos)
            return line.substr(path);
    }
    return {};
}

class WrongClock {
  public:
    // Whether libfaketime is installed.
    [[nodiscard]] static bool there() { return std::filesystem::exists(SHOUCE_LIBFAKETIME); }

    // Takes effect at once, also in a program that runs; the clock goes on from there.
    void set(const std::string& time) const {
        // Never empty in between: whoever looks reads the old or the new.
        const auto aside = folder_ / "aside";
        std::ofstream(aside) << time << '\n';
        std::filesystem::rename(aside, folder_ / "time");
    }
    [[nodiscard]] std::map<std::string, std::string> environment() const {
        return {{"LD_PRELOAD", sanitizers() + " " + SHOUCE_LIBFAKETIME},
                {"FAKETIME_TIMESTAMP_FILE", (folder_ / "time").string()},
                {"FAKETIME_NO_CACHE", "1"},
                {"FAKETIME_DONT_FAKE_MONOTONIC", "1"},
                {"FAKETIME_DONT_RESET", "1"},
                {"NO_FAKE_STAT", "1"},
                {"TZ", "UTC"}};
    }

  private:
    test::TemporaryFolder folder_;
};

class Kiosk {
  public:
    Kiosk() { std::ofstream(folder_ / "shouce.toml") << "idle_seconds = 5\n"; }

    // Starts under that clock, does `work` and ends as it should.
    template <typename Work>
    void run(const std::string& time, Work work) {
        clock.set(time);
        KioskUnderTest kiosk(display_, 360, 640,
                             {"--state", state().string(), "--config", (folder_ / "shouce.toml").string()},
                             clock.environment());
        kiosk.wait_for_screen("home");
        work(kiosk);
        CHECK(kiosk.stop() == 0);
    }
    [[nodiscard]] std::filesystem::path state() const { return folder_ / "state"; }

    WrongClock clock;

  private:
    VirtualDisplay display_{640, 640};
    test::TemporaryFolder folder_;
};

void answer(KioskUnderTest& kiosk) {
    const int before = kiosk.attempts();
    test::answer_a_question(kiosk);
    kiosk.wait_until([&] { return kiosk.attempts() == before + 1; });
}

// Seconds from a touch to the question whether somebody is there.
[[nodiscard]] double idle_time(KioskUnderTest& kiosk) {
    kiosk.tap("bar.home", "home");
    const TimePoint begun = now();
    kiosk.wait_for_screen("still_here");
    const double seconds = (now() - begun).count();
    kiosk.tap("still_here.stay", "home");
    return seconds;
}

[[nodiscard]] bool clock_is_doubted(KioskUnderTest& kiosk) {
    kiosk.wait_until([&kiosk] { return kiosk.health().has_value(); });
    return std::count(kiosk.health()->begin(), kiosk.health()->end(), "health.clock_unset") > 0;
}

}  // namespace

TEST_CASE("under clocks that are unset, wrong or jump every answer is kept, and timers go on as ever") {
    if (!WrongClock::there()) {
        MESSAGE("skipped: there is no libfaketime here");
        return;
    }
    Kiosk kiosk;
    double usual = 0;
    double jumping = 0;
    kiosk.run(today, [&](KioskUnderTest& run) {
        answer(run);
        usual = idle_time(run);
    });
    kiosk.run(unset, [&](KioskUnderTest& run) {
        answer(run);
        CHECK(clock_is_doubted(run));
    });
    kiosk.run(a_day_back, [&](KioskUnderTest& run) {
        answer(run);
        CHECK(clock_is_doubted(run));
    });
    kiosk.run(today, [&](KioskUnderTest& run) {
        answer(run);
        for (const char* jump : {unset, a_year_on}) {
            kiosk.clock.set(jump);
            answer(run);
        }
        run.tap("bar.home", "home");
        kiosk.clock.set(unset);
        jumping = idle_time(run);
        answer(run);
    });
    for (const char* time : {today, a_year_on})
        kiosk.run(time, [&](KioskUnderTest& run) { answer(run); });

    state::StoreOptions options;
    options.folder = kiosk.state();
    const auto store = state::Store::open(options);
    REQUIRE_MESSAGE(store.has_value(), store.error().message());
    CHECK(store->set_aside().empty());
    // By runs; the last but one comes a year before a time that was seen.
    CHECK(store->database().text("SELECT group_concat(boot_id || ':' || trusted, ' ') FROM "
                                 "(SELECT * FROM answer ORDER BY boot_id, at_ms)") ==
          "1:1 2:0 3:0 4:1 4:0 4:1 4:0 5:0 6:1");
    CHECK(std::abs(jumping - usual) < 2);
    MESSAGE("9 answers under 6 clocks, none lost, 5 marked; asked after ", usual,
            " s, while the clock jumps after ", jumping, " s");
}
