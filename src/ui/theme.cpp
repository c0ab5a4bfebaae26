#include "ui/theme.h"

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace shouce::ui {

namespace {

constexpr std::array<std::string_view, 3> ground_names{"paper", "bright", "dark"};
constexpr std::array<std::string_view, role_count> role_names{"paper",        "paper_deep",
                                                              "card",         "ink",
                                                              "ink_soft",     "ink_faint",
                                                              "line",         "edge",
                                                              "cinnabar",     "cinnabar_press",
                                                              "cinnabar_ink", "cinnabar_tint",
                                                              "on_cinnabar",  "on_cinnabar_soft",
                                                              "gold",         "gold_ink",
                                                              "gold_tint",    "right",
                                                              "right_tint",   "wrong",
                                                              "wrong_tint",   "shade"};

[[nodiscard]] std::optional<Colour> parse_colour(std::string_view text) {
    unsigned value = 0;
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
    if (error != std::errc() || end != text.data() + 7) return std::nullopt;
    return Colour{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
                  static_cast<std::uint8_t>(value & 0xFFU)};
}

[[nodiscard]] double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

[[nodiscard]] double luminance(Colour c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

Result<Theme> Theme::parse(std::string_view text) {
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& error) {
        return fail("theme:{}: {}", error.source().begin.line, error.description());
    }
    Theme theme;
    for (std::size_t ground = 0; ground < ground_names.size(); ++ground) {
        for (std::size_t role = 0; role < role_count; ++role) {
            const auto value = table[ground_names[ground]][role_names[role]].value<std::string_view>();
            const auto colour = value ? parse_colour(*value) : std::nullopt;
            if (!colour)
                return fail("theme: [{}] {}: needs a colour \"#RRGGBB\"", ground_names[ground],
                            role_names[role]);
            theme.colours_[ground][role] = *colour;
        }
    }
    return theme;
}

Colour Theme::colour(kiosk::Ground ground, Role role) const {
    return colours_[static_cast<std::size_t>(ground)][static_cast<std::size_t>(role)];
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

}  // namespace shouce::ui
