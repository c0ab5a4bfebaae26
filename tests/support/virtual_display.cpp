#include "support/virtual_display.h"

#include <stdexcept>

#include "support/x_server.h"

namespace shouce::test {

VirtualDisplay::VirtualDisplay(int width, int height) {
    const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
    XServer server = start_x_server({"Xvfb", "-screen", "0", screen, "-nolisten", "tcp"});
    if (server.display.empty()) throw std::runtime_error("Xvfb does not start; install the package xvfb");
    name_ = server.display;
    server_ = std::move(server.process);
    mouse_ = std::make_unique<Mouse>(name_);
}

void VirtualDisplay::tap(int x, int y) {
    mouse_->click(x, y);
}

void VirtualDisplay::drag(int from_x, int from_y, int to_x, int to_y, int steps) {
    mouse_->move(from_x, from_y);
    mouse_->press();
    for (int i = 1; i <= steps; ++i)
        mouse_->move(from_x + (to_x - from_x) * i / steps, from_y + (to_y - from_y) * i / steps);
    mouse_->release();
}

}  // namespace shouce::test
