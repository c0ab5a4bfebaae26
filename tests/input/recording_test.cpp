// Timelines of panels, played through the whole of the input: stream, clock, filter, gestures.
#include "input/recording.h"

#include <doctest/doctest.h>

#include <array>

#include "input/pointer_filter.h"
#include "input/rig.h"

using shouce::Duration;
using shouce::test::Recording;
using shouce::test::Rig;
using Names = std::vector<std::string>;

namespace {

// Plays a recording on the rig's screen with frames at that rate, until nothing moves any more.
void play(Rig& rig, const std::string& lines, double frames_per_second) {
    Recording recording(lines, rig.time);
    rig.frame = Duration(1 / frames_per_second);
    shouce::input::FilterMemory memory;
    while (!recording.ended() || rig.machine.moving()) {
        rig.time += rig.frame;
        for (const auto& raw : recording.take(rig.time)) {
            auto [next, events] = shouce::input::filter(std::move(memory), raw);
            memory = std::move(next);
            for (const auto& event : events)
                rig.send(event);
        }
        rig.tick(rig.time);
    }
}

// A 30 Hz infrared frame: a finger jitters by ±1 mm (4 px) on a row for a second, then lifts.
const std::string resting = R"(
    0    900    down 1 300 350
    33   933    move 1 304 346
    66   966    move 1 296 354
    100  1000   move 1 304 354
    133  1033   move 1 296 346
    400  1300   move 1 303 353
    700  1600   move 1 296 347
    1000 1900   move 1 304 350
    1033 1933   up   1 304 350
)";

// A 120 Hz panel whose reports come four at a time, some with the stamp of the one before or an older one.
// The finger goes up by 400 px, lies still, and lifts.
const std::string bursts = R"(
    33   4294967290 down 7 300 600
    33   2          move 7 300 580
    33   10         move 7 300 550
    33   8          move 7 300 500
    66   27         move 7 300 450
    66   27         move 7 300 400
    66   43         move 7 300 330
    66   35         move 7 300 280
    100  60         move 7 300 240
    100  68         move 7 300 210
    100  76         move 7 300 200
    100  76         move 7 300 200
    300  276        move 7 300 200
    310  286        up   7 300 200
)";

// An infrared frame that is a mouse too: each touch comes twice, the mouse now a little late, now a little
// early.
const std::string twice = R"(
    0    5000 down       1 100 950
    2    5002 mouse-down 0 100 950
    80   5080 up         1 100 950
    82   5082 mouse-up   0 100 950
    900  5900 mouse-down 0 300 950
    902  5902 down       1 300 950
    980  5980 mouse-up   0 300 950
    982  5982 up         1 300 950
)";

// A panel that goes while two fingers are on the glass.
const std::string lost = R"(
    0    100 down   1 100 950
    8    108 down   2 300 950
    40   140 cancel 1 100 950
    40   140 cancel 2 300 950
)";

constexpr std::array rates{30.0, 60.0, 144.0};

}  // namespace

TEST_CASE("a finger that jitters on a slow panel taps and scrolls nothing, at every frame rate") {
    for (const double rate : rates) {
        CAPTURE(rate);
        Rig rig;
        play(rig, resting, rate);
        CHECK(rig.taps() == Names{"body.row"});
        CHECK(rig.screen.offset("body") == 5000);
    }
}

TEST_CASE("reports that come in bursts with stamps that go back and run over scroll exactly") {
    for (const double rate : rates) {
        CAPTURE(rate);
        Rig rig;
        play(rig, bursts, rate);
        CHECK(rig.taps().empty());
        CHECK(rig.screen.offset("body") == doctest::Approx(5400));
    }
}

TEST_CASE("a panel that is a mouse too taps once for each touch") {
    for (const double rate : rates) {
        CAPTURE(rate);
        Rig rig;
        play(rig, twice, rate);
        CHECK(rig.taps() == Names{"bar.home", "bar.search"});
    }
}

TEST_CASE("a panel that goes under two fingers leaves nothing pressed and taps nothing") {
    for (const double rate : rates) {
        CAPTURE(rate);
        Rig rig;
        play(rig, lost, rate);
        CHECK(rig.taps().empty());
        CHECK_FALSE(rig.machine.pressed());
        CHECK_FALSE(rig.machine.busy());
    }
}
