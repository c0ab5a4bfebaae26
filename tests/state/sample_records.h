// Records for tests.
#pragma once

#include <string>
#include <vector>

#include "state/store.h"

namespace shouce::state {

[[nodiscard]] inline Stamp stamp(double seconds) {
    return {Duration(seconds), 1'800'000'000'000 + static_cast<std::int64_t>(seconds * 1000),
            Stamp::Trust::Plausible};
}

[[nodiscard]] inline Answered answered(RoundNumber round, int slot, int fraction_ppm = 1'000'000) {
    Answered made;
    made.round = round;
    made.slot = slot;
    made.question = "5-0" + std::to_string(slot % 7);
    made.hash.fill(std::byte{7});
    made.response = {1, 2};
    made.order = {2, 0, 1, 3};
    made.policy = "half";
    made.fraction_ppm = fraction_ppm;
    made.took = Duration(3.5);
    made.first = slot % 2 == 0;
    return made;
}

// A round with its answers, as one batch.
[[nodiscard]] inline std::vector<Record> round_of(RoundNumber round, int answers) {
    std::vector<Record> records;
    records.reserve(static_cast<std::size_t>(answers) + 2);
    records.push_back({stamp(round), RoundBegun{round, 1, "five", "", 42, answers}});
    for (int slot = 0; slot < answers; ++slot)
        records.push_back({stamp(round), answered(round, slot)});
    records.push_back({stamp(round), RoundEnded{round, RoundEnded::How::Finished, answers, answers}});
    return records;
}

}  // namespace shouce::state
