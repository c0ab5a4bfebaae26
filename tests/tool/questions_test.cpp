#include <nlohmann/json.hpp>

#include "tool/program.h"

namespace shouce::tool {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* bank =
    "编号,题型,题干,选项A,选项B,选项C,答案,解析,条款\n"
    "1-01,单选,先做什么？,开窗,开灯,扫地,B,书上这样写。,1.1:1\n"
    "1-02,连线,配一配。,灯=开,地=扫,,,,1.1:2\n";

struct Built {
    test::TemporaryFolder folder;
    Outcome outcome;
    [[nodiscard]] std::string pack() const { return (folder / "a.shouce").string(); }
};

void build(Built& built, const std::string& questions) {
    write_file(built.folder / "book.md", sample_book);
    write_file(built.folder / "bank.csv", questions);
    built.outcome = run({"build", "--handbook", (built.folder / "book.md").string(), "--questions",
                         (built.folder / "bank.csv").string(), "--out", built.pack()});
}

}  // namespace

TEST_CASE("a bank built into a pack is listed with section, kind and clause") {
    Built built;
    build(built, bank);
    REQUIRE_MESSAGE(built.outcome.status == 0, built.outcome.err);
    CHECK(built.outcome.out.find("2 questions") != std::string::npos);
    const Outcome shown = run({"show", built.pack(), "--questions"});
    REQUIRE_MESSAGE(shown.status == 0, shown.err);
    CHECK(shown.out.starts_with("1-01  single  1.1:1  "));
    CHECK(shown.out.find("  先做什么？\n1-02  match  1.1:2  ") != std::string::npos);
    CHECK(shown.out.ends_with("2 questions, 1 match, 1 single\n"));
    CHECK(run({"check", built.pack()}).status == 0);
}

TEST_CASE("show --questions --json gives the questions in the agreed form") {
    Built built;
    build(built, bank);
    const Outcome shown = run({"show", built.pack(), "--questions", "--json"});
    REQUIRE_MESSAGE(shown.status == 0, shown.err);
    const Json list = Json::parse(shown.out);
    REQUIRE(list.size() == 2);
    CHECK(list[0] == Json{{"key", "1-01"},
                          {"kind", "single"},
                          {"stem", "先做什么？"},
                          {"options",
                           {{{"text", "开窗"}, {"correct", false}},
                            {{"text", "开灯"}, {"correct", true}},
                            {{"text", "扫地"}, {"correct", false}}}},
                          {"targets", Json::array()},
                          {"answers", {"开灯"}},
                          {"explanation", "书上这样写。"},
                          {"node", "1.1"},
                          {"block", "1.1:1"},
                          {"status", "approved"}});
    CHECK(list[1]["answers"] == Json{"灯=开", "地=扫"});
}

TEST_CASE("a bank with a bad row leaves no pack behind") {
    Built built;
    build(built, std::string(bank) + "1-03,单选,几点关门？,八点,九点,,C,,1.1:1\n");
    CHECK(built.outcome.status == 1);
    CHECK(built.outcome.err == (built.folder / "bank.csv").string() +
                                   ":4: the answer names option C, but there are only 2 options\n");
    CHECK_FALSE(std::filesystem::exists(built.pack()));
}

TEST_CASE("a character of a question that no face has is told with its question") {
    Built built;
    build(built, std::string(bank) + "1-03,判断,\U00020BB7家几点关门。,,,,对,,1.1:1\n");
    REQUIRE_MESSAGE(built.outcome.status == 0, built.outcome.err);
    const Outcome checked = run({"check", built.pack()});
    CHECK(checked.status == 1);
    CHECK(checked.err.find("question 1-03 (bank.csv:4)") != std::string::npos);
}

}  // namespace shouce::tool
