// Asks a service of this machine one thing: a line over a Unix socket, a line back.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace shouce::platform {

// `question` without its line end; the answer likewise. Fails where nobody listens, where the answer takes
// longer than `patience`, is longer than 4096 bytes or breaks off before its line end.
[[nodiscard]] Result<std::string> ask_line(const std::filesystem::path& socket, std::string_view question,
                                           std::chrono::milliseconds patience);

}  // namespace shouce::platform
