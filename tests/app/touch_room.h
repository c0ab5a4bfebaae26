// The real program on a screen with a real touch panel, and the hands of its visitors.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "support/kiosk_under_test.h"
#include "support/touch_display.h"

namespace shouce::test {

// Nothing where no X server with a panel can start here; the reason is printed.
inline std::unique_ptr<TouchDisplay> touch_display(int width, int height) {
    auto opened = TouchDisplay::open(width, height);
    if (auto* display = std::get_if<std::unique_ptr<TouchDisplay>>(&opened)) return std::move(*display);
    MESSAGE("skipped: no X server with a touch panel: ", std::get<std::string>(opened));
    return nullptr;
}

class TouchRoom {
  public:
    explicit TouchRoom(TouchDisplay& display, int width = 1080, int height = 1920)
        : panel(display), kiosk(display, width, height, {"--trace-frames"}) {
        kiosk.wait_for_screen("home");
    }

    void open_section(const std::string& key) {
        kiosk.tap("home.read", "contents");
        kiosk.tap("contents." + key, "reader");
        let_guard_pass();
    }
    // Taps do not hit what has just appeared; from here on they do.
    void let_guard_pass() { kiosk.listen(0.35); }

    void stroke(int finger, const TouchDisplay::Stroke& stroke) {
        panel.stroke(finger, stroke, [this](double seconds) { kiosk.listen(seconds); });
    }
    // A stroke from the coming down of the finger to where it lies still.
    void drag(int finger, const TouchDisplay::Stroke& stroke) {
        panel.down(finger, stroke.from);
        this->stroke(finger, stroke);
    }
    // Until nothing has been drawn for a while: what was under way has come to rest.
    void settle() {
        while (kiosk.read_line(0.25)) {
        }
    }
    [[nodiscard]] Place middle_of(const std::string& id) const {
        const Target& target = kiosk.target(id);
        return {target.x + target.w / 2.0, target.y + target.h / 2.0};
    }
    [[nodiscard]] double top() const { return kiosk.text("reader.body").top; }
    [[nodiscard]] const std::string& words() const { return kiosk.text("reader.body").words; }

    TouchDisplay& panel;
    KioskUnderTest kiosk;
};

}  // namespace shouce::test
