// Rounds under hands that touch anything at any time: what is not possible must change nothing, and what is
// must leave a round in order.
#include <doctest/doctest.h>

#include <algorithm>

#include "quiz/bank.h"
#include "quiz/round.h"

namespace shouce::quiz {

namespace {

using handbook::nothing;
using handbook::QuestionKind;
using handbook::Response;

constexpr Way all_ways[] = {Way::Five,   Way::Duties, Way::Section, Way::Exam, Way::Survival,
                            Way::Recite, Way::Missed, Way::Clause,  Way::Daily};

[[nodiscard]] bool is(const Round& round, QuestionKind kind) {
    return round.slot().question().kind == kind;
}
[[nodiscard]] bool can_answer(const Round& round) {
    return !round.over() && !round.slot().judged && !round.rules().shown;
}
[[nodiscard]] bool inside(int index, std::size_t size) {
    return index >= 0 && static_cast<std::size_t>(index) < size;
}

// A hand that does one thing at a time, and knows which of them must do nothing.
class Hand {
  public:
    explicit Hand(std::uint64_t seed) : random_(seed) {}

    void do_anything(Round& round, TimePoint now) {
        const Round before = round;
        if (!act(round, now)) CHECK(round == before);
    }

  private:
    // False: it should have changed nothing.
    [[nodiscard]] bool act(Round& round, TimePoint now) {
        const auto& question = round.slot().question();
        const int index = static_cast<int>(random_.below(8)) - 2;
        switch (random_.below(12)) {
            case 0:
            case 1:
            case 2:
            case 3: {
                const bool possible = can_answer(round) && inside(index, question.options.size());
                round.choose(index);
                return possible;
            }
            case 4:
            case 5: {
                const bool possible = can_answer(round) && inside(index, question.targets.size());
                round.join(index);
                return possible;
            }
            case 6:
            case 7: return submit(round, now);
            case 8: {
                const bool possible = !round.over() && (round.slot().judged || round.rules().shown);
                round.advance(now);
                return possible;
            }
            case 9: {
                const bool possible = !round.over() && (round.rules().judged_at_end || round.rules().shown) &&
                                      inside(index, round.slots().size());
                round.go_to(static_cast<std::size_t>(index), now);
                return possible;
            }
            case 10: return leave_or_come_back(round, now);
            default: return hand_in(round, now);
        }
    }
    [[nodiscard]] static bool submit(Round& round, TimePoint now) {
        const bool possible = round.can_submit();
        CHECK(possible == (can_answer(round) && !round.rules().judged_at_end && round.slot().is_complete()));
        CHECK(round.submit(now).has_value() == possible);
        return possible;
    }
    [[nodiscard]] bool leave_or_come_back(Round& round, TimePoint now) {
        const bool possible = !round.over();
        round.leave(now);
        if (random_.below(4) > 0) round.come_back(now + Duration(7));
        return possible;
    }
    [[nodiscard]] bool hand_in(Round& round, TimePoint now) {
        if (round.rules().judged_at_end && random_.below(20) > 0) return true;
        const bool possible = !round.over() && round.rules().judged_at_end;
        const std::size_t slots = round.slots().size();
        CHECK(round.hand_in(now).size() == (possible ? slots : 0));
        return possible;
    }

    Random random_;
};

void check_response(const Slot& slot) {
    const auto& question = slot.question();
    Response chosen = slot.response;
    std::erase(chosen, nothing);
    for (const int index : chosen)
        CHECK(inside(index, question.options.size()));
    if (question.kind == QuestionKind::Multiple) CHECK(std::is_sorted(chosen.begin(), chosen.end()));
    std::sort(chosen.begin(), chosen.end());
    CHECK(std::adjacent_find(chosen.begin(), chosen.end()) == chosen.end());
    if (question.kind == QuestionKind::Blank || question.kind == QuestionKind::Match)
        CHECK(slot.response.size() == question.answer.size());
    if (slot.judged) CHECK(slot.fraction_ppm == fraction_ppm(question, slot.response, Policy::Half));
}

void check_order(const Round& round, TimePoint now) {
    REQUIRE(round.at() < round.slots().size());
    Duration looked{};
    for (const Slot& slot : round.slots()) {
        check_response(slot);
        looked += slot.took;
    }
    CHECK(looked <= round.time_used(now) + Duration(1e-6));
    if (const auto left = round.chosen_left()) {
        REQUIRE(is(round, QuestionKind::Match));
        CHECK(can_answer(round));
        CHECK(round.slot().response[static_cast<std::size_t>(*left)] == nothing);
    }
    const bool goes_on = round.deadline().has_value();
    if (round.rules().judged_at_end) {
        CHECK(goes_on == !round.over());
    } else if (goes_on) {
        CHECK(round.slot().is_right());
    }
    if (round.rules().shown) CHECK(round.mistakes() == 0);
}

// What was judged stays as it was judged.
void check_kept(const Round& before, const Round& after) {
    for (std::size_t i = 0; i < before.slots().size() && before.slots()[i].judged; ++i)
        CHECK(before.slots()[i] == after.slots()[i]);
}

}  // namespace

TEST_CASE("whatever is touched whenever, a round stays in order") {
    int ended = 0;
    for (std::uint64_t seed = 0; seed < 180; ++seed) {
        CAPTURE(seed);
        const TestBank bank = TestBank::any(seed);
        Random random(seed);
        const Way way = all_ways[seed % std::size(all_ways)];
        TimePoint now{Duration(50)};
        Round round(way, draw(bank.pool(), 5, {}, random), seed, Policy::Half, now);
        Hand hand(seed);
        for (int i = 0; i < 600; ++i) {
            const Round before = round;
            now += Duration(10);
            hand.do_anything(round, now);
            check_order(round, now + Duration(7));
            check_kept(before, round);
        }
        ended += round.over() ? 1 : 0;
    }
    CHECK(ended > 60);  // else the hands do not reach far enough
}

TEST_CASE("a copy of a round goes its own way") {
    const TestBank bank = TestBank::large();
    Round round(Way::Five, bank.pool(), 1, Policy::Half, TimePoint{});
    const Round kept = round;
    Round copy = round;
    copy.choose(0);
    CHECK_FALSE(copy == kept);
    CHECK(round == kept);
}

TEST_CASE("whoever answers right the second time comes to the end of every practice") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        const TestBank bank = TestBank::any(seed);
        Random random(seed);
        const Pool questions = draw(bank.pool(), 5, {}, random);
        const std::size_t most = 3 * questions.size();
        for (const Way way : {Way::Five, Way::Duties, Way::Section, Way::Missed, Way::Clause, Way::Daily}) {
            Round round(way, questions, seed, Policy::Half, TimePoint{});
            std::size_t answered = 0;
            for (; !round.over() && answered <= most; ++answered) {
                const Slot& slot = round.slot();
                const Response& answer = slot.question().answer;
                const bool rightly = slot.again || is(round, QuestionKind::Match) || random.below(2) == 0;
                if (is(round, QuestionKind::Match)) {
                    for (const int target : answer)
                        round.join(target);
                } else if (rightly) {
                    for (const int option : answer)
                        round.choose(option);
                } else {
                    for (std::size_t i = 0; i < answer.size(); ++i)
                        round.choose(answer.size() == 1 ? 1 - answer[0] : answer[answer.size() - 1 - i]);
                }
                REQUIRE(round.submit(TimePoint{}).has_value());
                round.advance(TimePoint{});
            }
            CHECK(round.over());
            CHECK(answered >= questions.size());
        }
    }
}

}  // namespace shouce::quiz
