// Whether the kiosk keeps crashing. Each start is written down; one that ends as it should, or runs well for
// a while, is struck out again. What is left are crashes, and after three in ten minutes the next start is
// safe: the embedded handbook, no pictures. Pure: the text of a small file comes in and goes out.
//
// Times count from the boot of the machine and belong to it, so that a wall clock that jumps changes nothing.
// A machine that was switched off has not crashed: another boot begins an empty list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace shouce::kiosk {

inline constexpr std::size_t crashes_until_safe = 3;
inline constexpr Duration crash_span{600};

struct Starts {
    std::string boot;             // id of the boot that the times belong to
    std::vector<double> unended;  // seconds since that boot, in their order

    bool operator==(const Starts&) const = default;
};

// A text that no Starts was written as means that there were none.
[[nodiscard]] Starts parse_starts(std::string_view text);
[[nodiscard]] std::string written(const Starts& starts);

// A start on that boot, at that time: what is older than ten minutes, or of another boot, is forgotten first.
[[nodiscard]] Starts with_start(Starts before, std::string_view boot, Duration since_boot);
// Whether the last of them has to be a safe one.
[[nodiscard]] bool is_safe_start(const Starts& starts);
// The last start has ended as it should.
[[nodiscard]] Starts without_last(Starts starts);

}  // namespace shouce::kiosk
