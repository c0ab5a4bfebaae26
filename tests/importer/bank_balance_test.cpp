#include "importer/bank_balance.h"

#include <doctest/doctest.h>

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;

[[nodiscard]] Question choice(int key) {
    Question question;
    question.kind = QuestionKind::Single;
    question.options = {"甲乙", "丙丁", "戊己", "庚辛"};
    question.answer = {key};
    return question;
}

[[nodiscard]] std::vector<std::string> notices(const std::vector<Question>& questions) {
    std::vector<pack::Note> notes;
    notice_imbalance(questions, 0, notes);
    std::vector<std::string> lines;
    lines.reserve(notes.size());
    for (const pack::Note& note : notes)
        lines.push_back(note.code + ": " + note.text);
    return lines;
}

}  // namespace

TEST_CASE("an even bank gives no note, nor does one of another source or a small one") {
    std::vector<Question> even;
    even.reserve(80);
    for (int i = 0; i < 80; ++i)
        even.push_back(choice(i % 4));
    CHECK(notices(even).empty());

    std::vector<Question> small(20, choice(0));
    CHECK(notices(small).empty());

    std::vector<Question> elsewhere(80, choice(0));
    for (Question& question : elsewhere)
        question.source = 1;
    CHECK(notices(elsewhere).empty());
}

TEST_CASE("a favoured position and an avoided one are told") {
    std::vector<Question> questions;
    questions.reserve(80);
    for (int i = 0; i < 80; ++i)
        questions.push_back(choice(i % 8 == 7 ? 3 : i % 8 < 4 ? 0 : i % 8 < 6 ? 1 : 2));
    const auto lines = notices(questions);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] ==
          "answer-position: of 80 questions with 4 options 40 have the answer A, where 20 would be even");
    CHECK(lines[1].find("10 have the answer C") != std::string::npos);
}

TEST_CASE("true or false questions that favour one of the two are told") {
    Question truth;
    truth.kind = QuestionKind::TrueFalse;
    truth.options = {"对", "错"};
    truth.answer = {1};
    const auto lines = notices(std::vector<Question>(50, truth));
    REQUIRE(lines.size() == 2);
    CHECK(lines[1] ==
          "answer-position: of 50 questions with 2 options 50 have the answer 错, where 25 would be even");
}

TEST_CASE("right options that are the longest too often are told") {
    std::vector<Question> questions;
    for (int i = 0; i < 80; ++i) {
        Question question = choice(i % 4);
        if (i < 40) question.options.at(static_cast<std::size_t>(i % 4)) += "长";
        questions.push_back(question);
    }
    const auto lines = notices(questions);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] ==
          "longest-option-right: in 40 of 80 questions the right option is the longest, which gives it away");
}

}  // namespace shouce::importer
