// What the frames of ordinary reading cost: a section is opened, dragged and flung through, the next one is
// opened, and so on; the real program on a virtual display with the software renderer.
#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "support/kiosk_under_test.h"

namespace {

using shouce::test::KioskUnderTest;
using Cost = KioskUnderTest::FrameCost;

constexpr int sections = 6;
constexpr int drags = 6;

void come_to_rest(KioskUnderTest& kiosk) {
    while (kiosk.read_line(0.4)) {
    }
}

void report(const char* name, std::vector<Cost> costs) {
    if (costs.empty()) return;
    const auto of = [&costs](auto member, std::size_t i) {
        std::sort(costs.begin(), costs.end(),
                  [&](const Cost& a, const Cost& b) { return a.*member < b.*member; });
        return costs[i].*member;
    };
    const std::size_t last = costs.size() - 1;
    const auto slow =
        std::count_if(costs.begin(), costs.end(), [](const Cost& c) { return c.whole_ms > 33; });
    fmt::print("{:<34}{:>7}{:>10.2f}{:>10.2f}{:>10.2f}{:>10.2f}{:>10}\n", name, costs.size(),
               of(&Cost::cpu_ms, last / 2), of(&Cost::cpu_ms, last), of(&Cost::whole_ms, last / 2),
               of(&Cost::whole_ms, last), slow);
}

}  // namespace

int main() {
    shouce::test::VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920, {"--trace-frames"});
    kiosk.wait_for_screen("home");
    kiosk.tap("home.read", "contents");
    come_to_rest(kiosk);
    std::vector<Cost> opening;
    std::vector<Cost> turning;
    std::vector<Cost> moving;
    const auto take = [&kiosk](std::vector<Cost>& into, std::size_t from) {
        come_to_rest(kiosk);
        const auto& all = kiosk.frame_costs();
        into.insert(into.end(), all.begin() + static_cast<std::ptrdiff_t>(from), all.end());
    };
    std::size_t before = kiosk.frame_costs().size();
    kiosk.tap("contents.1.1", "reader");
    take(opening, before);
    for (int i = 0; i < sections; ++i) {
        for (int drag = 0; drag < drags; ++drag) {
            before = kiosk.frame_costs().size();
            display.drag(540, 1500, 540, 500, 12);
            take(moving, before);
        }
        before = kiosk.frame_costs().size();
        kiosk.tap("reader.next", "reader");
        take(turning, before);
    }
    fmt::print("frames of reading, 1080 x 1920, software renderer; milliseconds\n");
    fmt::print("{:<34}{:>7}{:>10}{:>10}{:>10}{:>10}{:>10}\n", "", "frames", "cpu", "worst", "whole", "worst",
               "over 33");
    report("opening a section", opening);
    report("turning to the next", turning);
    report("dragging and flinging", moving);
    return kiosk.stop();
}
