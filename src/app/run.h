// The kiosk from its options to its end.
#pragma once

#include "app/options.h"

namespace shouce::app {

// How a kiosk ends.
enum class End { Done, Failed, Again };

// A failure has been logged. Again: the program is to be started anew, with other content.
[[nodiscard]] End run(const Options& options);

}  // namespace shouce::app
