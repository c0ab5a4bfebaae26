#include "ui/text_zoom.h"

#include <doctest/doctest.h>

using shouce::kiosk::TextSize;
using shouce::ui::TextZoom;

TEST_CASE("fingers that part go through the five sizes and stop at the largest") {
    TextZoom zoom(TextSize::Small);
    TextSize last = TextSize::Small;
    int changes = 0;
    for (int i = 0; i < 200; ++i) {
        const TextSize size = zoom.by(1.01);
        CHECK(static_cast<int>(size) - static_cast<int>(last) <= 1);
        if (size != last) ++changes;
        last = size;
    }
    CHECK(last == TextSize::Largest);
    CHECK(changes == 4);
}

TEST_CASE("fingers that close go back the same way and stop at the smallest") {
    TextZoom zoom(TextSize::Largest);
    for (int i = 0; i < 200; ++i)
        (void)zoom.by(0.99);
    CHECK(zoom.size() == TextSize::Small);
}

TEST_CASE("fingers that part by as much as two sizes differ arrive at the other") {
    CHECK(TextZoom(TextSize::Normal).by(1.35) == TextSize::Large);
    CHECK(TextZoom(TextSize::Normal).by(1.8) == TextSize::Largest);
    CHECK(TextZoom(TextSize::Largest).by(1 / 1.8) == TextSize::Normal);
}

TEST_CASE("fingers that tremble half way between two sizes do not flicker") {
    TextZoom zoom(TextSize::Normal);
    int changes = 0;
    TextSize last = zoom.by(1.16);
    for (int i = 0; i < 100; ++i) {
        const TextSize size = zoom.by(i % 2 == 0 ? 1.02 : 1 / 1.02);
        if (size != last) ++changes;
        last = size;
    }
    CHECK(changes <= 1);
}

TEST_CASE("fingers that went far past the largest size are obeyed soon when they turn back") {
    TextZoom zoom(TextSize::Normal);
    (void)zoom.by(10);
    CHECK(zoom.by(0.85) == TextSize::Larger);
}
