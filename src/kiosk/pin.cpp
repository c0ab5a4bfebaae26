#include "kiosk/pin.h"

#include <sodium.h>

#include <algorithm>
#include <cmath>

namespace shouce::kiosk {

namespace {

constexpr Duration first_wait{15};
constexpr Duration longest_wait{3600};

// Whether each digit follows from the one before in the same way, 9 and 0 being neighbours too.
[[nodiscard]] bool is_run(std::string_view digits, int step) {
    for (std::size_t i = 1; i < digits.size(); ++i) {
        if ((digits[i] - digits[i - 1] - step) % 10 != 0) return false;
    }
    return true;
}

[[nodiscard]] bool repeats_after(std::string_view digits, std::size_t period) {
    return digits.substr(period) == digits.substr(0, digits.size() - period);
}

}  // namespace

PinEntry::PinEntry(PinEntry&& other) noexcept : digits_(other.digits_), length_(other.length_) {
    other.clear();
}

PinEntry& PinEntry::operator=(PinEntry&& other) noexcept {
    if (this == &other) return *this;
    digits_ = other.digits_;
    length_ = other.length_;
    other.clear();
    return *this;
}

void PinEntry::type(char digit) {
    if (complete() || digit < '0' || digit > '9') return;
    digits_.at(static_cast<std::size_t>(length_)) = digit;
    ++length_;
}

void PinEntry::erase() {
    if (length_ == 0) return;
    --length_;
    sodium_memzero(&digits_.at(static_cast<std::size_t>(length_)), 1);
}

void PinEntry::clear() {
    sodium_memzero(digits_.data(), digits_.size());
    length_ = 0;
}

bool is_weak(std::string_view digits) {
    for (const std::size_t period : {1U, 2U, 3U}) {
        if (repeats_after(digits, period)) return true;
    }
    return is_run(digits, 1) || is_run(digits, -1) ||
           std::equal(digits.begin(), digits.end(), digits.rbegin());
}

Result<std::string> hash_pin(const PinEntry& pin) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const std::string_view digits = pin.digits();
    if (sodium_init() < 0 ||
        crypto_pwhash_str(hash.data(), digits.data(), digits.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        return fail("the PIN cannot be hashed: 64 MiB of memory are needed and not to be had");
    }
    return std::string(hash.data());
}

bool matches(const PinEntry& pin, const std::string& hash) {
    const std::string_view digits = pin.digits();
    return sodium_init() >= 0 && hash.size() < crypto_pwhash_STRBYTES &&
           crypto_pwhash_str_verify(hash.c_str(), digits.data(), digits.size()) == 0;
}

Duration wait_after(int failures) {
    if (failures < free_tries) return Duration(0);
    return std::min(longest_wait, first_wait * std::exp2(failures - free_tries));
}

Lockout::Lockout(int failures, TimePoint now) : failures_(std::max(0, failures)), since_(now) {}

std::optional<TimePoint> Lockout::waits_until(TimePoint now) const {
    const Duration wait = wait_after(failures_);
    const TimePoint until = since_ + wait;
    if (wait == Duration::zero() || now >= until) return std::nullopt;
    return until;
}

std::optional<int> Lockout::begin_try(TimePoint now) {
    if (waits_until(now)) return std::nullopt;
    ++failures_;
    since_ = now;
    return failures_;
}

}  // namespace shouce::kiosk
