// Time as an argument. A point in time is monotonic and counted from an arbitrary start; the wall clock,
// which may stand in 1970 on a board without a battery, never drives a timer.
#pragma once

#include <chrono>

namespace shouce {

using Duration = std::chrono::duration<double>;  // seconds
using TimePoint = std::chrono::time_point<std::chrono::steady_clock, Duration>;

// The one place that reads the clock; only the composition roots call it.
[[nodiscard]] inline TimePoint now() {
    return std::chrono::steady_clock::now();
}

}  // namespace shouce
