// What stands at the end of a clause and can be touched: 新修订 where the last update has changed it, 本条有
// N 题 where there are questions on it. At the right end of its last line, or on a line of its own where that
// has no room. Nothing where a clause has neither.
#pragma once

#include <string_view>

#include "ui/context.h"

namespace shouce::ui {

// The height that they add below the clause; `size` is the em of its text.
[[nodiscard]] float pills_height_below(Context& context, const handbook::Key& clause,
                                       const text::Layout& text, float width, float size);
// `screen` begins their ids; `last_line` and its `height`: where the clause ends; `below` as the former said.
void draw_pills(Context& context, std::string_view screen, const handbook::Key& clause, float right,
                float last_line, float height, bool below);

}  // namespace shouce::ui
