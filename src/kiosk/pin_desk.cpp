#include "kiosk/pin_desk.h"

#include <algorithm>
#include <utility>

namespace shouce::kiosk {

PinDesk::PinDesk(const PinOnDisk& found, TimePoint start)
    : state_(found.state), lockout_(found.failures, start) {
    reset(start);
}

void PinDesk::reset(TimePoint now) {
    entry_.clear();
    first_.clear();
    shown_.word = Lock::Word::None;
    using State = PinOnDisk::State;
    shown_.ask = state_ == State::Set      ? Lock::Ask::Pin
                 : state_ == State::NotSet ? Lock::Ask::NewPin
                                           : Lock::Ask::Nothing;
    look(now);
}

// Shows what the entry and the lockout say.
void PinDesk::look(TimePoint now) {
    shown_.typed = entry_.length();
    shown_.waits_until = state_ == PinOnDisk::State::Set ? lockout_.waits_until(now) : std::nullopt;
    shown_.free_tries = std::max(0, free_tries - lockout_.failures());
}

bool PinDesk::listens() const {
    return shown_.ask != Lock::Ask::Nothing && !shown_.checking && !shown_.waits_until;
}

void PinDesk::type(char digit, TimePoint now) {
    if (!listens()) return;
    shown_.word = Lock::Word::None;
    entry_.type(digit);
    if (entry_.complete()) complete(now);
    look(now);
}

void PinDesk::erase() {
    if (!listens()) return;
    entry_.erase();
    shown_.typed = entry_.length();
}

void PinDesk::clear() {
    if (!listens()) return;
    entry_.clear();
    shown_.typed = 0;
}

void PinDesk::complete(TimePoint now) {
    if (shown_.ask == Lock::Ask::Pin) {
        const auto failures = lockout_.begin_try(now);
        if (!failures) return entry_.clear();
        task_ = task::CheckPin{std::move(entry_), *failures};
        shown_.checking = true;
    } else if (shown_.ask == Lock::Ask::NewPin) {
        if (is_weak(entry_.digits())) {
            shown_.word = Lock::Word::Weak;
            return entry_.clear();
        }
        first_ = std::move(entry_);
        shown_.ask = Lock::Ask::SamePin;
    } else if (entry_.digits() == first_.digits()) {
        first_.clear();
        task_ = task::KeepPin{std::move(entry_)};
        shown_.checking = true;
    } else {
        reset(now);
        shown_.word = Lock::Word::Different;
    }
}

bool PinDesk::tick(TimePoint now) {
    if (!shown_.waits_until || now < *shown_.waits_until) return false;
    look(now);
    return true;
}

std::optional<Task> PinDesk::take_task() {
    return std::exchange(task_, std::nullopt);
}

bool PinDesk::hear(const report::PinChecked& checked, TimePoint now) {
    using Outcome = report::PinChecked::Outcome;
    shown_.checking = false;
    const bool right = checked.outcome == Outcome::Right;
    if (right) lockout_.passed();
    if (checked.outcome == Outcome::Wrong) lockout_.failed(now);
    reset(now);
    if (!right) shown_.word = checked.outcome == Outcome::Wrong ? Lock::Word::Wrong : Lock::Word::NotKept;
    return right;
}

bool PinDesk::hear(const report::PinKept& kept, TimePoint now) {
    shown_.checking = false;
    if (kept.kept) state_ = PinOnDisk::State::Set;
    reset(now);
    if (!kept.kept) shown_.word = Lock::Word::NotKept;
    return kept.kept;
}

}  // namespace shouce::kiosk
