#include "quiz/round.h"

#include <doctest/doctest.h>

#include "quiz/bank.h"

namespace shouce::quiz {

namespace {

using handbook::nothing;
using handbook::QuestionKind;
using handbook::Response;

const TimePoint start{Duration(1000)};
[[nodiscard]] TimePoint after(double seconds) {
    return start + Duration(seconds);
}

// So many single choices on clauses of their own.
[[nodiscard]] TestBank singles(int count) {
    TestBank bank;
    for (int i = 1; i <= count; ++i)
        bank.add(QuestionKind::Single, "1.1:" + std::to_string(i));
    return bank;
}

[[nodiscard]] Round round_of(const TestBank& bank, Way way) {
    return {way, bank.pool(), 5, Policy::Half, start};
}

// Answers the question on the screen and goes on.
void answer(Round& round, bool rightly, double at = 1) {
    round.choose(rightly ? 1 : 0);
    REQUIRE(round.submit(after(at)).has_value());
    round.advance(after(at));
}

}  // namespace

TEST_CASE("a right answer is judged, told, and left by itself") {
    const TestBank bank = singles(2);
    Round round = round_of(bank, Way::Five);
    CHECK_FALSE(round.can_submit());
    CHECK_FALSE(round.submit(after(1)).has_value());
    round.choose(1);
    const auto judged = round.submit(after(4));
    REQUIRE(judged.has_value());
    CHECK(judged->question == bank.pool()[0].question);
    CHECK(judged->slot == 0);
    CHECK(judged->response == Response{1});
    CHECK(judged->fraction_ppm == full_ppm);
    CHECK(judged->took == Duration(4));
    REQUIRE(round.deadline().has_value());
    CHECK(*round.deadline() == after(4) + pause_after_right);
    round.advance(*round.deadline());
    CHECK(round.at() == 1);
    CHECK_FALSE(round.deadline().has_value());
}

TEST_CASE("a wrong answer waits to be left and cannot be changed") {
    const TestBank bank = singles(2);
    Round round = round_of(bank, Way::Five);
    round.advance(after(1));
    CHECK(round.at() == 0);
    round.choose(0);
    CHECK(round.submit(after(1))->fraction_ppm == 0);
    CHECK_FALSE(round.deadline().has_value());
    round.choose(1);
    CHECK(round.slot().response == Response{0});
    CHECK_FALSE(round.submit(after(2)).has_value());
    round.advance(after(3));
    CHECK(round.at() == 1);
}

TEST_CASE("five questions and the round is over, whatever was missed") {
    const TestBank bank = singles(5);
    Round round = round_of(bank, Way::Five);
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(round.over());
        answer(round, i != 2, i + 1.0);
    }
    CHECK(round.over());
    const Result result = result_of(round, after(99));
    CHECK(result.asked == 5);
    CHECK(result.right == 4);
    CHECK(result.points_ppm == 4'000'000);
    CHECK(result.took == Duration(5));
    REQUIRE(result.missed.size() == 1);
    CHECK(result.missed.front() == bank.pool()[2]);
    CHECK(result.sections == std::vector<SectionResult>{{"1.1", 5, 4, 4'000'000}});
}

TEST_CASE("several options are switched on and off") {
    TestBank bank;
    bank.add(QuestionKind::Multiple, "1.1:1");
    Round round = round_of(bank, Way::Five);
    round.choose(3);
    round.choose(0);
    round.choose(2);
    round.choose(2);
    CHECK(round.slot().response == Response{0, 3});
    CHECK(round.can_submit());
    round.choose(0);
    round.choose(3);
    CHECK_FALSE(round.can_submit());
    round.choose(9);
    CHECK(round.slot().response.empty());
}

