// Break opportunities by UAX #14 (rules of 15.0, with the number tailoring of its section 8.2, example 7).
// One pass over classes; knows no language. What Chinese adds is in chinese_breaks.h.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/line_break_class.h"

namespace shouce::text {

enum class Break : std::uint8_t { Prohibited, Allowed, Mandatory };

// The default resolution of the classes a language may tailor: AI to AL, CJ to NS.
[[nodiscard]] LineBreakClass default_class(LineBreakClass line_break);

// One element for each of `characters`: whether a line may start with it. The first is Prohibited.
[[nodiscard]] std::vector<Break> find_breaks(std::span<const CharacterClass> characters);

}  // namespace shouce::text
