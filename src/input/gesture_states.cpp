#include "input/gesture_states.h"

#include <algorithm>
#include <cmath>

namespace shouce::input::states {

namespace {

constexpr double axis_bias = 1.5;     // a stroke is horizontal if it goes this much further across than down
constexpr double catch_up = 1.0 / 3;  // share of a movement by which the content makes up what it owes

[[nodiscard]] Span span_of(const RegionId& region, const Surface& surface) {
    const Surface::Room room = surface.room(region);
    return {room.back, room.on};
}

[[nodiscard]] Mode after(const std::optional<RegionId>& region, const Step& step) {
    if (!region || overscroll(span_of(*region, step.surface)) == 0) return Idle{};
    return Released{*region, step.time};
}

void scroll(const RegionId& region, double pixels, const Step& step) {
    if (pixels != 0) step.gestures.emplace_back(Scroll{region, pixels});
}

// The content follows a finger that came from `from`; owed movement is made up in small parts, always in
// the direction of the finger, so that nothing jumps and nothing is lost.
void drag(Scrolling& state, Point from, const Step& step) {
    const double movement = from.y - step.at.y;
    const double most = std::abs(movement) * catch_up;
    const double extra = std::clamp(state.owed, -most, most);
    state.owed -= extra;
    const double limit = step.limits.overscroll_mm * step.limits.pixels_per_mm;
    scroll(state.region, pull(span_of(state.region, step.surface), movement + extra, limit), step);
}

[[nodiscard]] MotionTrack extended(MotionTrack track, const Step& step) {
    track.add(step.at, step.time);
    return track;
}

// A press has left the slop: which way decides what it becomes.
[[nodiscard]] Mode take_hold(Pressed press, const Step& step) {
    if (!press.hit.region) return Dead{{press.finger}, std::nullopt};
    const Point from = press.track.last();
    const double across = std::abs(step.at.x - press.start.x);
    const double down = std::abs(step.at.y - press.start.y);
    MotionTrack track = extended(std::move(press.track), step);
    if (across > axis_bias * down) {
        return Swiping{press.finger, *press.hit.region, press.start, std::move(track)};
    }
    Scrolling state{press.finger, *press.hit.region, press.start.y - from.y, std::move(track)};
    drag(state, from, step);
    return state;
}

[[nodiscard]] double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

// Two fingers, counted as at least 1 mm apart: a quotient of less says nothing.
[[nodiscard]] double spread(Point a, Point b, const Step& step) {
    return std::max(distance(a, b), step.limits.pixels_per_mm);
}

[[nodiscard]] bool same_hand(const Pressed& first, const Step& step) {
    return first.hit.region && first.hit.region == step.hit.region &&
           (step.time - first.since).count() <= step.limits.pinch_join_s &&
           distance(first.track.last(), step.at) <= step.limits.pinch_span_mm * step.limits.pixels_per_mm;
}

// --- A finger comes down ---

[[nodiscard]] Mode press(Hit hit, const Step& step) {
    return Pressed{step.finger, step.at, step.time, std::move(hit), MotionTrack(step.at, step.time)};
}

// Puts a region at its end at once: another one is touched while it was still past it.
void settle(const RegionId& region, const Step& step) {
    scroll(region, -overscroll(span_of(region, step.surface)), step);
}

// Moving content stops under the finger, which may take it on but taps nothing.
[[nodiscard]] Mode halt(const RegionId& region, const Step& step) {
    if (step.hit.region != region) settle(region, step);
    return press({std::nullopt, step.hit.region}, step);
}

[[nodiscard]] Mode on_down(Idle /*mode*/, const Step& step) {
    return press(step.hit, step);
}
[[nodiscard]] Mode on_down(Pressed mode, const Step& step) {
    if (!same_hand(mode, step)) return mode;
    return Paired{std::move(mode), step.finger, step.at, step.at};
}
[[nodiscard]] Mode on_down(const Coasting& mode, const Step& step) {
    return halt(mode.region, step);
}
[[nodiscard]] Mode on_down(const Returning& mode, const Step& step) {
    return halt(mode.region, step);
}
[[nodiscard]] Mode on_down(const Released& mode, const Step& step) {
    // At rest already in the eyes of the visitor, unless it is past its end.
    if (overscroll(span_of(mode.region, step.surface)) == 0) return press(step.hit, step);
    return halt(mode.region, step);
}
[[nodiscard]] Mode on_down(Dead mode, const Step& step) {
    mode.waiting.push_back(step.finger);
    return mode;
}
// A third finger, or a second one while content moves, changes nothing.
template <typename Other>
[[nodiscard]] Mode on_down(Other mode, const Step& /*step*/) {
    return mode;
}

// --- A finger moves ---

[[nodiscard]] Mode on_move(Pressed mode, const Step& step) {
    if (mode.finger != step.finger) return mode;
    if (reach(mode.start, step.at) > slop(step.limits)) return take_hold(std::move(mode), step);
    mode.track.add(step.at, step.time);
    return mode;
}

[[nodiscard]] bool is_pinch(const Paired& mode, const Step& step) {
    const double before = distance(mode.first.start, mode.second_start);
    const double change = std::abs(distance(mode.first.track.last(), mode.second_at) - before);
    // A second finger that lies still is a palm.
    return change > slop(step.limits) && reach(mode.second_start, mode.second_at) > slop(step.limits);
}

[[nodiscard]] Mode on_move(Paired mode, const Step& step) {
    if (step.finger == mode.second) {
        mode.second_at = step.at;
    } else if (step.finger == mode.first.finger) {
        // One report later than it could: the other finger's report may say that this is a pinch.
        const bool left = reach(mode.first.start, mode.first.track.last()) > 2 * slop(step.limits);
        if (left) return take_hold(std::move(mode.first), step);
        mode.first.track.add(step.at, step.time);
    } else {
        return mode;
    }
    if (!is_pinch(mode, step)) return mode;
    return Pinching{mode.first.finger, mode.second, mode.first.track.last(), mode.second_at,
                    *mode.first.hit.region};
}

[[nodiscard]] Mode on_move(Scrolling mode, const Step& step) {
    if (mode.finger != step.finger) return mode;
    drag(mode, mode.track.last(), step);
    mode.track.add(step.at, step.time);
    return mode;
}

[[nodiscard]] Mode on_move(Swiping mode, const Step& step) {
    if (mode.finger == step.finger) mode.track.add(step.at, step.time);
    return mode;
}

[[nodiscard]] Mode on_move(Pinching mode, const Step& step) {
    if (mode.first != step.finger && mode.second != step.finger) return mode;
    const double before = spread(mode.first_at, mode.second_at, step);
    (mode.first == step.finger ? mode.first_at : mode.second_at) = step.at;
    const Point centre{(mode.first_at.x + mode.second_at.x) / 2, (mode.first_at.y + mode.second_at.y) / 2};
    const double scale = spread(mode.first_at, mode.second_at, step) / before;
    step.gestures.emplace_back(Pinch{mode.region, scale, centre, false});
    return mode;
}

template <typename Other>
[[nodiscard]] Mode on_move(Other mode, const Step& /*step*/) {
    return mode;
}

// --- A finger lifts or is lost ---

enum class Ending { Lift, Loss };

[[nodiscard]] Mode on_end(Pressed mode, const Step& step, Ending ending) {
    if (mode.finger != step.finger) return mode;
    if (ending == Ending::Lift && mode.hit.target) {
        step.gestures.emplace_back(Tap{*mode.hit.target, mode.start});
    }
    return after(mode.hit.region, step);
}

[[nodiscard]] Mode on_end(Paired mode, const Step& step, Ending ending) {
    const Point first_at = mode.first.track.last();
    const bool left = reach(mode.first.start, first_at) > slop(step.limits);
    if (mode.first.finger == step.finger) {
        return on_end(std::move(mode.first), step, left ? Ending::Loss : ending);
    }
    if (mode.second != step.finger) return mode;
    if (!left) return std::move(mode.first);
    // What had waited for the second finger is a drag now.
    return take_hold(std::move(mode.first),
                     {step.limits, step.surface, step.gestures, step.time, {}, first_at, {}});
}

[[nodiscard]] Mode on_end(Scrolling mode, const Step& step, Ending ending) {
    if (mode.finger != step.finger) return mode;
    const double scale = step.limits.pixels_per_mm;
    const double speed = -mode.track.speed(step.time, Duration(step.limits.speed_window_s)).y;
    if (ending == Ending::Loss || std::abs(speed) <= step.limits.fling_start_mm_per_s * scale) {
        return Released{std::move(mode.region), step.time};
    }
    const double most = step.limits.fling_max_mm_per_s * scale;
    return Coasting{std::move(mode.region), std::clamp(speed, -most, most), step.time};
}

[[nodiscard]] Mode on_end(Swiping mode, const Step& step, Ending ending) {
    if (mode.finger != step.finger) return mode;
    const double scale = step.limits.pixels_per_mm;
    const double way = mode.track.last().x - mode.start.x;
    const double speed = mode.track.speed(step.time, Duration(step.limits.speed_window_s)).x;
    const bool far = std::abs(way) >= step.limits.swipe_mm * scale;
    const bool quick = std::abs(speed) >= step.limits.swipe_mm_per_s * scale;
    if (ending == Ending::Lift && far && quick && way * speed > 0) {
        const auto direction = way < 0 ? Swipe::Direction::Next : Swipe::Direction::Previous;
        step.gestures.emplace_back(Swipe{mode.region, direction});
    }
    return after(mode.region, step);
}

[[nodiscard]] Mode on_end(Pinching mode, const Step& step, Ending /*ending*/) {
    if (mode.first != step.finger && mode.second != step.finger) return mode;
    const Point centre{(mode.first_at.x + mode.second_at.x) / 2, (mode.first_at.y + mode.second_at.y) / 2};
    step.gestures.emplace_back(Pinch{mode.region, 1, centre, true});
    return Dead{{mode.first == step.finger ? mode.second : mode.first}, std::move(mode.region)};
}

[[nodiscard]] Mode on_end(Dead mode, const Step& step, Ending /*ending*/) {
    std::erase(mode.waiting, step.finger);
    if (mode.waiting.empty()) return after(mode.region, step);
    return mode;
}

template <typename Other>
[[nodiscard]] Mode on_end(Other mode, const Step& /*step*/, Ending /*ending*/) {
    return mode;
}

// --- A frame passes ---

[[nodiscard]] Duration step_since(TimePoint since, const Step& step) {
    const Duration longest(step.limits.longest_step_s);
    return std::clamp(step.time - since, Duration(0), std::max(longest, Duration(0)));
}

[[nodiscard]] Mode on_tick(Returning mode, const Step& step) {
    const Spring next = spring_back(mode.spring, step_since(mode.since, step), step.limits.return_rate_per_s);
    scroll(mode.region, next.offset - mode.spring.offset, step);
    if (next.offset == 0 && next.speed == 0) return Idle{};
    return Returning{std::move(mode.region), next, step.time};
}

[[nodiscard]] Mode on_tick(Released mode, const Step& step) {
    const double past = overscroll(span_of(mode.region, step.surface));
    if (past == 0) return Idle{};
    return on_tick(Returning{std::move(mode.region), {past, 0}, mode.since}, step);
}

// The fling has come to an end of the content and goes a little past it, unless it was there already.
[[nodiscard]] Mode hit_end(Coasting mode, double room, const Step& step) {
    if (room < 0) return on_tick(Released{std::move(mode.region), mode.since}, step);
    scroll(mode.region, std::copysign(room, mode.speed), step);
    const double left =
        speed_after(mode.speed, std::copysign(room, mode.speed), step.limits.fling_time_constant_s);
    const double limit = step.limits.overscroll_mm * step.limits.pixels_per_mm;
    return Returning{
        std::move(mode.region), {0, impact_speed(left, limit, step.limits.return_rate_per_s)}, step.time};
}

[[nodiscard]] Mode on_tick(Coasting mode, const Step& step) {
    const Span span = span_of(mode.region, step.surface);
    const double room = mode.speed > 0 ? span.on : span.back;
    const Glide next = glide(mode.speed, step_since(mode.since, step), step.limits.fling_time_constant_s,
                             step.limits.fling_stop_mm_per_s * step.limits.pixels_per_mm);
    if (std::abs(next.distance) > room) return hit_end(std::move(mode), room, step);
    scroll(mode.region, next.distance, step);
    if (next.speed == 0) return Released{std::move(mode.region), step.time};
    return Coasting{std::move(mode.region), next.speed, step.time};
}

template <typename Other>
[[nodiscard]] Mode on_tick(Other mode, const Step& /*step*/) {
    return mode;
}

// --- What a state holds ---

[[nodiscard]] std::optional<RegionId> region(const Idle& /*mode*/) {
    return std::nullopt;
}
[[nodiscard]] std::optional<RegionId> region(const Pressed& mode) {
    return mode.hit.region;
}
[[nodiscard]] std::optional<RegionId> region(const Paired& mode) {
    return mode.first.hit.region;
}
template <typename Other>
[[nodiscard]] std::optional<RegionId> region(const Other& mode) {
    return mode.region;
}

[[nodiscard]] std::vector<Finger> fingers(const Paired& mode) {
    return {mode.first.finger, mode.second};
}
[[nodiscard]] std::vector<Finger> fingers(const Pinching& mode) {
    return {mode.first, mode.second};
}
[[nodiscard]] std::vector<Finger> fingers(const Dead& mode) {
    return mode.waiting;
}
template <typename Other>
[[nodiscard]] std::vector<Finger> fingers(const Other& mode) {
    if constexpr (requires { mode.finger; }) return {mode.finger};
    return {};
}

}  // namespace

Mode pressed(Mode mode, const Step& step) {
    return std::visit([&](auto state) { return on_down(std::move(state), step); }, std::move(mode));
}

Mode moved(Mode mode, const Step& step) {
    return std::visit([&](auto state) { return on_move(std::move(state), step); }, std::move(mode));
}

Mode lifted(Mode mode, const Step& step) {
    return std::visit([&](auto state) { return on_end(std::move(state), step, Ending::Lift); },
                      std::move(mode));
}

Mode lost(Mode mode, const Step& step) {
    return std::visit([&](auto state) { return on_end(std::move(state), step, Ending::Loss); },
                      std::move(mode));
}

Mode ticked(Mode mode, const Step& step) {
    return std::visit([&](auto state) { return on_tick(std::move(state), step); }, std::move(mode));
}

std::optional<RegionId> region_of(const Mode& mode) {
    return std::visit([](const auto& state) { return region(state); }, mode);
}

std::vector<Finger> fingers_of(const Mode& mode) {
    return std::visit([](const auto& state) { return fingers(state); }, mode);
}

double slop(const GestureLimits& limits) {
    return std::max(8.0, limits.slop_mm * limits.pixels_per_mm);
}

double reach(Point a, Point b) {
    return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
}

}  // namespace shouce::input::states
