// How a subcommand ends, and how it tells.
#pragma once

#include <string_view>

namespace shouce::tool {

// The program's exit status.
enum class Status { Done = 0, Refused = 1, WrongUsage = 2 };

// One line to stderr.
void complain(std::string_view message);
// The same, and Refused.
[[nodiscard]] Status refuse(std::string_view message);

// Writes to stdout; Refused where it cannot be written.
[[nodiscard]] Status print(std::string_view text);

}  // namespace shouce::tool
