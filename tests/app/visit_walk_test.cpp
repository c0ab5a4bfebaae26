// A visit on the real window, from the touch that wakes the kiosk to the end of the countdown.
#include <doctest/doctest.h>

#include <ctime>
#include <fstream>

#include "support/kiosk_under_test.h"

using shouce::test::KioskUnderTest;
using shouce::test::VirtualDisplay;

namespace {

// A file that makes the kiosk ask soon.
[[nodiscard]] std::string impatient(const shouce::test::TemporaryFolder& folder) {
    const auto config = folder / "shouce.toml";
    std::ofstream(config) << "idle_seconds = 5\n";
    return config.string();
}

// The same, with a night that has begun an hour ago and lasts for another.
[[nodiscard]] std::string at_night(const shouce::test::TemporaryFolder& folder) {
    const std::time_t time = std::time(nullptr);
    std::tm local{};
    localtime_r(&time, &local);
    std::string config = impatient(folder);
    std::ofstream(config, std::ios::app) << "dark_from = " << (local.tm_hour + 23) % 24
                                         << "\ndark_until = " << (local.tm_hour + 2) % 24 << '\n';
    return config;
}

}  // namespace

TEST_CASE("a kiosk shows itself, wakes, asks and forgets") {
    VirtualDisplay display(1080, 1920);
    const shouce::test::TemporaryFolder folder;
    KioskUnderTest kiosk(display, 1080, 1920, {"--config", impatient(folder)});
    kiosk.wait_for_screen("home");
    kiosk.wait_for_screen("attract");
    CHECK(kiosk.visits().empty());

    // A touch beside every answer opens home, and presses nothing that comes up under it.
    display.tap(540, 700);
    kiosk.wait_for_screen("home");
    CHECK(kiosk.visits() == std::vector<std::string>{"start"});
    CHECK(kiosk.screen() == "home");

    kiosk.wait_for_screen("still_here");
    CHECK(kiosk.visits().back() == "warn");
    kiosk.tap("still_here.stay", "home");
    kiosk.tap("home.read", "contents");
    kiosk.wait_for_screen("still_here");
    kiosk.wait_for_screen("attract");
    CHECK(kiosk.visits() == std::vector<std::string>{"start", "warn", "warn", "end"});

    kiosk.tap("attract.option.0", "question");
    CHECK(kiosk.visits().back() == "start");
    kiosk.wait_until([&] { return kiosk.attempts() == 1; });
    CHECK(kiosk.stop() == 0);
}

TEST_CASE("at night the screen is still and shows nothing, until somebody touches it") {
    VirtualDisplay display(1080, 1920);
    const shouce::test::TemporaryFolder folder;
    KioskUnderTest kiosk(display, 1080, 1920, {"--trace-frames", "--config", at_night(folder)});
    kiosk.wait_for_screen("home");
    kiosk.wait_for_screen("dark");
    while (kiosk.read_line(1.0)) {
    }
    const int frames = kiosk.frames();
    CHECK(kiosk.targets().empty());
    CHECK_FALSE(kiosk.read_line(3.0));
    CHECK(kiosk.frames() == frames);

    display.tap(540, 700);
    kiosk.wait_for_screen("home");
    CHECK(kiosk.visits() == std::vector<std::string>{"start"});
    CHECK_FALSE(kiosk.targets().empty());
    CHECK(kiosk.stop() == 0);
}

TEST_CASE("what leans on the glass and trembles is nobody") {
    VirtualDisplay display(1080, 1920);
    const shouce::test::TemporaryFolder folder;
    KioskUnderTest kiosk(display, 1080, 1920, {"--config", impatient(folder)});
    kiosk.wait_for_screen("home");
    shouce::test::Mouse mouse(display.name());
    mouse.move(540, 300);
    mouse.press();
    for (int i = 0; i < 300 && kiosk.screen() != "still_here"; ++i) {
        mouse.move(540 + i % 2, 300);
        (void)kiosk.read_line(0.1);
    }
    CHECK(kiosk.screen() == "still_here");
    mouse.release();
    CHECK(kiosk.stop() == 0);
}
