// Looks at a display from outside, as whoever stands before it: what is on it, and when that changes. No
// program's word is taken.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"

struct _XDisplay;  // NOLINT(bugprone-reserved-identifier): Xlib's own name

namespace shouce::bench {

class ScreenWatch {
  public:
    explicit ScreenWatch(const std::string& display);
    ScreenWatch(const ScreenWatch&) = delete;
    ScreenWatch& operator=(const ScreenWatch&) = delete;
    ~ScreenWatch();

    // 0xRRGGBB.
    [[nodiscard]] unsigned long pixel(int x, int y);
    // A strip across the middle of the screen is light and has dark signs on it.
    [[nodiscard]] bool shows_text();

    // What has been drawn since the last call, as the server's milliseconds, a frame once: drawing within
    // three milliseconds is one frame, in however many pieces it came.
    [[nodiscard]] std::vector<long> take_frames();
    // Waits until nothing has been drawn for that long, `most` at most.
    void wait_for_rest(Duration quiet, Duration most);

  private:
    _XDisplay* display_;
    int first_event_ = 0;
    unsigned long damage_ = 0;
};

// A pause of that length.
void pause(Duration time);

}  // namespace shouce::bench
