// A screen that the real program is shown on, with something to touch it.
#pragma once

#include <string>

namespace shouce::test {

class Display {
  public:
    Display() = default;
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;
    virtual ~Display() = default;

    [[nodiscard]] virtual const std::string& name() const = 0;  // ":7"
    // Comes down at that place and lifts.
    virtual void tap(int x, int y) = 0;
};

}  // namespace shouce::test
