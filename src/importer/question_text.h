// What the hands of many people do to the words of a question, undone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shouce::importer {

// Without blanks of any width, line ends and invisible marks at both ends.
[[nodiscard]] std::string_view unpadded(std::string_view text);

// One line, trimmed. Blanks between wide characters came from wrapped lines and go; others become one
// blank; those inside empty brackets stay as one wide blank. What is tidy stays as it is.
[[nodiscard]] std::string tidy(std::string_view text);

// Full-width ASCII (Ａ, （, ：) as ASCII, and small letters as capitals: for looking at, never for showing.
[[nodiscard]] std::string plain_form(std::string_view text);

// The places to fill, ____, （ ）, ( ) and 【 】, each written as `mark`.
[[nodiscard]] std::string with_blanks(std::string_view tidied, std::string_view mark);
[[nodiscard]] std::size_t count_of(std::string_view text, std::string_view part);

// Positions of the letters of an answer: ABD, A,B,D, A、B、D, A|C, a b, Ａ；Ｂ；, in the order they stand.
// Nothing where anything else stands in it.
[[nodiscard]] std::optional<std::vector<int>> letters_in(std::string_view answer);

// 对, 正确, √, T, 是, Y, TRUE and their opposites.
[[nodiscard]] std::optional<bool> truth_in(std::string_view answer);

// "A. 甲" as {0, "甲"}: A. A、 A) （A） A： in front of words, with letters of either case and width.
struct Lettered {
    int letter = 0;
    std::string_view rest;
};
[[nodiscard]] std::optional<Lettered> lettered(std::string_view text);

// "A. 甲 B. 乙　C. 丙", one line or many, as its options; empty where the letters do not run A, B, C ….
[[nodiscard]] std::vector<std::string> options_in(std::string_view text);

}  // namespace shouce::importer
