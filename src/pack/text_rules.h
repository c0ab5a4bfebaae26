// Which characters may not stand in a handbook: those that are invisible, change the direction of the text
// around them, or are no characters at all (reasons in docs/pack-format.md).
#pragma once

#include <string>
#include <string_view>

namespace shouce::pack {

// What is wrong with it, in a few words ("a control character"); empty where nothing is.
[[nodiscard]] std::string_view objection(char32_t code_point);

// The first character of `text` that is objected to, described ("U+202E, a direction control"), or the byte
// that is not UTF-8; empty where there is none.
[[nodiscard]] std::string first_objection(std::string_view text);

}  // namespace shouce::pack
