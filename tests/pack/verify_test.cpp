#include "pack/verify.h"

#include <doctest/doctest.h>

#include "pack/sample.h"
#include "support/temporary_folder.h"

namespace shouce::pack {

namespace {

// Why the sample is not verified after `sql` changed it; empty where it is.
[[nodiscard]] std::string refusal_after(const std::string& sql) {
    const test::TemporaryFolder folder;
    const std::string path = (folder / "a.shouce").string();
    write_sample(path);
    change_pack(path, sql);
    const auto reader = Reader::open(path);
    REQUIRE_MESSAGE(reader.has_value(), reader.error().message());
    const auto verified = verify(*reader);
    if (verified) return "";
    REQUIRE(verified.error().message().starts_with(path + ": "));
    return verified.error().message().substr(path.size() + 2);
}

}  // namespace

TEST_CASE("a pack as it was written is verified") {
    CHECK(refusal_after("SELECT 1").empty());
    CHECK(refusal_after("VACUUM pack").empty());
}

TEST_CASE("any changed word is noticed by the hash") {
    const std::string refused = "its content is not what it was built with";
    CHECK(refusal_after("UPDATE pack.block SET text = replace(text, '早', '晚') WHERE key = '1.1:1'") ==
          refused);
    CHECK(refusal_after("UPDATE pack.block SET marker = '(9)', number = 9 WHERE key = '1.1:1'") == refused);
    CHECK(refusal_after("UPDATE pack.node SET title = '茶' WHERE key = '1.2'") == refused);
    CHECK(refusal_after("UPDATE pack.meta SET value = '假书' WHERE key = 'title'") == refused);
    CHECK(refusal_after("UPDATE pack.org SET name = '别处'") == refused);
    CHECK(refusal_after("DELETE FROM pack.import_note") == refused);
    CHECK(refusal_after("DELETE FROM pack.meta WHERE key = 'content_sha256'") == refused);
    // Two fields that only together are the same.
    CHECK(refusal_after("UPDATE pack.org SET name = '活动', title = '室活动室小组'") == refused);
}

TEST_CASE("the version of the builder is not part of the content") {
    CHECK(refusal_after("UPDATE pack.meta SET value = 'shouce-pack 9.9' WHERE key = 'builder'").empty());
}

TEST_CASE("references that lead nowhere, wrong counts and hostile text are told apart") {
    CHECK(refusal_after("UPDATE pack.org SET node_id = 99") ==
          "row 1 of table org points at a row of table node that does not exist");
    CHECK(refusal_after("UPDATE pack.node SET item_count = 5 WHERE key = '1.1'") ==
          "node 1 counts its blocks wrongly");
    CHECK(refusal_after("UPDATE pack.node SET block_count = 5 WHERE key = '1.2'") ==
          "node 1.2 counts its blocks wrongly");
    CHECK(refusal_after("UPDATE pack.block SET text = text || char(8238) WHERE key = '1.1:1'") ==
          "its text holds U+202E, a direction control");
}

}  // namespace shouce::pack