TEST_CASE("words fill the blanks from the first open one and come out at a second touch") {
    TestBank bank;
    bank.add(QuestionKind::Blank, "1.1:1");
    Round round = round_of(bank, Way::Five);
    round.choose(1);
    CHECK_FALSE(round.can_submit());
    round.choose(0);
    CHECK(round.slot().response == Response{1, 0});
    round.choose(3);  // nothing is open
    CHECK(round.slot().response == Response{1, 0});
    round.choose(1);
    CHECK(round.slot().response == Response{nothing, 0});
    round.choose(2);
    CHECK(round.slot().response == Response{2, 0});
    CHECK(round.submit(after(1))->fraction_ppm == full_ppm);
}

TEST_CASE("an order is built item by item") {
    TestBank bank;
    bank.add(QuestionKind::Order, "1.1:1");
    Round round = round_of(bank, Way::Five);
    for (const int item : {0, 2, 2, 1, 2})
        round.choose(item);
    CHECK(round.slot().response == Response{0, 1, 2});
    CHECK_FALSE(round.can_submit());
    round.choose(3);
    CHECK(round.submit(after(1))->fraction_ppm == full_ppm);
}

TEST_CASE("pairs are joined left then right, and the next left side waits by itself") {
    TestBank bank;
    bank.add(QuestionKind::Match, "1.1:1");
    Round round = round_of(bank, Way::Five);
    CHECK(round.chosen_left() == 0);
    round.join(0);
    CHECK(round.chosen_left() == 1);
    round.choose(3);
    for (const int unknown : {-1, 4, 99}) {
        round.join(unknown);
        round.choose(unknown);
        CHECK(round.slot().response == Response{0, nothing, nothing, nothing});
        CHECK(round.chosen_left() == 3);
    }
    round.join(1);
    CHECK(round.slot().response == Response{0, nothing, nothing, 1});
    CHECK(round.chosen_left() == 1);
    round.join(1);  // taken over from the fourth
    CHECK(round.slot().response == Response{0, 1, nothing, nothing});
    round.join(2);
    round.join(3);
    CHECK(round.can_submit());
    CHECK_FALSE(round.chosen_left().has_value());
    round.join(3);  // parted again
    CHECK(round.slot().response == Response{0, 1, 2, nothing});
    CHECK(round.chosen_left() == 3);
    round.choose(0);  // the first is parted and waits
    CHECK(round.slot().response == Response{nothing, 1, 2, nothing});
    round.join(0);
    round.join(3);
    CHECK(round.submit(after(1))->fraction_ppm == full_ppm);
}

TEST_CASE("what was missed comes back after three to five others until it was right twice running") {
    const TestBank bank = singles(12);
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        CAPTURE(seed);
        Round round(Way::Section, bank.pool(), seed, Policy::Half, start);
        answer(round, false);
        std::vector<std::size_t> places;
        for (std::size_t i = 1; !round.over(); ++i) {
            REQUIRE(i < 40);
            if (round.slot().question().key == "q0") {
                CHECK(round.slot().again);
                places.push_back(i);
            }
            answer(round, true);
        }
        REQUIRE(places.size() == 2);
        CHECK(places[0] >= 4);
        CHECK(places[0] <= 6);
        CHECK(places[1] - places[0] >= 4);
        CHECK(places[1] - places[0] <= 6);
        const Result result = result_of(round, after(9));
        CHECK(result.asked == 12);
        CHECK(result.right == 11);
        CHECK(result.missed.size() == 1);
    }
}

TEST_CASE("a question is not asked again at once, with its answer still before the eyes") {
    const TestBank bank = singles(2);
    Round round = round_of(bank, Way::Duties);
    answer(round, true);
    answer(round, false);
    CHECK(round.over());
}

TEST_CASE("a survival ends with the second mistake, and the first is forgiven") {
    const TestBank bank = singles(9);
    Round round = round_of(bank, Way::Survival);
    answer(round, true);
    round.choose(0);
    CHECK(round.submit(after(1)).has_value());
    CHECK(round.mistakes() == 1);
    CHECK_FALSE(round.last_mistake());
    round.advance(after(1));
    answer(round, true);
    answer(round, false);
    CHECK(round.over());
    const Result result = result_of(round, after(1));
    CHECK(result.asked == 4);
    CHECK(result.right == 2);
}

