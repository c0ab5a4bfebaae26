#include "tool/status.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace shouce::tool {

void complain(std::string_view message) {
    fmt::print(stderr, "{}\n", message);
}

Status refuse(std::string_view message) {
    complain(message);
    return Status::Refused;
}

Status print(std::string_view text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (written && std::fflush(stdout) == 0) return Status::Done;
    return refuse(fmt::format("the output cannot be written: {}", std::generic_category().message(errno)));
}

}  // namespace shouce::tool
