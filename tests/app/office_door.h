// The way through the door of the operator's pages on a window in portrait: the gesture and the keypad.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "support/kiosk_under_test.h"
#include "support/mouse.h"

namespace shouce::test {

inline constexpr int door_width = 1080;
inline constexpr int door_height = 1920;

// A finger lies in the left upper corner, then touches the right lower one.
inline void knock(KioskUnderTest& kiosk, VirtualDisplay& display, double seconds = 5.2) {
    Mouse mouse(display.name());
    mouse.move(80, 80);
    mouse.press();
    kiosk.listen(seconds);
    mouse.release();
    display.tap(door_width - 60, door_height - 60);
}

[[nodiscard]] inline bool has(const KioskUnderTest& kiosk, std::string_view target) {
    const auto& all = kiosk.targets();
    return std::any_of(all.begin(), all.end(), [target](const auto& one) { return one.id == target; });
}

// The last digit may end on another screen.
inline void type_pin(KioskUnderTest& kiosk, VirtualDisplay& display, std::string_view digits) {
    for (const char digit : digits) {
        const auto key = kiosk.target(std::string("pin.key.") + digit);
        const int told = kiosk.texts();
        display.tap(key.x + key.w / 2, key.y + key.h / 2);
        kiosk.wait_until([&] { return kiosk.texts() > told; });
    }
}

// Past the keypad of a kiosk that has no PIN yet.
inline void set_up_office(KioskUnderTest& kiosk, VirtualDisplay& display) {
    knock(kiosk, display);
    kiosk.wait_for_screen("pin");
    kiosk.listen(0.5);
    type_pin(kiosk, display, "481592");
    type_pin(kiosk, display, "481592");
    kiosk.wait_for_screen("operator");
}

}  // namespace shouce::test
