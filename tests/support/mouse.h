// The pointer of an X server, moved by way of the server: XTEST events are as real as a mouse's.
#pragma once

#include <string>

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): Xlib's own name

namespace shouce::test {

class Mouse {
  public:
    explicit Mouse(const std::string& display);
    Mouse(const Mouse&) = delete;
    Mouse& operator=(const Mouse&) = delete;
    ~Mouse();

    void move(int x, int y);
    void press();
    void release();
    void click(int x, int y);
    // Towards the end of a page.
    void turn_wheel(int clicks);

  private:
    void flush();
    _XDisplay* display_;
};

}  // namespace shouce::test
