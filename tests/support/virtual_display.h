// An X server without a screen, and a mouse in it. What is tested there is a real window.
#pragma once

#include <memory>
#include <string>

#include "support/display.h"
#include "support/mouse.h"
#include "support/process.h"

namespace shouce::test {

class VirtualDisplay final : public Display {
  public:
    VirtualDisplay(int width, int height);

    [[nodiscard]] const std::string& name() const override { return name_; }
    void tap(int x, int y) override;
    // Presses at the first point, moves in `steps` even steps to the second, and lifts there.
    void drag(int from_x, int from_y, int to_x, int to_y, int steps);
    [[nodiscard]] Mouse& mouse() { return *mouse_; }

  private:
    std::string name_;
    std::unique_ptr<Process> server_;
    std::unique_ptr<Mouse> mouse_;
};

}  // namespace shouce::test
