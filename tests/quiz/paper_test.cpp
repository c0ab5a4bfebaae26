#include "quiz/paper.h"

#include <doctest/doctest.h>

#include "quiz/bank.h"

namespace shouce::quiz {

using handbook::QuestionKind;

TEST_CASE("places move on to other questions of theirs to let one more in") {
    TestBank bank;
    bank.add(QuestionKind::Single, "1.1:1");
    bank.add(QuestionKind::Single, "1.1:2");
    bank.add(QuestionKind::Match, "1.1:1");
    Paper paper(bank.pool());
    CHECK(paper.add({"1.1", QuestionKind::Single}));
    CHECK(paper.questions() == Pool{bank.pool()[0]});
    CHECK(paper.add({"1.1", QuestionKind::Match}));
    CHECK(paper.questions() == Pool{bank.pool()[1], bank.pool()[2]});
}

TEST_CASE("a place that cannot be filled leaves the paper as it was") {
    TestBank bank;
    bank.add(QuestionKind::Single, "1.1:1");
    bank.add(QuestionKind::Match, "1.1:1");
    Paper paper(bank.pool());
    CHECK(paper.add({"1.1", QuestionKind::Single}));
    CHECK_FALSE(paper.add({"1.1", QuestionKind::Match}));
    CHECK_FALSE(paper.add({"1.1", QuestionKind::Order}));
    CHECK_FALSE(paper.add({"1.2", QuestionKind::Single}));
    CHECK(paper.questions() == Pool{bank.pool()[0]});
}

}  // namespace shouce::quiz
