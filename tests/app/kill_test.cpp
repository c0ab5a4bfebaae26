// kill -9 in a running quiz, fifty times: what the trace called stored is there, and the next start is whole.
#include <doctest/doctest.h>

#include "state/store.h"
#include "support/kiosk_under_test.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using test::KioskUnderTest;
using test::VirtualDisplay;

TEST_CASE("a kiosk killed in a running quiz keeps every answer that was stored") {
    constexpr int kills = 50;
    VirtualDisplay display(640, 640);
    const test::TemporaryFolder folder;
    const auto state = folder / "state";
    int stored = 0;
    for (int i = 0; i < kills; ++i) {
        KioskUnderTest kiosk(display, 360, 640, {"--state", state.string()});
        kiosk.wait_for_screen("home");
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
}
