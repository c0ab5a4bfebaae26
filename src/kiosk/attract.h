// What the kiosk shows of itself while nobody is there: a clause and a question, another pair every while.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "handbook/handbook.h"
#include "kiosk/state.h"
#include "quiz/random.h"

namespace shouce::kiosk {

inline constexpr Duration attract_page{20};

// Reads the text of a section; what cannot be read is left out.
using ReadSection = std::function<std::vector<handbook::Block>(const handbook::Node&)>;

// Draws the next pair. The clause is a short point of some section, the question one that a touch answers and
// whose options fit on the screen; either is missing where the book has none.
[[nodiscard]] AttractScreen draw_attract(const State& state, const ReadSection& read, quiz::Random& random);

}  // namespace shouce::kiosk
