// What an answer is worth. Pure, in whole numbers: a fraction is told in millionths (ppm), so that sums and
// stored figures are the same everywhere.
#pragma once

#include "handbook/question.h"

namespace shouce::quiz {

inline constexpr int full_ppm = 1'000'000;

// How a 多选 that is only partly right counts; all four are in use in Chinese examinations and in Moodle.
enum class Policy {
    All,              // full marks or nothing
    Half,             // half for some of the right options and no wrong one
    PerOption,        // its share for each right option, nothing once a wrong one is chosen
    RightMinusWrong,  // its share for each right option less one share for each wrong one, never below
                      // nothing
};

// Single and TrueFalse are right or not. The policy's name says what a Multiple is worth. The other kinds
// know only All, full marks or nothing; otherwise each blank and each pair has its share, an open one none,
// and an Order has its share for each item that was put right after the one before it. So one item out of
// place does not cost them all, as it would with places counted from the start, and chance gets one in n as
// it does there (Moodle's qtype_ordering grades so as RELATIVE_NEXT_EXCLUDE_LAST, and places as
// ABSOLUTE_POSITION). Shares are rounded down, and exactly what is right is worth full_ppm.
[[nodiscard]] int fraction_ppm(const handbook::Question& question, const handbook::Response& response,
                               Policy policy);

[[nodiscard]] bool right(const handbook::Question& question, const handbook::Response& response);

}  // namespace shouce::quiz
