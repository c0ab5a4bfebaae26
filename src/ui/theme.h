// Colours by role, once for each ground (assets/theme.toml).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "kiosk/state.h"

namespace shouce::ui {

enum class Role : std::uint8_t {
    Paper,
    PaperDeep,
    Card,
    Ink,
    InkSoft,
    InkFaint,
    Line,
    Edge,
    Cinnabar,
    CinnabarPress,
    CinnabarInk,
    CinnabarTint,
    OnCinnabar,
    OnCinnabarSoft,
    Gold,
    GoldInk,
    GoldTint,
    Right,
    RightTint,
    Wrong,
    WrongTint,
    Shade,
};
inline constexpr std::size_t role_count = 22;

struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    bool operator==(const Colour&) const = default;
};

class Theme {
  public:
    // Fails, naming the ground and the role, where one is missing, unknown or not of the form "#RRGGBB".
    [[nodiscard]] static Result<Theme> parse(std::string_view toml);

    [[nodiscard]] Colour colour(kiosk::Ground ground, Role role) const;

  private:
    std::array<std::array<Colour, role_count>, 3> colours_{};
};

// Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(Colour a, Colour b);

}  // namespace shouce::ui
