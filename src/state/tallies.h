// What the database tells an operator: how often the kiosk was used, what was answered, what visitors
// doubted and did not find. Nothing here belongs to one visitor.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "handbook/question.h"
#include "state/store.h"

namespace shouce::state {

// Days are local ones, counted from 1970-01-01; this one stands for a clock that could not be believed.
inline constexpr std::int64_t unknown_day = 0;

struct Tallies {
    struct Use {
        std::int64_t day = unknown_day;
        handbook::Key section;  // empty: visits, whatever they read
        std::int64_t times = 0;

        bool operator==(const Use&) const = default;
    };
    std::vector<Use> uses;  // by day

    // The first of a visit to its question, those that are kept one by one, the latest rounds first.
    struct Answer {
        std::int64_t round = 0;  // answers of one round have the same number
        handbook::Key question;
        handbook::QuestionHash hash{};
        handbook::Response response;
        int fraction_ppm = 0;
        std::int64_t day = unknown_day;
    };
    std::vector<Answer> answers;

    struct Report {
        handbook::Key question;
        handbook::QuestionHash hash{};
        std::int64_t times = 0;  // since the operator saw it last, at least 1

        bool operator==(const Report&) const = default;
    };
    std::vector<Report> reports;  // the most often reported first

    std::vector<Store::VainSearch> vain_searches;
};

// Read on the thread that the store belongs to. At most `most_answers` answers are read.
[[nodiscard]] Result<Tallies> read_tallies(const Store& store, std::int64_t most_answers = 100'000);

// The operator has looked at what visitors reported of that wording.
[[nodiscard]] Result<> see_report(const Store& store, const handbook::Key& question,
                                  const handbook::QuestionHash& hash);

}  // namespace shouce::state
