// How a visitor is led through a round, without pixels.
#include <doctest/doctest.h>

#include "support/sample_kiosk.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using handbook::QuestionKind;
using Sample = test::SampleKiosk;
using quiz::Way;
using test::at;

TEST_CASE("a round is five questions, one touch each, and then its result") {
    Sample sample;
    sample.apply(kiosk::OpenQuiz{});
    CHECK(sample.screen() == "quiz");
    sample.apply(kiosk::StartRound{Way::Five, {}});
    REQUIRE(sample.screen() == "question");
    CHECK(sample.round().slots().size() == 5);
    for (int i = 0; i < 5; ++i) {
        sample.answer(i != 3, i);
        sample.apply(kiosk::NextQuestion{}, i + .5);
    }
    REQUIRE(sample.screen() == "result");
    const auto& result = std::get<kiosk::ResultScreen>(sample.state().screen).result;
    CHECK(result.asked == 5);
    CHECK(result.right == 4);
    CHECK(sample.state().has_missed);
}

TEST_CASE("after a right answer the next question comes by itself, after a wrong one it waits") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Section, "1.1"});
    sample.answer(true, 5);
    CHECK(sample.kiosk().deadline() == at(5) + quiz::pause_after_right);
    CHECK_FALSE(sample.kiosk().tick(at(5.5)));
    CHECK(sample.round().at() == 0);
    CHECK(sample.kiosk().tick(at(6)));
    CHECK(sample.round().at() == 1);
    sample.answer(false, 8);
    CHECK_FALSE(sample.kiosk().deadline().has_value());
    CHECK_FALSE(sample.kiosk().tick(at(500)));
    CHECK(sample.round().at() == 1);
}

TEST_CASE("the duties of an organisation, a section and a clause are asked about alone") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Duties, "branch"});
    CHECK(sample.round().slots().size() == 2);
    for (const auto& slot : sample.round().slots())
        CHECK(slot.question().node == "1.2.2");
    sample.apply(kiosk::StartRound{Way::Section, "1.2"});
    CHECK(sample.round().slots().size() == 2);
    sample.apply(kiosk::StartRound{Way::Clause, "1.1:3"});
    REQUIRE(sample.round().slots().size() == 1);
    CHECK(sample.round().slot().question().key == "v3");
    sample.apply(kiosk::ChooseSection{});
    const auto& choices = std::get<kiosk::SectionsScreen>(sample.state().screen).choices;
    REQUIRE(choices.size() == 2);
    CHECK(choices[0].node->key == "1.1");
    CHECK(choices[0].questions == 4);
}

TEST_CASE("drafts are never asked") {
    Sample sample;
    CHECK(sample.state().bank->all().size() == 6);
    sample.apply(kiosk::StartRound{Way::Section, "1.3"});
    CHECK(sample.screen() == "home");
    CHECK_FALSE(sample.state().quiz.has_value());
}

TEST_CASE("one touch leads from a question to its clause and one touch back to the same question") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Five, {}});
    sample.answer(false, 3);
    const auto key = sample.round().slot().question().key;
    const auto& entry = sample.round().slot().entry;
    sample.apply(kiosk::ReadClause{entry.section, entry.question->block}, 4);
    REQUIRE(sample.screen() == "reader");
    const auto& reader = std::get<kiosk::ReaderScreen>(sample.state().screen);
    CHECK(reader.marked == entry.question->block);
    CHECK(reader.back == kiosk::ReaderScreen::Back::ToQuestion);
    sample.apply(kiosk::SetTextSize{settings::TextSize::Large}, 5);
    sample.apply(kiosk::TurnPage{kiosk::TurnPage::Direction::Next}, 6);
    CHECK(std::get<kiosk::ReaderScreen>(sample.state().screen).back == kiosk::ReaderScreen::Back::ToQuestion);
    sample.apply(kiosk::GoBack{}, 60);
    CHECK(sample.screen() == "question");
    CHECK(sample.round().slot().question().key == key);
    CHECK(sample.round().slot().judged);
}

TEST_CASE("the way back ends where the visitor goes somewhere else") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Five, {}});
    const auto& entry = sample.round().slot().entry;
    sample.apply(kiosk::ReadClause{entry.section, entry.question->block});
    sample.apply(kiosk::GoHome{});
    sample.apply(kiosk::GoBack{});
    CHECK(sample.screen() == "home");
    sample.apply(kiosk::OpenSection{"1.1", {}});
    CHECK(std::get<kiosk::ReaderScreen>(sample.state().screen).back == kiosk::ReaderScreen::Back::Nowhere);
    sample.apply(kiosk::ResumeRound{});
    CHECK(sample.screen() == "question");
}

TEST_CASE("a result leads to the clause of a missed question and back") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Clause, "1.1:1"});
    sample.answer(false);
    sample.apply(kiosk::NextQuestion{});
    REQUIRE(sample.screen() == "result");
    sample.apply(kiosk::ReadClause{"1.1", "1.1:1"});
    CHECK(sample.screen() == "reader");
    sample.apply(kiosk::GoBack{});
    CHECK(sample.screen() == "result");
}

TEST_CASE("missed questions are gone through again until each was right twice running") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Clause, "1.1:2"});
    sample.answer(false);
    sample.apply(kiosk::NextQuestion{});
    for (int i = 0; i < 2; ++i) {
        CHECK(sample.state().has_missed);
        sample.apply(kiosk::StartRound{Way::Missed, {}});
        REQUIRE(sample.round().slots().size() == 1);
        sample.answer(true);
        sample.apply(kiosk::NextQuestion{});
    }
    CHECK_FALSE(sample.state().has_missed);
}

