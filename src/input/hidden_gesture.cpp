#include "input/hidden_gesture.h"

#include <algorithm>
#include <utility>

namespace shouce::input {

namespace {

constexpr Duration hold{5};
constexpr Duration until_second{4};
constexpr int corner_part = 6;  // of the shorter side

[[nodiscard]] bool in_first(Point at, double side) {
    return at.x >= 0 && at.y >= 0 && at.x < side && at.y < side;
}

}  // namespace

HiddenGesture::Found HiddenGesture::feed(const PointerEvent& event, int width, int height) {
    switch (event.phase) {
        case PointerPhase::Down: return down(event, width, height);
        case PointerPhase::Move:
            if (held_ && held_->id == event.finger &&
                !in_first(event.at, std::min(width, height) / static_cast<double>(corner_part)))
                held_.reset();
            return Found::Nothing;
        case PointerPhase::Up: return up(event);
        case PointerPhase::Cancel: reset(); return Found::Nothing;
    }
    return Found::Nothing;
}

HiddenGesture::Found HiddenGesture::down(const PointerEvent& event, int width, int height) {
    const double side = std::min(width, height) / static_cast<double>(corner_part);
    const auto lifted = std::exchange(lifted_, std::nullopt);
    held_.reset();  // by another finger too: a hand leans there
    if (in_first(event.at, side)) {
        held_ = Finger{event.finger, event.source, event.time};
        return Found::Nothing;
    }
    const bool second = in_first({width - event.at.x, height - event.at.y}, side);
    return second && lifted && event.time - *lifted <= until_second ? Found::Done : Found::Nothing;
}

HiddenGesture::Found HiddenGesture::up(const PointerEvent& event) {
    const auto held = std::exchange(held_, std::nullopt);
    if (!held || held->id != event.finger || held->source != event.source || event.time - held->since < hold)
        return Found::Nothing;
    lifted_ = event.time;
    return Found::Held;
}

void HiddenGesture::reset() {
    held_.reset();
    lifted_.reset();
}

}  // namespace shouce::input
