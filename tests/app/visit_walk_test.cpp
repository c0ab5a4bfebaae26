// A visit on the real window, from the touch that wakes the kiosk to the end of the countdown.
#include <doctest/doctest.h>

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
