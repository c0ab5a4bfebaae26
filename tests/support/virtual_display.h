// An X server without a screen, and a pointer in it. What is tested there is a real window.
#pragma once

#include <memory>
#include <string>

#include "support/process.h"

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): Xlib's own name

namespace shouce::test {

class VirtualDisplay {
  public:
    VirtualDisplay(int width, int height);
    VirtualDisplay(const VirtualDisplay&) = delete;
    VirtualDisplay& operator=(const VirtualDisplay&) = delete;
    ~VirtualDisplay();

    [[nodiscard]] const std::string& name() const { return name_; }  // ":7"

    // The pointer, by way of the server: XTEST events are as real as a mouse's.
    void move(int x, int y);
    void press();
    void release();
    void tap(int x, int y);
    // Presses at the first point, moves in `steps` even steps to the second, and lifts there.
    void drag(int from_x, int from_y, int to_x, int to_y, int steps);

  private:
    void flush();
    std::string name_;
    std::unique_ptr<Process> server_;
    _XDisplay* display_ = nullptr;
};

}  // namespace shouce::test
