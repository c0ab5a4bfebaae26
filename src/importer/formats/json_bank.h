// Questions in our own JSON, as `shouce-pack export --format json` writes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "importer/raw_question.h"

namespace shouce::importer {

// A list of objects, each read by itself: no tree of the whole file is built. Fails, with the line, where the
// list or an object is no sound JSON, one is nested deeper than questions are, or there are more than
// most_questions. An object that is no question comes back with its refusal.
[[nodiscard]] Result<std::vector<RawQuestion>> read_json_bank(std::string_view text, const std::string& name);

}  // namespace shouce::importer
