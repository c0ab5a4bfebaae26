// Moodle's Aiken: a stem in one line, A. or A) in front of each option, ANSWER: B.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "importer/raw_question.h"

namespace shouce::importer {

// Fails where there are more than most_questions.
[[nodiscard]] Result<std::vector<RawQuestion>> read_aiken(std::string_view text, const std::string& name);

// Whether a line is Aiken's answer.
[[nodiscard]] bool is_aiken_answer(std::string_view line);

}  // namespace shouce::importer
