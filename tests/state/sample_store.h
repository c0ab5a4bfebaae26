// A state database in a folder of a test's own.
#pragma once

#include <doctest/doctest.h>

#include "state/sample_records.h"
#include "support/temporary_folder.h"

namespace shouce::state {

[[nodiscard]] inline StoreOptions options(const test::TemporaryFolder& folder, double now = 0) {
    StoreOptions made;
    made.folder = folder / "state";
    made.now = stamp(now);
    return made;
}

[[nodiscard]] inline Store opened(const StoreOptions& options) {
    auto store = Store::open(options);
    REQUIRE_MESSAGE(store.has_value(), store.error().message());
    return *std::move(store);
}

}  // namespace shouce::state
