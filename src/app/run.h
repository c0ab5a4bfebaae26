// The kiosk from its options to its end.
#pragma once

#include "app/options.h"

namespace shouce::app {

// How a kiosk ends.
enum class End { Done, Failed, Again, Left };

// A failure has been logged. Again: the program is to be started anew, with other content or by the
// operator's wish. Left: the operator wants it to stay away.
[[nodiscard]] End run(const Options& options);

}  // namespace shouce::app
