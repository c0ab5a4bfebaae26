#include "importer/bank.h"

#include "handbook/question.h"
#include "importer/import.h"

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;
using Lines = std::vector<std::string>;

const std::string header = "编号,题型,题干,选项A,选项B,选项C,选项D,答案,解析,条款\n";
constexpr const char* book = "一、开门\n\n（1）活动室早上先开灯，再打开窗户通风。\n\n（2）最后扫地。\n";

[[nodiscard]] tl::expected<pack::Contents, Refusals> bank(const std::string& rows,
                                                          const BankOptions& options = {}) {
    const test::TemporaryFolder folder;
    const std::vector<std::filesystem::path> files{folder / "bank.csv"};
    REQUIRE(files::write_atomically(files.front(), rows));
    return add_questions(imported(book), files, options);
}

[[nodiscard]] std::vector<Question> questions(const std::string& rows) {
    const auto contents = bank(header + rows);
    REQUIRE_MESSAGE(contents.has_value(), contents.error());
    return contents->questions;
}

[[nodiscard]] Question question(const std::string& row) {
    auto all = questions(row);
    REQUIRE(all.size() == 1);
    return all.front();
}

[[nodiscard]] Lines refused(const std::string& text) {
    const auto contents = bank(text);
    REQUIRE_FALSE(contents.has_value());
    Lines lines;
    for (const std::string& line : contents.error())
        lines.push_back(line.substr(line.find("bank.csv")));
    return lines;
}

// Why a row is refused, without its place.
[[nodiscard]] std::string reason(const std::string& row) {
    const Lines lines = refused(header + row);
    REQUIRE(lines.size() == 1);
    const std::string place = "bank.csv:2: ";
    REQUIRE(lines.front().starts_with(place));
    return lines.front().substr(place.size());
}

}  // namespace

TEST_CASE("each kind of question is read from its row and linked to its clause") {
    const Question single = question("q1,单选题,先做什么？,开灯,开窗,扫地,,A,书上这样写。,1:1\n");
    CHECK(single.key == "q1");
    CHECK(single.kind == QuestionKind::Single);
    CHECK(single.stem == "先做什么？");
    CHECK(single.options == Lines{"开灯", "开窗", "扫地"});
    CHECK(single.answer == std::vector<int>{0});
    CHECK(single.explanation == "书上这样写。");
    CHECK(single.block == "1:1");
    CHECK(single.node == "1");
    CHECK(single.line == 2);

    CHECK(question("q,多选,早上做什么？,开灯,关门,开窗,,CA,,1:1\n").answer == std::vector<int>{0, 2});

    const Question truth = question("q,判断,先扫地。,,,,,错,,1:2\n");
    CHECK(truth.options == Lines{"对", "错"});
    CHECK(truth.answer == std::vector<int>{1});

    CHECK(question("q,填空,先____，再____。,开窗,开灯,扫地,,BA,,1:1\n").answer == std::vector<int>{1, 0});

    const Question match = question("q,连线,配一配。,灯=开, 地 = 扫 ,,,,,1:1\n");
    CHECK(match.options == Lines{"灯", "地"});
    CHECK(match.targets == Lines{"开", "扫"});
    CHECK(match.answer == std::vector<int>{0, 1});

    CHECK(question("q,排序,排一排。,开灯,开窗,扫地,,,,1:1\n").answer == std::vector<int>{0, 1, 2});
}

TEST_CASE("columns are found by their names, in any order, with the names that other tables have") {
    const auto contents = bank("答案,问题,题目类型,A,B,依据,题目编号\nB,先做什么？,单选,扫地,开灯,1:1,7\n");
    REQUIRE_MESSAGE(contents.has_value(), contents.error());
    CHECK(contents->questions.front().key == "7");
    CHECK(contents->questions.front().answer == std::vector<int>{1});
    CHECK(refused("题型,题干,解析\n单选,甲,A\n") ==
          Lines{"bank.csv: no row at its beginning names the columns, with at least 题干 and 答案"});
    CHECK(refused("题型,题干,答案,选项B,选项A\n") ==
          Lines{"bank.csv:1: the option columns are not in the order of their letters"});
}

