// The real program on a screen with a real touch panel, and the hands of its visitors.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
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

// What the kernel knows of a process: hundredths of a second worked so far, and whether it wants to go on.
struct Work {
    long ticks = 0;
    bool running = false;
};
inline Work work_of(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string fields((std::istreambuf_iterator<char>(file)), {});
    // The name in brackets may hold anything. After it: the state, ten numbers, and the two times.
    std::istringstream rest(fields.substr(fields.rfind(')') + 1));
    std::string state;
    rest >> state;
    long number = 0;
    for (int i = 0; i < 10; ++i)
        rest >> number;
    long user = 0;
    long system = 0;
    rest >> user >> system;
    return {user + system, state == "R"};
}

class TouchRoom {
  public:
    explicit TouchRoom(TouchDisplay& display, int width = 1080, int height = 1920,
                       const std::vector<std::string>& arguments = {"--trace-frames"})
        : panel(display), kiosk(display, width, height, arguments) {
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
    // Until the program has nothing more to tell and nothing more to do: what was under way has come to rest.
    // On a busy machine silence alone would not say so. Throws where it does not come to rest.
    void settle() {
        constexpr int most_lines = 2000;
        for (int i = 0; i < most_lines; ++i) {
            const Work before = work_of(kiosk.process());
            if (kiosk.read_line(0.25)) continue;
            const Work after = work_of(kiosk.process());
            if (!after.running && after.ticks - before.ticks <= 1) return;
        }
        throw std::runtime_error("it never comes to rest");
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
