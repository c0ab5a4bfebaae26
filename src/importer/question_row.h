// The one place that decides whether a question of a bank is one: forgiving about how it is written, strict
// about what it says. docs/question-banks.md lists the rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "handbook/question.h"
#include "importer/raw_question.h"

namespace shouce::importer {

// Fails with what is wrong with the question, in plain words, without its place. Key and block are as the
// file gives them, mostly empty; whether they are there is not looked at here. The hash is made.
[[nodiscard]] Result<handbook::Question> question_of(const RawQuestion& raw);

// 单选, 多选题, 判断, 单项选择题 …, as tables name the kinds.
[[nodiscard]] std::optional<handbook::QuestionKind> kind_named(std::string_view words);
// 单选, 多选, 判断, 填空, 连线, 排序.
[[nodiscard]] std::string_view word_for(handbook::QuestionKind kind);
// 通过, 草稿, 否决.
[[nodiscard]] std::string_view word_for(handbook::QuestionStatus status);

// What a person needs in order to find the question again, in one line of at most 300 characters.
[[nodiscard]] std::string text_of(const RawQuestion& raw);

}  // namespace shouce::importer
