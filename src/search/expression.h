// What was typed, as FTS5 is asked for it: quoted phrases only, so that nothing in it is an operator.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shouce::search {

struct Expression {
    std::vector<std::u32string> pieces;  // as search tokens; empty where there is nothing to look for
    enum class Join { All, Any };
    Join join = Join::All;

    [[nodiscard]] bool empty() const { return pieces.empty(); }
    // "党组织" AND "群众"
    [[nodiscard]] std::string match() const;
};

// Longer than any phrase that could stand in a book; what is longer is not looked for.
inline constexpr std::size_t longest_query = 256;  // tokens

// The pieces between white space, without what has no token.
[[nodiscard]] Expression expression_of(std::string_view words);

// All pairs of neighbouring tokens, each once, at most 64; empty for fewer than four tokens, which are too
// few to be nearly right.
[[nodiscard]] Expression pairs_of(const Expression& expression);

}  // namespace shouce::search
