#include "input/gesture.h"

#include <algorithm>

#include "input/gesture_states.h"

namespace shouce::input {

using states::Finger;
using states::Mode;
using states::Step;

namespace {

// Further back than this a clock was set; less is disorder between reports, which harms nothing here.
constexpr Duration clock_set{1};

// A finger on the glass, whether the machine listens to it or not.
struct Touch {
    Finger finger;
    Point at;
    Point rest;       // where it has stayed, within the slop,
    TimePoint since;  // from this time
};

}  // namespace

struct GestureMachine::State {
    explicit State(const GestureLimits& given) : limits(given) {}

    GestureLimits limits;
    Mode mode = states::Idle{};
    std::vector<Touch> touches;
    std::optional<TimePoint> latest;
    std::optional<TimePoint> guarded_until;

    void watch_clock(TimePoint time);
    [[nodiscard]] Touch* find(Finger finger);
    void down(Step step);
    void move(Touch& touch, const Step& step);
    void end(Touch& touch, const Step& step, PointerPhase phase);
    void give_way(const Step& step);
    void kill();
};

void GestureMachine::State::watch_clock(TimePoint time) {
    // A guard on the old clock might hold for hours of the new one.
    if (latest && *latest - time > clock_set) guarded_until.reset();
    latest = time;
}

Touch* GestureMachine::State::find(Finger finger) {
    const auto at = std::find_if(touches.begin(), touches.end(),
                                 [&](const Touch& touch) { return touch.finger == finger; });
    return at == touches.end() ? nullptr : &*at;
}

// Fingers that have long lain still, as palms do and fingers whose lift was lost, make room for a new one.
void GestureMachine::State::give_way(const Step& step) {
    const bool little_lost =
        std::holds_alternative<states::Pressed>(mode) || std::holds_alternative<states::Dead>(mode);
    const Duration patience(little_lost ? limits.resting_press_s : limits.resting_finger_s);
    const std::vector<Finger> fingers = states::fingers_of(mode);
    const bool all_rest = std::all_of(fingers.begin(), fingers.end(), [&](Finger finger) {
        const Touch* touch = find(finger);
        return touch == nullptr || step.time - touch->since >= patience;
    });
    if (!all_rest) return;
    for (const Finger finger : fingers) {
        const Step lost{step.limits, step.surface, step.gestures, step.time, finger, step.at, {}};
        mode = states::lost(std::move(mode), lost);
    }
}

void GestureMachine::State::down(Step step) {
    if (Touch* known = find(step.finger)) end(*known, step, PointerPhase::Cancel);  // its lift was lost
    give_way(step);
    step.hit = step.surface.hit(step.at);
    if (guarded_until && step.time < *guarded_until) step.hit.target.reset();
    mode = states::pressed(std::move(mode), step);
    touches.push_back({step.finger, step.at, step.at, step.time});
}

void GestureMachine::State::move(Touch& touch, const Step& step) {
    touch.at = step.at;
    if (states::reach(touch.rest, step.at) > states::slop(limits)) {
        touch.rest = step.at;
        touch.since = step.time;
    }
    mode = states::moved(std::move(mode), step);
}

void GestureMachine::State::end(Touch& touch, const Step& step, PointerPhase phase) {
    const bool lift = phase == PointerPhase::Up;
    // The lift may be the only report of a quick stroke. Where it repeats the place, it says nothing new.
    if (lift && states::reach(touch.at, step.at) > 0) move(touch, step);
    mode = lift ? states::lifted(std::move(mode), step) : states::lost(std::move(mode), step);
    std::erase_if(touches, [&](const Touch& each) { return each.finger == step.finger; });
}

void GestureMachine::State::kill() {
    const std::optional<RegionId> region = states::region_of(mode);
    if (touches.empty()) {
        if (region) mode = states::Released{*region, latest.value_or(TimePoint{})};
        return;
    }
    states::Dead dead{{}, region};
    for (const Touch& touch : touches)
        dead.waiting.push_back(touch.finger);
    mode = std::move(dead);
}

GestureMachine::GestureMachine(const GestureLimits& limits) : state_(std::make_unique<State>(limits)) {}
GestureMachine::~GestureMachine() = default;

std::vector<Gesture> GestureMachine::feed(const PointerEvent& event, const Surface& surface) {
    std::vector<Gesture> gestures;
    const Finger finger{event.source, event.finger};
    const Step step{state_->limits, surface, gestures, event.time, finger, event.at, {}};
    state_->watch_clock(event.time);
    Touch* touch = state_->find(finger);
    if (event.phase == PointerPhase::Down) {
        state_->down(step);
    } else if (touch != nullptr && event.phase == PointerPhase::Move) {
        state_->move(*touch, step);
    } else if (touch != nullptr) {
        state_->end(*touch, step, event.phase);
    }
    return gestures;
}

std::vector<Gesture> GestureMachine::tick(TimePoint now, const Surface& surface) {
    std::vector<Gesture> gestures;
    const Step step{state_->limits, surface, gestures, now, {}, {}, {}};
    state_->mode = states::ticked(std::move(state_->mode), step);
    return gestures;
}

bool GestureMachine::busy() const {
    return !std::holds_alternative<states::Idle>(state_->mode);
}

bool GestureMachine::moving() const {
    return std::holds_alternative<states::Coasting>(state_->mode) ||
           std::holds_alternative<states::Released>(state_->mode) ||
           std::holds_alternative<states::Returning>(state_->mode);
}

bool GestureMachine::gripping() const {
    return std::holds_alternative<states::Scrolling>(state_->mode) ||
           std::holds_alternative<states::Pinching>(state_->mode);
}

std::optional<TargetId> GestureMachine::pressed() const {
    if (const auto* press = std::get_if<states::Pressed>(&state_->mode)) return press->hit.target;
    if (const auto* pair = std::get_if<states::Paired>(&state_->mode)) return pair->first.hit.target;
    return std::nullopt;
}

void GestureMachine::screen_changed(TimePoint now) {
    state_->guarded_until = now + Duration(state_->limits.double_tap_guard_s);
    state_->kill();
}

void GestureMachine::ignore_until_release() {
    state_->kill();
}

}  // namespace shouce::input
