#include <algorithm>

#include "tool/program.h"

namespace shouce::tool {

namespace {

constexpr const char* book =
    "# 册\n\n## 第一篇 总\n\n总是这样。\n\n## "
    "一、农村党组织的职责\n\n（1）讨论决定本村的重要问题。\n\n（2）领导村里的文艺队伍。\n\n"
    "## 二、社区党组织的职责\n\n（1）参与街区重大问题的决策。\n";

}  // namespace

TEST_CASE("drafts come out as a bank, go back in as drafts, and are shown once a person has let them pass") {
    const test::TemporaryFolder folder;
    const auto path = [&folder](const char* name) { return (folder / name).string(); };
    write_file(path("book.md"), book);
    REQUIRE(run({"build", "--handbook", path("book.md"), "--out", path("a.shouce")}).status == 0);
    const Outcome drafts = run({"generate", path("a.shouce")});
    CHECK(drafts.status == 0);
    CHECK(drafts.out == run({"generate", path("a.shouce")}).out);
    CHECK(drafts.err.find("verb: 3 drafts, 0 dropped\n") != std::string::npos);
    CHECK(drafts.err.find("whose: 0 drafts, 0 dropped\n") != std::string::npos);

    const auto statuses = [&](const std::string& bank) {
        write_file(path("drafts.csv"), bank);
        const Outcome built = run({"build", "--handbook", path("book.md"), "--questions", path("drafts.csv"),
                                   "--out", path("b.shouce")});
        REQUIRE_MESSAGE(built.status == 0, built.err);
        const bool told = built.out.find("6 questions (") != std::string::npos;
        CHECK(told);
        const std::string shown = run({"show", path("b.shouce"), "--questions", "--json"}).out;
        const auto count = [&shown](const std::string& words) {
            int found = 0;
            for (std::size_t at = shown.find(words); at != std::string::npos; at = shown.find(words, at + 1))
                ++found;
            return found;
        };
        return std::pair{count("\"status\": \"approved\""), count("\"status\": \"draft\"")};
    };
    CHECK(statuses(drafts.out) == std::pair{0, 6});
    std::string reviewed = drafts.out;
    const std::string word = "草稿";
    reviewed.replace(reviewed.find(word), word.size(), "通过");
    CHECK(statuses(reviewed) == std::pair{1, 5});
}

TEST_CASE("a pack that cannot be read has no drafts") {
    const Outcome outcome = run({"generate", "none.shouce"});
    CHECK(outcome.status == 1);
    CHECK(outcome.error_lines() == 1);
    CHECK(outcome.out.empty());
}

}  // namespace shouce::tool
