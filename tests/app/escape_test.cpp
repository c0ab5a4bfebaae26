// Whatever a keyboard that somebody has plugged in can say, the kiosk stays what it was: the same program,
// the only window, on the page that it showed.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <vector>

#include "support/kiosk_under_test.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

using shouce::test::KioskUnderTest;
using shouce::test::VirtualDisplay;

namespace {

constexpr std::array<KeySym, 5> modifiers{XK_Control_L, XK_Alt_L, XK_Shift_L, XK_Super_L,
                                          XK_ISO_Level3_Shift};

class Keyboard {
  public:
    explicit Keyboard(const std::string& display) : display_(XOpenDisplay(display.c_str()), &XCloseDisplay) {
        REQUIRE(display_ != nullptr);
        XDisplayKeycodes(display_.get(), &first_, &last_);
    }

    [[nodiscard]] int first() const { return first_; }
    [[nodiscard]] int last() const { return last_; }
    void send(int code, bool down) {
        XTestFakeKeyEvent(display_.get(), static_cast<unsigned>(code), down ? True : False, CurrentTime);
    }
    // A button beyond those of a finger: wheels and the like.
    void press(unsigned button) {
        XTestFakeButtonEvent(display_.get(), button, True, CurrentTime);
        XTestFakeButtonEvent(display_.get(), button, False, CurrentTime);
    }
    // Presses every key there is while those modifiers of the list are held whose bit is set.
    void press_all_with(unsigned held) {
        for (std::size_t i = 0; i < modifiers.size(); ++i)
            if ((held >> i & 1U) != 0) send(code_of(modifiers[i]), true);
        for (int code = first_; code <= last_; ++code) {
            if (is_modifier(code)) continue;
            send(code, true);
            send(code, false);
        }
        for (std::size_t i = 0; i < modifiers.size(); ++i)
            if ((held >> i & 1U) != 0) send(code_of(modifiers[i]), false);
        XSync(display_.get(), False);
    }
    [[nodiscard]] bool is_modifier(int code) const {
        return std::any_of(modifiers.begin(), modifiers.end(),
                           [&](KeySym key) { return code_of(key) == code; });
    }
    void sync() { XSync(display_.get(), False); }
    // Windows that lie on the screen.
    [[nodiscard]] std::size_t windows() const {
        Window root = 0;
        Window parent = 0;
        Window* children = nullptr;
        unsigned count = 0;
        XQueryTree(display_.get(), DefaultRootWindow(display_.get()), &root, &parent, &children, &count);
        std::size_t shown = 0;
        for (unsigned i = 0; i < count; ++i) {
            XWindowAttributes attributes{};
            XGetWindowAttributes(display_.get(), children[i], &attributes);
            shown += attributes.map_state == IsViewable ? 1 : 0;
        }
        XFree(children);
        return shown;
    }

  private:
    [[nodiscard]] int code_of(KeySym key) const { return XKeysymToKeycode(display_.get(), key); }

    std::unique_ptr<Display, int (*)(Display*)> display_;
    int first_ = 0;
    int last_ = 0;
};

}  // namespace

TEST_CASE("no key leaves the kiosk, whatever is held with it") {
    VirtualDisplay display(640, 640);
    KioskUnderTest kiosk(display, 640, 640);
    kiosk.wait_for_screen("home");
    Keyboard keyboard(display.name());
    REQUIRE(keyboard.windows() == 1);
    const int screens = kiosk.screens();
    for (unsigned held = 0; held < 1U << modifiers.size(); ++held)
        keyboard.press_all_with(held);
    while (kiosk.read_line(0.5)) {
    }
    CHECK(kiosk.screens() == screens);
    CHECK(keyboard.windows() == 1);
    // The same program still answers to a finger.
    kiosk.tap("home.read", "contents");
    CHECK(kiosk.stop() == 0);
}

TEST_CASE("a hundred thousand keys and buttons in any order leave the kiosk as it was") {
    VirtualDisplay display(640, 640);
    KioskUnderTest kiosk(display, 640, 640);
    kiosk.wait_for_screen("home");
    Keyboard keyboard(display.name());
    const int screens = kiosk.screens();
    std::mt19937 random(1);
    std::vector<bool> down(static_cast<std::size_t>(keyboard.last()) + 1);
    for (int i = 0; i < 100'000; ++i) {
        if (random() % 16 == 0) {
            keyboard.press(2 + random() % 8);
        } else {
            const auto span = static_cast<unsigned>(keyboard.last() - keyboard.first() + 1);
            const int code = keyboard.first() + static_cast<int>(random() % span);
            const auto at = static_cast<std::size_t>(code);
            down[at] = !down[at];
            keyboard.send(code, down[at]);
        }
        if (i % 1000 == 0) keyboard.sync();
    }
    for (int code = keyboard.first(); code <= keyboard.last(); ++code)
        if (down[static_cast<std::size_t>(code)]) keyboard.send(code, false);
    keyboard.sync();
    while (kiosk.read_line(0.5)) {
    }
    CHECK(kiosk.screens() == screens);
    CHECK(keyboard.windows() == 1);
    kiosk.tap("home.read", "contents");
    CHECK(kiosk.stop() == 0);
}
