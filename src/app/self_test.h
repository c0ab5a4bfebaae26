// What an operator runs before the doors open: is everything there that the kiosk stands on?
#pragma once

#include <vector>

#include "app/options.h"
#include "kiosk/office.h"

namespace shouce::app {

// Checks pack, state, settings, fonts and display and prints a table. The status to end with.
[[nodiscard]] int self_test(const Options& options);

// The same but for the display, which shows that it works: for a kiosk that runs.
[[nodiscard]] std::vector<kiosk::Check> checks_while_running(const Options& options);

}  // namespace shouce::app
