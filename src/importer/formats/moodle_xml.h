// Moodle's XML: <quiz><question type="multichoice">….
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "importer/raw_question.h"

namespace shouce::importer {

// Types that the kiosk has no kind for come back as questions with their refusal; a category is the section
// of those below it. Question by question: no tree of the whole file is built, and no entities but XML's own
// are known. Fails where a question is no sound XML, or where there are more than most_questions.
[[nodiscard]] Result<std::vector<RawQuestion>> read_moodle_xml(std::string_view text,
                                                               const std::string& name);

}  // namespace shouce::importer
