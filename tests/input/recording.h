// A recording of what a panel told, as a stream like any other. One line an event:
//
//     ARRIVAL STAMP PHASE FINGER X Y
//
// Both times in milliseconds: when it came, and what the panel's own clock said. Phases: down, move, up,
// cancel; a mouse's begin with "mouse-".
#pragma once

#include <deque>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "input/foreign_clock.h"
#include "input/pointer_stream.h"

namespace shouce::test {

class Recording final : public input::PointerStream {
  public:
    Recording(const std::string& lines, TimePoint start) {
        std::istringstream text(lines);
        for (std::string line; std::getline(text, line);) {
            std::istringstream words(line);
            double arrival = 0;
            Event event;
            std::string phase;
            if (!(words >> arrival)) continue;  // an empty line
            words >> event.stamp >> phase >> event.pointer.finger >> event.pointer.at.x >> event.pointer.at.y;
            if (!words) throw std::runtime_error("not a line of a recording: " + line);
            event.arrival = start + Duration(arrival / 1000);
            if (phase.starts_with("mouse-")) {
                event.pointer.source = input::PointerSource::Mouse;
                phase.erase(0, 6);
            }
            event.pointer.phase = phase_of(phase);
            events_.push_back(event);
        }
    }

    [[nodiscard]] bool ended() const { return events_.empty(); }
    [[nodiscard]] int descriptor() const override { return -1; }
    [[nodiscard]] bool pending() override { return false; }
    [[nodiscard]] std::vector<input::PointerEvent> take(TimePoint now) override {
        std::vector<input::PointerEvent> taken;
        for (; !events_.empty() && events_.front().arrival <= now; events_.pop_front()) {
            Event& event = events_.front();
            event.pointer.time = clock_.time_of(event.stamp, event.arrival);
            taken.push_back(event.pointer);
        }
        return taken;
    }

  private:
    struct Event {
        TimePoint arrival;
        std::uint32_t stamp = 0;
        input::PointerEvent pointer;
    };
    [[nodiscard]] static input::PointerPhase phase_of(const std::string& word) {
        if (word == "down") return input::PointerPhase::Down;
        if (word == "move") return input::PointerPhase::Move;
        if (word == "up") return input::PointerPhase::Up;
        if (word == "cancel") return input::PointerPhase::Cancel;
        throw std::runtime_error("no phase: " + word);
    }

    std::deque<Event> events_;
    input::ForeignClock clock_;
};

}  // namespace shouce::test
