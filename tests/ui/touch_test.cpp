#include "ui/touch.h"

#include <doctest/doctest.h>

using shouce::ui::Region;
using shouce::ui::Target;
using shouce::ui::TouchMap;

namespace {

[[nodiscard]] TouchMap two_buttons() {
    TouchMap map;
    map.begin(10);
    map.add(Target{"left", "左", {100, 100, 100, 60}, shouce::kiosk::GoHome{}});
    map.add(Target{"right", "右", {212, 100, 100, 60}, shouce::kiosk::OpenContents{}});
    map.add(Region{"body", {0, 300, 400, 400}, {50, 150}});
    return map;
}

}  // namespace

TEST_CASE("a finger hits what it is on, or the nearest that is not far away") {
    const TouchMap map = two_buttons();
    CHECK(map.hit({150, 130}).target == "left");
    CHECK(map.hit({204, 130}).target == "left");  // in the gap, nearer to the left one
    CHECK(map.hit({208, 130}).target == "right");
    CHECK(map.hit({150, 169}).target == "left");  // a little below
    CHECK_FALSE(map.hit({150, 175}).target.has_value());
}

TEST_CASE("regions tell how far they can be scrolled, also after they moved") {
    TouchMap map = two_buttons();
    CHECK(map.hit({10, 310}).region == "body");
    CHECK_FALSE(map.hit({10, 290}).region.has_value());
    CHECK(map.room("body").back == 50);
    CHECK(map.room("body").on == 150);
    map.scrolled("body", 100);
    CHECK(map.room("body").back == 150);
    CHECK(map.room("body").on == 50);
    CHECK(map.room("nothing").on == 0);
}

TEST_CASE("where every place leads somewhere, a touch on nothing does too, until something covers it") {
    TouchMap map = two_buttons();
    map.set_elsewhere({"elsewhere", "首页", {}, shouce::kiosk::GoHome{}});
    CHECK(map.hit({150, 130}).target == "left");
    CHECK(map.hit({150, 175}).target == "elsewhere");
    REQUIRE(map.find("elsewhere") != nullptr);
    CHECK(map.targets().size() == 2);
    map.cover();
    CHECK_FALSE(map.hit({150, 175}).target.has_value());
    CHECK(map.find("elsewhere") == nullptr);
}

TEST_CASE("nothing under a sheet can be touched") {
    TouchMap map = two_buttons();
    map.cover();
    CHECK_FALSE(map.hit({150, 130}).target.has_value());
    CHECK_FALSE(map.hit({10, 310}).region.has_value());
    CHECK(map.find("left") == nullptr);
}
