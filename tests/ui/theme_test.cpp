#include "ui/theme.h"

#include <doctest/doctest.h>

#include "embedded/theme.h"

using shouce::kiosk::Ground;
using shouce::ui::contrast;
using shouce::ui::Role;
using shouce::ui::Theme;

namespace {

[[nodiscard]] Theme theme() {
    return Theme::parse(shouce::embedded::theme_text()).value();
}

[[nodiscard]] double of(const Theme& theme, Ground ground, Role text, Role on) {
    return contrast(theme.colour(ground, text), theme.colour(ground, on));
}

}  // namespace

TEST_CASE("contrast is the ratio that WCAG defines") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({255, 255, 255}, {0, 0, 0}) == doctest::Approx(21));
    CHECK(contrast({119, 119, 119}, {255, 255, 255}) == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("reading text keeps a contrast of 7 and all other words 4.5, on every ground") {
    const Theme colours = theme();
    for (const Ground ground : {Ground::Paper, Ground::Bright, Ground::Dark}) {
        CAPTURE(static_cast<int>(ground));
        CHECK(of(colours, ground, Role::Ink, Role::Paper) >= 7);
        CHECK(of(colours, ground, Role::Ink, Role::Card) >= 7);
        for (const Role on : {Role::Paper, Role::Card, Role::PaperDeep}) {
            CAPTURE(static_cast<int>(on));
            CHECK(of(colours, ground, Role::InkSoft, on) >= 4.5);
            CHECK(of(colours, ground, Role::CinnabarInk, on) >= 4.5);
        }
        CHECK(of(colours, ground, Role::GoldInk, Role::Card) >= 4.5);
        CHECK(of(colours, ground, Role::OnCinnabar, Role::Cinnabar) >= 4.5);
        CHECK(of(colours, ground, Role::OnCinnabarSoft, Role::Cinnabar) >= 4.5);
        CHECK(of(colours, ground, Role::OnCinnabar, Role::CinnabarPress) >= 4.5);
        CHECK(of(colours, ground, Role::CinnabarInk, Role::CinnabarTint) >= 4.5);
        CHECK(of(colours, ground, Role::Ink, Role::GoldTint) >= 4.5);
        CHECK(of(colours, ground, Role::Right, Role::RightTint) >= 4.5);
        CHECK(of(colours, ground, Role::Wrong, Role::WrongTint) >= 4.5);
        CHECK(of(colours, ground, Role::Right, Role::Paper) >= 4.5);
        CHECK(of(colours, ground, Role::Wrong, Role::Paper) >= 4.5);
    }
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
