// What is right in a question of a bank, from the many ways in which people write it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "handbook/question.h"

namespace shouce::importer {

// All of it tidy.
struct RawAnswer {
    std::string stem;
    std::vector<std::string> options;
    std::vector<std::string> targets;
    std::string answer;
};

// Where the answer is empty and one pair of brackets in the stem holds letters of the options, or 对 or √
// where there are none: moves it out of the stem.
void take_answer_from_stem(RawAnswer& given);

// Gives the question, whose kind is known, its stem, options, targets and answer. Fails with the reason.
[[nodiscard]] Result<> read_answer(handbook::Question& question, RawAnswer given);

}  // namespace shouce::importer
