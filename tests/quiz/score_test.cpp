#include "quiz/score.h"

#include <doctest/doctest.h>

#include <cstdint>

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
        {QuestionKind::Multiple, {0, 2, 3}, 0, 0, 0, 333333},
        {QuestionKind::Blank, {2, 0}, 1000000, 1000000, 1000000, 1000000},
        {QuestionKind::Blank, {2, 1}, 0, 500000, 500000, 500000},
        {QuestionKind::Blank, {2, nothing}, 0, 500000, 500000, 500000},
        {QuestionKind::Blank, {0, 2}, 0, 0, 0, 0},
        {QuestionKind::Blank, {}, 0, 0, 0, 0},
        {QuestionKind::Match, {0, 1, 2, 3}, 1000000, 1000000, 1000000, 1000000},
        {QuestionKind::Match, {0, 1, 3, 2}, 0, 500000, 500000, 500000},
        {QuestionKind::Match, {nothing, nothing, nothing, 3}, 0, 250000, 250000, 250000},
        {QuestionKind::Match, {1, 2, 3, 0}, 0, 0, 0, 0},
        {QuestionKind::Match, {}, 0, 0, 0, 0},
        {QuestionKind::Order, {0, 1, 2, 3}, 1000000, 1000000, 1000000, 1000000},
        {QuestionKind::Order, {3, 0, 1, 2}, 0, 666666, 666666, 666666},  // one item out of place
        {QuestionKind::Order, {2, 3, 0, 1}, 0, 666666, 666666, 666666},  // two halves exchanged
        {QuestionKind::Order, {1, 0, 2, 3}, 0, 333333, 333333, 333333},
        {QuestionKind::Order, {0, 2, 1, 3}, 0, 0, 0, 0},
        {QuestionKind::Order, {3, 2, 1, 0}, 0, 0, 0, 0},
        {QuestionKind::Order, {0, 1}, 0, 333333, 333333, 333333},
        {QuestionKind::Order, {2}, 0, 0, 0, 0},
        {QuestionKind::Order, {}, 0, 0, 0, 0},
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

TEST_CASE("an answer is worth full marks if and only if it is right, whatever the policy") {
    Random random(4);
    for (int i = 0; i < 6'000; ++i) {
        const auto kind = static_cast<QuestionKind>(i % 6);
        const auto asked = question(kind, "q", "1:1");
        Response response;
        for (std::uint64_t n = random.below(6); n > 0; --n)
            response.push_back(static_cast<int>(random.below(5)) - 1);
        if (i % 4 == 0) response = asked.answer;
        CAPTURE(static_cast<int>(kind));
        CAPTURE(i);
        for (const Policy policy : {Policy::All, Policy::Half, Policy::PerOption, Policy::RightMinusWrong}) {
            const int fraction = fraction_ppm(asked, response, policy);
            CHECK(fraction >= 0);
            CHECK((fraction == full_ppm) == right(asked, response));
        }
    }
}

TEST_CASE(
    "the policies stand in their order: All is the hardest, and right minus wrong forgives more than per "
    "option") {
    const auto asked = question(QuestionKind::Multiple, "q", "1:1");
    for (unsigned set = 0; set < 16; ++set) {
        CAPTURE(set);
        Response response;
        for (int option = 0; option < 4; ++option) {
            if ((set >> static_cast<unsigned>(option)) % 2 == 1) response.push_back(option);
        }
        const int all = fraction_ppm(asked, response, Policy::All);
        CHECK(all <= fraction_ppm(asked, response, Policy::Half));
        CHECK(all <= fraction_ppm(asked, response, Policy::PerOption));
        CHECK(fraction_ppm(asked, response, Policy::PerOption) <=
              fraction_ppm(asked, response, Policy::RightMinusWrong));
    }
}

TEST_CASE("a question without an answer gives no marks and does no harm") {
    for (int kind = 0; kind < 6; ++kind) {
        auto asked = question(static_cast<QuestionKind>(kind), "q", "1:1");
        asked.answer.clear();
        for (const Policy policy : {Policy::All, Policy::Half, Policy::PerOption, Policy::RightMinusWrong}) {
            CHECK(fraction_ppm(asked, {}, policy) == 0);
            CHECK(fraction_ppm(asked, {1}, policy) == 0);
        }
    }
}

TEST_CASE("an option counts once however often a response names it") {
    const auto asked = question(QuestionKind::Multiple, "q", "1:1");
    CHECK(fraction_ppm(asked, {0, 0, 0}, Policy::PerOption) == 333333);
    CHECK(fraction_ppm(asked, {0, 0, 2, 2}, Policy::RightMinusWrong) == 0);
}

}  // namespace shouce::quiz
