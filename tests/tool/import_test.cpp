#include <nlohmann/json.hpp>

#include "support/zip_file.h"
#include "tool/program.h"

namespace shouce::tool {

namespace {

using Json = nlohmann::ordered_json;

// A colleague's spreadsheet: a title, merged kinds, a template's sample, running numbers, notes in headers,
// and most of what goes wrong.
[[nodiscard]] std::string messy_sheet() {
    const std::vector<std::vector<std::string>> rows{
        {"活动室知识竞赛题库"},
        {"序号", "题型", "题目（必填）", "A", "B", "C", "D", "正确答案", "解析", "条款"},
        {"示例", "单选题", "【示例需删除】天是什么颜色？", "蓝", "红", "", "", "A", "", ""},
        {"1", "单选题", "早上 先做\n什么（ ）？", "开灯", "开窗", "扫地", "", "a", "", "1.1:1"},
        {"2", "", "开窗以后，最后（C）。", "开灯", "关门", "扫地", "", "", "", "1.1:2"},
        {"3", "", "早上不先开灯。", "正确", "错误", "", "", "B", "", "1.1:1"},
        {"3", "多选题", "社区党组织的职责有哪些？", "安排值班", "听取意见", "修路", "", "A、B、", "",
         "1.2:1"},
        {"4", "判断题", "社区党组织安排值班。", "", "", "", "", "√", "", ""},
        {"5", "判断题", "社区党组织安排值班。", "", "", "", "", "对", "", "1.2:1"},
        {"6", "单选题", "几点关门？", "八点", "九点", "", "", "C", "", "1.1:1"},
        {"7", "单选题", "几点开门？", "八点", "九点", "", "", "", "", "1.1:1"},
        {"8", "单选题", "几点休息？", "十二点", "", "", "", "A", "", "1.1:1"},
        {"9", "单选题", "几点吃饭？", "十二点", "十二点 ", "", "", "A", "", "1.1:1"},
        {"10", "简答题", "为什么要开灯？", "", "", "", "", "因为天黑", "", "1.1:1"},
        {"11", "判断题", "月亮很圆。", "", "", "", "", "对", "", ""},
    };
    std::string xml = "<sheetData>";
    for (const auto& row : rows) {
        xml += "<row>";
        for (const std::string& cell : row) {
            const bool number = cell.size() == 1 && cell[0] >= '0' && cell[0] <= '9';
            xml += cell.empty() ? "<c/>"
                   : number     ? "<c><v>" + cell + "</v></c>"
                                : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        }
        xml += "</row>";
    }
    xml += "</sheetData><mergeCells><mergeCell ref=\"A1:J1\"/><mergeCell ref=\"B4:B6\"/></mergeCells>";
    return test::workbook_of({{"说明", "<sheetData/>"}, {"题库", xml}}, {});
}

struct Desk {
    Desk() {
        write_file(folder / "book.md", sample_book);
        write_file(folder / "bank.xlsx", messy_sheet());
    }
    [[nodiscard]] std::string path(const char* name) const { return (folder / name).string(); }
    test::TemporaryFolder folder;
};

}  // namespace

TEST_CASE("a messy spreadsheet is taken apart question by question, each problem with row, reason and text") {
    const Desk desk;
    const Outcome outcome = run(
        {"import", desk.path("bank.xlsx"), "--sheet", "题库", "--handbook", desk.path("book.md"), "--json"});
    CHECK(outcome.status == 1);
    const Json bank = Json::parse(outcome.out);
    CHECK(bank["format"] == "xlsx");
    std::vector<std::string> accepted;
    for (const Json& question : bank["accepted"])
        accepted.push_back(question["kind"].get<std::string>() + " " + question["stem"].get<std::string>() +
                           " " + question["block"].get<std::string>() + " " + question["answers"].dump());
    CHECK(accepted ==
          std::vector<std::string>{"single 早上先做什么（　）？ 1.1:1 [\"开灯\"]",
                                   "single 开窗以后，最后（　）。 1.1:2 [\"扫地\"]",
                                   "truefalse 早上不先开灯。 1.1:1 [\"错\"]",
                                   "multiple 社区党组织的职责有哪些？ 1.2:1 [\"安排值班\",\"听取意见\"]",
                                   "truefalse 社区党组织安排值班。 1.2:1 [\"对\"]"});
    CHECK(bank["linked_by_words"].size() == 1);
    std::vector<std::string> rejected;
    for (const Json& row : bank["rejected"])
        rejected.push_back(std::to_string(row["line"].get<int>()) + " " + row["why"].get<std::string>());
    REQUIRE(rejected.size() == 7);
    CHECK(rejected[0] == "3 is the sample row of a template");
    CHECK(rejected[1] == "10 the answer names option C, but there are only 2 options");
    CHECK(rejected[2] == "11 has no answer");
    CHECK(rejected[3] == "12 has fewer than 2 options");
    CHECK(rejected[4] == "13 two options are the same");
    CHECK(rejected[5] == "14 the kind is 简答题, but must be 单选, 多选, 判断, 填空, 连线 or 排序");
    CHECK(rejected[6] == "15 names no clause, and no clause has any of its words");
    CHECK(bank["rejected"][1]["text"] == "单选题 | 几点关门？ | 八点 | 九点 | C | 1.1:1");
    REQUIRE(bank["dropped"].size() == 1);
    CHECK(bank["dropped"][0]["line"] == 9);
}

TEST_CASE("for people the same is told in lines") {
    const Desk desk;
    const Outcome outcome = run({"import", desk.path("bank.xlsx"), "--sheet", "题库", "--keep-going"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with(
        desk.path("bank.xlsx") +
        ":3: rejected: is the sample row of a template\n    单选题 | 【示例需删除】天是什么颜色？ | "));
    CHECK(
        outcome.out.ends_with("bank.xlsx: xlsx, UTF-8; 6 questions, 1 multiple, 2 single, 3 truefalse; "
                              "6 rejected, 1 dropped\n"));
}

TEST_CASE("the same spreadsheet is built where its bad rows may be left out, and each of them is told") {
    const Desk desk;
    const std::vector<std::string> words{
        "build", "--handbook", desk.path("book.md"), "--questions", desk.path("bank.xlsx"), "--sheet",
        "题库",  "--out",      desk.path("a.shouce")};
    const Outcome strict = run(words);
    CHECK(strict.status == 1);
    CHECK(strict.error_lines() == 7);
    CHECK_FALSE(std::filesystem::exists(desk.path("a.shouce")));
    std::vector<std::string> lenient = words;
    lenient.emplace_back("--keep-going");
    const Outcome built = run(lenient);
    CHECK(built.status == 0);
    CHECK(built.error_lines() == 7);
    CHECK(built.err.starts_with("bank.xlsx:3: left out: is the sample row of a template\n"));
    CHECK(built.out.find("5 questions, 7 warnings") != std::string::npos);
    CHECK(run({"check", desk.path("a.shouce")}).status == 0);
}

TEST_CASE("what is exported from a pack builds the same pack's questions again, from each format") {
    const Desk desk;
    const auto build = [&desk](const std::string& bank, const std::string& out) {
        return run({"build", "--handbook", desk.path("book.md"), "--questions", bank, "--out", out});
    };
    write_file(desk.folder / "bank.csv",
               "编号,题型,题干,选项A,选项B,选项C,答案,解析,条款,状态\n1-01,单选,先做什么？,开窗,开灯,扫地,B,"
               "书上。,1.1:1,通过\n"
               "1-02,判断,先扫地。,,,,错,,1.1:1,草稿\n1-03,连线,配一配。,灯=开,地=扫,,,,1.1:2,通过\n"
               "1-04,填空,先____，再扫地。,开窗,开灯,,B,,1.1:2,通过\n");
    REQUIRE(build(desk.path("bank.csv"), desk.path("a.shouce")).status == 0);
    const std::string before = run({"show", desk.path("a.shouce"), "--questions", "--json"}).out;
    for (const std::string format : {"csv", "gift", "json", "md"}) {
        CAPTURE(format);
        const Outcome exported = run({"export", desk.path("a.shouce"), "--format", format});
        CHECK(exported.status == 0);
        CHECK(exported.err.empty());
        write_file(desk.folder / "again", exported.out);
        const Outcome built = build(desk.path("again"), desk.path("b.shouce"));
        CHECK_MESSAGE(built.status == 0, built.err);
        CHECK(run({"show", desk.path("b.shouce"), "--questions", "--json"}).out == before);
    }
}

TEST_CASE("what a format cannot hold is said and left out") {
    const Desk desk;
    write_file(desk.folder / "bank.csv",
               "编号,题型,题干,选项A,选项B,选项C,答案,条款\n1-05,排序,排一排。,开灯,开窗,扫地,,1.1:1\n");
    REQUIRE(run({"build", "--handbook", desk.path("book.md"), "--questions", desk.path("bank.csv"), "--out",
                 desk.path("a.shouce")})
                .status == 0);
    const Outcome exported = run({"export", desk.path("a.shouce"), "--format", "gift"});
    CHECK(exported.status == 0);
    CHECK(
        exported.err ==
        desk.path("a.shouce") +
            ": question 1-05 cannot be held by this format and was left out; csv and json hold all kinds\n");
    CHECK(run({"export", desk.path("a.shouce"), "--format", "xml"}).status == 2);
}

}  // namespace shouce::tool
