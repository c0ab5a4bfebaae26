// What happens on the PIN page: digits become a try or a new PIN, and a wait goes by. It compares nothing
// itself; that is a task.
#pragma once

#include <optional>

#include "kiosk/office.h"
#include "kiosk/pin.h"

namespace shouce::kiosk {

// As the program found it on the disk when it started.
struct PinOnDisk {
    enum class State { NotSet, Set, Damaged };
    State state = State::NotSet;
    int failures = 0;
};

class PinDesk {
  public:
    PinDesk(const PinOnDisk& found, TimePoint start);

    [[nodiscard]] const Lock& shown() const { return shown_; }

    // The page comes up, or goes: nothing that was typed stays.
    void reset(TimePoint now);
    // All three do nothing while a try is compared or a wait runs.
    void type(char digit, TimePoint now);
    void erase();
    void clear();
    // A wait that is over; says whether anything changed.
    bool tick(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> deadline() const { return shown_.waits_until; }

    // What is to be done about what was typed.
    [[nodiscard]] std::optional<Task> take_task();
    // Both say whether the door opens.
    bool hear(const report::PinChecked& checked, TimePoint now);
    bool hear(const report::PinKept& kept, TimePoint now);

  private:
    [[nodiscard]] bool listens() const;
    void complete(TimePoint now);
    void look(TimePoint now);

    PinOnDisk::State state_;
    Lockout lockout_;
    PinEntry entry_;
    PinEntry first_;  // the new PIN, until it has been typed twice
    std::optional<Task> task_;
    Lock shown_;
};

}  // namespace shouce::kiosk
