// How text is cut for searching: every Han character, letter and digit is a token of its own, folded (ASCII
// for full-width forms, lower case for upper); marks, blanks and symbols are none. A phrase of such tokens
// occurs in a text exactly where a plain scan of the folded text would find it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace shouce::tokens {

// Names this way of cutting. What a pack was indexed with must be what it is searched with, so it changes
// with every change here, and does not depend on the version of Unicode at hand.
inline constexpr std::string_view version = "han/1";

struct Token {
    char32_t character = 0;  // folded
    std::size_t begin = 0;   // its bytes in the text
    std::size_t end = 0;
};

// The folded character; 0 where it is no token.
[[nodiscard]] char32_t fold(char32_t character);

// Walks the tokens of any bytes; what is not UTF-8 is skipped.
class Walk {
  public:
    explicit Walk(std::string_view text) : text_(text) {}
    // False at the end.
    [[nodiscard]] bool next(Token& token);

  private:
    std::string_view text_;
    std::size_t offset_ = 0;
};

// All tokens of a text, one character each.
[[nodiscard]] std::u32string of(std::string_view text);

}  // namespace shouce::tokens
