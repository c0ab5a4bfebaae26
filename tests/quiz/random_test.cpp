#include "quiz/random.h"

#include <doctest/doctest.h>

#include <array>
#include <numeric>

namespace shouce::quiz {

TEST_CASE("chance is the same everywhere: the published first numbers of SplitMix64") {
    Random random(1234567);
    CHECK(random.next() == 6457827717110365317U);
    CHECK(random.next() == 3203168211198807973U);
    CHECK(random.next() == 9817491932198370423U);
}

TEST_CASE("each number below a bound is as likely as the others") {
    Random random(1);
    std::array<int, 6> counts{};
    for (int i = 0; i < 60'000; ++i)
        ++counts.at(random.below(6));
    for (const int count : counts) {
        CHECK(count > 9'600);
        CHECK(count < 10'400);
    }
}

TEST_CASE("a shuffle keeps every value and reaches every order") {
    std::array<int, 6> orders{};
    for (std::uint64_t seed = 0; seed < 6'000; ++seed) {
        Random random(seed);
        std::vector<int> values{0, 1, 2};
        random.shuffle(values);
        REQUIRE(std::accumulate(values.begin(), values.end(), 0) == 3);
        const int order = values[0] * 2 + (values[1] > values[2] ? 1 : 0);
        ++orders.at(static_cast<std::size_t>(order));
    }
    for (const int count : orders)
        CHECK(count > 850);
}

}  // namespace shouce::quiz
