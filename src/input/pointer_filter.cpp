#include "input/pointer_filter.h"

#include <algorithm>

namespace shouce::input {

namespace {

[[nodiscard]] bool ends(PointerPhase phase) {
    return phase == PointerPhase::Up || phase == PointerPhase::Cancel;
}

[[nodiscard]] bool silenced(const FilterMemory& memory, TimePoint time) {
    if (!memory.touching.empty()) return true;
    // A mouse event older than the touch is its echo as well, hence no lower limit.
    return memory.last_touch && time - *memory.last_touch < mouse_silence;
}

[[nodiscard]] Filtered touch(FilterMemory memory, const PointerEvent& event) {
    Filtered result;
    if (memory.mouse_down) {
        PointerEvent cancel = *memory.mouse_down;
        cancel.phase = PointerPhase::Cancel;
        cancel.time = std::max(cancel.time, event.time);
        result.events.push_back(cancel);
        memory.mouse_down.reset();
    }
    if (event.phase == PointerPhase::Down || ends(event.phase)) std::erase(memory.touching, event.finger);
    if (event.phase == PointerPhase::Down) memory.touching.push_back(event.finger);
    memory.last_touch = event.time;
    result.events.push_back(event);
    result.memory = std::move(memory);
    return result;
}

[[nodiscard]] Filtered mouse(FilterMemory memory, const PointerEvent& event) {
    const bool lift_of_nothing = ends(event.phase) && !memory.mouse_down;
    if (lift_of_nothing || silenced(memory, event.time)) return {std::move(memory), {}};
    if (event.phase == PointerPhase::Down) memory.mouse_down = event;
    if (ends(event.phase)) memory.mouse_down.reset();
    return {std::move(memory), {event}};
}

}  // namespace

Filtered filter(FilterMemory memory, const PointerEvent& event) {
    if (event.source == PointerSource::Touch) return touch(std::move(memory), event);
    return mouse(std::move(memory), event);
}

}  // namespace shouce::input
