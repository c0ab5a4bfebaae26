// The command line as a caretaker meets it.
#include <doctest/doctest.h>

#include <fstream>

#include "support/process.h"
#include "support/temporary_folder.h"
#include "support/virtual_display.h"

using shouce::test::Process;

namespace {

int run(const std::vector<std::string>& arguments,
        const std::map<std::string, std::string>& environment = {}) {
    std::vector<std::string> all{SHOUCE_PROGRAM};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return Process(all, environment).wait();
}

}  // namespace

TEST_CASE("help and version are given, and a wrong option is told from a failure") {
    CHECK(run({"--help"}) == 0);
    CHECK(run({"--version"}) == 0);
    CHECK(run({"--no-such-option"}) == 2);
    CHECK(run({"--windowed", "large"}) == 2);
    CHECK(run({"--windowed", "1080x1920x3"}) == 2);
}

TEST_CASE("without a display the kiosk says so and fails") {
    CHECK(run({"--windowed", "1080x1920"}, {{"DISPLAY", ":4711"}, {"WAYLAND_DISPLAY", ""}}) == 1);
}

TEST_CASE("settings with an unknown key are refused") {
    const shouce::test::TemporaryFolder folder;
    const auto path = folder / "shouce.toml";
    std::ofstream(path) << "room_nmae = \"x\"\n";
    CHECK(run({"--config", path.string(), "--pictures", (folder / "pictures").string()}) == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "pictures"));
}

TEST_CASE("the self-test passes on a display and fails without one") {
    const shouce::test::TemporaryFolder folder;
    const shouce::test::VirtualDisplay display(1080, 1920);
    const std::string state = (folder / "state").string();
    CHECK(run({"--self-test", "--state", state}, {{"DISPLAY", display.name()}}) == 0);
    CHECK(run({"--self-test", "--state", state}, {{"DISPLAY", ":4711"}}) == 1);
}
