#include "platform/linux/heap.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <fstream>
#include <memory>
#include <vector>

#include "support/amount.h"

namespace {

[[nodiscard]] double resident_mebibytes() {
    std::ifstream statm("/proc/self/statm");
    double all = 0;
    double held = 0;
    statm >> all >> held;
    return held * 4096 / (1 << 20);
}

}  // namespace

TEST_CASE("what was freed between blocks in use goes back to the system") {
    if (shouce::test::sanitized) return;  // their heap is another
    constexpr std::size_t block = 1024;
    constexpr std::size_t blocks = 32'768;
    constexpr std::size_t kept_each = 64;
    std::vector<std::unique_ptr<std::byte[]>> all(blocks);
    for (auto& one : all)
        one = std::make_unique<std::byte[]>(block);
    const double full = resident_mebibytes();
    for (std::size_t i = 0; i < blocks; ++i) {
        if (i % kept_each != 0) all[i].reset();
    }
    REQUIRE(resident_mebibytes() > full - 2);
    shouce::platform::release_freed_memory();
    CHECK(resident_mebibytes() < full - 24);
}
