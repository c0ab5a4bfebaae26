#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tool/program.h"

namespace shouce::tool {

namespace {

using Json = nlohmann::ordered_json;

[[nodiscard]] std::string shown(const SamplePack& pack, std::vector<std::string> words) {
    words.insert(words.begin(), {"show", pack.path()});
    const Outcome outcome = run(words);
    REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    CHECK(outcome.err.empty());
    return outcome.out;
}

}  // namespace

TEST_CASE("show --json gives the whole book in the agreed form") {
    const SamplePack pack;
    const Json book = Json::parse(shown(pack, {"--json"}));
    CHECK(book["title"] == "邻里活动室手册");
    CHECK(book["edition"] == "2026年试用版");
    CHECK(book["publisher"] == "");
    CHECK(book["isbn"] == "");
    CHECK(book["about"][0]["text"] == "这本手册由邻居们合写。");
    CHECK(book["organisations"][0] == Json{{"key", "community"},
                                           {"name", "社区"},
                                           {"title", "社区党组织"},
                                           {"category", "urban_rural"},
                                           {"node", "1.2"},
                                           {"duties", 2}});
    const Json& part = book["nodes"][0];
    CHECK(part["kind"] == "part");
    CHECK(part["label"] == "第一篇");
    CHECK(part["title"] == "日常");
    CHECK(part["blocks"][0]["kind"] == "para");
    const Json& section = part["children"][0];
    CHECK(section["key"] == "1.1");
    CHECK(section["children"].empty());
    CHECK(section["blocks"][1] == Json{{"key", "1.1:2"},
                                       {"kind", "item"},
                                       {"number", 2},
                                       {"marker", "（2）"},
                                       {"text", "再开窗，最后扫地。"},
                                       {"reference", "甲（2）"},
                                       {"line_from", 15},
                                       {"line_to", 17},
                                       {"joined", true}});
    CHECK(part["children"][1]["blocks"][0]["kind"] == "lead");
    CHECK(part["children"][1]["blocks"][0]["number"].is_null());
}

TEST_CASE("show prints the book for people") {
    const SamplePack pack;
    const std::string text = shown(pack, {});
    CHECK(text.starts_with(
        "邻里活动室手册\nedition: 2026年试用版\n\n这本手册由邻居们合写。\n\n[1] 第一篇  日常\n"));
    CHECK(text.find("（2） 再开窗，最后扫地。\n") != std::string::npos);
}

TEST_CASE("show --toc lists the headings, --node one of them") {
    const SamplePack pack;
    CHECK(
        shown(pack, {"--toc"}) ==
        "邻里活动室手册\nedition: 2026年试用版\n\n1  第一篇  日常  (4 points)\n  1.1  一  开门  (2 points)\n"
        "  1.2  二  社区党组织的职责  (2 points)\n");
    CHECK(shown(pack, {"--node", "1.2"}).starts_with("[1.2] 二  社区党组织的职责\n\n社区党组织的职责是：\n"));
    CHECK(Json::parse(shown(pack, {"--node", "1.2", "--json"}))["blocks"].size() == 3);
    CHECK(Json::parse(shown(pack, {"--toc", "--json"}))["nodes"][0]["children"][1]["blocks"].empty());
    const Outcome missing = run({"show", pack.path(), "--node", "7"});
    CHECK(missing.status == 1);
    CHECK(missing.err == pack.path() + ": has no node 7; show --toc lists them\n");
}

TEST_CASE("show --notes tells what the import noticed") {
    const SamplePack pack;
    CHECK(shown(pack, {"--notes"})
              .find("book.md:17: note: joined with line 15, which ends no sentence "
                    "[page-break-joined]\n") != std::string::npos);
    const Json notes = Json::parse(shown(pack, {"--notes", "--json"}));
    REQUIRE(notes.size() == 2);
    CHECK(notes[1]["severity"] == "info");
    CHECK(notes[1]["code"] == "page-break-joined");
    CHECK(notes[1]["source"] == "book.md");
    CHECK(notes[1]["line"] == 17);
}

}  // namespace shouce::tool
