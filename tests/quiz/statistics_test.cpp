#include "quiz/statistics.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "quiz/bank.h"

namespace shouce::quiz {

namespace {

using doctest::Approx;
using handbook::Key;
using handbook::nothing;
using handbook::QuestionKind;
using handbook::Response;

// Answers to the single choices of a bank, round by round: 1 right, 0 wrong.
[[nodiscard]] std::vector<Observation> table(const TestBank& bank,
                                             const std::vector<std::vector<int>>& rounds) {
    std::vector<Observation> all;
    for (std::size_t round = 0; round < rounds.size(); ++round) {
        for (std::size_t i = 0; i < rounds[round].size(); ++i) {
            Observation& answer = all.emplace_back();
            answer.round = static_cast<std::int64_t>(round);
            answer.question = bank.pool()[i].question->key;
            answer.response = {rounds[round][i]};
            answer.fraction_ppm = rounds[round][i] * full_ppm;
        }
    }
    return all;
}

[[nodiscard]] TestBank singles(int count) {
    TestBank bank;
    for (int i = 0; i < count; ++i)
        bank.add(QuestionKind::Single, "1.1:" + std::to_string(i));
    return bank;
}

}  // namespace

TEST_CASE("facility, deviation, discrimination and efficiency are those worked out by hand") {
    const TestBank bank = singles(3);
    const auto answers = table(bank, {{1, 0, 1}, {1, 1, 0}, {0, 1, 0}, {0, 0, 0}});
    const auto all = statistics_of(bank.pool(), answers);
    REQUIRE(all.size() == 3);
    // The second: marks 0 1 1 0, the rests 1 ½ 0 0 with mean ⅜. Covariance -¼ / 3, variances 1 / 3 and
    // .6875 / 3; in order, 0 0 1 1 and 0 0 ½ 1, the covariance would be ¾ / 3.
    const QuestionStatistics& second = all[1];
    CHECK(second.answers == 4);
    CHECK(second.compared == 4);
    CHECK(*second.facility == Approx(.5));
    CHECK(*second.deviation == Approx(.577350));
    CHECK(*second.discrimination == Approx(-.301511));
    CHECK(*second.efficiency == Approx(-1.0 / 3));
    // The third: marks 1 0 0 0, the rests ½ 1 ½ 0 with mean ½. Covariance 0.
    const QuestionStatistics& third = all[2];
    CHECK(*third.facility == Approx(.25));
    CHECK(*third.deviation == Approx(.5));
    CHECK(*third.discrimination == Approx(0));
    CHECK(*third.efficiency == Approx(0));
}

TEST_CASE("a question that the strong know and the weak do not discriminates as far as it can") {
    const TestBank bank = singles(3);
    const auto all = statistics_of(bank.pool(), table(bank, {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}, {0, 0, 0}}));
    // Marks 1 1 1 0, the rests 1 ½ 0 0: covariance .375 / 3 of at most as much, variances .75 and .6875.
    CHECK(*all[0].facility == Approx(.75));
    CHECK(*all[0].discrimination == Approx(.522233));
    CHECK(*all[0].efficiency == Approx(1));
}

TEST_CASE("rounds of different length are compared by their means") {
    const TestBank bank = singles(5);
    // The rest of the first question is ½, 1 and 0 in rounds of five, two and three.
    const auto all = statistics_of(bank.pool(), table(bank, {{0, 1, 1, 0, 0}, {1, 1}, {0, 0, 0}}));
    CHECK(all[0].compared == 3);
    // Marks 0 1 0 with mean ⅓, rests ½ 1 0 with mean ½: ½ / 2 over the root of ⅔ / 2 · ½ / 2.
    CHECK(*all[0].discrimination == Approx(.866025));
}

TEST_CASE("partial marks count as what they are") {
    const TestBank bank = singles(2);
    auto answers = table(bank, {{1, 1}, {1, 0}});
    answers[2].fraction_ppm = full_ppm / 2;
    const auto all = statistics_of(bank.pool(), answers);
    CHECK(*all[0].facility == Approx(.75));
    CHECK(*all[0].deviation == Approx(.353553));
    CHECK(*all[0].discrimination == Approx(1));
}

TEST_CASE("what nobody answered, or all alike, has no figures that would mean nothing") {
    const TestBank bank = singles(3);
    const auto none = statistics_of(bank.pool(), {});
    REQUIRE(none.size() == 3);
    CHECK(none[0].answers == 0);
    CHECK_FALSE(none[0].facility.has_value());
    CHECK_FALSE(none[0].deviation.has_value());
    CHECK(none[0].options == std::vector<OptionCount>(4));

    const auto once = statistics_of(bank.pool(), table(bank, {{1, 0}}));
    CHECK(*once[0].facility == Approx(1));
    CHECK_FALSE(once[0].deviation.has_value());
    CHECK_FALSE(once[0].discrimination.has_value());
}

