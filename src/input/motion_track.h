// The last movements of one finger, from which a fling takes its speed.
#pragma once

#include <deque>

#include "input/pointer_event.h"

namespace shouce::input {

class MotionTrack {
  public:
    MotionTrack(Point at, TimePoint time);

    // Times may stand still or go back a little, as reports of some panels do.
    void add(Point at, TimePoint time);
    [[nodiscard]] Point last() const { return samples_.back().at; }

    struct Speed {
        double x = 0;  // px/s
        double y = 0;
    };
    // Speed over the last `window` before the lift; 0 for a finger that had come to rest.
    [[nodiscard]] Speed speed(TimePoint lift, Duration window) const;

  private:
    struct Sample {
        Point at;
        TimePoint time;
    };
    std::deque<Sample> samples_;  // never empty
};

}  // namespace shouce::input
