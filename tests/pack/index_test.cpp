#include "pack/index.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "pack/reader.h"
#include "pack/sample.h"
#include "pack/terms.h"
#include "pack/verify.h"
#include "support/temporary_folder.h"

namespace shouce::pack {

namespace {

// Why a sample pack that `sql` has changed is refused.
[[nodiscard]] std::string refusal_after(const std::string& sql, const std::filesystem::path& path) {
    write_sample(path);
    change_pack(path, sql);
    const auto reader = Reader::open(path);
    const auto sound = reader ? verify(*reader) : Result<>(tl::unexpected(reader.error()));
    return sound ? "" : sound.error().message().substr(path.string().size() + 2);
}

[[nodiscard]] std::int64_t count(const Reader& reader, const std::string& query) {
    return reader.database().integer("SELECT count(*) FROM " + query).value();
}

[[nodiscard]] Contents book_of(const std::vector<std::string>& texts) {
    Contents contents = sample_contents();
    handbook::Node& node = contents.handbook.root.children[0].children[1];
    contents.handbook.organisations.clear();
    node.blocks.clear();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        node.blocks.push_back(
            sample_block("1.2:p" + std::to_string(i + 1), handbook::BlockKind::Paragraph, texts[i]));
    }
    node.block_count = static_cast<int>(node.blocks.size());
    return contents;
}

[[nodiscard]] bool has(const std::vector<std::string>& terms, std::string_view term) {
    return std::find(terms.begin(), terms.end(), term) != terms.end();
}

}  // namespace

TEST_CASE("headings and clauses are indexed, the book's title and the front matter are not") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    const Reader reader = Reader::open(folder / "a.shouce").value();
    CHECK(count(reader, "heading_index WHERE heading_index MATCH '\"活动室\"'") == 1);
    CHECK(count(reader, "heading_index WHERE heading_index MATCH '\"手册\"'") == 0);
    CHECK(count(reader, "clause_index WHERE clause_index MATCH '\"灯锁\"'") == 1);
    CHECK(count(reader, "clause_index WHERE clause_index MATCH '\"邻居\"'") == 0);
    CHECK(count(reader, "clause_index WHERE clause_index MATCH '\"锁灯\"'") == 0);
}

TEST_CASE("a pack with another tokenizer, or none, is refused with the one that is needed") {
    const test::TemporaryFolder folder;
    CHECK(refusal_after("UPDATE pack.meta SET value='han/2' WHERE key='tokenizer'", folder / "a.shouce") ==
          "was indexed with the tokenizer \"han/2\", but han/1 is needed to search it; build it again with "
          "this shouce-pack");
    CHECK(refusal_after("DELETE FROM pack.meta WHERE key='tokenizer'", folder / "b.shouce") ==
          "was indexed with no known tokenizer, but han/1 is needed to search it; build it again with this "
          "shouce-pack");
}

TEST_CASE("an index that is not the one it was built with is noticed by the long check") {
    const test::TemporaryFolder folder;
    const std::string changed = "its search index is not what it was built with";
    CHECK(refusal_after("DELETE FROM pack.clause_index_data WHERE id = (SELECT max(id) FROM "
                        "pack.clause_index_data)",
                        folder / "a.shouce") == changed);
    CHECK(refusal_after("UPDATE pack.heading_index_docsize SET sz = x'7f'", folder / "b.shouce") == changed);
    CHECK(refusal_after("UPDATE pack.term SET places = places + 1", folder / "c.shouce") ==
          "its content is not what it was built with");
}

TEST_CASE("a pack whose index tables are others is refused") {
    const test::TemporaryFolder folder;
    const std::string refused = "its tables are not those of a pack of version 1; build it again";
    CHECK(refusal_after("DROP TABLE pack.clause_index", folder / "a.shouce") == refused);
    CHECK(refusal_after("CREATE VIRTUAL TABLE pack.more USING fts5(text)", folder / "b.shouce") == refused);
    CHECK(refusal_after("DROP TABLE pack.clause_index; CREATE VIRTUAL TABLE pack.clause_index USING "
                        "fts5(text, content='block', content_rowid='id', tokenize='trigram')",
                        folder / "c.shouce") == refused);
}

TEST_CASE("terms are names, what is quoted or enumerated, and words that keep changing company") {
    const Contents contents = book_of({
        "居民小组每月开会，讨论停车位，也讨论“邻里守望”。",
        "楼长参加居民小组，把意见带给物业公司、业委会、派出所、街道。",
        "新来的住户由居民小组介绍，停车位由物业公司分。",
        "停车位不够，居民小组同物业公司商量。",
        "电话8000打给值班室，WIFI在一楼，WiFi口令在墙上。",
    });
    const std::vector<std::string> terms = terms_of(contents);
    for (const std::string_view term : {"居民小组", "停车位", "邻里守望", "业委会", "派出所", "8000", "WIFI"})
        CHECK_MESSAGE(has(terms, term), term);
    // Pieces of words, words of grammar, and the same word written otherwise.
    for (const std::string_view no_term :
         {"居民小", "民小组", "停车", "车位", "由居民小组", "的住户", "WiFi"})
        CHECK_MESSAGE(!has(terms, no_term), no_term);
    CHECK(terms.front() == "居民小组");
    CHECK(terms_of(contents) == terms);
}

TEST_CASE("a term is told with the places that hold it, and one that stands nowhere is left out") {
    Contents contents = book_of({"停车位不够。", "停车位够了。", "再说停车位。", "“停车位”"});
    contents.handbook.organisations = {{"moon", "月球站", "月球站小组", "", "1.1", 0}};
    const test::TemporaryFolder folder;
    REQUIRE(write(contents, "test", folder / "a.shouce"));
    const Reader reader = Reader::open(folder / "a.shouce").value();
    CHECK(reader.database().integer("SELECT places FROM term WHERE text = '停车位'") == 4);
    CHECK(reader.database().text("SELECT kind FROM term WHERE text = '茶水'") == "heading");
    CHECK(count(reader, "term WHERE text LIKE '月球站%'") == 0);
    CHECK(count(reader, "term WHERE text = '邻里活动室手册'") == 0);
    CHECK(verify(reader).has_value());
}

}  // namespace shouce::pack
