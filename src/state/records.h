// What a kiosk records of its visitors: what was asked and answered, never who. Plain values; a Recorder
// puts them on the disk.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "handbook/question.h"

namespace shouce::state {

// Rounds and visits are counted from 1 in each run of the kiosk; with the number of the run they are unique.
using RoundNumber = int;

struct RoundBegun {
    RoundNumber round = 0;
    int visit = 0;
    std::string way;    // "five", "exam" …
    std::string about;  // the organisation, section or clause that it is limited to; mostly empty
    std::uint64_t seed = 0;
    int questions = 0;

    bool operator==(const RoundBegun&) const = default;
};

struct Answered {
    RoundNumber round = 0;
    int slot = 0;  // from 0
    handbook::Key question;
    handbook::QuestionHash hash{};
    handbook::Response response;  // in the question's own order
    std::vector<int> order;       // in which its options were shown
    std::string policy;           // by which it was judged: "half" …
    int fraction_ppm = 0;
    Duration took{};
    bool first = true;  // the first answer to this question in this visit: only these count in statistics

    bool operator==(const Answered&) const = default;
};

struct RoundEnded {
    enum class How { Finished, Abandoned };
    RoundNumber round = 0;
    How how = How::Finished;
    int asked = 0;
    int right = 0;

    bool operator==(const RoundEnded&) const = default;
};

// 这题有误: somebody thinks that a question is wrong.
struct QuestionReported {
    handbook::Key question;
    handbook::QuestionHash hash{};

    bool operator==(const QuestionReported&) const = default;
};

// Words that a visitor looked for and that the book does not have.
struct SearchedInVain {
    std::string words;  // UTF-8, not empty; of long ones the first 32 characters count

    bool operator==(const SearchedInVain&) const = default;
};

// The kiosk was used: by another visitor, or a section of the book was opened.
struct Used {
    handbook::Key section;  // empty: a visit

    bool operator==(const Used&) const = default;
};

using Event = std::variant<RoundBegun, Answered, RoundEnded, QuestionReported, SearchedInVain, Used>;

// When it happened. The wall clock may stand in 1970 until somebody sets it, so each stamp says whether it
// can be believed; the monotonic time since the kiosk's start always can.
struct Stamp {
    enum class Trust { Unset, Plausible };
    Duration since_start{};
    std::int64_t wall_ms = 0;  // since 1970
    Trust trust = Trust::Unset;

    bool operator==(const Stamp&) const = default;
};

struct Record {
    Stamp stamp;
    Event event;

    bool operator==(const Record&) const = default;
};

}  // namespace shouce::state
