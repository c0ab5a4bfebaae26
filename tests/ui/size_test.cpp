#include "ui/size.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using shouce::kiosk::TextSize;
using shouce::ui::Size;
using shouce::ui::Window;

TEST_CASE("without a size of the glass the shorter side has 1080 units, a phone's 720") {
    const Size portrait({1080, 1920, 0}, TextSize::Normal);
    CHECK(portrait.pixels_per_unit() == doctest::Approx(1));
    CHECK(portrait.width() == doctest::Approx(1080));
    CHECK_FALSE(portrait.compact());
    CHECK_FALSE(portrait.landscape());
    const Size large({3840, 2160, 0}, TextSize::Normal);
    CHECK(large.pixels_per_unit() == doctest::Approx(2));
    CHECK(large.landscape());
    const Size phone({360, 640, 0}, TextSize::Normal);
    CHECK(phone.width() == doctest::Approx(720));
    CHECK(phone.compact());
}

TEST_CASE("with a size of the glass a unit is a quarter of a millimetre, within limits") {
    // 21.5 inches, 1080 across 268 mm.
    const Size usual({1080, 1920, 1080 / 268.0}, TextSize::Normal);
    CHECK(usual.width() == doctest::Approx(1080).epsilon(0.01));
    // 10.1 inches: things do not shrink with the panel, so fewer units fit.
    const Size tablet({1200, 1920, 1200 / 136.0}, TextSize::Normal);
    CHECK(tablet.width() == doctest::Approx(720));
    CHECK(tablet.compact());
    // 55 inches: not smaller than the design drawn over the whole screen.
    const Size wall({1080, 1920, 1080 / 685.0}, TextSize::Normal);
    CHECK(wall.width() == doctest::Approx(1080));
}

TEST_CASE("on every real panel the targets of the look have 20 mm where they act, 12 mm everywhere") {
    struct Panel {
        int width;
        int height;
        double inches;
    };
    for (const Panel& panel : {Panel{1080, 1920, 11.6},
                               {1920, 1080, 13.3},
                               {1080, 1920, 15.6},
                               {1366, 768, 18.5},
                               {1080, 1920, 21.5},
                               {1920, 1080, 23.8},
                               {2160, 3840, 27},
                               {1080, 1920, 32},
                               {2160, 3840, 43},
                               {1080, 1920, 55},
                               {3840, 2160, 65}}) {
        CAPTURE(panel.inches);
        const double per_mm = std::hypot(panel.width, panel.height) / (panel.inches * 25.4);
        const Size size({panel.width, panel.height, per_mm}, TextSize::Normal);
        const double mm_per_unit = static_cast<double>(size.pixels_per_unit()) / per_mm;
        CHECK(static_cast<double>(size.action_height()) * mm_per_unit >= 20);
        CHECK(static_cast<double>(size.bar_height()) * mm_per_unit >= 20);
        CHECK(static_cast<double>(size.least_target()) * mm_per_unit >= 12);
    }
}

TEST_CASE("no text is under its smallest size") {
    for (const TextSize text_size : std::array{TextSize::Small, TextSize::Normal, TextSize::Large,
                                               TextSize::Larger, TextSize::Largest}) {
        const Size size({1080, 1920, 0}, text_size);
        CHECK(size.words(20) >= (size.large() ? 42 : 28));
        CHECK(size.reading(30) >= 28);
        const Size phone({360, 640, 0}, text_size);
        CHECK(phone.words(20) * phone.pixels_per_unit() >= 16);
        CHECK(phone.reading(30) * phone.pixels_per_unit() >= 16);
    }
    CHECK(Size({1080, 1920, 0}, TextSize::Large).reading(40) == doctest::Approx(54));
    CHECK(Size({1080, 1920, 0}, TextSize::Largest).reading(40) == doctest::Approx(72));
}

TEST_CASE("the page leaves the bar below in portrait and the rail on the left in landscape") {
    const Size portrait({1080, 1920, 0}, TextSize::Normal);
    CHECK(portrait.page().bottom() == doctest::Approx(1920 - 152));
    const Size landscape({1920, 1080, 0}, TextSize::Normal);
    CHECK(landscape.page().x == doctest::Approx(168));
    CHECK(landscape.page().bottom() == doctest::Approx(1080));
}
