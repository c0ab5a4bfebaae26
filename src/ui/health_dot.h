// The kiosk's health as a caretaker sees it across the room. Nothing to touch: it says that somebody should
// look, the operator's page says why.
#pragma once

#include <string>

#include "ui/context.h"

namespace shouce::ui {

// In the upper right corner of `page`. A small check while all is well; else a larger mark and words, so that
// it is never colour alone.
void draw_health(Context& context, const Box& page);

// The sentence of a finding.
[[nodiscard]] std::string sentence_of(const Strings& strings, const kiosk::Finding& finding);

}  // namespace shouce::ui
