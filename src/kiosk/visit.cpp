#include "kiosk/visit.h"

#include <algorithm>

namespace shouce::kiosk {

namespace {

// A slow reader's pace, and the longest that anybody is waited for.
constexpr double characters_per_second = 4;
constexpr Duration longest_patience{300};

}  // namespace

void Visit::touched(TimePoint now) {
    if (phase_ == Phase::Waiting || phase_ == Phase::Asked) return;
    stay(now);
}

void Visit::stay(TimePoint now) {
    phase_ = Phase::Present;
    since_ = now;
}

void Visit::wait() {
    phase_ = Phase::Waiting;
    characters_ = 0;
}

bool Visit::tick(TimePoint now) {
    const auto due = deadline();
    if (!due || now < *due) return false;
    if (phase_ != Phase::Present) {
        wait();
        return true;
    }
    phase_ = Phase::Asked;
    since_ = now;
    return true;
}

std::optional<TimePoint> Visit::deadline() const {
    if (phase_ == Phase::Waiting || idle_ == Duration::zero()) return std::nullopt;
    return since_ + (phase_ == Phase::Asked ? visit_countdown : patience());
}

Duration Visit::patience() const {
    const Duration to_read(static_cast<double>(characters_) / characters_per_second);
    return std::max(idle_, std::min(idle_ + to_read, longest_patience));
}

}  // namespace shouce::kiosk
