// The hours in which the screen is dark while nobody is there.
#pragma once

#include "kiosk/figures.h"
#include "settings/settings.h"

namespace shouce::kiosk {

// By the wall clock. Never where it cannot be believed, or where no such hours are set.
[[nodiscard]] bool is_night(const settings::Settings& settings, const LocalTime& time);

}  // namespace shouce::kiosk
