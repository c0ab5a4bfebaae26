#include "support/mouse.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>

#include <stdexcept>

namespace shouce::test {

Mouse::Mouse(const std::string& display) : display_(XOpenDisplay(display.c_str())) {
    if (display_ == nullptr) throw std::runtime_error("the X server does not answer at " + display);
}

Mouse::~Mouse() {
    XCloseDisplay(display_);
}

void Mouse::flush() {
    XSync(display_, False);
}

void Mouse::move(int x, int y) {
    XTestFakeMotionEvent(display_, -1, x, y, CurrentTime);
    flush();
}

void Mouse::press() {
    XTestFakeButtonEvent(display_, 1, True, CurrentTime);
    flush();
}

void Mouse::release() {
    XTestFakeButtonEvent(display_, 1, False, CurrentTime);
    flush();
}

void Mouse::click(int x, int y) {
    move(x, y);
    press();
    release();
}

void Mouse::turn_wheel(int clicks) {
    constexpr unsigned down = 5;
    for (int i = 0; i < clicks; ++i) {
        XTestFakeButtonEvent(display_, down, True, CurrentTime);
        XTestFakeButtonEvent(display_, down, False, CurrentTime);
    }
    flush();
}

}  // namespace shouce::test
