#include "kiosk/health.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace shouce;  // NOLINT(google-build-using-namespace)
using kiosk::Condition;
using kiosk::Disk;
using kiosk::Finding;
using kiosk::judge;
using kiosk::Severity;

namespace {

[[nodiscard]] Disk sound_disk() {
    Disk disk;
    disk.type = "ext4";
    disk.free_bytes = std::uint64_t{8} << 30;
    return disk;
}

// The one finding about a disk that is changed in one way.
template <typename Change>
[[nodiscard]] Finding finding_with(const Change& change) {
    Condition condition;
    condition.disk = sound_disk();
    change(*condition.disk);
    const auto health = judge(condition);
    REQUIRE(health.findings.size() == 1);
    return health.findings.front();
}

}  // namespace

TEST_CASE("a sound kiosk has no findings") {
    Condition condition;
    CHECK_FALSE(judge(condition).worst().has_value());
    condition.disk = sound_disk();
    CHECK_FALSE(judge(condition).worst().has_value());
}

TEST_CASE("a disk that forgets what it was given is trouble") {
    CHECK(finding_with([](Disk& disk) { disk.type = "tmpfs"; }) ==
          Finding{Severity::Trouble, "health.disk_volatile", {{"type", "tmpfs"}}});
    CHECK(finding_with([](Disk& disk) { disk.type = "overlay"; }).severity == Severity::Trouble);
    CHECK(finding_with([](Disk& disk) { disk.ordered = false; }).id == "health.disk_unordered");
    CHECK(finding_with([](Disk& disk) { disk.barriers = false; }).id == "health.disk_unsynced");
}

TEST_CASE("a disk that syncs less than twice a minute is noted") {
    CHECK(finding_with([](Disk& disk) { disk.commit_seconds = 600; }) ==
          Finding{Severity::Note, "health.disk_slow", {{"seconds", "600"}}});
    Condition condition;
    condition.disk = sound_disk();
    condition.disk->commit_seconds = 30;
    CHECK(judge(condition).findings.empty());
}

TEST_CASE("space that runs low is noted before it is trouble") {
    const auto left = [](std::uint64_t mebibytes) {
        return finding_with([&](Disk& disk) { disk.free_bytes = mebibytes << 20; });
    };
    CHECK(left(511) == Finding{Severity::Note, "health.disk_little", {{"megabytes", "511"}}});
    CHECK(left(63).severity == Severity::Trouble);
}

TEST_CASE("the worst finding comes first, whatever its cause") {
    Condition condition;
    condition.clock_trusted = false;
    condition.state_set_aside = "attempts.sqlite.damaged-1";
    CHECK(judge(condition).worst() == Severity::Note);
    condition.pack_unusable = true;
    condition.records_lost = 12;
    condition.disk = sound_disk();
    condition.disk->ordered = false;
    const auto health = judge(condition);
    CHECK(health.worst() == Severity::Trouble);
    CHECK(health.findings.size() == 5);
    CHECK(std::is_sorted(health.findings.begin(), health.findings.end(),
                         [](const Finding& a, const Finding& b) { return a.severity > b.severity; }));
}
