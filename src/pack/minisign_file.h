// What the three files of minisign have in common: lines, some with a mark in front, some with bytes in
// base64.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shouce::pack::minisign {

inline constexpr std::string_view untrusted_mark = "untrusted comment: ";
inline constexpr std::string_view trusted_mark = "trusted comment: ";
inline constexpr std::size_t longest_file = 16'384;

// The lines of a text, without LF or CRLF, the last one with or without its end.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

[[nodiscard]] std::string to_base64(std::span<const unsigned char> bytes);
// Nothing where it is not base64 or not of that many bytes.
[[nodiscard]] std::optional<std::vector<unsigned char>> from_base64(std::string_view text, std::size_t size);

}  // namespace shouce::pack::minisign
