// One line a message to stderr, which the journal keeps. No answers, no names, nothing typed by visitors.
#pragma once

#include <fmt/format.h>

#include <string_view>

namespace shouce::log {

enum class Level { Info, Warning, Error };

void write(Level level, std::string_view message);

template <typename... Args>
void info(fmt::format_string<Args...> format, Args&&... args) {
    write(Level::Info, fmt::format(format, std::forward<Args>(args)...));
}
template <typename... Args>
void warning(fmt::format_string<Args...> format, Args&&... args) {
    write(Level::Warning, fmt::format(format, std::forward<Args>(args)...));
}
template <typename... Args>
void error(fmt::format_string<Args...> format, Args&&... args) {
    write(Level::Error, fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace shouce::log
