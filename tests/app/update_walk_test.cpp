// An update on the real window: from a stick, past the PIN, to the program that has started itself again and
// shows the new content with its marks.
#include <doctest/doctest.h>

#include <filesystem>
#include <vector>

#include "app/office_door.h"
#include "base/files.h"
#include "pack/library.h"
#include "pack/signed_pack.h"
#include "support/kiosk_under_test.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using test::door_height;
using test::door_width;
using test::KioskUnderTest;

namespace {

namespace fs = std::filesystem;

// A kiosk that shows version 2, and a stick with version 3, whose first section has another title.
void prepare(const fs::path& folder) {
    const fs::path stick = folder / "stick";
    for (const char* name : {"state", "stick", "keys"})
        fs::create_directory(folder / name);
    REQUIRE(files::write_atomically(folder / "keys" / "邻里中心.pub", to_text(pack::trusted_key('a'))));
    pack::write_signed(stick / "rooms.shouce", pack::sample_version(2));
    auto library = pack::Library::open({folder / "state" / "packs", {pack::trusted_key('a')}});
    REQUIRE(library.has_value());
    const auto staged = library->stage(stick, [](double) {});
    REQUIRE(staged.has_value());
    REQUIRE(library->install(*staged, -1).has_value());
    pack::Contents next = pack::sample_version(3);
    next.handbook.root.children[0].children[0].title = "新的职责";
    pack::write_signed(stick / "rooms.shouce", next);
}

[[nodiscard]] bool says(const KioskUnderTest& kiosk, const std::string& id, std::string_view words) {
    return kiosk.text(id).words.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the operator brings a stick, says yes, and visitors read the new text and how it was before") {
    test::VirtualDisplay display(door_width, door_height);
    const test::TemporaryFolder folder;
    prepare(folder / ".");
    KioskUnderTest kiosk(display, door_width, door_height,
                         {"--state", (folder / "state").string(), "--stick", (folder / "stick").string(),
                          "--keys", (folder / "keys").string()});
    kiosk.wait_for_screen("home");
    test::set_up_office(kiosk, display);
    kiosk.tap("operator.update", "update");
    kiosk.wait_until([&] { return test::has(kiosk, "update.yes"); });
    CHECK(says(kiosk, "update.signer", "邻里中心"));
    const pid_t process = kiosk.process();
    const auto yes = kiosk.target("update.yes");
    kiosk.listen(0.5);
    display.tap(yes.x + yes.w / 2, yes.y + yes.h / 2);
    kiosk.wait_for_restart();
    kiosk.wait_for_screen("home");
    CHECK(kiosk.process() == process);

    kiosk.tap("home.read", "contents");
    CHECK(kiosk.target("contents.1.1").label == "新的职责");
    kiosk.tap("contents.1.1", "reader");
    CHECK(says(kiosk, "reader.body", "第3版"));
    // The worker compares the two packs after the start.
    kiosk.wait_until([&] { return test::has(kiosk, "reader.revised.1.1:2"); });
    CHECK_FALSE(test::has(kiosk, "reader.revised.1.1:1"));
    kiosk.tap("reader.revised.1.1:2", "revision");
    CHECK(says(kiosk, "revision.before", "第2版"));
    CHECK(says(kiosk, "revision.now", "第3版"));
    kiosk.tap("revision.done", "reader");
    CHECK(kiosk.stop() == 0);
}
