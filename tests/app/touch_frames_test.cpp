// When frames are drawn for fingers: at once, at the display's rate, and never for nothing.
#include <algorithm>
#include <chrono>

#include "app/touch_room.h"

using namespace shouce::test;  // NOLINT(google-build-using-namespace)

namespace {

[[nodiscard]] double part(const std::vector<double>& sorted, double share) {
    return sorted.at(static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1)));
}

}  // namespace

TEST_CASE("what a finger does is on the screen within two frames, a press within one") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.13");
    std::vector<KioskUnderTest::Latency> presses;
    for (int i = 0; i < 5; ++i) {
        room.settle();
        panel->down(0, room.middle_of("reader.next"));
        room.kiosk.wait_until([&] { return room.kiosk.pressed() == "reader.next"; });
        presses.push_back(room.kiosk.latencies().back());
        // Away from it, so that it is not clicked.
        room.stroke(0, {room.middle_of("reader.next"), {540, 1900}, 0.05, 120});
        panel->up(0);
    }
    for (const auto& press : presses)
        CHECK(press.frames == 1);

    const std::size_t before = room.kiosk.latencies().size();
    for (int i = 0; i < 3; ++i) {
        room.drag(0, {{540, 1400}, {540, 700}, 0.7, 120});
        room.stroke(0, {{540, 700}, {540, 1400}, 0.7, 120});
        panel->up(0);
    }
    room.settle();
    std::vector<double> milliseconds;
    std::array<int, 6> frames{};
    for (std::size_t i = before; i < room.kiosk.latencies().size(); ++i) {
        const auto& latency = room.kiosk.latencies()[i];
        milliseconds.push_back(latency.milliseconds);
        ++frames.at(static_cast<std::size_t>(latency.frames));
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    REQUIRE(milliseconds.size() > 20);
    // Ages count from the server's stamp: where the machine is busy, it may send one a frame late.
    const std::size_t late = milliseconds.size() - static_cast<std::size_t>(frames[1] + frames[2]);
    CHECK(late * 20 <= milliseconds.size());
    MESSAGE("from finger to frame in ms: median ", part(milliseconds, 0.5), ", 90 % ",
            part(milliseconds, 0.9), ", worst ", milliseconds.back(), "; in the first frame ", frames[1],
            ", in the second ", frames[2], ", later ", frames[3] + frames[4] + frames[5]);
}

TEST_CASE("a finger that lies still draws nothing, whatever it holds") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.13");
    const auto check_stillness = [&](const char* what) {
        CAPTURE(what);
        room.settle();
        const int frames = room.kiosk.frames();
        CHECK_FALSE(room.kiosk.read_line(1.2));
        CHECK(room.kiosk.frames() == frames);
    };
    panel->down(0, room.middle_of("reader.next"));
    check_stillness("a button");
    panel->up(0);
    room.kiosk.wait_for_screen("reader");
    room.let_guard_pass();
    room.drag(0, {{540, 1200}, {540, 900}, 0.2, 120});
    check_stillness("the text");
    room.stroke(0, {{540, 900}, {540, 880}, 0.1, 120});
    panel->up(0);
    check_stillness("nothing any more");
}

TEST_CASE("a finger that moves draws at the display's rate and not at the panel's") {
    const auto panel = touch_display(540, 960);
    if (!panel) return;
    TouchRoom room(*panel, 540, 960);
    room.open_section("1.13");
    room.settle();
    const int frames = room.kiosk.frames();
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    room.drag(0, {{270, 700}, {270, 300}, 1, 250});
    const std::chrono::duration<double> seconds = Clock::now() - start;
    const double rate = (room.kiosk.frames() - frames) / seconds.count();
    panel->up(0);
    CAPTURE(rate);
    CHECK(rate < 70);
    CHECK(rate > 10);
}
