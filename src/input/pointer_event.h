// What a finger or a mouse does, whatever device it came from.
#pragma once

#include <cstdint>

#include "base/clock.h"

namespace shouce::input {

struct Point {
    double x = 0;  // window pixels, from the left upper corner; fractions are kept
    double y = 0;
};

enum class PointerPhase {
    Down,
    Move,
    Up,
    Cancel,  // the device went away: nothing may be clicked
};

enum class PointerSource { Touch, Mouse };

struct PointerEvent {
    PointerPhase phase = PointerPhase::Down;
    std::uint32_t finger = 0;  // the same from Down to Up
    Point at;
    TimePoint time;
    PointerSource source = PointerSource::Touch;
};

}  // namespace shouce::input
