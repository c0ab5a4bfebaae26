#include "ui/anchor_scroll.h"

#include <doctest/doctest.h>

using namespace shouce::ui;  // NOLINT(google-build-using-namespace)

namespace {

constexpr double view = 1000;

// Items of 100, 110, … 190 pixels, over and over; counts how often a height is asked for.
struct Sample {
    explicit Sample(std::size_t count) {
        list.count = count;
        list.height = [this](std::size_t i) {
            ++asked;
            return height(i);
        };
    }
    static double height(std::size_t i) { return 100 + 10 * static_cast<double>(i % 10); }
    ScrolledList list;
    int asked = 0;
};

// Pixels from the start of the list, for small lists.
[[nodiscard]] double distance(const Anchor& anchor) {
    double sum = anchor.offset;
    for (std::size_t i = 0; i < anchor.item; ++i)
        sum += Sample::height(i);
    return sum;
}

}  // namespace

TEST_CASE("a place moves by exactly the pixels it is told, back and forth") {
    const Sample sample(100);
    Anchor anchor;
    for (const double step : {250.0, 3333.5, -1200.25, 41.0, -7.0}) {
        const double before = distance(anchor);
        anchor.offset += step;
        anchor = settled(anchor, sample.list, view, Ends::Hold);
        CHECK(distance(anchor) == doctest::Approx(before + step));
        CHECK(anchor.offset >= 0);
        CHECK(anchor.offset < Sample::height(anchor.item));
    }
}

TEST_CASE("a place past an end comes back to it, unless a finger holds it there") {
    const Sample sample(20);
    const double whole = 2 * 1450;
    CHECK(settled({0, -80}, sample.list, view, Ends::Hold) == Anchor{0, 0});
    CHECK(settled({0, -80}, sample.list, view, Ends::MayBePassed) == Anchor{0, -80});
    CHECK(distance(settled({19, 5000}, sample.list, view, Ends::Hold)) == doctest::Approx(whole - view));
    const Anchor pulled = settled({19, 5000}, sample.list, view, Ends::MayBePassed);
    CHECK(room_of(pulled, sample.list, view).on < 0);
    // A place in a list that has become shorter.
    CHECK(distance(settled({500, 0}, sample.list, view, Ends::Hold)) == doctest::Approx(whole - view));
}

TEST_CASE("a list that does not fill the view stands at its start and has no room") {
    const Sample sample(3);
    CHECK(settled({2, 90}, sample.list, view, Ends::Hold) == Anchor{0, 0});
    const AnchorRoom room = room_of({0, 0}, sample.list, view);
    CHECK(room.back == 0);
    CHECK(room.on == 0);
    CHECK(room_of({0, 40}, sample.list, view).on == doctest::Approx(-40));  // pulled up by a finger
    const Sample nothing(0);
    CHECK(settled({7, 7}, nothing.list, view, Ends::Hold) == Anchor{});
}

TEST_CASE("room is exact near the ends") {
    const Sample sample(40);
    Anchor anchor = settled({0, 777}, sample.list, view, Ends::Hold);
    CHECK(room_of(anchor, sample.list, view).back == doctest::Approx(777));
    CHECK(room_of(anchor, sample.list, view).on == doctest::Approx(4 * 1450 - view - 777));
}

TEST_CASE("a list of a million items asks for no more heights than one of a thousand") {
    int asked[2] = {};
    for (const int which : {0, 1}) {
        Sample sample(which == 0 ? 1000 : 1000000);
        Anchor anchor{sample.list.count / 2, 0};
        for (int frame = 0; frame < 100; ++frame) {
            anchor.offset += 150;
            anchor = settled(anchor, sample.list, view, Ends::Hold);
            (void)room_of(anchor, sample.list, view);
        }
        asked[which] = sample.asked;
    }
    CHECK(asked[1] == asked[0]);
    CHECK(asked[0] < 100 * 250);
}
