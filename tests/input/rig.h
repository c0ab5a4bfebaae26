// A made-up screen and hand for the gesture machine: strokes are played as reports of a panel with a given
// rate, frames pass at theirs, every Scroll is applied, and all that came out is kept to be looked at.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "input/gesture.h"

namespace shouce::test {

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    [[nodiscard]] bool holds(input::Point at) const {
        return at.x >= left && at.x < right && at.y >= top && at.y < bottom;
    }
};

// 1000 × 1000 px of 4 px/mm, so that the slop is 10 px: a body on the left that scrolls, with a row on it,
// a list on the right that scrolls too, and below a bar with two buttons that does not.
class Screen : public input::Surface {
  public:
    struct Region {
        Box box;
        double offset = 0;
        double length = 0;  // the greatest offset inside the content
    };

    [[nodiscard]] input::Hit hit(input::Point at) const override {
        input::Hit hit;
        for (const auto& [name, box] : targets)
            if (box.holds(at)) hit.target = name;
        for (const auto& [name, region] : regions)
            if (region.box.holds(at)) hit.region = name;
        return hit;
    }
    [[nodiscard]] Room room(const input::RegionId& region) const override {
        const auto at = regions.find(region);
        if (at == regions.end()) return {};
        return {at->second.offset, at->second.length - at->second.offset};
    }
    [[nodiscard]] double& offset(const std::string& region) { return regions.at(region).offset; }

    std::map<std::string, Box> targets{{"body.row", {0, 300, 600, 400}},
                                       {"bar.home", {0, 900, 200, 1000}},
                                       {"bar.search", {200, 900, 400, 1000}}};
    std::map<std::string, Region> regions{{"body", {{0, 0, 700, 900}, 5000, 10000}},
                                          {"list", {{700, 0, 1000, 900}, 0, 500}}};
};

class Rig {
  public:
    explicit Rig(const input::GestureLimits& limits = {}) : machine(limits) {}

    // --- single reports; `seconds` is the time since the one before ---
    void report(input::PointerPhase phase, std::uint32_t finger, input::Point at, double seconds = 0) {
        wait(seconds);
        send({phase, finger, at, time});
    }
    void down(std::uint32_t finger, input::Point at, double seconds = 0) {
        report(input::PointerPhase::Down, finger, at, seconds);
    }
    void move(std::uint32_t finger, input::Point at, double seconds = 0) {
        report(input::PointerPhase::Move, finger, at, seconds);
    }
    void up(std::uint32_t finger, input::Point at, double seconds = 0) {
        report(input::PointerPhase::Up, finger, at, seconds);
    }
    void cancel(std::uint32_t finger, double seconds = 0) {
        report(input::PointerPhase::Cancel, finger, {}, seconds);
    }
    void tap(std::uint32_t finger, input::Point at) {
        down(finger, at, 0.5);
        up(finger, at, 0.08);
    }

    // Even movement of a finger that is down, reported `hz` times a second, the last report at `to`.
    void stroke(std::uint32_t finger, input::Point from, input::Point to, double seconds, double hz = 60) {
        const int reports = std::max(1, static_cast<int>(std::lround(seconds * hz)));
        for (int i = 1; i <= reports; ++i) {
            const double part = static_cast<double>(i) / reports;
            move(finger, {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part},
                 seconds / reports);
        }
    }

    // Time passes, with frames while the machine wants them.
    void wait(double seconds) {
        const TimePoint end = time + Duration(seconds);
        while (last_frame + frame <= end) {
            last_frame += frame;
            if (machine.busy()) tick(last_frame);
        }
        time = end;
    }
    // Until nothing moves; the frames it took. Ends in any case.
    int settle() {
        int frames = 0;
        for (; machine.busy() && frames < 1000; ++frames)
            wait(frame.count());
        return frames;
    }

    void send(const input::PointerEvent& event) { keep(machine.feed(event, screen)); }
    void tick(TimePoint now) { keep(machine.tick(now, screen)); }

    // --- what came out ---
    template <typename Kind>
    [[nodiscard]] std::vector<Kind> all() const {
        std::vector<Kind> found;
        for (const auto& gesture : gestures)
            if (const auto* one = std::get_if<Kind>(&gesture)) found.push_back(*one);
        return found;
    }
    [[nodiscard]] std::vector<std::string> taps() const {
        std::vector<std::string> names;
        for (const auto& tap : all<input::Tap>())
            names.push_back(tap.target);
        return names;
    }

    Screen screen;
    input::GestureMachine machine;
    std::vector<input::Gesture> gestures;
    Duration frame{1.0 / 60};
    TimePoint time{Duration(1000)};
    TimePoint last_frame = time;

  private:
    void keep(const std::vector<input::Gesture>& more) {
        for (const auto& gesture : more) {
            if (const auto* scroll = std::get_if<input::Scroll>(&gesture)) {
                const auto region = screen.regions.find(scroll->region);
                if (region != screen.regions.end()) region->second.offset += scroll->pixels;
            }
            gestures.push_back(gesture);
        }
    }
};

}  // namespace shouce::test
