// How scrolled content moves by itself and at its ends: the fling, the resistance, the way back. Pure
// functions on pixels and seconds that give the same path at every frame rate.
#pragma once

#include "base/clock.h"

namespace shouce::input {

// Content that glides on after the finger: its speed falls by e in each time constant.
struct Glide {
    double distance = 0;  // pixels gone in this step
    double speed = 0;     // px/s afterwards; 0 once it would be under `stop_speed`
};
[[nodiscard]] Glide glide(double speed, Duration step, double time_constant_s, double stop_speed);

// The speed that is left of `speed` after gliding `distance` (same sign): exact for an exponential.
[[nodiscard]] double speed_after(double speed, double distance, double time_constant_s);

// How far content may still go each way, in pixels; negative while it is pulled past that end.
struct Span {
    double back = 0;
    double on = 0;
};

// Pixels past the start (negative), past the end (positive), or 0 between the two.
[[nodiscard]] double overscroll(const Span& span);

// Pixels the content moves when the finger moves by `pixels`: as many between the ends, fewer and fewer
// past them, never more than `limit` past. A finger that comes back takes the content back the same way.
[[nodiscard]] double pull(const Span& span, double pixels, double limit);

// Content pulled past an end, on its way back there: a critically damped spring.
struct Spring {
    double offset = 0;  // pixels past the end, signed like overscroll()
    double speed = 0;   // px/s, positive towards later content
};
// `rate_per_s` is the spring's natural frequency. {0, 0} once nothing can be seen of the rest.
[[nodiscard]] Spring spring_back(const Spring& spring, Duration step, double rate_per_s);

// The speed with which a fling at `speed` goes past the end, so that it comes back before `limit`.
[[nodiscard]] double impact_speed(double speed, double limit, double rate_per_s);

}  // namespace shouce::input
