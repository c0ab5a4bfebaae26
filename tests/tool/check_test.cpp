#include <doctest/doctest.h>

#include "database/database.h"
#include "tool/glyph_proof.h"
#include "tool/program.h"

namespace shouce::tool {

namespace {

[[nodiscard]] Outcome check_of(const std::string& book) {
    const test::TemporaryFolder folder;
    write_file(folder / "book.md", book);
    const std::string out = (folder / "a.shouce").string();
    const Outcome built = run({"build", "--handbook", (folder / "book.md").string(), "--out", out});
    REQUIRE_MESSAGE(built.status == 0, built.err);
    return run({"check", out});
}

}  // namespace

TEST_CASE("a sound pack is told so, with the notes of its import") {
    const Outcome outcome = check_of(sample_book);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.find("book.md:5: note: kept apart up to this line: title 邻里活动室手册") !=
          std::string::npos);
    CHECK(outcome.out.find("book.md:17: note: joined with line 15") != std::string::npos);
    CHECK(outcome.out.find(": sound; 4 points, 1 organisations") != std::string::npos);
    CHECK(outcome.out.find("all of them in the fonts") != std::string::npos);
}

TEST_CASE("a character that the fonts lack is told with the places where it stands") {
    // A Han character of extension G and a letter of a script that the fonts leave out.
    const Outcome outcome = check_of("## 一、开门\n\n(1) 灯\U00030EDD。\n\n(2) \u10D0\U00030EDD。\n");
    CHECK(outcome.status == 1);
    CHECK(outcome.error_lines() == 2);
    CHECK(outcome.err.find("U+10D0 \u10D0 is not in the fonts: 1:2 (book.md:5)") != std::string::npos);
    CHECK(outcome.err.find("U+30EDD \U00030EDD is not in the fonts: 1:1 (book.md:3), 1:2 (book.md:5)") !=
          std::string::npos);
}

TEST_CASE("a pack that was tampered with is refused in one line") {
    const SamplePack pack;
    {
        const auto writable = database::Database::in_memory();
        REQUIRE(writable->execute("ATTACH '" + pack.path() + "' AS pack"));
        REQUIRE(writable->execute("UPDATE pack.block SET text = '不用开门。' WHERE key = '1.1:1'"));
    }
    const Outcome outcome = run({"check", pack.path()});
    CHECK(outcome.status == 1);
    CHECK(outcome.err == pack.path() + ": its content is not what it was built with\n");
}

TEST_CASE("what is no pack is refused in one line") {
    const test::TemporaryFolder folder;
    write_file(folder / "text.shouce", sample_book);
    for (const std::string& path :
         {(folder / "text.shouce").string(), (folder / "none.shouce").string(), folder.path().string()}) {
        for (const char* command : {"check", "show"}) {
            const Outcome outcome = run({command, path});
            CHECK(outcome.status == 1);
            CHECK(outcome.error_lines() == 1);
            CHECK(outcome.err.starts_with(path + ": "));
        }
    }
}

TEST_CASE("the proof looks at everything that comes on screen and tells each place once") {
    handbook::Handbook book;
    book.title = "甲";
    book.organisations = {{"key", "乙", "", "", "", 0}};
    handbook::Node section;
    section.key = "1";
    section.label = "丙";
    handbook::Block block;
    block.key = "1:1";
    block.marker = "丁";
    block.text = "戊甲甲";
    block.reference = "己";
    block.line_from = 4;
    section.blocks = {block};
    book.root.children = {section};
    std::vector<char32_t> asked;
    const auto lines = missing_characters(book, {}, {{"a.md", "", {}, 0}}, [&asked](char32_t character) {
        asked.push_back(character);
        return character == U'戊';
    });
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == "U+4E01 丁 is not in the fonts: 1:1 (a.md:4)");
    CHECK(lines[1] == "U+4E19 丙 is not in the fonts: heading 1");
    CHECK(lines[2] == "U+4E59 乙 is not in the fonts: organisation key");
    CHECK(lines[3] == "U+5DF1 己 is not in the fonts: 1:1 (a.md:4)");
    CHECK(lines[4] == "U+7532 甲 is not in the fonts: title page, 1:1 (a.md:4)");
    CHECK(asked.size() == 6);
}

}  // namespace shouce::tool
