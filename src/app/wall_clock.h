// The wall clock, which only this program's ends read, and whether it can be believed: a board without a
// battery may stand in 1970. Milliseconds and days are counted from 1970, in UTC.
#pragma once

#include <cstdint>

#include "kiosk/figures.h"

namespace shouce::app {

[[nodiscard]] std::int64_t wall_now_ms();
// A clock that stands before this program was written has not been set.
[[nodiscard]] bool is_believable(std::int64_t wall_ms);
[[nodiscard]] std::int64_t utc_day();
// Local time less UTC, as it is now.
[[nodiscard]] std::int64_t zone_ms();
[[nodiscard]] kiosk::LocalTime local_time();

}  // namespace shouce::app
