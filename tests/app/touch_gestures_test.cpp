// Real fingers on a real window: what one hand does, and what the page makes of it.
#include <cmath>

#include "app/touch_room.h"

using namespace shouce::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("a finger taps, whatever time it stays") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.kiosk.tap("home.read", "contents");
    room.let_guard_pass();
    const Place row = room.middle_of("contents.1.5");
    panel->down(0, row);
    room.kiosk.wait_until([&] { return room.kiosk.pressed() == "contents.1.5"; });
    room.kiosk.listen(1.5);
    CHECK(room.kiosk.screen() == "contents");
    panel->up(0);
    room.kiosk.wait_for_screen("reader");
    CHECK(room.kiosk.pressed().empty());
}

TEST_CASE("after a drag of 600 px the text has moved 600 px") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.13");
    for (const double seconds : {0.3, 1.0}) {
        const double before = room.top();
        room.drag(0, {{540, 1400}, {540, 800}, seconds, 120});
        room.settle();
        CHECK(std::abs(room.top() - (before - 600)) <= 2);  // under the finger, which lies still
        panel->up(0);
        room.settle();
        CHECK(std::abs(room.top() - (before - 600)) <= 2);
        room.drag(0, {{540, 800}, {540, 1400}, seconds, 30});
        room.settle();
        panel->up(0);
        room.settle();
        CHECK(std::abs(room.top() - before) <= 2);
    }
    CHECK(room.kiosk.screen() == "reader");
}

TEST_CASE("a fling goes on, and the next finger stops it and clicks nothing") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.13");
    const auto fling = [&] {
        room.drag(0, {{540, 1300}, {540, 1000}, 0.15, 120});
        panel->up(0);
    };
    double start = room.top();
    fling();
    room.settle();
    const double free_way = start - room.top();
    CHECK(free_way > 400);  // 300 px under the finger, the rest by itself

    // On a busy machine the lift may come so late that the finger had come to rest: then it was no fling, and
    // the tap is one.
    bool stopped = false;
    for (int tries = 0; tries < 4 && !stopped; ++tries) {
        if (tries > 0) room.kiosk.tap("reader.previous", "reader");
        room.settle();
        start = room.top();
        const int screens = room.kiosk.screens();
        const Place next = room.middle_of("reader.next");
        fling();
        const int frames = room.kiosk.frames();
        room.kiosk.wait_until([&] { return room.kiosk.frames() >= frames + 2; });
        panel->down(1, next);
        panel->up(1);
        room.settle();
        stopped = room.kiosk.screens() == screens;
    }
    CHECK(stopped);
    CHECK(start - room.top() < free_way - 20);
    const int screens = room.kiosk.screens();
    room.kiosk.tap("reader.next", "reader");
    CHECK(room.kiosk.screens() == screens + 1);
}

TEST_CASE("past its end the text resists, and returns exactly") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.13");
    const double start = room.top();
    room.drag(0, {{540, 500}, {540, 1100}, 0.3, 120});
    room.settle();
    const double pulled = room.top() - start;
    CHECK(pulled > 40);
    CHECK(pulled < 100);  // 25 mm at most, of a display that does not tell its size
    panel->up(0);
    room.settle();
    CHECK(room.top() == doctest::Approx(start).epsilon(0.0001));
}

TEST_CASE("a horizontal stroke turns to the next section and back") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.5");
    const std::string fifth = room.words();
    const auto turn = [&](double from, double to) {
        const int screens = room.kiosk.screens();
        room.drag(0, {{from, 900}, {to, 920}, 0.2, 120});
        panel->up(0);
        room.kiosk.wait_until([&] { return room.kiosk.screens() > screens; });
        room.kiosk.wait_for_screen("reader");
    };
    turn(850, 350);
    CHECK(room.words() != fifth);
    turn(350, 850);
    CHECK(room.words() == fifth);
}

TEST_CASE("a press that becomes a drag never clicks, though it ends where it began") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.kiosk.tap("home.read", "contents");
    room.let_guard_pass();
    const int screens = room.kiosk.screens();
    const Place row = room.middle_of("contents.1.5");
    panel->down(0, row);
    room.kiosk.wait_until([&] { return room.kiosk.pressed() == "contents.1.5"; });
    room.stroke(0, {row, {row.x, row.y - 60}, 0.1, 120});
    room.kiosk.wait_until([&] { return room.kiosk.pressed().empty(); });
    room.stroke(0, {{row.x, row.y - 60}, row, 0.1, 120});
    panel->up(0);
    room.settle();
    CHECK(room.kiosk.screens() == screens);
    room.kiosk.tap("contents.1.5", "reader");
    CHECK(room.kiosk.screens() == screens + 1);
}

TEST_CASE("the second tap of a double tap does not hit what has just appeared") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.let_guard_pass();
    const int screens = room.kiosk.screens();
    const Place read = room.middle_of("home.read");
    for (int i = 0; i < 2; ++i) {
        panel->down(0, read);
        room.kiosk.listen(0.02);
        panel->up(0);
        room.kiosk.listen(0.03);
    }
    room.settle();
    CHECK(room.kiosk.screen() == "contents");
    CHECK(room.kiosk.screens() == screens + 1);
}
