// When the wall clock can be believed: a board without a battery may stand in 1970.
#pragma once

#include <cstdint>

namespace shouce::app {

// 2026-11-01: a clock that stands before this program was written has not been set. Milliseconds since 1970.
inline constexpr std::int64_t least_believable_ms = 1'793'491'200'000;

}  // namespace shouce::app
