// Moodle's GIFT (question/format/gift/format.php): ::name:: stem {=right ~wrong #feedback}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "importer/raw_question.h"

namespace shouce::importer {

// Every form that the kiosk has no kind for (essay, number, short answer, description) and every wrong weight
// comes back as a question with its refusal. [id:…] in a comment above is the number, [tag:条款=…] the
// clause, [tag:状态=…] the status. Fails where there are more than most_questions.
[[nodiscard]] Result<std::vector<RawQuestion>> read_gift(std::string_view text, const std::string& name);

// Whether a text begins as only GIFT does, with ::name:: or $CATEGORY: behind its comments.
[[nodiscard]] bool begins_as_gift(std::string_view text);
// Whether it has braces as GIFT has them.
[[nodiscard]] bool has_gift_braces(std::string_view text);

// Text with its : # = { } ~ \ escaped.
[[nodiscard]] std::string gift_escaped(std::string_view text);

}  // namespace shouce::importer
