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

// Single and TrueFalse are right or not. Blank, Match and Order give each place its share, unless the policy
// is All. Shares are rounded down; everything right is exactly full_ppm, an open place is a wrong one.
[[nodiscard]] int fraction_ppm(const handbook::Question& question, const handbook::Response& response,
                               Policy policy);

[[nodiscard]] bool right(const handbook::Question& question, const handbook::Response& response);

}  // namespace shouce::quiz
