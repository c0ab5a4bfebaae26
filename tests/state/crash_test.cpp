// The power goes at any moment of recording and pruning: nothing that was acknowledged is lost, nothing is
// half there, no file is corrupt. And the test can tell: with syncs switched off it finds all of that.
#include <doctest/doctest.h>

#include <set>

#include "state/crash_vfs.h"
#include "state/sample_records.h"

namespace shouce::state {

namespace {

using test::CrashVfs;
using test::Files;

constexpr int answers_in_round = 10;

[[nodiscard]] StoreOptions options(const CrashVfs& vfs, const std::string& synchronous) {
    StoreOptions made;
    made.folder = "/kiosk";
    made.now = stamp(0);
    made.vfs = vfs.name();
    made.synchronous = synchronous;
    made.most_rounds = 8;
    return made;
}

// Opens, records rounds, prunes, opens again and records more. Each round is marked once it is acknowledged.
void work(CrashVfs& vfs, const std::string& synchronous) {
    for (int run = 0; run < 2; ++run) {
        auto store = Store::open(options(vfs, synchronous));
        REQUIRE_MESSAGE(store.has_value(), store.error().message());
        for (int round = 1; round <= 10; ++round) {
            REQUIRE(store->write(round_of(round, answers_in_round)));
            vfs.mark(run * 10 + round);
            if (round % 5 == 0) REQUIRE(store->prune());
        }
    }
}

struct Findings {
    int states = 0;
    int corrupt = 0;
    int lost = 0;
    int half = 0;
    [[nodiscard]] int bad() const { return corrupt + lost + half; }
};

// Looks into what a crash left: `acknowledged` rounds must be there, whole.
void look(const Files& files, std::int64_t acknowledged, Findings& findings) {
    ++findings.states;
    CrashVfs vfs(files);
    const auto store = Store::open(options(vfs, "EXTRA"));
    if (!store) {
        ++findings.corrupt;
        return;
    }
    const auto intact = store->database().text("PRAGMA integrity_check");
    const auto counts = store->counts();
    if (!intact || *intact != "ok" || !counts) {
        ++findings.corrupt;
        return;
    }
    if (counts->answers < acknowledged * answers_in_round) ++findings.lost;
    if (counts->answers % answers_in_round != 0 || counts->kept != counts->rounds * answers_in_round)
        ++findings.half;
}

[[nodiscard]] Findings crash_everywhere(const std::string& synchronous, std::uint64_t fates) {
    CrashVfs vfs;
    work(vfs, synchronous);
    Findings findings;
    std::int64_t acknowledged = 0;
    const auto& operations = vfs.operations();
    for (std::size_t crash = 0; crash <= operations.size(); ++crash) {
        if (crash > 0 && operations[crash - 1].kind == test::Operation::Kind::Mark) ++acknowledged;
        for (std::uint64_t fate = 0; fate < fates; ++fate)
            look(test::left_after({}, operations, crash, fate), acknowledged, findings);
    }
    return findings;
}

}  // namespace

TEST_CASE("a power cut at any moment loses nothing that was acknowledged and leaves nothing half done") {
    const Findings findings = crash_everywhere("EXTRA", 18);
    MESSAGE(findings.states << " crash states: " << findings.corrupt << " corrupt, " << findings.lost
                            << " lost, " << findings.half << " half");
    CHECK(findings.states >= 10'000);
    CHECK(findings.corrupt == 0);
    CHECK(findings.lost == 0);
    CHECK(findings.half == 0);
}

TEST_CASE("the same test finds losses where syncs are switched off") {
    const Findings findings = crash_everywhere("OFF", 4);
    MESSAGE(findings.states << " crash states: " << findings.corrupt << " corrupt, " << findings.lost
                            << " lost, " << findings.half << " half");
    CHECK(findings.bad() > findings.states / 10);
}

}  // namespace shouce::state
