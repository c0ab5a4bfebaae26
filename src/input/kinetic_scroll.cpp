#include "input/kinetic_scroll.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace shouce::input {

namespace {

constexpr double first_resistance = 0.55;  // the share of the finger's movement that content follows at first
constexpr double invisible_px = 0.25;
constexpr double rounding_px = 1e-6;  // what many small sums may be off by

// Pixels past the end for a pull of `pull` pixels: rises with the share above, levels out at `limit`.
[[nodiscard]] double resisted(double pull, double limit) {
    return first_resistance * pull * limit / (limit + first_resistance * pull);
}

// The pull that leads to `offset`. Content further out than the limit, which only a changed layout can
// bring about, counts as held just before it.
[[nodiscard]] double pull_of(double offset, double limit) {
    if (limit <= 0) return 0;
    const double reachable = std::min(offset, 0.99 * limit);
    return reachable * limit / (first_resistance * (limit - reachable));
}

}  // namespace

Glide glide(double speed, Duration step, double time_constant_s, double stop_speed) {
    if (time_constant_s <= 0 || std::abs(speed) <= stop_speed) return {};
    const double slower = speed * std::exp(-step.count() / time_constant_s);
    // The last step ends at the stop speed and not at the frame, so that frames do not change the distance.
    const bool ends = std::abs(slower) <= stop_speed;
    const double end = ends ? std::copysign(stop_speed, speed) : slower;
    return {(speed - end) * time_constant_s, ends ? 0 : slower};
}

double speed_after(double speed, double distance, double time_constant_s) {
    if (time_constant_s <= 0) return 0;
    const double left = speed - distance / time_constant_s;
    return left * speed > 0 ? left : 0;
}

double overscroll(const Span& span) {
    if (span.back < -rounding_px) return span.back;
    return span.on < -rounding_px ? -span.on : 0;
}

double pull(const Span& span, double pixels, double limit) {
    // Positions are counted from where the content is now.
    const double start = -span.back;
    const double end = std::max(span.on, start);
    double finger = 0;
    if (start > 0) finger = start - pull_of(start, limit);
    if (end < 0) finger = end + pull_of(-end, limit);
    finger += pixels;
    if (finger < start) return start - resisted(start - finger, limit);
    if (finger > end) return end + resisted(finger - end, limit);
    return finger;
}

Spring spring_back(const Spring& spring, Duration step, double rate_per_s) {
    const double t = step.count();
    const double drive = spring.speed + rate_per_s * spring.offset;
    const double fade = std::exp(-rate_per_s * t);
    const Spring next{(spring.offset + drive * t) * fade, (spring.speed - rate_per_s * drive * t) * fade};
    const bool crossed = next.offset * spring.offset < 0;
    const bool at_rest =
        std::abs(next.offset) < invisible_px && std::abs(next.speed) < invisible_px * rate_per_s;
    return crossed || at_rest ? Spring{} : next;
}

double impact_speed(double speed, double limit, double rate_per_s) {
    // From rest at the end the furthest point is speed / (rate · e).
    const double most = limit / 2 * rate_per_s * std::numbers::e;
    return std::clamp(speed, -most, most);
}

}  // namespace shouce::input
