// Turns pointer events into what a visitor meant. A pure state machine on time stamps: it knows neither
// Dear ImGui nor a window, asks an interface what lies under a finger, and never reads a clock.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "input/pointer_event.h"

namespace shouce::input {

// Names from the screen: a touch target ("home.read"), a region that scrolls ("reader.body").
using TargetId = std::string;
using RegionId = std::string;

// What lies under a point.
struct Hit {
    std::optional<TargetId> target;
    std::optional<RegionId> region;
};

// The screen as it was last drawn. A finger keeps what it hit when it came down.
class Surface {
  public:
    virtual ~Surface() = default;
    [[nodiscard]] virtual Hit hit(Point at) const = 0;
    // How far a region can still be scrolled back (towards its start) and on (towards its end), in pixels;
    // negative while it is pulled past that end. {0, 0} for a region that is not on the screen.
    struct Room {
        double back = 0;
        double on = 0;
    };
    [[nodiscard]] virtual Room room(const RegionId& region) const = 0;
};

struct Tap {
    TargetId target;
    Point at;
};
// Move the content of a region by `pixels`; positive shows what comes later. Not to be clamped: the
// machine lets content resist past its ends and brings it back. Apply it before the next call, which asks
// for the room again.
struct Scroll {
    RegionId region;
    double pixels = 0;
};
// A quick horizontal stroke over a region: to the next section, or to the one before.
struct Swipe {
    enum class Direction { Next, Previous };
    RegionId region;
    Direction direction = Direction::Next;
};
// Two fingers of one hand on one region: `scale` since the last event, around `centre`; `finished` with
// the lift or the loss of either, then with scale 1.
struct Pinch {
    RegionId region;
    double scale = 1;
    Point centre;
    bool finished = false;
};

using Gesture = std::variant<Tap, Scroll, Swipe, Pinch>;

// Lengths in millimetres of the glass, speeds in mm/s.
struct GestureLimits {
    double pixels_per_mm = 4;
    double slop_mm = 2.5;  // movement still counted as a tap, never under 8 px
    double fling_start_mm_per_s = 20;
    double fling_stop_mm_per_s = 5;
    double fling_time_constant_s = 0.3;  // speed falls by e in this time
    double speed_window_s = 0.1;         // the last movement that a fling takes its speed from
    double double_tap_guard_s = 0.3;     // a second tap this soon does not hit what has just appeared
    double fling_max_mm_per_s = 4000;
    double longest_step_s = 0.05;   // a frame that came late moves content as if it had taken this long
    double overscroll_mm = 25;      // content is never pulled further past its end; 0: it stops there
    double return_rate_per_s = 14;  // natural frequency of the spring that brings it back
    double swipe_mm = 15;           // shortest stroke to another section
    double swipe_mm_per_s = 50;     // slowest speed of its last part
    double pinch_join_s = 0.5;      // a second finger later than this is not of the same gesture
    double pinch_span_mm = 180;     // nor one further away: the span of a hand
    double resting_press_s = 1;   // a press, or a dead finger, that lies still this long gives way to another
    double resting_finger_s = 5;  // so does any other finger after this (its lift may have been lost)
};

class GestureMachine {
  public:
    explicit GestureMachine(const GestureLimits& limits);
    ~GestureMachine();
    GestureMachine(const GestureMachine&) = delete;
    GestureMachine& operator=(const GestureMachine&) = delete;

    // Feeds one event and returns what it completed.
    [[nodiscard]] std::vector<Gesture> feed(const PointerEvent& event, const Surface& surface);
    // Time passes: a fling goes on, a pulled region returns. Call once a frame while moving().
    [[nodiscard]] std::vector<Gesture> tick(TimePoint now, const Surface& surface);

    // Something is under way: a finger is down, a fling runs, a region returns.
    [[nodiscard]] bool busy() const;
    // Content goes on by itself, or it must be seen whether it has to: a frame must follow.
    [[nodiscard]] bool moving() const;
    // Fingers have content in their grip: it follows them.
    [[nodiscard]] bool gripping() const;
    // The target to draw pressed; nothing while scrolling and after a cancel.
    [[nodiscard]] std::optional<TargetId> pressed() const;

    // The screen changed under the finger: nothing is pressed any more, what goes on becomes dead until all
    // fingers are up. A finger that comes down within the double-tap guard after this taps nothing, though
    // it may scroll.
    void screen_changed(TimePoint now);
    // The finger now down, and each until all are up, presses nothing (the touch that wakes the screen).
    // Call after feed() has seen that finger.
    void ignore_until_release();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace shouce::input
