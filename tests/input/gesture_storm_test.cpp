// Random storms of events: whatever comes, the machine keeps its promises.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "input/rig.h"

using shouce::Duration;
using shouce::input::Pinch;
using shouce::input::Point;
using shouce::input::PointerPhase;
using shouce::input::Tap;
using shouce::test::Rig;

namespace {

class Storm {
  public:
    explicit Storm(std::uint32_t seed) : random_(seed) { rig_.screen.offset("body") = 9900; }

    void blow(int events) {
        for (int i = 0; i < events; ++i) {
            one();
            check();
        }
    }
    // All fingers leave; then nothing may be left of any of them.
    void calm() {
        for (const auto& [finger, down] : std::map(downs_))
            lift(finger, down.last, PointerPhase::Up);
        check();
        rig_.settle();
        CHECK_FALSE(rig_.machine.busy());
        CHECK_FALSE(rig_.machine.pressed());
        for (const auto& [name, region] : rig_.screen.regions) {
            CHECK(region.offset > -1e-6);
            CHECK(region.offset < region.length + 1e-6);
        }
        rig_.wait(3);
        const auto taps = rig_.taps().size();
        rig_.tap(99, {100, 950});
        CHECK(rig_.taps().size() == taps + 1);
        expected_taps_ = rig_.taps().size();
    }

  private:
    struct Down {
        Point at;
        Point last;
        double furthest = 0;
    };

    [[nodiscard]] double part() { return static_cast<double>(random_() % 10001) / 10000; }
    [[nodiscard]] Point anywhere() { return {part() * 1100 - 50, part() * 1100 - 50}; }

    void one() {
        rig_.wait(part() * part() * 0.05);
        const auto finger = static_cast<std::uint32_t>(random_() % 12);
        const auto known = downs_.find(finger);
        const auto dice = random_() % 100;
        if (dice < 2) {
            rig_.machine.screen_changed(rig_.time);
        } else if (dice < 3) {
            rig_.machine.ignore_until_release();
        } else if (dice < 5) {
            rig_.wait(part() * 8);
        } else if (dice < 8) {
            rig_.time -= Duration(part() * 2);
        } else if (known == downs_.end() || dice < 10) {
            put_down(finger);
        } else if (dice < 25) {
            lift(finger, dice < 17 ? known->second.last : anywhere(),
                 dice < 22 ? PointerPhase::Up : PointerPhase::Cancel);
        } else {
            drag(finger, known->second);
        }
    }

    void put_down(std::uint32_t finger) {
        const Point at = anywhere();
        downs_[finger] = {at, at, 0};
        rig_.down(finger, at);
    }
    void drag(std::uint32_t finger, Down& down) {
        const double reach = part() < 0.5 ? 6 : 200;
        down.last = {down.last.x + (part() - 0.5) * reach, down.last.y + (part() - 0.5) * reach};
        down.furthest =
            std::max({down.furthest, std::abs(down.last.x - down.at.x), std::abs(down.last.y - down.at.y)});
        rig_.move(finger, down.last);
    }
    void lift(std::uint32_t finger, Point at, PointerPhase phase) {
        const Down down = downs_.at(finger);
        const auto before = rig_.taps().size();
        rig_.report(phase, finger, at);
        downs_.erase(finger);
        const auto taps = rig_.all<Tap>();
        if (taps.size() == before) return;
        // A tap comes only with the lift of a finger that came down on that target and stayed there.
        CHECK(taps.size() == before + 1);
        CHECK(phase == PointerPhase::Up);
        CHECK(rig_.screen.hit(down.at).target == taps.back().target);
        CHECK(down.furthest <= 20);
        expected_taps_ = taps.size();
    }

    void check() {
        CHECK(rig_.taps().size() == expected_taps_);
        if (downs_.empty()) CHECK_FALSE(rig_.machine.pressed());
        for (const auto& [name, region] : rig_.screen.regions) {
            CHECK(region.offset > -100.001);
            CHECK(region.offset < region.length + 100.001);
        }
        for (const auto& pinch : rig_.all<Pinch>())
            REQUIRE((std::isfinite(pinch.scale) && pinch.scale > 0));
        std::erase_if(rig_.gestures, [](const auto& each) { return !std::holds_alternative<Tap>(each); });
    }

    std::mt19937 random_;
    Rig rig_;
    std::map<std::uint32_t, Down> downs_;
    std::size_t expected_taps_ = 0;
};

}  // namespace

TEST_CASE("after any storm of events nothing is stuck, and no tap was made up") {
    for (std::uint32_t seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        Storm storm(seed);
        storm.blow(400);
        storm.calm();
        storm.blow(100);
        storm.calm();
    }
}
