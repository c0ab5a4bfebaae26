// Two fingers on the page, and more: the size of its text, and what changes nothing.
#include <cmath>

#include "app/touch_room.h"

using namespace shouce::test;  // NOLINT(google-build-using-namespace)

namespace {

// Two fingers around a place, whose distance goes from one value to another; they stay.
void pinch(TouchRoom& room, Place around, double from, double to, double seconds) {
    const auto place = [around](double distance, int finger) {
        return Place{around.x, around.y + (finger == 0 ? -distance : distance) / 2};
    };
    const int reports = static_cast<int>(seconds * 120);
    for (const int finger : {0, 1})
        room.panel.down(finger, place(from, finger));
    for (int i = 1; i <= reports; ++i) {
        room.kiosk.listen(1.0 / 120);
        for (const int finger : {0, 1})
            room.panel.move(finger, place(from + (to - from) * i / reports, finger));
    }
}

void lift(TouchRoom& room) {
    room.panel.up(1);
    room.panel.up(0);
    room.settle();
}

// Where in the text in view a word stands, from 0 at its top to 1 at its end; below 0: nowhere.
[[nodiscard]] double place_of(const std::string& words, const std::string& word) {
    const auto at = words.find(word);
    return at == std::string::npos ? -1 : static_cast<double>(at) / static_cast<double>(words.size());
}

}  // namespace

TEST_CASE("two fingers that part enlarge the text between them, which stays there") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.13");
    room.drag(0, {{540, 1400}, {540, 500}, 0.4, 120});
    room.settle();
    panel->up(0);
    room.settle();
    const std::string normal = room.words();
    // A few characters in the middle of what shows.
    const std::size_t middle = normal.size() / 2 / 3 * 3;
    std::size_t from = middle;
    while ((static_cast<unsigned char>(normal[from]) & 0xC0U) == 0x80U)
        ++from;
    const std::string word = normal.substr(from, 12);
    REQUIRE(place_of(normal, word) == doctest::Approx(0.5).epsilon(0.05));
    const double centre = 770;  // between the head and the buttons of the page

    pinch(room, {540, centre}, 300, 420, 0.3);
    lift(room);
    const std::string large = room.words();
    CHECK(large.size() * 10 < normal.size() * 8);
    CHECK(place_of(large, word) > 0.25);
    CHECK(place_of(large, word) < 0.75);

    pinch(room, {540, centre}, 200, 700, 0.5);
    lift(room);
    const std::string largest = room.words();
    CHECK(largest.size() * 10 < large.size() * 8);
    CHECK(place_of(largest, word) > 0.1);
    CHECK(place_of(largest, word) < 0.9);

    pinch(room, {540, centre}, 700, 388, 0.5);
    lift(room);
    const std::string again = room.words();
    CHECK(again.size() == doctest::Approx(static_cast<double>(normal.size())).epsilon(0.1));
    CHECK(place_of(again, word) == doctest::Approx(0.5).epsilon(0.3));
    CHECK(room.kiosk.screen() == "reader");
}

TEST_CASE("two fingers change nothing on a screen of entries") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.kiosk.tap("home.read", "contents");
    room.let_guard_pass();
    const int screens = room.kiosk.screens();
    const auto before = room.kiosk.targets().size();
    pinch(room, {540, 800}, 200, 700, 0.3);
    lift(room);
    CHECK(room.kiosk.screens() == screens);
    CHECK(room.kiosk.targets().size() == before);
}

TEST_CASE("a third finger changes neither a drag nor a pinch") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.13");
    const auto meddle = [&] {
        panel->down(2, {800, 700});
        room.stroke(2, {{800, 700}, {300, 1200}, 0.1, 120});
        panel->up(2);
    };
    const double before = room.top();
    room.drag(0, {{540, 1400}, {540, 1100}, 0.2, 120});
    panel->down(1, {300, 600});
    meddle();
    room.stroke(0, {{540, 1100}, {540, 800}, 0.2, 120});
    room.settle();
    CHECK(std::abs(room.top() - (before - 600)) <= 2);
    panel->up(1);
    panel->up(0);
    room.settle();
    CHECK(std::abs(room.top() - (before - 600)) <= 2);

    pinch(room, {540, 770}, 300, 420, 0.3);
    room.settle();
    const std::string pinched = room.words();
    meddle();
    room.settle();
    CHECK(room.words() == pinched);
    lift(room);
    CHECK(room.words() == pinched);
}

TEST_CASE("a palm that rests on the glass hinders neither a tap nor a drag") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.let_guard_pass();
    panel->down(7, {200, 1600});
    room.kiosk.listen(1.2);
    room.open_section("1.13");
    const double before = room.top();
    room.drag(0, {{540, 1400}, {540, 1000}, 0.3, 120});
    room.settle();
    CHECK(std::abs(room.top() - (before - 400)) <= 2);
    panel->up(0);
    room.settle();
    const int screens = room.kiosk.screens();
    panel->up(7);
    room.settle();
    CHECK(room.kiosk.screens() == screens);
    room.kiosk.tap("bar.home", "home");
}

TEST_CASE("ten fingers at once leave nothing behind") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.5");
    for (int finger = 0; finger < 10; ++finger)
        panel->down(finger, {100.0 + 95 * finger, 500.0 + 60 * finger});
    for (int finger = 0; finger < 10; ++finger)
        panel->move(finger, {100.0 + 95 * finger, 300.0 + 110 * finger});
    for (int finger = 0; finger < 10; ++finger)
        panel->up(finger);
    room.settle();
    CHECK(room.kiosk.pressed().empty());
    CHECK(room.kiosk.screen() == "reader");
    room.kiosk.tap("bar.home", "home");
    room.kiosk.tap("home.read", "contents");
}
