// How much a test does: what every run of all tests has the time for, or what the environment asks for
// instead, as platform/linux/promises does.
#pragma once

#include <charconv>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace shouce::test {

[[nodiscard]] inline int amount(const char* variable, int usual) {
    const char* asked = std::getenv(variable);
    if (asked == nullptr) return usual;
    const std::string_view text = asked;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number <= 0)
        throw std::runtime_error(std::string(variable) + " is no number above 0");
    return number;
}

// Whether the sanitizers, which make everything slower and larger, look over the program's shoulder.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

}  // namespace shouce::test
