#include "input/motion_track.h"

namespace shouce::input {

namespace {

// Two reports of a 30 Hz panel: a finger silent for longer stood still before it left.
constexpr Duration rest{0.07};
constexpr std::size_t most_samples = 128;  // 100 ms of the fastest panels; bounds a clock that stands still

}  // namespace

MotionTrack::MotionTrack(Point at, TimePoint time) : samples_{{at, time}} {}

void MotionTrack::add(Point at, TimePoint time) {
    samples_.push_back({at, time});
    if (samples_.size() > most_samples) samples_.pop_front();
}

MotionTrack::Speed MotionTrack::speed(TimePoint lift, Duration window) const {
    if (lift - samples_.back().time > rest) return {};
    // A straight line through all points of the window (least squares): one that joins only the first and
    // the last would hand their jitter to the fling.
    double count = 0;
    double mean_t = 0;
    Point mean;
    const auto for_each = [&](const auto& use) {
        for (const Sample& sample : samples_) {
            const Duration before = lift - sample.time;
            if (before <= window && -before <= window) use(-before.count(), sample.at);
        }
    };
    for_each([&](double t, Point at) { ++count, mean_t += t, mean.x += at.x, mean.y += at.y; });
    if (count < 2) return {};
    mean_t /= count, mean.x /= count, mean.y /= count;
    double spread = 0;
    Speed sum;
    for_each([&](double t, Point at) {
        spread += (t - mean_t) * (t - mean_t);
        sum.x += (t - mean_t) * (at.x - mean.x);
        sum.y += (t - mean_t) * (at.y - mean.y);
    });
    if (spread <= 0) return {};
    return {sum.x / spread, sum.y / spread};
}

}  // namespace shouce::input
