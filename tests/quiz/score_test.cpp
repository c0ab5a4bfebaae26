#include "quiz/score.h"

#include <doctest/doctest.h>

#include "quiz/bank.h"

namespace shouce::quiz {

namespace {

using handbook::nothing;
using handbook::QuestionKind;
using handbook::Response;

struct Case {
    QuestionKind kind;
    Response response;
    int all;
    int half;
    int per_option;
    int right_minus_wrong;
};

}  // namespace

TEST_CASE("every kind of answer counts by the policy's table") {
    // The answers: Single {1}, Multiple {0, 1, 3} of four, TrueFalse {0}, Blank {2, 0}, Match and Order
    // {0, 1, 2, 3}.
    const Case cases[] = {
        {QuestionKind::Single, {1}, 1000000, 1000000, 1000000, 1000000},
        {QuestionKind::Single, {0}, 0, 0, 0, 0},
        {QuestionKind::Single, {}, 0, 0, 0, 0},
        {QuestionKind::TrueFalse, {0}, 1000000, 1000000, 1000000, 1000000},
        {QuestionKind::TrueFalse, {1}, 0, 0, 0, 0},
        {QuestionKind::Multiple, {0, 1, 3}, 1000000, 1000000, 1000000, 1000000},
        {QuestionKind::Multiple, {0, 1}, 0, 500000, 666666, 666666},
        {QuestionKind::Multiple, {3}, 0, 500000, 333333, 333333},
        {QuestionKind::Multiple, {0, 1, 2}, 0, 0, 0, 333333},
        {QuestionKind::Multiple, {0, 2}, 0, 0, 0, 0},
        {QuestionKind::Multiple, {2}, 0, 0, 0, 0},
        {QuestionKind::Multiple, {0, 1, 2, 3}, 0, 0, 0, 666666},
        {QuestionKind::Multiple, {}, 0, 0, 0, 0},
        {QuestionKind::Blank, {2, 0}, 1000000, 1000000, 1000000, 1000000},
        {QuestionKind::Blank, {2, 1}, 0, 500000, 500000, 500000},
        {QuestionKind::Blank, {2, nothing}, 0, 500000, 500000, 500000},
        {QuestionKind::Blank, {0, 2}, 0, 0, 0, 0},
        {QuestionKind::Blank, {}, 0, 0, 0, 0},
        {QuestionKind::Match, {0, 1, 2, 3}, 1000000, 1000000, 1000000, 1000000},
        {QuestionKind::Match, {0, 1, 3, 2}, 0, 500000, 500000, 500000},
        {QuestionKind::Match, {nothing, nothing, nothing, 3}, 0, 250000, 250000, 250000},
        {QuestionKind::Match, {1, 2, 3, 0}, 0, 0, 0, 0},
        {QuestionKind::Order, {0, 1, 2, 3}, 1000000, 1000000, 1000000, 1000000},
        {QuestionKind::Order, {1, 0, 2, 3}, 0, 500000, 500000, 500000},
        {QuestionKind::Order, {3, 2, 1, 0}, 0, 0, 0, 0},
        {QuestionKind::Order, {0, 1}, 0, 500000, 500000, 500000},
    };
    for (const Case& one : cases) {
        const auto asked = question(one.kind, "q", "1:1");
        CAPTURE(static_cast<int>(one.kind));
        CAPTURE(one.response.size());
        CHECK(fraction_ppm(asked, one.response, Policy::All) == one.all);
        CHECK(fraction_ppm(asked, one.response, Policy::Half) == one.half);
        CHECK(fraction_ppm(asked, one.response, Policy::PerOption) == one.per_option);
        CHECK(fraction_ppm(asked, one.response, Policy::RightMinusWrong) == one.right_minus_wrong);
        CHECK(right(asked, one.response) == (one.all == full_ppm));
    }
}

}  // namespace shouce::quiz
