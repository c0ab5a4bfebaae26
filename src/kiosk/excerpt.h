// What a list shows of a change between two handbooks.
#pragma once

#include <string>

#include "pack/changes.h"

namespace shouce::kiosk {

// Of a new wording the stretch that differs with the phrase it stands in, from behind one mark to before
// another where these are near; of a clause that is new or gone its beginning. "…" stands for what is left
// out. Empty where there is no such wording.
struct Excerpt {
    std::string before;
    std::string after;
};
[[nodiscard]] Excerpt excerpt_of(const pack::Change& change);

}  // namespace shouce::kiosk
