// Every start looks at what it stands on, and goes on in a defined way where that is damaged.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "state/store.h"
#include "support/kiosk_under_test.h"
#include "support/process.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using test::KioskUnderTest;
using test::Process;
using test::TemporaryFolder;
using test::VirtualDisplay;

namespace {

[[nodiscard]] bool found(const KioskUnderTest& kiosk, const std::string& id) {
    const auto& health = kiosk.health();
    return health && std::find(health->begin(), health->end(), id) != health->end();
}

[[nodiscard]] bool has_banner(const KioskUnderTest& kiosk) {
    const auto& targets = kiosk.targets();
    return std::any_of(targets.begin(), targets.end(), [](const auto& one) { return one.id == "banner"; });
}

// Starts on that state, looks at the first screen and is killed.
void crash(VirtualDisplay& display, const std::string& state) {
    KioskUnderTest kiosk(display, 360, 640, {"--state", state});
    kiosk.wait_for_screen("home");
    CHECK_FALSE(has_banner(kiosk));
    kiosk.kill();
}

}  // namespace

TEST_CASE("after three crashes the next start is safe and says so, until somebody strikes them out") {
    const TemporaryFolder folder;
    const std::string state = (folder / "state").string();
    VirtualDisplay display(640, 640);
    for (int i = 0; i < 3; ++i)
        crash(display, state);
    for (int i = 0; i < 2; ++i) {
        KioskUnderTest kiosk(display, 360, 640, {"--state", state, "--pack", "/nowhere/wanted.shouce"});
        kiosk.wait_for_screen("home");
        CHECK(has_banner(kiosk));
        kiosk.wait_until([&kiosk] { return found(kiosk, "health.safe_mode"); });
        // The pack that was asked for has not even been tried.
        CHECK_FALSE(found(kiosk, "health.pack_unusable"));
        CHECK(kiosk.stop() == 0);
    }
    std::filesystem::remove(folder / "state" / "starts");
    crash(display, state);
}

TEST_CASE("starts that end as they should never lead to safe mode") {
    const TemporaryFolder folder;
    const std::string state = (folder / "state").string();
    VirtualDisplay display(640, 640);
    for (int i = 0; i < 5; ++i) {
        KioskUnderTest kiosk(display, 360, 640, {"--state", state});
        kiosk.wait_for_screen("home");
        CHECK_FALSE(has_banner(kiosk));
        CHECK(kiosk.stop() == 0);
    }
}

TEST_CASE("a display that is not there is no crash") {
    const TemporaryFolder folder;
    const std::string state = (folder / "state").string();
    for (int i = 0; i < 4; ++i) {
        Process start({SHOUCE_PROGRAM, "--windowed", "360x640", "--state", state},
                      {{"DISPLAY", ":4711"}, {"WAYLAND_DISPLAY", ""}});
        CHECK(start.wait() == 1);
    }
    VirtualDisplay display(640, 640);
    crash(display, state);
}

TEST_CASE("a file of crashes that is damaged counts for nothing") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "state");
    std::ofstream(folder / "state" / "starts") << "\xFF\xFE rubbish\n1\n2\n3\n4\n5\n";
    VirtualDisplay display(640, 640);
    crash(display, (folder / "state").string());
}

TEST_CASE("a damaged pack gives way to the embedded one, with a banner") {
    const TemporaryFolder folder;
    const auto pack = folder / "damaged.shouce";
    std::ofstream(pack) << "SQLite format 3, or so it says";
    VirtualDisplay display(640, 640);
    KioskUnderTest kiosk(display, 360, 640, {"--pack", pack.string()});
    kiosk.wait_for_screen("home");
    CHECK(has_banner(kiosk));
    kiosk.wait_until([&kiosk] { return found(kiosk, "health.pack_unusable"); });
}

TEST_CASE("a damaged state database is set aside at the start, and a new one counts") {
    const TemporaryFolder folder;
    const auto state = folder / "state";
    {
        state::StoreOptions options;
        options.folder = state;
        REQUIRE(state::Store::open(options).has_value());
    }
    // Each page in turn; the first holds SQLite's header.
    const auto file = state::file_of(state);
    std::ifstream whole(file, std::ios::binary);
    const std::string sound((std::istreambuf_iterator<char>(whole)), std::istreambuf_iterator<char>());
    constexpr std::size_t page = 4096;
    REQUIRE(sound.size() >= 3 * page);
    VirtualDisplay display(640, 640);
    int set_aside = 0;
    for (const std::size_t damaged : {std::size_t{0}, std::size_t{1}, sound.size() / page - 1}) {
        CAPTURE(damaged);
        std::string bytes = sound;
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(damaged * page), page, '\x5A');
        std::ofstream(file, std::ios::binary) << bytes;
        KioskUnderTest kiosk(display, 360, 640, {"--state", state.string()});
        kiosk.wait_for_screen("home");
        kiosk.wait_until([&kiosk] { return found(kiosk, "health.state_set_aside"); });
        CHECK(std::filesystem::exists(state / ("attempts.sqlite.damaged-" + std::to_string(++set_aside))));
        kiosk.tap("home.quiz", "quiz");
        kiosk.tap("quiz.five", "question");
        kiosk.tap_until("question.option.0", [&kiosk] { return kiosk.attempts() > 0; });
        CHECK(kiosk.stop() == 0);
    }
}
