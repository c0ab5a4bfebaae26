// What a program and all that it has started hold and use.
#pragma once

#include <sys/types.h>

#include "base/clock.h"

namespace shouce::bench {

// Proportional set size in MiB: what the machine would win back if they ended.
[[nodiscard]] double pss_mebibytes(pid_t first);

// Processor time of all their threads since each began. Those that have ended do not count.
[[nodiscard]] Duration processor_time(pid_t first);

}  // namespace shouce::bench
