// What a benchmark has measured, for tests/bench/table: a line that begins with "sample", among others that
// are for people. One line a run; the table gives their median and spread.
#pragma once

#include <fmt/core.h>

#include <cstdio>
#include <string_view>

namespace shouce::bench {

// `what` ends in its unit ("first picture, ms"); `program` is who was measured.
inline void sample(std::string_view what, std::string_view program, double value) {
    fmt::print("sample\t{}\t{}\t{:.6g}\n", what, program, value);
    std::fflush(stdout);
}

}  // namespace shouce::bench
