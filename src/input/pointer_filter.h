// Panels that report each touch as a mouse too: their touches count once. Infrared frames often do
// (cage-kiosk/cage#83, #364), while some panels and every desk have a mouse only, so that it must stay.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "input/pointer_event.h"

namespace shouce::input {

// A mouse is not believed for this long after any real touch.
inline constexpr Duration mouse_silence{0.7};

// What the filter knows from the events before; starts empty.
struct FilterMemory {
    std::vector<std::uint32_t> touching;     // fingers of the touch panel that are down
    std::optional<TimePoint> last_touch;     // the latest event of any of them
    std::optional<PointerEvent> mouse_down;  // the press that was let through and has not ended
};

struct Filtered {
    FilterMemory memory;
    std::vector<PointerEvent> events;  // to go on with, in this order
};

// Passes every touch. Drops mouse events while a finger is down and for `mouse_silence` after it; a mouse
// that was pressed before its touch arrived is cancelled, one whose press was dropped never lifts.
[[nodiscard]] Filtered filter(FilterMemory memory, const PointerEvent& event);

}  // namespace shouce::input
