// How a visit begins, is doubted and ends, by a clock that is given.
#include "kiosk/visit.h"

#include <doctest/doctest.h>

using shouce::Duration;
using shouce::TimePoint;
using shouce::kiosk::Visit;
using Phase = Visit::Phase;

namespace {

[[nodiscard]] TimePoint at(double seconds) {
    return TimePoint(Duration(1000 + seconds));
}

[[nodiscard]] Visit visit_of_a_minute() {
    return {Duration(60), at(0)};
}

}  // namespace

TEST_CASE("a page that nobody touches gives way without a question") {
    Visit visit = visit_of_a_minute();
    CHECK(visit.phase() == Phase::Unused);
    CHECK_FALSE(visit.tick(at(59.9)));
    CHECK(visit.tick(at(60)));
    CHECK(visit.phase() == Phase::Waiting);
    CHECK_FALSE(visit.deadline().has_value());
}

TEST_CASE("a visitor is asked after the idle time and forgotten after the countdown") {
    Visit visit = visit_of_a_minute();
    visit.touched(at(10));
    CHECK(visit.phase() == Phase::Present);
    CHECK_FALSE(visit.tick(at(69.9)));
    CHECK(visit.deadline() == at(70));
    CHECK(visit.tick(at(70)));
    CHECK(visit.phase() == Phase::Asked);
    CHECK(visit.deadline() == at(90));
    CHECK_FALSE(visit.tick(at(89.9)));
    CHECK(visit.tick(at(90)));
    CHECK(visit.phase() == Phase::Waiting);
}

TEST_CASE("every touch is life, wherever it is") {
    Visit visit = visit_of_a_minute();
    for (int i = 1; i <= 20; ++i) {
        visit.touched(at(50.0 * i));
        CHECK_FALSE(visit.tick(at(50.0 * i + 49)));
    }
    CHECK(visit.phase() == Phase::Present);
}

TEST_CASE("who is asked has to answer; a touch elsewhere is none") {
    Visit visit = visit_of_a_minute();
    visit.touched(at(0));
    REQUIRE(visit.tick(at(60)));
    visit.touched(at(65));
    CHECK(visit.deadline() == at(80));
    visit.stay(at(66));
    CHECK(visit.phase() == Phase::Present);
    CHECK(visit.deadline() == at(126));
}

TEST_CASE("a touch on a waiting kiosk is nobody's until it comes in") {
    Visit visit = visit_of_a_minute();
    visit.wait();
    visit.touched(at(5));
    CHECK(visit.phase() == Phase::Waiting);
    visit.stay(at(6));
    CHECK(visit.phase() == Phase::Present);
}

TEST_CASE("who has much to read may stand still for longer, but not for ever") {
    Visit visit = visit_of_a_minute();
    visit.touched(at(0));
    visit.reading(400);  // 100 s at a slow reader's pace
    CHECK(visit.deadline() == at(160));
    visit.reading(100'000);
    CHECK(visit.deadline() == at(300));
    Visit patient(Duration(600), at(0));
    patient.touched(at(0));
    patient.reading(400);
    CHECK(patient.deadline() == at(600));
}

TEST_CASE("a kiosk that is set never to ask does not") {
    Visit visit(Duration::zero(), at(0));
    visit.touched(at(0));
    CHECK_FALSE(visit.deadline().has_value());
    CHECK_FALSE(visit.tick(at(1e6)));
}
