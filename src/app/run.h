// The kiosk from its options to its end.
#pragma once

#include "app/options.h"

namespace shouce::app {

// Returns the exit status; a failure has been logged.
[[nodiscard]] int run(const Options& options);

}  // namespace shouce::app
