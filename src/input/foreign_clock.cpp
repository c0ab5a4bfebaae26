#include "input/foreign_clock.h"

#include <algorithm>

namespace shouce::input {

namespace {
// A program that was busy for longer than this has more to worry about than the order of events.
constexpr Duration oldest{0.5};
}  // namespace

TimePoint ForeignClock::time_of(std::uint32_t milliseconds, TimePoint now) {
    TimePoint time = now;
    if (last_) {
        // The difference of two unsigned numbers is right across the wrap.
        const auto step = static_cast<std::int32_t>(milliseconds - last_->theirs);
        const TimePoint claimed = last_->ours + Duration(step / 1000.0);
        if (now - claimed <= oldest) time = std::min(claimed, now);
    }
    last_ = {milliseconds, time};
    return time;
}

}  // namespace shouce::input
