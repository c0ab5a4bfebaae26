// What an operator runs before the doors open: is everything there that the kiosk stands on?
#pragma once

#include "app/options.h"

namespace shouce::app {

// Prints a table, a row a check, and returns 0 where all is well, else 1.
[[nodiscard]] int self_test(const Options& options);

}  // namespace shouce::app
