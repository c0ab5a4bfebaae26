#include "ui/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <span>

#include "embedded/theme.h"

using shouce::kiosk::Ground;
using shouce::ui::contrast;
using shouce::ui::Role;
using shouce::ui::Theme;

namespace {

[[nodiscard]] Theme theme() {
    return Theme::parse(shouce::embedded::theme_text()).value();
}

// Words and what they stand on.
struct Pair {
    Role text;
    Role on;
};

constexpr std::array reading{Pair{Role::Ink, Role::Paper}, Pair{Role::Ink, Role::Card}};
constexpr std::array words{Pair{Role::InkSoft, Role::Paper},
                           Pair{Role::InkSoft, Role::Card},
                           Pair{Role::InkSoft, Role::PaperDeep},
                           Pair{Role::CinnabarInk, Role::Paper},
                           Pair{Role::CinnabarInk, Role::Card},
                           Pair{Role::CinnabarInk, Role::PaperDeep},
                           Pair{Role::CinnabarInk, Role::CinnabarTint},
                           Pair{Role::GoldInk, Role::Card},
                           Pair{Role::OnCinnabar, Role::Cinnabar},
                           Pair{Role::OnCinnabarSoft, Role::Cinnabar},
                           Pair{Role::OnCinnabar, Role::CinnabarPress},
                           Pair{Role::Ink, Role::GoldTint},
                           Pair{Role::Right, Role::RightTint},
                           Pair{Role::Wrong, Role::WrongTint},
                           Pair{Role::Right, Role::Paper},
                           Pair{Role::Wrong, Role::Paper}};

// Checks that none has less contrast than that, and gives the least that there is.
[[nodiscard]] double least_contrast(std::span<const Pair> pairs, double asked) {
    const Theme colours = theme();
    double least = 21;
    for (const Ground ground : {Ground::Paper, Ground::Bright, Ground::Dark}) {
        CAPTURE(static_cast<int>(ground));
        for (const Pair& pair : pairs) {
            CAPTURE(static_cast<int>(pair.text));
            CAPTURE(static_cast<int>(pair.on));
            const double found = contrast(colours.colour(ground, pair.text), colours.colour(ground, pair.on));
            CHECK(found >= asked);
            least = std::min(least, found);
        }
    }
    return least;
}

}  // namespace

TEST_CASE("contrast is the ratio that WCAG defines") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({255, 255, 255}, {0, 0, 0}) == doctest::Approx(21));
    CHECK(contrast({119, 119, 119}, {255, 255, 255}) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("reading text keeps a contrast of 7 and all other words 4.5, on every ground") {
    const double of_reading = least_contrast(reading, 7);
    const double of_words = least_contrast(words, 4.5);
    MESSAGE("contrast of reading text at least ", of_reading, ", of other words ", of_words);
}

TEST_CASE("a theme that lacks a role or has no colour there is refused by name") {
    const auto empty = Theme::parse("[paper]\npaper = \"#FFFFFF\"\n");
    REQUIRE_FALSE(empty.has_value());
    CHECK(empty.error().message().find("[paper] paper_deep") != std::string::npos);
    const auto wrong = Theme::parse("[paper]\npaper = \"white\"\n");
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().message().find("[paper] paper:") != std::string::npos);
    CHECK_FALSE(Theme::parse("[paper\n").has_value());
}