TEST_CASE("reciting shows and counts nothing") {
    const TestBank bank = singles(2);
    Round round = round_of(bank, Way::Recite);
    round.choose(1);
    CHECK(round.slot().response.empty());
    CHECK_FALSE(round.submit(after(1)).has_value());
    round.advance(after(1));
    CHECK(round.at() == 1);
    round.go_to(0, after(2));
    CHECK(round.at() == 0);
    round.advance(after(3));
    round.advance(after(4));
    CHECK(round.over());
    CHECK(result_of(round, after(5)).asked == 0);
}

TEST_CASE("an examination judges nothing before the end, and answers can be changed until then") {
    const TestBank bank = singles(3);
    Round round = round_of(bank, Way::Exam);
    round.choose(0);
    CHECK_FALSE(round.submit(after(1)).has_value());
    round.advance(after(1));
    CHECK(round.at() == 0);
    round.go_to(2, after(2));
    round.choose(1);
    CHECK(round.open_slots() == std::vector<std::size_t>{1});
    round.go_to(0, after(5));
    round.choose(1);
    const auto judged = round.hand_in(after(9));
    REQUIRE(judged.size() == 3);
    CHECK(judged[0].fraction_ppm == full_ppm);
    CHECK(judged[0].took == Duration(6));
    CHECK(judged[1].fraction_ppm == 0);
    CHECK(judged[1].response.empty());
    CHECK(judged[2].took == Duration(3));
    CHECK(round.over());
    CHECK(round.hand_in(after(10)).empty());
    const Result result = result_of(round, after(99));
    CHECK(result.asked == 3);
    CHECK(result.right == 2);
    CHECK(result.took == Duration(9));
}

TEST_CASE("an examination has a time and says how much of it is left") {
    const TestBank bank = singles(3);
    Round round = round_of(bank, Way::Exam);
    REQUIRE(round.deadline().has_value());
    CHECK(*round.deadline() == start + exam_limit);
    CHECK(round.time_left(after(60)) == exam_limit - Duration(60));
    CHECK(round.time_left(after(9999)) == Duration::zero());
    const auto judged = round.hand_in(start + exam_limit + Duration(3));  // three seconds late
    REQUIRE(judged.size() == 3);
    CHECK(judged[0].took == exam_limit);
    CHECK(result_of(round, after(9999)).took == exam_limit);
}

TEST_CASE("reading the clause does not count as time on the question") {
    const TestBank bank = singles(2);
    Round round = round_of(bank, Way::Five);
    round.leave(after(3));
    round.come_back(after(100));
    round.choose(1);
    CHECK(round.submit(after(102))->took == Duration(5));
    round.leave(after(102.5));
    CHECK_FALSE(round.deadline().has_value());
    round.come_back(after(200));
    CHECK_FALSE(round.deadline().has_value());
    CHECK(round.at() == 0);
    round.advance(after(201));
    CHECK(round.at() == 1);
}

TEST_CASE("coming back without having been away takes no time off the question") {
    const TestBank bank = singles(2);
    Round round = round_of(bank, Way::Five);
    round.come_back(after(3));
    round.choose(1);
    CHECK(round.submit(after(5))->took == Duration(5));
    round.advance(after(6));
    round.leave(after(8));
    round.leave(after(9));
    round.come_back(after(20));
    round.come_back(after(21));
    round.choose(1);
    CHECK(round.submit(after(22))->took == Duration(4));
    CHECK(round.time_used(after(22)) == Duration(10));
}

TEST_CASE("to answer and to go on is to be back") {
    const TestBank bank = singles(2);
    Round round = round_of(bank, Way::Five);
    round.leave(after(3));
    round.choose(0);
    CHECK(round.submit(after(10))->took == Duration(3));
    round.leave(after(11));
    round.advance(after(20));
    CHECK(round.time_used(after(21)) == Duration(5));
    round.choose(1);
    CHECK(round.submit(after(24))->took == Duration(4));
}

