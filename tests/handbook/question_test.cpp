#include "handbook/question.h"

#include <doctest/doctest.h>

namespace shouce::handbook {
namespace {

[[nodiscard]] Question of(QuestionKind kind, std::vector<int> answer) {
    Question question;
    question.kind = kind;
    question.options = {"甲", "乙", "丙"};
    question.answer = std::move(answer);
    return question;
}

TEST_CASE("one chosen option answers a single choice and a true or false question") {
    for (const QuestionKind kind : {QuestionKind::Single, QuestionKind::TrueFalse}) {
        CHECK(complete(of(kind, {1}), {0}));
        CHECK_FALSE(complete(of(kind, {1}), {}));
        CHECK_FALSE(complete(of(kind, {1}), {0, 1}));
    }
}

TEST_CASE("a multiple choice is answered with the first option chosen") {
    CHECK(complete(of(QuestionKind::Multiple, {0, 2}), {1}));
    CHECK_FALSE(complete(of(QuestionKind::Multiple, {0, 2}), {}));
}

TEST_CASE("blanks, pairs and orders are answered when no place is open") {
    for (const QuestionKind kind : {QuestionKind::Blank, QuestionKind::Match, QuestionKind::Order}) {
        CHECK(complete(of(kind, {0, 1, 2}), {2, 1, 0}));
        CHECK_FALSE(complete(of(kind, {0, 1, 2}), {2, nothing, 0}));
        CHECK_FALSE(complete(of(kind, {0, 1, 2}), {2, 1}));
        CHECK_FALSE(complete(of(kind, {0, 1, 2}), {}));
    }
}

}  // namespace
}  // namespace shouce::handbook
