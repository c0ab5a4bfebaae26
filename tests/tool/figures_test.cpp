#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "picture/picture.h"
#include "tool/program.h"

namespace shouce::tool {

namespace {

using Json = nlohmann::ordered_json;

// A handbook with a table and a picture, and its pack.
class Figures {
  public:
    Figures() {
        write_file(folder_ / "room.png",
                   picture::encode({3, 2, std::vector<unsigned char>(18, 90)}, picture::Format::Png));
        write_file(folder_ / "book.md",
                   "# 手册\n\n## 一、门\n\n| 班 | 人 |\n|---|--:|\n| 早 | 2 |\n\n![门厅](room.png)\n");
        const Outcome built = run({"build", "--handbook", (folder_ / "book.md").string(), "--out", path()});
        REQUIRE_MESSAGE(built.status == 0, built.err);
    }
    [[nodiscard]] std::string path() const { return (folder_ / "book.shouce").string(); }
    [[nodiscard]] std::string shown(std::vector<std::string> words) const {
        words.insert(words.begin(), {"show", path(), "--node", "1"});
        const Outcome outcome = run(words);
        REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
        return outcome.out;
    }

  private:
    test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("show --json takes a table apart and tells the size of a picture") {
    const Figures figures;
    const Json blocks = Json::parse(figures.shown({"--json"}))["blocks"];
    CHECK(blocks[0]["kind"] == "table");
    CHECK(blocks[0]["text"] == "班\t人\n早\t2");
    CHECK(blocks[0]["table"] ==
          Json::parse(R"({"columns": ["left", "right"], "rows": [["班", "人"], ["早", "2"]]})"));
    CHECK(blocks[1]["kind"] == "image");
    CHECK(blocks[1]["text"] == "门厅");
    CHECK(blocks[1]["picture"] == Json{{"width", 3}, {"height", 2}});
    CHECK_FALSE(blocks[1].contains("table"));
}

TEST_CASE("show prints a table as it was written, and says where a picture stands") {
    CHECK(Figures().shown({}) ==
          "[1] 一  门\n\n| 班 | 人 |\n|---|--:|\n| 早 | 2 |\n\n[picture, 3 x 2] 门厅\n\n");
}

TEST_CASE("check opens every picture") {
    const Figures figures;
    const Outcome outcome = run({"check", figures.path()});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("1 pictures, ") != std::string::npos);
}

TEST_CASE("layout sets each cell of a table") {
    const Figures figures;
    const Outcome outcome = run({"layout", figures.path(), "--node", "1", "--width", "20"});
    CHECK(outcome.status == 0);
    for (const char* cell : {"班", "人", "早", "2", "门厅"})
        CHECK(outcome.out.find(cell) != std::string::npos);
    CHECK(outcome.out.find('\t') == std::string::npos);
}

TEST_CASE("search finds what stands in a cell, and shows the table on one line") {
    const Figures figures;
    const Outcome outcome = run({"search", figures.path(), "早", "--json"});
    CHECK(outcome.status == 0);
    CHECK(Json::parse(outcome.out)["hits"].at(0)["block"] == "1:p1");
    CHECK(outcome.out.find("班 人 ") != std::string::npos);
    CHECK(outcome.out.find("\\t") == std::string::npos);
}

}  // namespace shouce::tool
