#include "pack/reader.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "pack/sample.h"
#include "pack/verify.h"
#include "support/temporary_folder.h"

namespace shouce::pack {

namespace {

[[nodiscard]] Reader opened(const std::filesystem::path& path) {
    auto reader = Reader::open(path);
    REQUIRE_MESSAGE(reader.has_value(), reader.error().message());
    return std::move(*reader);
}

[[nodiscard]] std::span<const std::byte> as_bytes(const std::string& bytes) {
    return std::as_bytes(std::span(bytes));
}

// Why a pack that `sql` made with the tables of a pack is refused.
[[nodiscard]] std::string refusal_after(const std::string& sql) {
    const test::TemporaryFolder folder;
    const std::string path = (folder / "a.shouce").string();
    write_sample(path);
    change_pack(path, sql);
    const auto reader = Reader::open(path);
    if (reader) return "";
    REQUIRE(reader.error().message().starts_with(path + ": "));
    return reader.error().message().substr(path.size() + 2);
}

}  // namespace

TEST_CASE("everything that was written is read again") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    const Reader reader = opened(folder / "a.shouce");
    const Contents expected = sample_contents();
    CHECK(*reader.whole() == expected.handbook);
    CHECK(*reader.sources() == expected.sources);
    CHECK(*reader.assets() == expected.assets);
    CHECK(*reader.notes() == expected.notes);
}

TEST_CASE("the outline has every heading and count, the front matter and no text") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    handbook::Handbook expected = sample_contents().handbook;
    drop_blocks(expected.root);
    CHECK(*opened(folder / "a.shouce").outline() == expected);
}

TEST_CASE("blocks are given for one node by its key") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    const Reader reader = opened(folder / "a.shouce");
    const handbook::Handbook book = sample_contents().handbook;
    CHECK(*reader.blocks("1.1") == book.root.children[0].children[0].blocks);
    CHECK(*reader.blocks("about") == book.about);
    CHECK(reader.blocks("1")->empty());
    CHECK(reader.blocks("no such key'; DROP TABLE node")->empty());
}

TEST_CASE("an embedded pack reads like a file") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    const std::string bytes = bytes_of(folder / "a.shouce");
    for (const auto open : {Reader::open_embedded, Reader::open_bytes}) {
        const auto reader = open(as_bytes(bytes));
        REQUIRE(reader.has_value());
        CHECK(*reader->whole() == sample_contents().handbook);
    }
}

TEST_CASE(
    "a damaged page of the embedded pack is found by the long check, and does not keep it from opening") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    std::string bytes = bytes_of(folder / "a.shouce");
    constexpr std::size_t page = 4096;
    bytes.replace(bytes.size() - page, page, page, '\xFF');
    CHECK_FALSE(Reader::open_bytes(as_bytes(bytes)).has_value());
    const auto reader = Reader::open_embedded(as_bytes(bytes));
    REQUIRE(reader.has_value());
    CHECK_FALSE(verify(*reader).has_value());
    CHECK(reader->outline()->title == sample_contents().handbook.title);
}

TEST_CASE("tables that are no pack's are found in the embedded pack by the long check") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    change_pack(folder / "a.shouce", "CREATE TABLE pack.stray (id INTEGER)");
    const std::string bytes = bytes_of(folder / "a.shouce");
    const auto reader = Reader::open_embedded(as_bytes(bytes));
    REQUIRE(reader.has_value());
    const auto sound = verify(*reader);
    REQUIRE_FALSE(sound.has_value());
    CHECK(sound.error().message().find("its tables are not those of a pack") != std::string::npos);
}

TEST_CASE("a reader can be moved and goes on reading") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    Reader first = opened(folder / "a.shouce");
    const Reader second = std::move(first);
    CHECK(second.blocks("1.1")->size() == 3);
}

TEST_CASE("characters are those of texts, headings, markers, references and names") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    const auto characters = *opened(folder / "a.shouce").characters();
    for (const char32_t c : U"每锁洗篇总则三（(2合社组室") {
        if (c != 0) CHECK_MESSAGE(characters.count(c) == 1, utf8::to_utf8(std::u32string(1, c)));
    }
    CHECK(characters.count(U'猫') == 0);
    // What parts the cells of a table is never drawn.
    CHECK(characters.count(U'\t') + characters.count(U'\n') == 0);
}

