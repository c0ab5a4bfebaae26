// The way to the operator's page on the real window: the gesture, the PIN, a wait that outlives a power cut,
// and pages that close by themselves.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/office_door.h"
#include "support/kiosk_under_test.h"

using shouce::test::door_height;
using shouce::test::door_width;
using shouce::test::has;
using shouce::test::KioskUnderTest;
using shouce::test::knock;
using shouce::test::set_up_office;
using shouce::test::TemporaryFolder;
using shouce::test::type_pin;
using shouce::test::VirtualDisplay;

namespace {

void try_wrongly(KioskUnderTest& kiosk, VirtualDisplay& display, int times) {
    for (int i = 0; i < times; ++i) {
        type_pin(kiosk, display, "730164");
        // The words come before the targets: keys that live again, or a wait in which they are dead.
        kiosk.wait_until([&] {
            const std::string words = kiosk.text("pin.words").words;
            return words.find("核对") == std::string::npos &&
                   (has(kiosk, "pin.key.7") || words.find("请等") != std::string::npos);
        });
    }
}

}  // namespace

TEST_CASE("the operator's page opens by gesture and PIN alone, and a wait outlives a power cut") {
    VirtualDisplay display(door_width, door_height);
    const TemporaryFolder folder;
    const std::vector<std::string> state{"--state", (folder / "state").string()};
    {
        KioskUnderTest kiosk(display, door_width, door_height, state);
        kiosk.wait_for_screen("home");
        // Too short a hold: the second corner is a tab like any other.
        knock(kiosk, display, 2);
        kiosk.wait_for_screen("size");
        kiosk.tap("size.done", "home");
        kiosk.listen(0.5);
        set_up_office(kiosk, display);
        kiosk.tap("operator.home", "home");
        kiosk.listen(0.5);
        knock(kiosk, display);
        kiosk.wait_for_screen("pin");
        kiosk.listen(0.5);
        try_wrongly(kiosk, display, 5);
        kiosk.wait_until([&] { return !has(kiosk, "pin.key.1"); });
        kiosk.kill();
    }
    KioskUnderTest kiosk(display, door_width, door_height, state);
    kiosk.wait_for_screen("home");
    knock(kiosk, display);
    kiosk.wait_for_screen("pin");
    CHECK_FALSE(has(kiosk, "pin.key.1"));
    kiosk.wait_until([&] { return has(kiosk, "pin.key.1"); });
    type_pin(kiosk, display, "481592");
    kiosk.wait_for_screen("operator");
    CHECK(has(kiosk, "operator.settings"));
    kiosk.tap("operator.settings", "operator_settings");
    kiosk.tap("operator.back", "operator");
    kiosk.listen(61);
    CHECK(kiosk.screen() == "attract");
    CHECK(kiosk.stop() == 0);
}

TEST_CASE("what the operator exports, sets and ends is exported, set and ended") {
    VirtualDisplay display(door_width, door_height);
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "stick");
    const std::vector<std::string> state{"--state", (folder / "state").string(), "--stick",
                                         (folder / "stick").string()};
    {
        KioskUnderTest kiosk(display, door_width, door_height, state);
        kiosk.wait_for_screen("home");
        set_up_office(kiosk, display);
        kiosk.tap("operator.export", "operator_export");
        kiosk.wait_until([&] { return has(kiosk, "operator.export_now"); });
        kiosk.tap_until("operator.export_now",
                        [&] { return std::filesystem::exists(folder / "stick" / "shouce-summary.html"); });
        kiosk.tap("operator.back", "operator");
        kiosk.tap("operator.settings", "operator_settings");
        kiosk.tap_until("setting.idle.3",
                        [&] { return std::filesystem::exists(folder / "state" / "settings.toml"); });
        kiosk.tap("operator.back", "operator");
        kiosk.tap("operator.checks", "operator_checks");
        const int screens = kiosk.screens();
        kiosk.tap_until("operator.check",
                        [&] { return kiosk.screens() > screens || !has(kiosk, "operator.check"); });
        kiosk.wait_until([&] { return has(kiosk, "operator.check"); });
        const auto leave = kiosk.target("operator.leave");
        display.tap(leave.x + leave.w / 2, leave.y + leave.h / 2);
        CHECK(kiosk.wait_for_end() == 10);
    }
    std::ifstream file(folder / "state" / "settings.toml");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    CHECK(text.find("idle_seconds = 0") != std::string::npos);
    KioskUnderTest kiosk(display, door_width, door_height, state);
    kiosk.wait_for_screen("home");
    CHECK(kiosk.stop() == 0);
}
