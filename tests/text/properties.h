// What must hold of any layout, checked against plain lists of marks and not against the module's tables.
#pragma once

#include <string>
#include <string_view>

#include "text/layout.h"

namespace shouce::test {

// Empty where `layout` of `paragraph` keeps all rules, else what is wrong: a byte lost or doubled, a line
// wider than the measure, a forbidden start or end though the line could have parted elsewhere, a unit or a
// short word torn though it would have fitted. For levels from Gb on.
[[nodiscard]] std::string violation(std::string_view paragraph, const text::Layout& layout,
                                    const text::ParagraphStyle& style);

}  // namespace shouce::test
