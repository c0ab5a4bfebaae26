// What goes wrong with panels, and what the kiosk makes of it: nothing that a visitor would notice.
#include <cmath>
#include <sstream>

#include "app/touch_room.h"
#include "support/mouse.h"

using namespace shouce::test;  // NOLINT(google-build-using-namespace)

TEST_CASE("a panel that goes in mid-touch leaves nothing pressed, and works when it is back") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.let_guard_pass();
    const int screens = room.kiosk.screens();
    panel->down(0, room.middle_of("home.read"));
    room.kiosk.wait_until([&] { return room.kiosk.pressed() == "home.read"; });
    panel->unplug();
    room.kiosk.wait_until([&] { return room.kiosk.pressed().empty(); });
    room.settle();
    CHECK(room.kiosk.screens() == screens);
    panel->plug_in();
    room.kiosk.tap("home.read", "contents");
    CHECK(room.kiosk.screens() == screens + 1);
}

TEST_CASE("a drag whose panel goes flings nothing, and the text stays where it is") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.13");
    const double before = room.top();
    room.drag(0, {{540, 1400}, {540, 1000}, 0.15, 120});
    panel->unplug();
    room.settle();
    CHECK(std::abs(room.top() - (before - 400)) <= 2);
    panel->plug_in();
    room.kiosk.tap("bar.home", "home");
}

TEST_CASE("a touch that never ends does not take the kiosk away") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.open_section("1.13");
    // It never ends in the middle of a drag, which is the worst that it can be doing.
    room.drag(9, {{540, 1400}, {540, 1200}, 0.2, 120});
    room.kiosk.listen(5.2);
    room.kiosk.tap("bar.home", "home");
    room.kiosk.tap("home.read", "contents");
    room.kiosk.tap("contents.1.5", "reader");
}

TEST_CASE("where a panel is a mouse as well, each touch counts once") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.let_guard_pass();
    Mouse mouse(panel->name());
    const int screens = room.kiosk.screens();
    const Target read = room.kiosk.target("home.read");
    // A finger on nothing, and the mouse that the panel claims it is, a little late, on a button.
    panel->down(0, {540, 20});
    mouse.click(read.x + read.w / 2, read.y + read.h / 2);
    panel->up(0);
    room.kiosk.listen(0.3);
    mouse.click(read.x + read.w / 2, read.y + read.h / 2);
    room.settle();
    CHECK(room.kiosk.screens() == screens);
    // The mouse is believed again some time after the last touch.
    room.kiosk.listen(0.5);
    mouse.click(read.x + read.w / 2, read.y + read.h / 2);
    room.kiosk.wait_for_screen("contents");
    CHECK(room.kiosk.screens() == screens + 1);
}

TEST_CASE("once the connection for touch is broken a finger is a mouse") {
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    room.let_guard_pass();
    const int screens = room.kiosk.screens();
    panel->down(0, room.middle_of("home.read"));
    room.kiosk.wait_until([&] { return room.kiosk.pressed() == "home.read"; });
    panel->break_second_connection();
    room.kiosk.wait_until([&] { return room.kiosk.pressed().empty(); });
    panel->up(0);
    CHECK(room.kiosk.screens() == screens);
    room.kiosk.tap("home.read", "contents");
}

TEST_CASE("a panel that is turned on the wall hits right once it is told so") {
    // What docs/install.md says for a picture turned to the left, to the right and upside down. A finger is
    // told in the panel's own coordinates, whose left upper corner is not that of the picture.
    struct Turn {
        const char* matrix;
        Place (*on_panel)(double x, double y);  // for a place in the picture, both from 0 to 1
    };
    const Turn turns[] = {
        {"0 -1 1 1 0 0 0 0 1",
         [](double x, double y) {
             return Place{y, 1 - x};
         }},
        {"0 1 0 -1 0 1 0 0 1",
         [](double x, double y) {
             return Place{1 - y, x};
         }},
        {"-1 0 1 0 -1 1 0 0 1",
         [](double x, double y) {
             return Place{1 - x, 1 - y};
         }},
    };
    const auto panel = touch_display(1080, 1920);
    if (!panel) return;
    TouchRoom room(*panel);
    for (const Turn& turn : turns) {
        CAPTURE(turn.matrix);
        std::vector<std::string> set{"set-prop", panel_name, "--type=float",
                                     "Coordinate Transformation Matrix"};
        std::istringstream numbers(turn.matrix);
        for (std::string number; numbers >> number;)
            set.push_back(number);
        panel->xinput(set);
        const auto tap = [&](const std::string& id) {
            const Place at = room.middle_of(id);
            const Place turned = turn.on_panel(at.x / 1080, at.y / 1920);
            panel->down(0, {turned.x * 1080, turned.y * 1920});
            panel->up(0);
        };
        room.let_guard_pass();
        tap("home.read");
        room.kiosk.wait_for_screen("contents");
        room.let_guard_pass();
        tap("bar.home");
        room.kiosk.wait_for_screen("home");
    }
}
