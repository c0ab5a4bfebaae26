// Chance that can be repeated: the same seed gives the same draw with every compiler and library, which the
// distributions of the standard library do not promise.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace shouce::quiz {

class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    bool operator==(const Random&) const = default;

    // SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
    [[nodiscard]] std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    // From 0 to bound - 1, each as likely as the others; bound must not be 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound) {
        // What lies beyond the last whole multiple of bound would favour the small numbers.
        const std::uint64_t usable = UINT64_MAX - UINT64_MAX % bound;
        std::uint64_t drawn = next();
        while (drawn >= usable)
            drawn = next();
        return drawn % bound;
    }

    // Fisher and Yates.
    template <typename Value>
    void shuffle(std::vector<Value>& values) {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(i)]);
    }

  private:
    std::uint64_t state_;
};

}  // namespace shouce::quiz
