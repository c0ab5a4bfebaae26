// kill -9 in a running quiz, again and again: what the trace called stored is there, and the next start is
// whole and quick. SHOUCE_KILLS says how often.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "base/clock.h"
#include "state/store.h"
#include "support/amount.h"
#include "support/kiosk_under_test.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using test::KioskUnderTest;
using test::VirtualDisplay;

TEST_CASE("a kiosk killed in a running quiz starts again quickly and keeps every answer that was stored") {
    const int kills = test::amount("SHOUCE_KILLS", 20);
    VirtualDisplay display(640, 640);
    const test::TemporaryFolder folder;
    const auto state = folder / "state";
    int stored = 0;
    std::vector<double> starts;  // seconds until the first page can be touched
    for (int i = 0; i < kills; ++i) {
        const TimePoint begun = now();
        KioskUnderTest kiosk(display, 360, 640, {"--state", state.string()});
        kiosk.wait_for_screen("home");
        starts.push_back((now() - begun).count());
        kiosk.tap("home.quiz", "quiz");
        kiosk.tap("quiz.five", "question");
        kiosk.tap_until("question.option.0", [&kiosk] { return kiosk.attempts() > 0; });
        kiosk.kill();
        stored += kiosk.attempts();
    }
    state::StoreOptions options;
    options.folder = state;
    const auto store = state::Store::open(options);
    REQUIRE_MESSAGE(store.has_value(), store.error().message());
    CHECK(store->set_aside().empty());
    CHECK(store->database().text("PRAGMA integrity_check") == "ok");
    const auto counts = store->counts();
    REQUIRE(counts.has_value());
    CHECK(stored >= kills);
    CHECK(counts->answers >= stored);
    CHECK(counts->boots == kills + 1);

    std::sort(starts.begin(), starts.end());
    const double median = starts[starts.size() / 2];
    MESSAGE(kills, " kills, ", stored, " answers stored, none lost; start: median ", median, " s, worst ",
            starts.back(), " s");
    constexpr double longest = 3;
    CHECK(starts.back() <= (test::sanitized ? std::max(longest, 4 * median) : longest));
}
