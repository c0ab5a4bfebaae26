// A source of pointer events beside the window's own mouse: touch panels under X11, a recording in a test,
// one day another window system's touch.
#pragma once

#include <vector>

#include "input/pointer_event.h"

namespace shouce::input {

class PointerStream {
  public:
    virtual ~PointerStream() = default;

    // A file descriptor that is readable when something has come; -1 where nothing will.
    [[nodiscard]] virtual int descriptor() const = 0;
    // Something has been read already and waits to be taken, of which the descriptor no longer tells.
    [[nodiscard]] virtual bool pending() = 0;
    // What has come since the last call, in order. `now` is when that is; no event is later.
    [[nodiscard]] virtual std::vector<PointerEvent> take(TimePoint now) = 0;
};

}  // namespace shouce::input
