#include "pack/questions.h"

#include <doctest/doctest.h>

#include "pack/reader.h"
#include "pack/writer.h"
#include "support/sample_handbook.h"
#include "support/temporary_folder.h"

namespace shouce::pack {

namespace {

using handbook::Question;
using handbook::QuestionKind;

[[nodiscard]] Question question(QuestionKind kind, const std::string& key, std::vector<std::string> options,
                                std::vector<int> answer) {
    Question made;
    made.kind = kind;
    made.key = key;
    made.stem = "题" + key;
    made.options = std::move(options);
    made.answer = std::move(answer);
    made.explanation = "说明";
    made.block = "1:p1";
    made.node = "1";
    made.status = handbook::QuestionStatus::Approved;
    made.line = 7;
    made.hash = hash_of(made);
    return made;
}

[[nodiscard]] std::vector<Question> one_of_each() {
    Question match = question(QuestionKind::Match, "5", {"甲", "乙"}, {0, 1});
    match.targets = {"子", "丑"};
    match.hash = hash_of(match);
    return {
        question(QuestionKind::Single, "1", {"甲", "乙", "丙"}, {2}),
        question(QuestionKind::Multiple, "2", {"甲", "乙", "丙"}, {0, 2}),
        question(QuestionKind::TrueFalse, "3", {"对", "错"}, {1}),
        question(QuestionKind::Blank, "4", {"甲", "乙", "丙"}, {2, 0}),
        match,
        question(QuestionKind::Order, "6", {"甲", "乙", "丙"}, {0, 1, 2}),
    };
}

[[nodiscard]] std::string refusal(const std::vector<Question>& questions) {
    const test::TemporaryFolder folder;
    Contents contents = test::sample_contents();
    contents.questions = questions;
    const auto written = write(contents, "test", folder / "a.shouce");
    REQUIRE_FALSE(written.has_value());
    CHECK(folder.entries() == 0);
    return written.error().message();
}

}  // namespace

TEST_CASE("questions of every kind come out of a pack as they went in") {
    const test::TemporaryFolder folder;
    Contents contents = test::sample_contents();
    contents.questions = one_of_each();
    REQUIRE(write(contents, "test", folder / "a.shouce"));
    const auto reader = Reader::open(folder / "a.shouce");
    REQUIRE(reader.has_value());
    const auto questions = reader->questions();
    REQUIRE_MESSAGE(questions.has_value(), questions.error().message());
    CHECK((*questions == one_of_each()));
    CHECK(reader->characters()->contains(U'丑'));
}

TEST_CASE("a question that no clause or answer holds is not written") {
    Question lost = one_of_each().front();
    lost.block = "9:9";
    CHECK(refusal({lost}).find("question 1 on clause 9:9: ") != std::string::npos);
    Question outside = one_of_each().front();
    outside.answer = {3};
    CHECK(refusal({outside}).ends_with("question 1: its answer does not fit its options"));
    CHECK(refusal({one_of_each().front(), one_of_each().front()}).find("question 1 ") != std::string::npos);
    Question hidden = one_of_each().front();
    hidden.stem = "题\u202E";
    CHECK(refusal({hidden}).ends_with("question 1: U+202E, a direction control"));
}

TEST_CASE("only answers that fit their options can be played") {
    for (const Question& good : one_of_each())
        CHECK(playable(good));
    CHECK_FALSE(playable(question(QuestionKind::Single, "1", {"甲", "乙"}, {0, 1})));
    CHECK_FALSE(playable(question(QuestionKind::Single, "1", {"甲"}, {0})));
    CHECK_FALSE(playable(question(QuestionKind::Single, "1", {"甲", "乙"}, {-1})));
    CHECK_FALSE(playable(question(QuestionKind::TrueFalse, "1", {"对", "错", "？"}, {0})));
    CHECK_FALSE(playable(question(QuestionKind::Multiple, "1", {"甲", "乙", "丙"}, {2, 0})));
    CHECK_FALSE(playable(question(QuestionKind::Multiple, "1", {"甲", "乙", "丙"}, {0, 0})));
    CHECK_FALSE(playable(question(QuestionKind::Blank, "1", {"甲", "乙"}, {})));
    CHECK_FALSE(playable(question(QuestionKind::Match, "1", {"甲", "乙"}, {0, 1})));
    CHECK_FALSE(playable(question(QuestionKind::Order, "1", {"甲", "乙", "丙"}, {0, 1})));
}

TEST_CASE("the hash of a question changes with its wording and not with its place") {
    const Question before = one_of_each().front();
    Question after = before;
    after.line = 99;
    after.key = "other";
    after.block = "1.1:1";
    after.explanation = "别的说明";
    CHECK((hash_of(after) == hash_of(before)));
    after.options[0] += "。";
    CHECK((hash_of(after) != hash_of(before)));
    after = before;
    after.answer = {1};
    CHECK((hash_of(after) != hash_of(before)));
    // The bounds of the fields count, not only their bytes one after the other.
    after = before;
    after.options = {"甲乙", "", "丙"};
    CHECK((hash_of(after) != hash_of(before)));
}

}  // namespace shouce::pack
