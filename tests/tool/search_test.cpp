#include <nlohmann/json.hpp>

#include "tool/program.h"

namespace shouce::tool {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* tea =
    "# 茶水间手册\n\n## 一、茶水间的规矩\n\n(1) 茶水间每天打扫。\n\n(2) "
    "用过的杯子放回“茶水间”，电话8000。\n\n"
    "## 二、开水\n\n(1) 开水在茶水间。\n";

struct Built {
    test::TemporaryFolder folder;
    [[nodiscard]] std::string pack() const { return (folder / "a.shouce").string(); }

    Built() {
        write_file(folder / "book.md", tea);
        const Outcome built = run({"build", "--handbook", (folder / "book.md").string(), "--out", pack()});
        REQUIRE_MESSAGE(built.status == 0, built.err);
    }
    [[nodiscard]] Json json(const std::string& query) const {
        const Outcome searched = run({"search", pack(), query, "--json"});
        REQUIRE_MESSAGE(searched.status == 0, searched.err);
        return Json::parse(searched.out);
    }
};

}  // namespace

TEST_CASE("search prints what is found with its marks, headings first") {
    const Built built;
    const Outcome found = run({"search", built.pack(), "茶水间"});
    REQUIRE_MESSAGE(found.status == 0, found.err);
    CHECK(found.out ==
          "茶水间: 4 places in 2 sections, 0 questions\n"
          "node 1  【茶水间】的规矩\n"
          "block 2:1  开水在【茶水间】。\n"
          "block 1:1  【茶水间】每天打扫。\n"
          "block 1:2  用过的杯子放回“【茶水间】”，电话8000。\n");
}

TEST_CASE("search --json gives query, total and hits in the agreed form") {
    const Built built;
    const Json json = built.json("杯子");
    CHECK(json.dump() ==
          R"({"query":"杯子","total":1,"hits":[{"kind":"block","key":"1:2","node":"1","block":"1:2",)"
          R"("snippet":"用过的杯子放回“茶水间”，电话8000。"}]})");
}

TEST_CASE("letters and digits are taken as on the keypad") {
    const Built built;
    for (const std::string query : {"csj", "chashuij", "CSJ"}) {
        const Json json = built.json(query);
        CHECK(json.at("query") == query);
        CHECK(json.at("total") == 4);
        CHECK(json.at("hits").at(0).at("key") == "1");
    }
    CHECK(built.json("80").at("total") == 1);
}

TEST_CASE("--limit cuts the hits and not the total") {
    const Built built;
    const Outcome searched = run({"search", built.pack(), "茶水间", "--json", "--limit", "2"});
    const Json json = Json::parse(searched.out);
    CHECK(json.at("total") == 4);
    CHECK(json.at("hits").size() == 2);
}

TEST_CASE("what is not there is an empty answer, what is near it is called so") {
    const Built built;
    CHECK(built.json("火箭").dump() == R"({"query":"火箭","total":0,"hits":[]})");
    CHECK(built.json("\xFF\"*").at("total") == 0);
    const Json near = built.json("茶水间每天关门");
    CHECK(near.at("nearest") == true);
    CHECK(near.at("hits").at(0).at("key") == "1:1");
    CHECK(run({"search", built.pack(), "茶水间每天关门"}).out.starts_with("nearest to 茶水间每天关门: "));
}

TEST_CASE("search without a pack or a query is refused") {
    const Built built;
    CHECK(run({"search", built.pack()}).status == 2);
    CHECK(run({"search", built.pack() + "x", "茶"}).status == 1);
    CHECK(run({"search", built.pack(), "茶", "--limit", "-1"}).status == 2);
}

}  // namespace shouce::tool