TEST_CASE("a line end inside a cell was the table's, not the author's") {
    CHECK(question("q,判断,\"先开灯，\n再开窗。\",,,,,对,,1:1\n").stem == "先开灯，再开窗。");
    CHECK(question("q,判断,\"Open the\nlight.\",,,,,对,,1:1\n").stem == "Open the light.");
}

TEST_CASE("what cannot be a question is refused with the reason") {
    CHECK(reason("q,简答,甲？,,,,,,,1:1\n") ==
          "the kind is 简答, but must be 单选, 多选, 判断, 填空, 连线 or 排序");
    CHECK(reason("q,单选,,甲,乙,,,A,,1:1\n") == "has no stem");
    CHECK(reason("q,单选,甲？,甲,乙,,,,,1:1\n") == "has no answer");
    CHECK(reason("q,单选,甲？,甲,乙,,,C,,1:1\n") ==
          "the answer names option C, but there are only 2 options");
    CHECK(reason("q,单选,甲？,甲,乙,,,AB,,1:1\n") == "a 单选 has one right option, but the answer is AB");
    CHECK(reason("q,单选,甲？,甲,乙,,,丙,,1:1\n") == "the answer is 丙, but must be letters of the options");
    CHECK(reason("q,单选,甲？,甲,,乙,,A,,1:1\n") == "option C is filled, but an earlier one is not");
    CHECK(reason("q,单选,甲？,甲,甲,,,A,,1:1\n") == "two options are the same");
    CHECK(reason("q,单选,甲？,甲,,,,A,,1:1\n") == "has fewer than 2 options");
    CHECK(reason("q,多选,甲？,甲,乙,丙,,A,,1:1\n") == "a 多选 has at least two right options");
    CHECK(reason("q,多选,甲？,甲,乙,丙,,AA,,1:1\n") == "the answer AA names an option twice");
    CHECK(reason("q,判断,甲。,,,,,A,,1:1\n") == "the answer of a 判断 is 对 or 错");
    CHECK(reason("q,填空,先____。,甲,乙,丙,,AB,,1:1\n") ==
          "the stem has 1 blanks (____), but the answer AB fills 2");
    CHECK(reason("q,填空,先____。,甲,,,,A,,1:1\n") ==
          "a 填空 needs words to choose from as its options, more than it has blanks");
    CHECK(reason("q,连线,甲？,甲=乙,丙,,,,,1:1\n") == "a pair is written 左边=右边, but this is 丙");
    CHECK(reason("q,连线,甲？,甲=乙,丙=乙,,,,,1:1\n") == "two options are the same");
    CHECK(reason("q,排序,甲？,甲,乙,,,,,1:1\n") == "has fewer than 3 options");
    CHECK(reason("q,单选,甲\u202E？,甲,乙,,,A,,1:1\n") == "holds U+202E, a direction control; remove it");
    CHECK(reason("q,单选,甲？,甲,乙,,,A,,1:9\n") ==
          "names the clause 1:9, which the handbook does not have; show --json lists them");
}

TEST_CASE("all rows are looked at before anything is refused, and nothing of a bad bank is kept") {
    CHECK(refused(header + "q,单选,甲？,甲,乙,,,A,,1:1\nq,单选,乙？,甲,乙,,,B,,1:1\n" +
                  "s,单选,丙？,甲,乙,,,C,,1:1\n") ==
          Lines{"bank.csv:3: the number q was used before, in line 2",
                "bank.csv:4: the answer names option C, but there are only 2 options"});
}

