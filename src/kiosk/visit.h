// One visitor's time at the kiosk: when it begins, when the kiosk asks whether they are still there, and when
// it is over and all of theirs is to be forgotten. Pure: it knows only the touches and the time it is told.
#pragma once

#include <cstddef>
#include <optional>

#include "base/clock.h"

namespace shouce::kiosk {

// Long enough to come back from a word with a neighbour; said, never sprung (kiosks count 20 to 30 s).
inline constexpr Duration visit_countdown{20};

class Visit {
  public:
    enum class Phase {
        Waiting,  // nobody is here, and the kiosk shows itself
        Unused,   // a page stands open that nobody has touched yet
        Present,
        Asked,  // nothing was touched for long: the countdown runs
    };

    // `idle`: how long a visitor may look at a page without words on it; zero: for ever. Starts Unused.
    Visit(Duration idle, TimePoint now) : idle_(idle), since_(now) {}

    [[nodiscard]] Phase phase() const { return phase_; }
    [[nodiscard]] bool has_visitor() const { return phase_ == Phase::Present || phase_ == Phase::Asked; }

    // A finger has come or gone, or has done something, wherever. Somebody who was asked has to answer.
    void touched(TimePoint now);
    // A visitor has come in, or says that they are still there.
    void stay(TimePoint now);
    // Characters that can be read on the screen now: whoever has much to read may stand still for longer.
    void reading(std::size_t characters) { characters_ = characters; }
    // What time alone brings; true where it has brought something. After Asked comes Waiting.
    bool tick(TimePoint now);
    void wait();
    void set_idle(Duration idle) { idle_ = idle; }

    // When tick will have something to do; nothing while waiting.
    [[nodiscard]] std::optional<TimePoint> deadline() const;

  private:
    [[nodiscard]] Duration patience() const;

    Duration idle_;
    Phase phase_ = Phase::Unused;
    TimePoint since_;  // the last touch, or the beginning of the countdown
    std::size_t characters_ = 0;
};

}  // namespace shouce::kiosk
