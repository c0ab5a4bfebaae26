#include "importer/question_row.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "importer/import.h"

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;
using Lines = std::vector<std::string>;

[[nodiscard]] RawQuestion raw(std::string kind, std::string stem, Lines options, std::string answer) {
    RawQuestion made;
    made.line = 7;
    made.kind = std::move(kind);
    made.stem = std::move(stem);
    made.options = std::move(options);
    made.answer = std::move(answer);
    return made;
}

[[nodiscard]] Question taken(const RawQuestion& given) {
    auto question = question_of(given);
    REQUIRE_MESSAGE(question.has_value(), question.error().message());
    return *std::move(question);
}

[[nodiscard]] std::string reason(const RawQuestion& given) {
    const auto question = question_of(given);
    REQUIRE_FALSE(question.has_value());
    return question.error().message();
}

const Lines four{"甲", "乙", "丙", "丁"};

}  // namespace

TEST_CASE("the letters of an answer are read however they are parted") {
    for (const char* answer : {"ABD", "A,B,D", "A、B、D", "A|B|D", "A;B；D", "A B D", "abd", "ＡＢＤ",
                               "D,A,B", "A、B、D、", " A，B，D "}) {
        CAPTURE(answer);
        CHECK(taken(raw("多选", "甲？", four, answer)).answer == std::vector<int>{0, 1, 3});
    }
    CHECK(taken(raw("单选", "甲？", four, "B.")).answer == std::vector<int>{1});
    CHECK(taken(raw("单选", "甲？", four, "丙")).answer == std::vector<int>{2});
}

TEST_CASE("true and false are read in all their words") {
    for (const char* right : {"对", "正确", "√", "✓", "T", "t", "True", "是", "Y", "yes", "正确。", " 对 "}) {
        CAPTURE(right);
        CHECK(taken(raw("判断", "甲。", {}, right)).answer == std::vector<int>{0});
    }
    for (const char* wrong : {"错", "错误", "×", "✗", "F", "false", "否", "N", "不正确", "X", "错的"}) {
        CAPTURE(wrong);
        CHECK(taken(raw("判断", "甲。", {}, wrong)).answer == std::vector<int>{1});
    }
}

TEST_CASE(
    "a choice between 正确 and 错误 is a 判断, whatever it is called and in whichever order they stand") {
    for (const char* kind : {"判断", "单选", "单选题", "", "1"}) {
        CAPTURE(kind);
        const Question question = taken(raw(kind, "甲。", {"正确", "错误"}, "B"));
        CHECK(question.kind == QuestionKind::TrueFalse);
        CHECK(question.options == Lines{"对", "错"});
        CHECK(question.answer == std::vector<int>{1});
    }
    CHECK(taken(raw("单选", "甲。", {"错", "对"}, "B")).answer == std::vector<int>{0});
    CHECK(taken(raw("判断", "甲。", {"A. 正确", "B. 错误"}, "正确")).answer == std::vector<int>{0});
}

TEST_CASE("the kind is told by options and answer where the file does not say it") {
    CHECK(taken(raw("", "甲？", four, "A")).kind == QuestionKind::Single);
    CHECK(taken(raw("选择题", "甲？", four, "AC")).kind == QuestionKind::Multiple);
    CHECK(taken(raw("不定项选择题", "甲？", four, "A")).kind == QuestionKind::Single);
    CHECK(taken(raw("", "甲。", {}, "√")).kind == QuestionKind::TrueFalse);
    CHECK(taken(raw("单项选择题", "甲？", four, "A")).kind == QuestionKind::Single);
    CHECK(reason(raw("", "甲。", {}, "因为")) == "has no options, and its answer is not 对 or 错");
    CHECK(reason(raw("简答题", "甲？", {}, "")) ==
          "the kind is 简答题, but must be 单选, 多选, 判断, 填空, 连线 or 排序");
}

TEST_CASE("places to fill are blanks of a 填空 and empty brackets of the others") {
    for (const char* stem : {"先____再____。", "先（ ）再（）。", "先( )再()。", "先__再＿＿。",
                             "先（　　）再【】。", "先（__）再（____）。"}) {
        CAPTURE(stem);
        CHECK(taken(raw("填空", stem, four, "AB")).stem == "先____再____。");
        CHECK(taken(raw("多选", stem, four, "AB")).stem == "先（　）再（　）。");
    }
    CHECK(taken(raw("判断", "甲（ ）", {}, "对")).stem == "甲");
    CHECK(taken(raw("判断", "甲是乙。（　　）", {}, "对")).stem == "甲是乙。");
}