TEST_CASE("what happens in a round is told for the records, in its order") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Clause, "1.2.2:2"}, 1);
    sample.answer(false, 3);
    sample.apply(kiosk::NextQuestion{}, 4);
    const auto all = sample.told();
    REQUIRE(all.size() == 3);
    CHECK(all[0].when == at(1));
    CHECK(std::get<state::RoundBegun>(all[0].event).way == "clause");
    CHECK(std::get<state::RoundBegun>(all[0].event).about == "1.2.2:2");
    const auto& answered = std::get<state::Answered>(all[1].event);
    CHECK(answered.question == "b2");
    CHECK((answered.hash == sample.round().slots()[0].question().hash));
    CHECK(answered.response == handbook::Response{2});
    CHECK(answered.fraction_ppm == 0);
    CHECK(answered.policy == "half");
    CHECK(answered.took == Duration(2));
    CHECK(answered.first);
    CHECK(std::get<state::RoundEnded>(all[2].event) ==
          state::RoundEnded{1, state::RoundEnded::How::Finished, 1, 0});
    CHECK(sample.told().empty());
}

TEST_CASE("only the first answer to a question in a visit is a first one") {
    Sample sample;
    for (int i = 0; i < 2; ++i) {
        sample.apply(kiosk::StartRound{Way::Clause, "1.1:1"});
        sample.answer(true);
        sample.apply(kiosk::NextQuestion{});
    }
    const auto answers = sample.events<state::Answered>();
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].first);
    CHECK_FALSE(answers[1].first);
}

TEST_CASE("a round that is given up for another is abandoned") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Five, {}});
    sample.apply(kiosk::GoHome{});
    CHECK(sample.events<state::RoundEnded>().empty());
    sample.apply(kiosk::StartRound{Way::Five, {}});
    const auto ended = sample.events<state::RoundEnded>();
    REQUIRE(ended.size() == 1);
    CHECK(ended[0].round == 1);
    CHECK(ended[0].how == state::RoundEnded::How::Abandoned);
}

TEST_CASE("reciting leaves no trace in the records") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Recite, {}});
    REQUIRE(sample.screen() == "question");
    const std::size_t count = sample.round().slots().size();
    for (std::size_t i = 0; i < count; ++i)
        sample.apply(kiosk::NextQuestion{});
    CHECK(sample.screen() == "quiz");
    CHECK(sample.told().empty());
}

TEST_CASE("an examination is handed in by the visitor or by the clock, and judged as a whole") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Exam, {}});
    REQUIRE(sample.screen() == "question");
    sample.apply(kiosk::ChooseOption{0}, 2);
    CHECK_FALSE(sample.round().slot().judged);
    sample.apply(kiosk::GoToQuestion{2}, 3);
    CHECK(sample.round().at() == 2);
    sample.apply(kiosk::OpenHandIn{}, 4);
    CHECK(sample.screen() == "hand_in");
    sample.apply(kiosk::ResumeRound{}, 5);
    CHECK(sample.screen() == "question");
    CHECK_FALSE(sample.kiosk().tick(at(2399)));
    CHECK(sample.kiosk().tick(at(2400)));
    CHECK(sample.screen() == "result");
    CHECK(sample.events<state::Answered>().size() == sample.round().slots().size());
}

TEST_CASE("one visitor's doubt about a question counts once") {
    Sample sample;
    sample.apply(kiosk::StartRound{Way::Clause, "1.1:1"});
    CHECK_FALSE(sample.state().quiz->reported);
    sample.apply(kiosk::ReportQuestion{});
    sample.apply(kiosk::ReportQuestion{});
    CHECK(sample.state().quiz->reported);
    sample.apply(kiosk::StartRound{Way::Clause, "1.1:1"});
    CHECK(sample.state().quiz->reported);
    sample.apply(kiosk::ReportQuestion{});
    sample.apply(kiosk::StartRound{Way::Clause, "1.1:2"});
    CHECK_FALSE(sample.state().quiz->reported);
    CHECK(
        sample.events<state::QuestionReported>() ==
        std::vector<state::QuestionReported>{{"v1", sample.state().bank->of_keys({"v1"})[0].question->hash}});
}

TEST_CASE("the home page asks the question of the day and one touch answers it") {
    Sample sample;
    const auto& home = std::get<kiosk::HomeScreen>(sample.state().screen);
    REQUIRE(home.daily_question.has_value());
    CHECK_FALSE(home.daily.has_value());
    const auto key = home.daily_question->question->key;
    sample.apply(kiosk::StartRound{Way::Daily, key});
    CHECK(sample.round().slot().question().key == key);
}

TEST_CASE("a quiz command without a quiz changes nothing") {
    Sample sample;
    for (const kiosk::Command& command :
         {kiosk::Command(kiosk::ChooseOption{0}), kiosk::Command(kiosk::JoinTarget{0}),
          kiosk::Command(kiosk::SubmitAnswer{}), kiosk::Command(kiosk::NextQuestion{}),
          kiosk::Command(kiosk::GoToQuestion{1}), kiosk::Command(kiosk::OpenHandIn{}),
          kiosk::Command(kiosk::HandIn{}), kiosk::Command(kiosk::ReportQuestion{}),
          kiosk::Command(kiosk::GoBack{}), kiosk::Command(kiosk::ResumeRound{}),
          kiosk::Command(kiosk::StartRound{Way::Duties, "nobody"}),
          kiosk::Command(kiosk::StartRound{Way::Missed, {}})}) {
        sample.apply(command);
        CHECK(sample.screen() == "home");
    }
    CHECK(sample.told().empty());
}
