#include "platform/linux/heap.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstddef>
#include <memory>
#include <vector>

#include "support/amount.h"
#include "support/memory.h"

using shouce::test::resident_mebibytes;

TEST_CASE("what was freed between blocks in use goes back to the system") {
    if (shouce::test::sanitized) return;  // their heap is another
    constexpr std::size_t block = 1024;
    constexpr std::size_t blocks = 32'768;
    constexpr std::size_t kept_each = 64;
    std::vector<std::unique_ptr<std::byte[]>> all(blocks);
    for (auto& one : all)
        one = std::make_unique<std::byte[]>(block);
    const double full = resident_mebibytes(::getpid());
    for (std::size_t i = 0; i < blocks; ++i) {
        if (i % kept_each != 0) all[i].reset();
    }
    REQUIRE(resident_mebibytes(::getpid()) > full - 2);
    shouce::platform::release_freed_memory();
    CHECK(resident_mebibytes(::getpid()) < full - 24);
}
