// Answers gathered at the end of a paper: 1-5 ABCDE, 6. AB 7、ACD, 1~3 √×√.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shouce::importer {

struct NumberedAnswer {
    int number = 0;
    std::string answer;
};

// All answers of such a line; empty where anything else stands in it.
[[nodiscard]] std::vector<NumberedAnswer> answers_in(std::string_view line);

// "12、" in front of words, as the number and what is left. Without a mark behind the digits it is none.
struct Numbered {
    int number = 0;
    std::string_view rest;
};
[[nodiscard]] bool take_number(std::string_view line, Numbered& found);

}  // namespace shouce::importer
