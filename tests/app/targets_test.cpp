// Every screen at every size: what can be touched is large enough, lies in the window and overlaps nothing.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "support/kiosk_under_test.h"

using shouce::test::KioskUnderTest;
using shouce::test::Target;
using shouce::test::VirtualDisplay;

namespace {

struct Extent {
    int width;
    int height;
};

// 60 px at 1080 px across; 44 px on a phone.
[[nodiscard]] int least_side(Extent window) {
    const int shorter = std::min(window.width, window.height);
    return shorter < 540 ? 44 : shorter * 60 / 1080;
}

[[nodiscard]] bool overlap(const Target& a, const Target& b) {
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

// Of all the targets of a case.
struct Seen {
    int targets = 0;
    double least = 1080;  // side, in pixels at 1080 px across

    void add(const Target& target, Extent window) {
        ++targets;
        least =
            std::min(least, std::min(target.w, target.h) * 1080.0 / std::min(window.width, window.height));
    }
};

void check_targets(const std::string& screen, const std::vector<Target>& targets, Extent window, Seen& seen) {
    CAPTURE(screen);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Target& target = targets[i];
        CAPTURE(target.id);
        seen.add(target, window);
        CHECK(target.w >= least_side(window));
        CHECK(target.h >= least_side(window));
        CHECK(target.x >= 0);
        CHECK(target.y >= 0);
        CHECK(target.x + target.w <= window.width);
        CHECK(target.y + target.h <= window.height);
        CHECK_FALSE(target.label.empty());
        for (std::size_t j = i + 1; j < targets.size(); ++j) {
            CAPTURE(targets[j].id);
            CHECK_FALSE(overlap(target, targets[j]));
        }
    }
}

[[nodiscard]] bool is_letter_key(const std::string& id) {
    return id.starts_with("search.key.") && id.back() >= 'A';
}

// Rows of a list, the pills beside clauses, words and figures beside the letters; any other target is one
// that a visitor cannot do without.
[[nodiscard]] bool is_secondary(const std::string& id) {
    return id.starts_with("contents.") || id.starts_with("sections.") ||
           (id.starts_with("search.") && !is_letter_key(id)) || id.find(".questions.") != std::string::npos ||
           id.find(".revised.") != std::string::npos;
}

// Millimetres on the panel that the look is drawn for, 21.5 inches of 1080 x 1920 pixels.
void check_fingertips(const std::vector<Target>& targets) {
    constexpr double mm_per_pixel = 0.248;
    for (const Target& target : targets) {
        CAPTURE(target.id);
        CHECK(std::min(target.w, target.h) * mm_per_pixel >= (is_secondary(target.id) ? 12 : 20));
    }
}

// Takes every picture at that size and checks the targets that the trace told.
void check_screens(VirtualDisplay& display, Extent window, const std::string& text_size, Seen& all) {
    CAPTURE(window.width);
    CAPTURE(window.height);
    CAPTURE(text_size);
    const shouce::test::TemporaryFolder folder;
    const auto config = folder / "shouce.toml";
    std::ofstream(config) << "text_size = \"" << text_size << "\"\n";
    KioskUnderTest kiosk(display, window.width, window.height,
                         {"--config", config.string(), "--pictures", (folder / "pictures").string()});
    REQUIRE(kiosk.wait_for_end() == 0);
    REQUIRE(kiosk.seen().size() == 50);
    for (const auto& [screen, targets] : kiosk.seen()) {
        check_targets(screen, targets, window, all);
        if (window.width == 1080 && window.height == 1920) check_fingertips(targets);
    }
}

void tell(const Seen& seen) {
    MESSAGE(seen.targets, " targets, none less than ", seen.least, " px across at 1080 px");
}

}  // namespace

TEST_CASE("targets are large enough, whole and apart on every screen in portrait") {
    VirtualDisplay display(2160, 3840);
    Seen seen;
    for (const char* size : {"small", "normal", "large", "largest"})
        check_screens(display, {1080, 1920}, size, seen);
    for (const Extent window : {Extent{720, 1280}, {1080, 1440}, {2160, 3840}})
        check_screens(display, window, "normal", seen);
    tell(seen);
}

TEST_CASE("targets are large enough, whole and apart on every screen in landscape") {
    VirtualDisplay display(3840, 2160);
    Seen seen;
    for (const char* size : {"normal", "largest"})
        check_screens(display, {1920, 1080}, size, seen);
    for (const Extent window : {Extent{1280, 1024}, {1280, 800}, {3840, 2160}})
        check_screens(display, window, "normal", seen);
    tell(seen);
}

TEST_CASE("targets are large enough, whole and apart on every screen of a phone") {
    VirtualDisplay display(640, 640);
    Seen seen;
    for (const char* size : {"small", "normal", "large", "largest"})
        check_screens(display, {360, 640}, size, seen);
    for (const char* size : {"normal", "largest"})
        check_screens(display, {640, 360}, size, seen);
    tell(seen);
}
