// Questions as lines and as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "handbook/question.h"

namespace shouce::tool {

// One a line: key, kind, clause, section, stem; then the total by kind.
[[nodiscard]] std::string questions_as_text(const std::vector<handbook::Question>& questions,
                                            const handbook::Handbook& book);
// {"key","kind","stem","options":[{"text","correct"}],"targets","answers","explanation","node",
// "block","status"}; `answers` holds the right words: options, words of the blanks in order, left=right
// pairs, items in order. And a list of them.
[[nodiscard]] nlohmann::ordered_json as_json(const handbook::Question& question);
[[nodiscard]] nlohmann::ordered_json questions_as_json(const std::vector<handbook::Question>& questions);

}  // namespace shouce::tool