TEST_CASE("a picture is given by its number") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    const Reader reader = opened(folder / "a.shouce");
    CHECK(*reader.asset(1) == sample_contents().assets[0].bytes);
    CHECK(reader.asset(2).error().message().ends_with("a.shouce: has no picture 2"));
}

TEST_CASE("a picture that no builder would make is refused with its block") {
    const test::TemporaryFolder folder;
    const std::string path = (folder / "a.shouce").string();
    write_sample(path);
    change_pack(path, "UPDATE pack.asset SET width = 1000000");
    CHECK(opened(path).blocks("1.2").error().message() ==
          path + ": 1.2:p3: a picture of 1000000 x 480 pixels");
}

TEST_CASE("a read-only file in a read-only folder is opened, and nothing appears beside it") {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    using std::filesystem::perms;
    std::filesystem::permissions(folder / "a.shouce", perms::owner_read | perms::others_read);
    std::filesystem::permissions(folder.path(), perms::owner_read | perms::owner_exec);
    {
        const Reader reader = opened(folder / "a.shouce");
        CHECK(reader.whole().has_value());
        CHECK(folder.entries() == 1);
    }
    CHECK(folder.entries() == 1);
    std::filesystem::permissions(folder.path(), perms::owner_all);
}

TEST_CASE("a pack of another version is refused with the one that is needed") {
    CHECK(refusal_after("PRAGMA pack.user_version=2") ==
          "is a pack of version 2, but version 1 is needed; build it again with this shouce-pack");
    CHECK(refusal_after("PRAGMA pack.user_version=0").find("version 1 is needed") != std::string::npos);
}

TEST_CASE("a database that is no pack is refused") {
    CHECK(refusal_after("PRAGMA pack.application_id=1") ==
          "is no handbook pack; shouce-pack build makes one");
    const test::TemporaryFolder folder;
    REQUIRE(files::write_atomically(folder / "empty.shouce", ""));
    CHECK_FALSE(Reader::open(folder / "empty.shouce").has_value());
    REQUIRE(files::write_atomically(folder / "text.shouce", "第一篇 总则\n一、开门\n"));
    CHECK_FALSE(Reader::open(folder / "text.shouce").has_value());
    CHECK_FALSE(Reader::open(folder / "none.shouce").has_value());
    CHECK_FALSE(Reader::open(folder.path()).has_value());
    CHECK_FALSE(Reader::open_bytes({}).has_value());
}

TEST_CASE("tables that are not exactly a pack's are refused") {
    const std::string refused = "its tables are not those of a pack of version 1; build it again";
    CHECK(refusal_after("CREATE TABLE pack.more(id INTEGER)") == refused);
    CHECK(refusal_after("DROP TABLE pack.org") == refused);
    CHECK(refusal_after("ALTER TABLE pack.block ADD COLUMN extra TEXT") == refused);
    CHECK(refusal_after("CREATE VIEW pack.v AS SELECT * FROM block") == refused);
    CHECK(refusal_after("CREATE TRIGGER pack.t AFTER INSERT ON block BEGIN SELECT 1; END") == refused);
    CHECK(refusal_after("CREATE INDEX pack.i ON block(text)") == refused);
    CHECK(refusal_after("SELECT 1").empty());
}

TEST_CASE("a tree that does not hang together is refused, not followed") {
    const auto outline_after = [](const std::string& sql) {
        const test::TemporaryFolder folder;
        const std::string path = (folder / "a.shouce").string();
        write_sample(path);
        change_pack(path, sql);
        const auto outline = opened(path).outline();
        return outline ? std::string() : outline.error().message().substr(path.size() + 2);
    };
    CHECK(outline_after("UPDATE pack.node SET parent_id = 4 WHERE id = 3") ==
          "a node stands outside the book");
    CHECK(outline_after("UPDATE pack.node SET parent_id = NULL WHERE id = 2") ==
          "a node stands outside the book");
    CHECK(outline_after("DELETE FROM pack.node WHERE id = 1") == "does not begin with the book");
    CHECK(outline_after("DELETE FROM pack.node") == "does not begin with the book");
    CHECK(
        outline_after("WITH RECURSIVE n(i) AS (SELECT 6 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                      "INSERT INTO pack.node SELECT i, i - 1, 1, 1, 'group', '', '', 'k' || i, 0, 0 FROM n; "
                      "UPDATE pack.node SET parent_id = 4 WHERE id = 6")
            .find("deeper than 16") != std::string::npos);
}

}  // namespace shouce::pack