TEST_CASE("what rounding leaves of equal marks does not pass for a difference") {
    const TestBank bank = singles(2);
    for (const int fraction : {1, 123'457, 333'333, 666'666, 700'001, 999'999}) {
        for (std::size_t rounds = 2; rounds < 40; ++rounds) {
            CAPTURE(fraction);
            CAPTURE(rounds);
            auto answers = table(bank, std::vector<std::vector<int>>(rounds, {1, 0}));
            for (std::size_t i = 0; i < answers.size(); ++i)
                answers[i].fraction_ppm = i % 2 == 0 ? fraction : static_cast<int>(i * i * 1'000 / 7);
            const auto all = statistics_of(bank.pool(), answers);
            CHECK(*all[0].deviation == Approx(0));
            CHECK_FALSE(all[0].discrimination.has_value());
            CHECK_FALSE(all[0].efficiency.has_value());
        }
    }
}

TEST_CASE("an answer that was alone in its round counts for how hard a question is, and for no more") {
    const TestBank bank = singles(2);
    const auto all = statistics_of(bank.pool(), table(bank, {{1}, {0}, {1, 1}, {0, 0}}));
    CHECK(all[0].answers == 4);
    CHECK(all[0].compared == 2);
    CHECK(*all[0].facility == Approx(.5));
    CHECK(*all[0].discrimination == Approx(1));
    CHECK(all[0].options[1].chosen == 2);
}

TEST_CASE("figures begin anew with a new wording, while the old answer still tells of its round") {
    const TestBank bank = singles(2);
    auto answers = table(bank, {{1, 1}, {0, 0}, {1, 1}, {0, 0}});
    answers[0].hash[0] = std::byte{1};
    answers[2].hash[0] = std::byte{1};
    const auto all = statistics_of(bank.pool(), answers);
    CHECK(all[0].answers == 2);
    CHECK(*all[0].facility == Approx(.5));
    CHECK(all[1].answers == 4);
    CHECK(all[1].compared == 4);
    CHECK(*all[1].discrimination == Approx(1));
}

TEST_CASE("options are counted, also by how the rest of the round went") {
    const TestBank bank = singles(2);
    // The other question was worth 0, 0, ½, ½, 1, 1; the stronger chose the right option.
    auto answers = table(bank, {{0, 0}, {3, 0}, {0, 0}, {1, 0}, {1, 1}, {1, 1}});
    answers[5].fraction_ppm = full_ppm / 2;
    answers[7].fraction_ppm = full_ppm / 2;
    const auto all = statistics_of(bank.pool(), answers);
    CHECK(all[0].thirds == Thirds{2, 2, 2});
    const std::vector<OptionCount> expected{{2, {1, 1, 0}}, {3, {0, 1, 2}}, {0, {0, 0, 0}}, {1, {1, 0, 0}}};
    CHECK(all[0].options == expected);
}

TEST_CASE("equal rests stay in one third, and where all are equal there are no thirds") {
    const TestBank bank = singles(2);
    const auto uneven =
        statistics_of(bank.pool(), table(bank, {{0, 0}, {0, 0}, {0, 0}, {1, 0}, {1, 0}, {1, 1}, {1, 1}}));
    CHECK(uneven[0].thirds == Thirds{5, 0, 2});
    const auto equal = statistics_of(bank.pool(), table(bank, {{0, 1}, {1, 1}, {0, 1}, {1, 1}}));
    CHECK(equal[0].thirds == Thirds{0, 0, 0});
    CHECK(equal[0].options[1] == OptionCount{2, {0, 0, 0}});
}

TEST_CASE("several options, open blanks and questions not answered are counted as they are") {
    TestBank bank;
    bank.add(QuestionKind::Multiple, "1.1:1");
    bank.add(QuestionKind::Blank, "1.1:2");
    bank.add(QuestionKind::Match, "1.1:3");
    const std::vector<Observation> answers{
        {1, "q0", {}, {0, 3}, 500'000}, {1, "q1", {}, {2, nothing}, 500'000}, {1, "q2", {}, {}, 0},
        {2, "q0", {}, {}, 0},           {2, "q1", {}, {2, 0}, 1'000'000},     {2, "gone", {}, {9}, 0}};
    const auto all = statistics_of(bank.pool(), answers);
    CHECK(*all[0].facility == Approx(.25));
    CHECK(all[0].options[0].chosen == 1);
    CHECK(all[0].options[1].chosen == 0);
    CHECK(all[0].options[3].chosen == 1);
    CHECK(all[1].options[2].chosen == 2);
    CHECK(all[1].options[0].chosen == 1);
    CHECK(all[2].options.empty());
    CHECK(all[2].answers == 1);
}

TEST_CASE("what a guess is worth is the mean over all responses there are") {
    for (int n = 0; n < 6; ++n) {
        const auto kind = static_cast<QuestionKind>(n);
        const auto asked = question(kind, "q", "1:1");
        const std::size_t places = asked.answer.size();
        for (const Policy policy : {Policy::All, Policy::Half, Policy::PerOption, Policy::RightMinusWrong}) {
            CAPTURE(n);
            CAPTURE(static_cast<int>(policy));
            double sum = 0;
            int count = 0;
            if (kind == QuestionKind::Multiple) {
                for (unsigned set = 1; set < 16; ++set, ++count) {
                    Response response;
                    for (int option = 0; option < 4; ++option) {
                        if ((set >> static_cast<unsigned>(option)) % 2 == 1) response.push_back(option);
                    }
                    sum += fraction_ppm(asked, response, policy);
                }
            } else {
                std::vector<int> options(asked.options.size());
                std::iota(options.begin(), options.end(), 0);
                do {
                    const Response response(options.begin(),
                                            options.begin() + static_cast<std::ptrdiff_t>(places));
                    sum += fraction_ppm(asked, response, policy);
                    ++count;
                } while (std::next_permutation(options.begin(), options.end()));
            }
            CHECK(guess_score(asked, policy) == Approx(sum / count / full_ppm).epsilon(1e-5));
        }
    }
}

}  // namespace shouce::quiz
