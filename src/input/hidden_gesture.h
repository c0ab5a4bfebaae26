// The way to the operator's page, which nobody takes by accident: a finger lies in the left upper corner for
// five seconds, lifts, and touches the right lower corner before four more have gone by. Pure, on time
// stamps. Nothing else in the kiosk wants a long press, and nothing that a visitor needs is behind this one.
#pragma once

#include <cstdint>
#include <optional>

#include "input/pointer_event.h"

namespace shouce::input {

class HiddenGesture {
  public:
    enum class Found {
        Nothing,
        Held,  // a finger that lay in the first corner lifts now: it presses nothing
        Done,  // the second corner was touched in time: neither does this finger
    };

    // `width` and `height` are the window's, in pixels; a corner is a square of a sixth of the shorter side.
    [[nodiscard]] Found feed(const PointerEvent& event, int width, int height);
    // Forgets what was begun.
    void reset();

  private:
    [[nodiscard]] Found down(const PointerEvent& event, int width, int height);
    [[nodiscard]] Found up(const PointerEvent& event);

    struct Finger {
        std::uint32_t id = 0;
        PointerSource source = PointerSource::Touch;
        TimePoint since;
    };
    std::optional<Finger> held_;       // lies in the first corner, alone
    std::optional<TimePoint> lifted_;  // when it was lifted, long enough held
};

}  // namespace shouce::input