TEST_CASE("a practice does not count the time away, an examination does") {
    const TestBank bank = singles(1);
    for (const Way way : {Way::Five, Way::Exam}) {
        Round round = round_of(bank, way);
        round.leave(after(10));
        CHECK(round.time_used(after(50)) == Duration(way == Way::Exam ? 50 : 10));
        round.come_back(after(100));
        round.choose(1);
        (void)round.submit(after(105));
        (void)round.hand_in(after(105));
        round.leave(after(105));
        round.come_back(after(205));
        round.advance(after(210));
        CHECK(round.over());
        CHECK(result_of(round, after(999)).took == Duration(way == Way::Exam ? 105 : 20));
    }
}

TEST_CASE("an examination whose time ends while its clause is read is handed in as it stands") {
    const TestBank bank = singles(2);
    Round round = round_of(bank, Way::Exam);
    round.choose(1);
    round.leave(after(30));
    REQUIRE(round.deadline().has_value());
    const auto judged = round.hand_in(*round.deadline());
    REQUIRE(judged.size() == 2);
    CHECK(judged[0].took == Duration(30));
    CHECK(judged[1].took == Duration::zero());
    const Result result = result_of(round, after(9999));
    CHECK(result.right == 1);
    CHECK(result.took == exam_limit);
}

TEST_CASE("the points of a section are the sum of its questions' fractions") {
    TestBank bank;
    bank.add(QuestionKind::Single, "1.1:1");
    bank.add(QuestionKind::Multiple, "1.2:1");
    bank.add(QuestionKind::Multiple, "1.2:2");
    Round round = round_of(bank, Way::Exam);
    round.choose(1);
    round.go_to(1, after(1));
    round.choose(0);  // one of three right ones, no wrong one: half
    round.go_to(2, after(2));
    round.choose(0);
    round.choose(2);
    (void)round.hand_in(after(3));
    const Result result = result_of(round, after(3));
    CHECK(result.points_ppm == 1'500'000);
    CHECK(result.sections == std::vector<SectionResult>{{"1.1", 1, 1, 1'000'000}, {"1.2", 2, 0, 500'000}});
    CHECK(result.missed == Pool{bank.pool()[1], bank.pool()[2]});
}

TEST_CASE("a seed that was stored gives the same questions in the same order on every machine") {
    const TestBank bank = TestBank::large();
    const auto keys = [](const Pool& pool) {
        std::string all;
        for (const Entry& entry : pool)
            all += entry.question->key + " ";
        return all;
    };
    Random practice(2012);
    const Pool five = draw(bank.pool(), 5, {}, practice);
    CHECK(keys(five) == "q54 q94 q107 q152 q43 ");
    const Round round(Way::Five, five, 2012, Policy::Half, start);
    CHECK(round.slots()[0].order == std::vector<int>{0, 1, 3, 2});
    CHECK(round.slots()[3].order == std::vector<int>{0, 1});
    CHECK(round.slots()[4].order == std::vector<int>{3, 2, 1, 0});
    Random examination(2012);
    const Blueprint blueprint = standard_blueprint(bank.pool(), 6, examination);
    const auto paper = draw_examination(bank.pool(), blueprint, {}, examination);
    REQUIRE(paper.has_value());
    CHECK(keys(*paper) == "q73 q47 q54 q22 q3 q152 ");
}

TEST_CASE("the same seed gives the same round") {
    const TestBank bank = TestBank::large();
    const Round one = round_of(bank, Way::Five);
    const Round other = round_of(bank, Way::Five);
    CHECK(one == other);
    CHECK_FALSE(one == Round(Way::Five, bank.pool(), 6, Policy::Half, start));
}

}  // namespace shouce::quiz