TEST_CASE("bad rows are left out where that is asked for, each with a note") {
    const auto contents = bank(header + "q,单选,甲？,甲,乙,,,A,,1:1\ns,单选,丙？,甲,乙,,,C,,1:1\n",
                               {.on_rejected = OnRejected::LeaveOut});
    REQUIRE(contents.has_value());
    CHECK(contents->questions.size() == 1);
    REQUIRE(contents->notes.size() == 1);
    CHECK(contents->notes[0] == pack::Note{pack::Severity::Warning, "question-left-out", 1, 3,
                                           "the answer names option C, but there are only 2 options"});
}

TEST_CASE("a question that was asked before is dropped and noted, in whatever order its options stand") {
    const auto contents = bank(header + "q,单选,甲？,甲,乙,,,A,,1:1\nr,单选,甲？,乙,甲,,,B,,1:2\n");
    REQUIRE_MESSAGE(contents.has_value(), contents.error());
    CHECK(contents->questions.size() == 1);
    REQUIRE(contents->notes.size() == 1);
    CHECK(contents->notes[0] ==
          pack::Note{pack::Severity::Info, "question-twice", 1, 3, "is the same question as q (line 2)"});
}

TEST_CASE("the same question with another answer is refused: one of the two is wrong") {
    CHECK(refused(header + "q,单选,甲？,甲,乙,,,A,,1:1\nr,单选,甲？,乙,甲,,,A,,1:1\n") ==
          Lines{"bank.csv:3: is the same question as q (line 2), but with another answer"});
}

TEST_CASE("the same stem with other options is another question") {
    CHECK(questions("q,单选,甲？,甲,乙,,,A,,1:1\nr,单选,甲？,甲,丙,,,A,,1:1\n").size() == 2);
}

TEST_CASE("a question without a number gets one that stays while its wording does") {
    const Question first = question(",单选,甲？,甲,乙,,,A,,1:1\n");
    CHECK(first.key.size() == 13);
    CHECK(question(",单选,甲？,甲,乙,,,A,说明,1:2\n").key == first.key);
    CHECK(question(",单选,甲？,甲,乙,,,B,,1:1\n").key != first.key);
}

TEST_CASE("a running number is no name: it says nothing once a row is added") {
    const auto contents = bank("序号,题干,A,B,答案,条款\n1,甲？,甲,乙,A,1:1\n1,乙？,甲,乙,A,1:1\n");
    REQUIRE_MESSAGE(contents.has_value(), contents.error());
    CHECK(contents->questions.size() == 2);
}

TEST_CASE("a question without a clause is linked to the one that has its words, where there is no doubt") {
    const Question found = question("q,判断,活动室早上先开灯，再打开窗户通风。,,,,,对,,\n");
    CHECK(found.block == "1:1");
    CHECK(found.node == "1");
    CHECK(reason("q,判断,月亮很圆。,,,,,对,,\n") == "names no clause, and no clause has any of its words");
    CHECK(reason("q,判断,活动室先扫地。,,,,,对,,\n")
              .starts_with("names no clause, and none has its words beyond doubt; the nearest is 1:"));
}

TEST_CASE("the status of a row goes into the pack, and an empty one is a draft") {
    const auto status = [](const std::string& words) {
        const auto contents = bank("题干,答案,条款,状态\n甲。,对,1:1," + words + "\n");
        REQUIRE_MESSAGE(contents.has_value(), contents.error());
        return contents->questions.front().status;
    };
    CHECK(status("通过") == handbook::QuestionStatus::Approved);
    CHECK(status("approved") == handbook::QuestionStatus::Approved);
    CHECK(status("草稿") == handbook::QuestionStatus::Draft);
    CHECK(status("") == handbook::QuestionStatus::Draft);
    CHECK(status("否决") == handbook::QuestionStatus::Rejected);
    CHECK(refused("题干,答案,条款,状态\n甲。,对,1:1,好\n") ==
          Lines{"bank.csv:2: the status is 好, but must be 通过, 草稿 or 否决"});
}

}  // namespace shouce::importer
