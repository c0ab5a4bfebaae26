// Numbers that are written in files and variables.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace shouce {

// The number that the whole of `text` is, as std::from_chars reads it: no space, no plus sign, the same in
// every locale. Nothing where it is anything else or does not fit.
template <typename Number>
[[nodiscard]] std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace shouce
