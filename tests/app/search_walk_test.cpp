// Finding a clause on the real window: keys go grey while one types, a hit opens, and back leads to the list.
#include <doctest/doctest.h>

#include <algorithm>

#include "support/kiosk_under_test.h"

using shouce::test::KioskUnderTest;
using shouce::test::VirtualDisplay;

namespace {

[[nodiscard]] bool has_target(const KioskUnderTest& kiosk, const std::string& id) {
    return std::any_of(kiosk.targets().begin(), kiosk.targets().end(),
                       [&id](const auto& target) { return target.id == id; });
}

void type(KioskUnderTest& kiosk, const std::string& keys) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        std::string typed = keys.substr(0, i + 1);
        std::transform(typed.begin(), typed.end(), typed.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        kiosk.tap_until("search.key." + keys.substr(i, 1),
                        [&] { return kiosk.text("search.typed").words == typed; });
    }
}

}  // namespace

TEST_CASE("typing initials shows clauses, one touch opens one, and back is the list") {
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920);
    kiosk.wait_for_screen("home");
    kiosk.tap("home.search", "search");
    CHECK(has_target(kiosk, "search.key.D"));
    type(kiosk, "DZZ");
    kiosk.wait_until([&] { return has_target(kiosk, "search.hit.0"); });
    const std::string count = kiosk.text("search.count").words;
    CHECK(count.find("处") != std::string::npos);
    // A key that leads nowhere changes nothing.
    const auto& dead = kiosk.target("search.key.A");
    display.tap(dead.x + dead.w / 2, dead.y + dead.h / 2);
    kiosk.tap("search.hit.0", "reader");
    CHECK(has_target(kiosk, "reader.back"));
    kiosk.tap("reader.back", "search");
    CHECK(kiosk.text("search.typed").words == "dzz");
    CHECK(kiosk.text("search.count").words == count);
    kiosk.tap_until("search.erase", [&] { return kiosk.text("search.typed").words == "dz"; });
    kiosk.tap_until("search.strokes", [&] { return has_target(kiosk, "search.strokes.8"); });
    kiosk.tap_until("search.terms", [&] { return has_target(kiosk, "search.word.0"); });
    kiosk.tap_until("search.word.0", [&] { return has_target(kiosk, "search.hit.0"); });
    CHECK(kiosk.stop() == 0);
}
