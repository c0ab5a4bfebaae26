#include "search/hostile.h"

#include <string_view>

namespace shouce::test {

namespace {

using namespace std::string_view_literals;

// Operators and syntax of FTS5 and SQL, broken UTF-8, marks, controls, emoji.
constexpr std::string_view pieces[] = {
    "\""sv,
    "\"\""sv,
    "'"sv,
    "*"sv,
    "^"sv,
    "("sv,
    ")"sv,
    "{title}"sv,
    "title:"sv,
    "-title:"sv,
    "+"sv,
    "-"sv,
    ":"sv,
    "AND"sv,
    "OR"sv,
    "NOT"sv,
    "NEAR("sv,
    "NEAR/2"sv,
    "; DROP"sv,
    "--"sv,
    "/*"sv,
    "\0"sv,
    "\n"sv,
    "\t"sv,
    "\xFF"sv,
    "\xE5\x85"sv,
    "\xED\xA0\x80"sv,
    "\xC0\x80"sv,
    "\xF8\x88"sv,
    "\x80"sv,
    "\xF0\x9F\x98\x80"sv,
    "\xEF\xBB\xBF"sv,
    "\xE2\x80\xAE"sv,
    "，"sv,
    "。"sv,
    "　"sv,
    "％"sv,
    "?1"sv,
    "@x"sv,
};

constexpr std::string_view around[] = {"党员"sv, "dzz"sv, ""sv, "8000"sv, "党组织 群众"sv};

}  // namespace

std::vector<std::string> hostile_inputs() {
    std::vector<std::string> inputs;
    for (const std::string_view piece : pieces) {
        for (const std::string_view each : around) {
            inputs.emplace_back(std::string(piece) + std::string(each));
            inputs.emplace_back(std::string(each).append(piece).append(each));
        }
    }
    std::string everything;
    for (const std::string_view piece : pieces)
        everything += piece;
    inputs.push_back(everything);
    for (const std::string_view unit :
         {"党"sv, "党员 "sv, "a"sv, "\""sv, "\xE5"sv, "AND "sv, "\0"sv, "😀"sv}) {
        std::string text;
        while (text.size() < 10'000 * unit.size())
            text += unit;
        inputs.push_back(text);
    }
    return inputs;
}

}  // namespace shouce::test
