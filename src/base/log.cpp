#include "base/log.h"

#include <cstdio>

namespace shouce::log {

void write(Level level, std::string_view message) {
    const char* word = level == Level::Info ? "" : level == Level::Warning ? "warning: " : "error: ";
    fmt::print(stderr, "shouce: {}{}\n", word, message);
}

}  // namespace shouce::log
