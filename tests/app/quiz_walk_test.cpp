// Every way of quizzing oneself, on the real window.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "embedded/handbook_pack.h"
#include "pack/reader.h"
#include "support/kiosk_under_test.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using handbook::Question;
using handbook::QuestionKind;
using test::KioskUnderTest;
using test::Target;
using test::VirtualDisplay;

namespace {

// Knows the answers, as a visitor who has read the book.
class Scholar {
  public:
    Scholar()
        : questions_(pack::Reader::open_embedded(embedded::handbook_pack()).value().questions().value()) {}

    // The question that the screen shows.
    [[nodiscard]] const Question& on(const KioskUnderTest& kiosk) const {
        const std::string stem = kiosk.text("question.stem").words;
        const auto found = std::find_if(questions_.begin(), questions_.end(),
                                        [&stem](const Question& one) { return one.stem == stem; });
        if (found == questions_.end()) throw std::runtime_error("no question " + stem);
        return *found;
    }

  private:
    std::vector<Question> questions_;
};

// The target that carries those words.
[[nodiscard]] std::string target_of(const KioskUnderTest& kiosk, const std::string& words) {
    const auto found = std::find_if(kiosk.targets().begin(), kiosk.targets().end(),
                                    [&words](const Target& one) { return one.label == words; });
    if (found == kiosk.targets().end()) throw std::runtime_error("no target says " + words);
    return found->id;
}

[[nodiscard]] std::string option_of(const KioskUnderTest& kiosk, const Question& question, bool right) {
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if ((static_cast<int>(i) == question.answer.front()) == right)
            return target_of(kiosk, question.options[i]);
    }
    throw std::runtime_error("no such option");
}

[[nodiscard]] bool offers(const KioskUnderTest& kiosk, const std::string& id) {
    return std::any_of(kiosk.targets().begin(), kiosk.targets().end(),
                       [&id](const Target& one) { return one.id == id; });
}

// Answers wrongly where one touch can, and goes on until `screen` is there.
void run_to(KioskUnderTest& kiosk, const std::string& screen) {
    for (int i = 0; i < 200 && kiosk.screen() != screen; ++i) {
        if (offers(kiosk, "question.next")) {
            kiosk.tap_until("question.next", [&kiosk] { return !offers(kiosk, "question.next"); });
        } else {
            kiosk.tap_until("question.option.0", [&kiosk] {
                return offers(kiosk, "question.next") || !offers(kiosk, "question.option.0");
            });
        }
        kiosk.wait_until([&kiosk] { return !kiosk.targets().empty(); });
    }
}

}  // namespace

TEST_CASE("a visitor who knows the book is through five questions in seven touches") {
    const Scholar scholar;
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920);
    kiosk.wait_for_screen("home");
    kiosk.tap("home.quiz", "quiz");
    kiosk.tap("quiz.five", "question");
    for (int i = 1; i <= 5; ++i) {
        const Question& question = scholar.on(kiosk);
        REQUIRE((question.kind == QuestionKind::Single || question.kind == QuestionKind::TrueFalse));
        // One touch: the next question, and at last the result, comes by itself.
        kiosk.tap(option_of(kiosk, question, true), i < 5 ? "question" : "result");
    }
    CHECK(kiosk.text("result.right").words == "5");
    kiosk.wait_until([&kiosk] { return kiosk.attempts() == 5; });
    CHECK(kiosk.stop() == 0);
}

TEST_CASE("a missed question waits, leads to its clause and back, and is offered again") {
    const Scholar scholar;
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920);
    kiosk.wait_for_screen("home");
    kiosk.tap("home.quiz", "quiz");
    kiosk.tap("quiz.five", "question");
    const std::string stem = kiosk.text("question.stem").words;
    kiosk.tap_until(option_of(kiosk, scholar.on(kiosk), false),
                    [&kiosk] { return offers(kiosk, "question.next"); });
    CHECK(kiosk.text("question.note").words.starts_with("答错了"));
    kiosk.tap("question.read", "reader");
    CHECK_FALSE(kiosk.text("reader.body").words.empty());
    kiosk.tap("reader.back", "question");
    CHECK(kiosk.text("question.stem").words == stem);
    CHECK(kiosk.text("question.note").words.starts_with("答错了"));
    kiosk.tap_until("question.report", [&kiosk] { return !offers(kiosk, "question.report"); });
    kiosk.tap("question.next", "question");
    run_to(kiosk, "result");
    kiosk.tap("result.read.0", "reader");
    kiosk.tap("reader.back", "result");
    kiosk.tap("result.missed", "question");
}

TEST_CASE("a clause leads to its questions") {
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920);
    kiosk.wait_for_screen("home");
    kiosk.tap("home.read", "contents");
    kiosk.tap("contents.1.5", "reader");
    kiosk.tap("reader.questions.1.5:1", "question");
    CHECK_FALSE(kiosk.text("question.stem").words.empty());
}

TEST_CASE("one's own duties, a section, a survival and a recital can be begun and left") {
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920);
    kiosk.wait_for_screen("home");
    kiosk.tap("bar.quiz", "quiz");
    kiosk.tap("quiz.duties", "who");
    kiosk.tap("who.community", "question");
    kiosk.tap("bar.quiz", "quiz");
    kiosk.tap("quiz.resume", "question");
    kiosk.tap("bar.quiz", "quiz");
    kiosk.tap("quiz.section", "sections");
    kiosk.tap("sections.1.2", "question");
    kiosk.tap("bar.quiz", "quiz");
    kiosk.tap("quiz.survival", "question");
    kiosk.tap("bar.quiz", "quiz");
    kiosk.tap("quiz.recite", "question");
    for (int i = 0; i < 9; ++i)
        kiosk.tap("question.next", "question");
    kiosk.tap("question.next", "quiz");
    CHECK(kiosk.attempts() == 0);
}

TEST_CASE("an examination points out what is open before it is handed in") {
    VirtualDisplay display(1080, 1920);
    KioskUnderTest kiosk(display, 1080, 1920);
    kiosk.wait_for_screen("home");
    kiosk.tap("bar.quiz", "quiz");
    kiosk.tap("quiz.exam", "question");
    kiosk.tap("question.next", "question");
    kiosk.tap("question.hand_in", "hand_in");
    CHECK(offers(kiosk, "hand_in.30"));
    kiosk.tap("hand_in.3", "question");
    kiosk.tap("question.hand_in", "hand_in");
    kiosk.tap("hand_in.yes", "result");
    CHECK(kiosk.text("result.right").words == "0");
    kiosk.wait_until([&kiosk] { return kiosk.attempts() == 30; });
}

TEST_CASE("quizzing goes on where nothing can be recorded") {
    VirtualDisplay display(1080, 1920);
    const test::TemporaryFolder folder;
    const auto place = folder / "state";
    std::ofstream(place) << "a file where a folder should be";
    KioskUnderTest kiosk(display, 1080, 1920, {"--state", place.string()});
    kiosk.wait_for_screen("home");
    kiosk.tap("home.quiz", "quiz");
    kiosk.tap("quiz.five", "question");
    run_to(kiosk, "result");
    CHECK(kiosk.attempts() == 0);
    std::filesystem::remove(place);
    // Recording resumes by itself.
    kiosk.wait_until([&kiosk] { return kiosk.attempts() == 5; });
}
