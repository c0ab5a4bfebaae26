#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "tool/program.h"

namespace shouce::tool {

namespace {

[[nodiscard]] Outcome laid_out(const SamplePack& pack, std::vector<std::string> words) {
    words.insert(words.begin(), {"layout", pack.path()});
    return run(words);
}

}  // namespace

TEST_CASE("layout prints the lines of a node, a blank line between paragraphs") {
    const SamplePack pack;
    const Outcome outcome = laid_out(pack, {"--node", "1.2", "--width", "8"});
    CHECK(outcome.status == 0);
    // One character more came down, or 是 would stand alone.
    CHECK(outcome.out == "社区党组织的职\n责是：\n\n安排值班。\n\n听取意见。\n");
}

TEST_CASE("layout goes into what is below the node; only its first paragraph stands flush") {
    const SamplePack pack;
    const Outcome outcome = laid_out(pack, {"--node", "1", "--width", "12"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out ==
          "活动室每天都开。\n\n早上先开灯。\n\n再开窗，最后扫地。\n\n社区党组织的职责是：\n\n安排值班。\n\n"
          "听取意见。\n");
}

TEST_CASE("layout measures with the face that was asked for") {
    const test::TemporaryFolder folder;
    write_file(
        folder / "book.md",
        "# 册\n\n## 一、测量\n\n第一段。\n\n请看 Internationalization 与 Wi-Fi 的说明，illicit 亦同。\n");
    const std::string pack = (folder / "book.shouce").string();
    REQUIRE(run({"build", "--handbook", (folder / "book.md").string(), "--out", pack}).status == 0);
    std::set<std::string> dumps;
    for (const char* face : {"serif", "sans"}) {
        const Outcome outcome =
            run({"layout", pack, "--node", "1", "--width", "14", "--size", "40", "--face", face});
        REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
        // The indent of two em, in pixels.
        CHECK(outcome.out.find("[  80.0 ") != std::string::npos);
        dumps.insert(outcome.out);
    }
    CHECK(dumps.size() == 2);
    const Outcome plain = run({"layout", pack, "--node", "1", "--width", "14"});
    CHECK(plain.out.find('[') == std::string::npos);
}

TEST_CASE("layout refuses a node that is not there and a width that is none") {
    const SamplePack pack;
    const Outcome unknown = laid_out(pack, {"--node", "9.9", "--width", "8"});
    CHECK(unknown.status == 1);
    CHECK(unknown.err.find("has no node 9.9") != std::string::npos);
    CHECK(unknown.error_lines() == 1);
    CHECK(laid_out(pack, {"--node", "1.1", "--width", "0"}).status == 2);
    CHECK(laid_out(pack, {"--node", "1.1"}).status == 2);
    CHECK(laid_out(pack, {"--node", "1.1", "--width", "8", "--face", "gothic"}).status == 2);
}

}  // namespace shouce::tool
