#include "kiosk/starts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/numbers.h"

namespace shouce::kiosk {

namespace {

constexpr std::size_t longest_boot = 64;

[[nodiscard]] std::optional<double> number_of(std::string_view line) {
    const auto value = number_in<double>(line);
    return value && std::isfinite(*value) && *value >= 0 ? value : std::nullopt;
}

[[nodiscard]] std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

}  // namespace

Starts parse_starts(std::string_view text) {
    Starts starts;
    starts.boot = take_line(text);
    if (starts.boot.size() > longest_boot) return {};
    while (!text.empty()) {
        const auto time = number_of(take_line(text));
        if (!time) return {};
        starts.unended.push_back(*time);
    }
    return starts;
}

std::string written(const Starts& starts) {
    std::string text = starts.boot + "\n";
    for (const double time : starts.unended)
        text += fmt::format("{:.3f}\n", time);
    return text;
}

Starts with_start(Starts before, std::string_view boot, Duration since_boot) {
    if (before.boot != boot) before = {std::string(boot), {}};
    std::erase_if(before.unended, [&](double time) {
        return time > since_boot.count() || since_boot.count() - time > crash_span.count();
    });
    before.unended.push_back(since_boot.count());
    return before;
}

bool is_safe_start(const Starts& starts) {
    return starts.unended.size() > crashes_until_safe;
}

Starts without_last(Starts starts) {
    if (!starts.unended.empty()) starts.unended.pop_back();
    return starts;
}

}  // namespace shouce::kiosk
