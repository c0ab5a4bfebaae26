// Questions as people write and paste them: 1、题干（ ） / A. … B. … / 答案：B / 解析：…, with answers in the
// brackets of the stem or gathered at the end (1-5 ABCDE). Our own Markdown is this form as well.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "importer/raw_question.h"

namespace shouce::importer {

// A heading such as 二、多选题 gives its kind to the questions below it. Fails where nothing in the text is a
// question, or where there are more than most_questions.
[[nodiscard]] Result<std::vector<RawQuestion>> read_chinese_text(std::string_view text,
                                                                 const std::string& name);

// Whether a line begins like an answer, 答案：.
[[nodiscard]] bool is_answer_line(std::string_view line);

}  // namespace shouce::importer
