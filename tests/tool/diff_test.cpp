#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tool/program.h"

namespace shouce::tool {

TEST_CASE("diff tells what a new version adds, changes and removes, for people and for programs") {
    const SamplePack old;
    std::string text = sample_book;
    const std::string before = "（1）安排值班。";
    text.replace(text.find(before), before.size(), "（1）安排值班表。\n\n（2）打扫门前。");
    const std::string second = "（2）听取意见。";
    text.replace(text.find(second), second.size(), "（3）听取意见。");
    const std::string source = (old.folder() / "new.md").string();
    const std::string pack = (old.folder() / "new.shouce").string();
    write_file(source, text);
    REQUIRE(run({"build", "--handbook", source, "--out", pack}).status == 0);
    const Outcome told = run({"diff", old.path(), pack});
    CHECK(told.status == 0);
    CHECK(told.out.find("1 added, 1 changed, 0 removed\n") != std::string::npos);
    CHECK(told.out.find("  - 安排值班。\n  + 安排值班表。\n") != std::string::npos);
    const auto json = nlohmann::json::parse(run({"diff", old.path(), pack, "--json"}).out);
    CHECK(json["added"] == 1);
    REQUIRE(json["changes"].size() == 2);
    CHECK(json["changes"][0]["kind"] == "changed");
    CHECK(json["changes"][0]["before"] == "安排值班。");
    CHECK(json["changes"][1]["after"] == "打扫门前。");
    CHECK(json["changes"][1]["number"] == 2);
    const Outcome same = run({"diff", pack, pack});
    CHECK(same.out == "0 added, 0 changed, 0 removed\n");
    CHECK(run({"diff", pack, source}).status == 1);
    CHECK(run({"diff", pack}).status == 2);
}

}  // namespace shouce::tool
