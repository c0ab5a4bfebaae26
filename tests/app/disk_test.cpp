// A disk that is full, cannot be written or fails under the real program: pages and questions come as ever,
// somebody is told, and what waited is on the disk soon after it can be.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "app/visitor.h"
#include "base/clock.h"
#include "state/store.h"
#include "support/kiosk_under_test.h"
#include "support/small_disk.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using test::KioskUnderTest;
using test::SmallDisk;
using test::VirtualDisplay;

namespace {

constexpr double soon = 5;  // seconds

[[nodiscard]] bool found(const KioskUnderTest& kiosk, const std::string& id) {
    const auto& health = kiosk.health();
    return health && std::find(health->begin(), health->end(), id) != health->end();
}

// All goes on, and somebody is told that it is not counted.
void live_without_disk(KioskUnderTest& kiosk) {
    const int before = kiosk.attempts();
    test::answer_a_question(kiosk);
    kiosk.wait_until([&kiosk] { return found(kiosk, "health.not_counted"); });
    test::read_a_page(kiosk);
    CHECK_FALSE(kiosk.text("reader.body").words.empty());
    CHECK(kiosk.attempts() == before);
}

[[nodiscard]] double seconds_until_counted(KioskUnderTest& kiosk, int attempts) {
    const TimePoint begun = now();
    kiosk.wait_until([&] { return kiosk.attempts() == attempts; });
    const double seconds = (now() - begun).count();
    kiosk.wait_until([&kiosk] { return !found(kiosk, "health.not_counted"); });
    return seconds;
}

// The first of this run.
void store_an_answer(KioskUnderTest& kiosk) {
    test::answer_a_question(kiosk);
    kiosk.wait_until([&kiosk] { return kiosk.attempts() == 1; });
}

[[nodiscard]] std::int64_t answers_in(const std::filesystem::path& state) {
    state::StoreOptions options;
    options.folder = state;
    const auto store = state::Store::open(options);
    REQUIRE_MESSAGE(store.has_value(), store.error().message());
    CHECK(store->set_aside().empty());
    return store->counts()->answers;
}

}  // namespace

TEST_CASE("a disk that fills up stops neither pages nor questions, and counting goes on once there is room") {
    const auto disk = SmallDisk::open();
    if (!disk) {
        MESSAGE("skipped: mounting is not allowed here");
        return;
    }
    const auto state = *disk / "state";
    VirtualDisplay display(640, 640);
    KioskUnderTest kiosk(display, 360, 640, {"--state", state.string()});
    kiosk.wait_for_screen("home");
    store_an_answer(kiosk);
    disk->fill();
    live_without_disk(kiosk);
    disk->make_room();
    const double seconds = seconds_until_counted(kiosk, 2);
    MESSAGE("a full disk: counted ", seconds, " s after there is room");
    CHECK(seconds <= soon);
    CHECK(kiosk.stop() == 0);
    CHECK(answers_in(state) == 2);
}

TEST_CASE("a disk that is read-only stops neither pages nor questions, and counting begins once it is not") {
    const auto disk = SmallDisk::open();
    if (!disk) {
        MESSAGE("skipped: mounting is not allowed here");
        return;
    }
    const auto state = *disk / "state";
    VirtualDisplay display(640, 640);
    {
        KioskUnderTest before(display, 360, 640, {"--state", state.string()});
        before.wait_for_screen("home");
        store_an_answer(before);
        CHECK(before.stop() == 0);
    }
    REQUIRE(disk->make_read_only());
    KioskUnderTest kiosk(display, 360, 640, {"--state", state.string()});
    kiosk.wait_for_screen("home");
    live_without_disk(kiosk);
    REQUIRE(disk->make_writable());
    const double seconds = seconds_until_counted(kiosk, 1);
    MESSAGE("a read-only disk: counted ", seconds, " s after it can be written");
    CHECK(seconds <= soon);
    CHECK(kiosk.stop() == 0);
    CHECK(answers_in(state) == 2);
}

namespace {

// A real file system on a loop device, which makes itself read-only at an error, as ext4 does on a card that
// is worn out.
class FailingDisk {
  public:
    FailingDisk() {
        const std::string image = (folder_ / "image").string();
        std::ofstream(image).close();
        std::filesystem::resize_file(image, 8U << 20U);
        std::filesystem::create_directory(place());
        there_ = run("mkfs.ext4 -q " + image + " && mount -o loop,errors=remount-ro " + image + " " +
                     place().string());
    }
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;
    ~FailingDisk() {
        if (there_) (void)run("umount -d " + place().string());
    }
    // False where there are no loop devices, or no rights to one.
    [[nodiscard]] bool there() const { return there_; }
    [[nodiscard]] std::filesystem::path place() const { return folder_ / "disk"; }
    // The kernel's own switch for tests (kernel.org/doc/Documentation/ABI/testing/sysfs-fs-ext4).
    [[nodiscard]] bool fail() const {
        return run("device=$(findmnt -no SOURCE " + place().string() +
                   ") && echo 1 >/sys/fs/ext4/${device##*/}/trigger_fs_error");
    }
    // As the next start of the machine does.
    [[nodiscard]] bool repair() const {
        const std::string image = (folder_ / "image").string();
        return run("umount -d " + place().string() + "; fsck.ext4 -p " + image +
                   " >/dev/null; [ $? -le 1 ] && " + "mount -o loop " + image + " " + place().string());
    }

  private:
    [[nodiscard]] static bool run(const std::string& commands) {
        return test::Process({"sh", "-c", "exec 2>/dev/null; " + commands}).wait() == 0;
    }
    test::TemporaryFolder folder_;
    bool there_ = false;
};

}  // namespace

TEST_CASE("a disk that fails while it is written to stops neither pages nor questions") {
    const FailingDisk disk;
    if (!disk.there()) {
        MESSAGE("skipped: there are no loop devices here");
        return;
    }
    const auto state = disk.place() / "state";
    VirtualDisplay display(640, 640);
    KioskUnderTest kiosk(display, 360, 640, {"--state", state.string()});
    kiosk.wait_for_screen("home");
    store_an_answer(kiosk);
    REQUIRE(disk.fail());
    live_without_disk(kiosk);
    CHECK(kiosk.stop() == 0);
    REQUIRE(disk.repair());
    CHECK(answers_in(state) == 1);
}