TEST_CASE("an answer in the brackets of the stem is taken out of it") {
    const Question question = taken(raw("单选", "先做（B）事？", four, ""));
    CHECK(question.answer == std::vector<int>{1});
    CHECK(question.stem == "先做（　）事？");
    CHECK(taken(raw("", "先做( AC )。", four, "")).answer == std::vector<int>{0, 2});
    CHECK(taken(raw("判断", "先扫地。（×）", {}, "")).answer == std::vector<int>{1});
    CHECK(taken(raw("单选", "先做（B）事？", four, "A")).stem == "先做（B）事？");
    CHECK(reason(raw("单选", "先做（E）事？", four, "")) == "has no answer");
    CHECK(reason(raw("单选", "（A）或（B）？", four, "")) == "has no answer");
}

TEST_CASE("blanks that line wrapping left between Han characters go") {
    const Question question =
        taken(raw("单选", " 先 做　什\n么 ， 早上 8 点 in the\nmorning？ ", {"甲 乙", "丙"}, "A"));
    CHECK(question.stem == "先做什么，早上 8 点 in the morning？");
    CHECK(question.options == Lines{"甲乙", "丙"});
}

TEST_CASE("letters that options repeat in front of their words go, where all have their own") {
    CHECK(taken(raw("单选", "甲？", {"A. 甲", "B、乙", "(C)丙"}, "A")).options == Lines{"甲", "乙", "丙"});
    CHECK(taken(raw("单选", "甲？", {"A. 甲", "乙"}, "A")).options == Lines{"A. 甲", "乙"});
    CHECK(taken(raw("单选", "甲？", {"B. 甲", "A. 乙"}, "A")).options == Lines{"B. 甲", "A. 乙"});
}

TEST_CASE("every option of a 多选 may be right") {
    CHECK(taken(raw("多选", "甲？", {"甲", "乙"}, "AB")).answer == std::vector<int>{0, 1});
}

TEST_CASE("rows that show how to fill a template are refused as such") {
    CHECK(reason(raw("单选", "【示例需删除】先做什么？", four, "A")) == "is the sample row of a template");
    CHECK(reason(raw("示例", "先做什么？", four, "A")) == "is the sample row of a template");
    RawQuestion sample = raw("单选", "先做什么？", four, "A");
    sample.number = "示例";
    CHECK(reason(sample) == "is the sample row of a template");
    CHECK(taken(raw("单选", "按示例做什么？", four, "A")).stem == "按示例做什么？");
}

TEST_CASE("what does not fit a screen is refused with its limit") {
    const auto long_text = [](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += "长";
        return text;
    };
    CHECK(reason(raw("单选", long_text(301), four, "A")) == "the stem is longer than 300 characters");
    CHECK(reason(raw("单选", long_text(4'000'000), four, "A")) == "the stem is longer than 300 characters");
    CHECK(reason(raw("单选", "甲？", {long_text(101), "乙"}, "A")) ==
          "an option is longer than 100 characters");
    RawQuestion explained = raw("单选", "甲？", four, "A");
    explained.explanation = long_text(501);
    CHECK(reason(explained) == "the explanation is longer than 500 characters");
    CHECK(reason(raw("单选", "甲？", {"1", "2", "3", "4", "5", "6", "7", "8", "9"}, "A")) ==
          "has more than 8 options");
    CHECK(reason(raw("单选", "甲？", {"甲", "甲 "}, "A")) == "two options are the same");
}

TEST_CASE("the text of a rejected question is one line of limited length") {
    RawQuestion given = raw("单选", "先做\n什么？", four, "E");
    CHECK(text_of(given) == "单选 | 先做什么？ | 甲 | 乙 | 丙 | 丁 | E");
    given.stem = std::string(8'000'000, 'x');
    CHECK(utf8::length(text_of(given)) == 300);
}

}  // namespace shouce::importer
