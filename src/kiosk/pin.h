// The lock of the operator's pages: a PIN of six digits, what is refused as one, and the waits that make
// guessing hopeless (docs/operator.md). Pure but for the hash, which is libsodium's argon2id.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace shouce::kiosk {

inline constexpr int pin_length = 6;
// Tries without a wait.
inline constexpr int free_tries = 5;

// Digits as they are typed. Wiped when they are cleared, moved from or go away; never copied.
class PinEntry {
  public:
    PinEntry() = default;
    PinEntry(PinEntry&& other) noexcept;
    PinEntry& operator=(PinEntry&& other) noexcept;
    PinEntry(const PinEntry&) = delete;
    PinEntry& operator=(const PinEntry&) = delete;
    ~PinEntry() { clear(); }

    // Beyond six, and what is no digit, is not taken.
    void type(char digit);
    void erase();
    void clear();

    [[nodiscard]] int length() const { return length_; }
    [[nodiscard]] bool complete() const { return length_ == pin_length; }
    // Valid until the next change.
    [[nodiscard]] std::string_view digits() const {
        return {digits_.data(), static_cast<std::size_t>(length_)};
    }

  private:
    std::array<char, pin_length> digits_{};
    int length_ = 0;
};

// What is tried first by anybody: one digit repeated, two or three digits in turn, a run up or down in steps
// of one, the same three digits twice or mirrored.
[[nodiscard]] bool is_weak(std::string_view digits);

// Self-describing, with a salt of its own. Takes 64 MiB and about 0.1 s: not for the thread that draws.
// Fails where there is no such memory.
[[nodiscard]] Result<std::string> hash_pin(const PinEntry& pin);
// The same cost. False also where `hash` is no such hash.
[[nodiscard]] bool matches(const PinEntry& pin, const std::string& hash);

// How long after so many wrong tries the next one has to wait: nothing for the first five, then 15 s,
// doubled with each, at most an hour from the fourteenth try on.
[[nodiscard]] Duration wait_after(int failures);

// Counts the tries. What it cannot forget stands on the disk: the number of tries that failed. A wait is
// counted by the monotonic clock and begins afresh with each start of the kiosk, whatever the wall clock
// says, so that neither mains switch nor clock shortens one.
class Lockout {
  public:
    // As the kiosk starts, with the count from the disk.
    Lockout(int failures, TimePoint now);

    // The wait is over from then on.
    [[nodiscard]] std::optional<TimePoint> waits_until(TimePoint now) const;
    // A try begins. It counts as failed until it is known to be right: the count has to be on the disk
    // before anything is compared, so that a cut in between gives nothing away. Nothing while waiting.
    [[nodiscard]] std::optional<int> begin_try(TimePoint now);
    // The wait counts from here, not from the beginning of the comparison.
    void failed(TimePoint now) { since_ = now; }
    void passed() { failures_ = 0; }
    [[nodiscard]] int failures() const { return failures_; }

  private:
    int failures_ = 0;
    TimePoint since_;
};

}  // namespace shouce::kiosk
