// What the kiosk shows to an empty room, how a passer-by comes in, and that nothing of a visitor stays.
#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/attract.h"
#include "support/sample_kiosk.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using kiosk::AttractScreen;
using test::at;
using test::SampleKiosk;

namespace {

// Long after the last touch, and after the countdown.
void leave(SampleKiosk& sample, double seconds) {
    REQUIRE(sample.kiosk().tick(at(seconds)));
    REQUIRE(sample.state().asked_until.has_value());
    REQUIRE(sample.kiosk().tick(at(seconds + 20)));
}

}  // namespace

TEST_CASE("an empty room sees a clause and a question, and another pair every twenty seconds") {
    SampleKiosk sample(60);
    REQUIRE(sample.kiosk().tick(at(60)));
    CHECK(sample.screen() == "attract");
    const auto first = std::get<AttractScreen>(sample.state().screen);
    REQUIRE(first.clause.has_value());
    CHECK(first.clause->block.kind == handbook::BlockKind::Item);
    REQUIRE(first.question.has_value());
    CHECK(first.question->question->kind == handbook::QuestionKind::Single);
    CHECK_FALSE(sample.kiosk().tick(at(79)));
    CHECK(sample.kiosk().deadline() == at(80));
    bool changed = false;
    for (int page = 1; page <= 8; ++page) {
        REQUIRE(sample.kiosk().tick(at(60 + 20 * page)));
        const auto& now = std::get<AttractScreen>(sample.state().screen);
        CHECK(now.page == page);
        changed = changed || now.question->question != first.question->question;
    }
    CHECK(changed);
}

TEST_CASE("touching an answer is the way in, and it is judged at once, in the order that was shown") {
    SampleKiosk sample(60);
    REQUIRE(sample.kiosk().tick(at(60)));
    const auto shown = std::get<AttractScreen>(sample.state().screen);
    sample.apply(kiosk::AnswerAttract{shown.question->question->answer.front()}, 65);
    CHECK(sample.screen() == "question");
    CHECK(sample.round().slot().question().key == shown.question->question->key);
    CHECK(sample.round().slot().order == shown.order);
    CHECK(sample.round().slot().is_right());
    CHECK(sample.events<state::Answered>().size() == 1);
    CHECK(sample.kiosk().visit() == kiosk::Visit::Phase::Present);
}

TEST_CASE("every other place opens home, with large text where that was asked for") {
    SampleKiosk sample(60);
    REQUIRE(sample.kiosk().tick(at(60)));
    sample.apply(kiosk::ComeIn{}, 65);
    CHECK(sample.screen() == "home");
    CHECK(sample.state().text_size == kiosk::TextSize::Normal);
    leave(sample, 125);
    sample.apply(kiosk::ComeIn{kiosk::ComeIn::Text::Large}, 150);
    CHECK(sample.screen() == "home");
    CHECK(sample.state().text_size == kiosk::TextSize::Large);
}

TEST_CASE("nothing of a visitor outlives the visit") {
    SampleKiosk sample(60);
    const int visitor = sample.state().visitor;
    sample.apply(kiosk::SetTextSize{kiosk::TextSize::Largest});
    sample.apply(kiosk::SetTypeface{kiosk::Typeface::Sans});
    sample.apply(kiosk::SetGround{kiosk::Ground::Dark});
    sample.apply(kiosk::OpenSection{"1.1", {}});
    sample.apply(kiosk::StartRound{quiz::Way::Five, {}});
    sample.answer(false);
    sample.apply(kiosk::ReportQuestion{});
    sample.apply(kiosk::NextQuestion{});
    sample.apply(kiosk::ToggleSizeSheet{});
    CHECK(sample.state().has_missed);
    leave(sample, 60);
    const kiosk::State& state = sample.state();
    CHECK(sample.screen() == "attract");
    CHECK(state.visitor == visitor + 1);
    CHECK(state.text_size == kiosk::TextSize::Normal);
    CHECK(state.typeface == kiosk::Typeface::Serif);
    CHECK(state.ground == kiosk::Ground::Paper);
    CHECK_FALSE(state.size_sheet);
    CHECK_FALSE(state.quiz.has_value());
    CHECK_FALSE(state.has_missed);
    CHECK(state.last_read.empty());
    CHECK_FALSE(state.asked_until.has_value());
    const auto ended = sample.events<state::RoundEnded>();
    REQUIRE(ended.size() == 1);
    CHECK(ended.front().how == state::RoundEnded::How::Abandoned);
}

TEST_CASE("the next visitor may doubt the same question, and is another visit in the records") {
    SampleKiosk sample(60);
    sample.apply(kiosk::StartRound{quiz::Way::Clause, "1.1:1"});
    sample.apply(kiosk::ReportQuestion{});
    leave(sample, 60);
    sample.apply(kiosk::StartRound{quiz::Way::Clause, "1.1:1"}, 90);
    CHECK_FALSE(sample.state().quiz->reported);
    sample.apply(kiosk::ReportQuestion{}, 91);
    std::vector<int> visits;
    int reports = 0;
    for (const auto& happened : sample.kiosk().take_events()) {
        if (const auto* begun = std::get_if<state::RoundBegun>(&happened.event))
            visits.push_back(begun->visit);
        if (std::holds_alternative<state::QuestionReported>(happened.event)) ++reports;
    }
    CHECK(reports == 2);
    REQUIRE(visits.size() == 2);
    CHECK(visits[0] != visits[1]);
}

TEST_CASE("who says that they are still there finds everything as it was") {
    SampleKiosk sample(60);
    sample.apply(kiosk::SetTextSize{kiosk::TextSize::Large});
    sample.apply(kiosk::StartRound{quiz::Way::Five, {}});
    const auto asked = sample.round().slot().question().key;
    REQUIRE(sample.kiosk().tick(at(60)));
    sample.apply(kiosk::StayHere{}, 70);
    CHECK_FALSE(sample.state().asked_until.has_value());
    CHECK(sample.screen() == "question");
    CHECK(sample.round().slot().question().key == asked);
    CHECK(sample.state().text_size == kiosk::TextSize::Large);
    CHECK_FALSE(sample.kiosk().tick(at(129)));
}

TEST_CASE("to start over is to come as somebody else") {
    SampleKiosk sample(60);
    sample.apply(kiosk::SetTextSize{kiosk::TextSize::Large});
    REQUIRE(sample.kiosk().tick(at(60)));
    const int visitor = sample.state().visitor;
    sample.apply(kiosk::StartOver{}, 65);
    CHECK(sample.screen() == "home");
    CHECK(sample.state().visitor == visitor + 1);
    CHECK(sample.state().text_size == kiosk::TextSize::Normal);
}
