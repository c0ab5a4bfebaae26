#include "support/virtual_display.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace shouce::test {

VirtualDisplay::VirtualDisplay(int width, int height) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
    server_ =
        std::make_unique<Process>(std::vector<std::string>{"Xvfb", "-displayfd", std::to_string(ends[1]),
                                                           "-screen", "0", screen, "-nolisten", "tcp"},
                                  std::map<std::string, std::string>{}, ends[1]);
    ::close(ends[1]);
    // The server writes its number once it takes connections.
    std::string number;
    pollfd readable{ends[0], POLLIN, 0};
    char c = 0;
    while (::poll(&readable, 1, 20000) > 0 && ::read(ends[0], &c, 1) == 1 && c != '\n')
        number += c;
    ::close(ends[0]);
    if (number.empty()) throw std::runtime_error("Xvfb does not start; install the package xvfb");
    name_ = ":" + number;
    display_ = XOpenDisplay(name_.c_str());
    if (display_ == nullptr) throw std::runtime_error("Xvfb does not answer");
}

VirtualDisplay::~VirtualDisplay() {
    if (display_ != nullptr) XCloseDisplay(display_);
}

void VirtualDisplay::flush() {
    XSync(display_, False);
}

void VirtualDisplay::move(int x, int y) {
    XTestFakeMotionEvent(display_, -1, x, y, CurrentTime);
    flush();
}

void VirtualDisplay::press() {
    XTestFakeButtonEvent(display_, 1, True, CurrentTime);
    flush();
}

void VirtualDisplay::release() {
    XTestFakeButtonEvent(display_, 1, False, CurrentTime);
    flush();
}

void VirtualDisplay::tap(int x, int y) {
    move(x, y);
    press();
    release();
}

void VirtualDisplay::drag(int from_x, int from_y, int to_x, int to_y, int steps) {
    move(from_x, from_y);
    press();
    for (int i = 1; i <= steps; ++i)
        move(from_x + (to_x - from_x) * i / steps, from_y + (to_y - from_y) * i / steps);
    release();
}

}  // namespace shouce::test
