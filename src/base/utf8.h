// UTF-8, decoded strictly (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing past U+10FFFF).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace shouce::utf8 {

// U+FEFF in front of a text: other programs write it there, and tables need it to be read as UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// One code point and the bytes it took. An invalid byte decodes as U+FFFD of length 1, so that a walk
// over any bytes ends; `valid` tells the two apart from a real U+FFFD.
struct Decoded {
    char32_t code_point = 0;
    std::size_t length = 0;
    bool valid = false;
};

// Decodes the code point at `offset`, which must be inside `text`.
[[nodiscard]] Decoded decode(std::string_view text, std::size_t offset);

// Byte offset of the first invalid sequence, or nothing where all of `text` is valid.
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view text);

// Appends one code point; those that are no scalar value become U+FFFD.
void append(std::string& text, char32_t code_point);

[[nodiscard]] std::u32string to_utf32(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);

// Number of code points.
[[nodiscard]] std::size_t length(std::string_view text);

// The first `count` code points, whole.
[[nodiscard]] std::string_view prefix(std::string_view text, std::size_t count);

// Han ideographs: the unified blocks and extensions, the compatibility blocks, 〇 and 々.
[[nodiscard]] bool is_han(char32_t code_point);

}  // namespace shouce::utf8
