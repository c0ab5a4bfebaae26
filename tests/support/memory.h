// What a process holds of the machine's memory.
#pragma once

#include <sys/types.h>

#include <fstream>
#include <string>

namespace shouce::test {

// Pages in memory, in MiB (proc(5), statm).
[[nodiscard]] inline double resident_mebibytes(pid_t process) {
    std::ifstream statm("/proc/" + std::to_string(process) + "/statm");
    double all = 0;
    double held = 0;
    statm >> all >> held;
    return held * 4096 / (1 << 20);
}

}  // namespace shouce::test
