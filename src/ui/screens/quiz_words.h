// Words about rounds and questions that several screens share.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ui/context.h"

namespace shouce::ui {

// 五题一练, 按节练习 …
[[nodiscard]] std::string name_of_way(const Context& context, quiz::Way way);
// 单选, 多选 …
[[nodiscard]] std::string name_of_kind(const Context& context, handbook::QuestionKind kind);
// Where a clause stands: 第五节第 2 条; the section alone where it is no numbered point. Empty in a book
// whose sections have no numbers.
[[nodiscard]] std::string place_of(const Context& context, const quiz::Entry& entry);
// The number of a point is the end of its block's key: 1.5:3 is point three (docs/pack-format.md). Empty
// where the block is none.
[[nodiscard]] std::string point_of(const handbook::Key& block);
// The stem with the words of `response` in its blanks, and the bytes of each; open ones are brackets.
struct FilledStem {
    std::string words;
    std::vector<std::pair<std::size_t, std::size_t>> blanks;
};
[[nodiscard]] FilledStem filled(const handbook::Question& question, const handbook::Response& response);

}  // namespace shouce::ui
