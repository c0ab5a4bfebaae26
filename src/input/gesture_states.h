// The states of the gesture machine and what leads from one to the next. Private to src/input: gesture.h
// is the door. Each function takes a state by value and returns the one that follows.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "input/gesture.h"
#include "input/kinetic_scroll.h"
#include "input/motion_track.h"

namespace shouce::input::states {

// A finger from Down to Up; a mouse and a touch panel may use the same number.
struct Finger {
    PointerSource source = PointerSource::Touch;
    std::uint32_t id = 0;
    bool operator==(const Finger&) const = default;
};

struct Idle {};
// One finger that may become a tap or a drag. Without a target it cannot tap.
struct Pressed {
    Finger finger;
    Point start;
    TimePoint since;
    Hit hit;
    MotionTrack track;
};
// A second finger of the same hand has come: the first may still tap or drag, or both pinch.
struct Paired {
    Pressed first;
    Finger second;
    Point second_start;
    Point second_at;
};
// The content of a region goes with the finger.
struct Scrolling {
    Finger finger;
    RegionId region;
    double owed = 0;  // what the finger moved before the slop was passed and the content has not yet
    MotionTrack track;
};
// A horizontal stroke, judged when the finger lifts.
struct Swiping {
    Finger finger;
    RegionId region;
    Point start;
    MotionTrack track;
};
struct Pinching {
    Finger first;
    Finger second;
    Point first_at;
    Point second_at;
    RegionId region;
};
// The fling: the content goes on by itself.
struct Coasting {
    RegionId region;
    double speed = 0;  // px/s
    TimePoint since;   // moved up to here
};
// The finger has left; the next tick sees whether the region has to return.
struct Released {
    RegionId region;
    TimePoint since;
};
// A region pulled past its end goes back there.
struct Returning {
    RegionId region;
    Spring spring;
    TimePoint since;
};
// Nothing can come of these fingers; ends when all of them are up.
struct Dead {
    std::vector<Finger> waiting;
    std::optional<RegionId> region;  // one that may have been left past its end
};

using Mode =
    std::variant<Idle, Pressed, Paired, Scrolling, Swiping, Pinching, Coasting, Released, Returning, Dead>;

// What a transition may see, and where it puts the gestures it completes.
struct Step {
    const GestureLimits& limits;
    const Surface& surface;
    std::vector<Gesture>& gestures;
    TimePoint time;  // of the event; of the frame for ticked()
    Finger finger;
    Point at;
    Hit hit;  // for pressed() only
};

[[nodiscard]] Mode pressed(Mode mode, const Step& step);
[[nodiscard]] Mode moved(Mode mode, const Step& step);
[[nodiscard]] Mode lifted(Mode mode, const Step& step);
// The finger will not be heard of again, or shall not be listened to.
[[nodiscard]] Mode lost(Mode mode, const Step& step);
[[nodiscard]] Mode ticked(Mode mode, const Step& step);

// The region that the state moves or may have left past its end.
[[nodiscard]] std::optional<RegionId> region_of(const Mode& mode);
// The fingers that the state listens to.
[[nodiscard]] std::vector<Finger> fingers_of(const Mode& mode);

// Movement still counted as rest, in pixels.
[[nodiscard]] double slop(const GestureLimits& limits);
// The greater of both axes' distances. Jitter of ±1 mm on each axis thus stays inside 2.5 mm, while its
// diagonal, 2.8 mm from one corner to the other, would not.
[[nodiscard]] double reach(Point a, Point b);

}  // namespace shouce::input::states
