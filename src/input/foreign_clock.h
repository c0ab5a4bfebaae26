// Time stamps of another clock brought to ours. An X server counts milliseconds from a start of its own in 32
// bits, which are full after 49.7 days; some drivers stamp nonsense.
#pragma once

#include <cstdint>
#include <optional>

#include "base/clock.h"

namespace shouce::input {

class ForeignClock {
  public:
    // When the event stamped `milliseconds` happened, which arrived `now`. Keeps the distances between
    // stamps, also across the wrap and where they go back a little. Never later than `now`; a stamp that
    // claims to be older than half a second, or that makes no sense, counts as `now`.
    [[nodiscard]] TimePoint time_of(std::uint32_t milliseconds, TimePoint now);

  private:
    struct Mark {
        std::uint32_t theirs = 0;
        TimePoint ours;
    };
    std::optional<Mark> last_;
};

}  // namespace shouce::input
