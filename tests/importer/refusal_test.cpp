#include <doctest/doctest.h>

#include <filesystem>

#include "importer/import.h"

namespace shouce::importer {

namespace {
using Lines = std::vector<std::string>;
}

TEST_CASE("files that are no handbook are refused in one line each") {
    CHECK(refusals("") == Lines{"book.md: is empty"});
    CHECK(refusals(std::string("第一\n行\0二", 14)) ==
          Lines{"book.md:2: holds a NUL byte (byte 10), so it is no text file; save it as UTF-8 text"});
    const Lines no_heading{
        "book.md: has no heading; begin each part with 第一篇, 第一章 or 一、, or mark headings with #"};
    CHECK(refusals("早上开门。\n\n晚上关门。\n") == no_heading);
    CHECK(refusals("\n \n\n") == no_heading);
    CHECK(refusals("一、\xFF开门\n").front().starts_with("book.md: byte 6 is neither UTF-8 nor GB18030"));
}

TEST_CASE("characters that may not stand in a handbook are told line by line") {
    CHECK(refusals("一、开门\n\n先\u202E开灯\u202E。\f\n\n再\x1B开窗。\n") ==
          Lines{"book.md:3: holds U+202E, a direction control; remove it",
                "book.md:3: holds U+000C, a control character; remove it",
                "book.md:5: holds U+001B, a control character; remove it"});
    CHECK(refusals("一、\uFEFF开门\n").front() == "book.md:1: holds U+FEFF, an invisible mark; remove it");
}

TEST_CASE("a file full of errors gives a few lines, not thousands") {
    std::string text = "一、开门\n\n";
    for (int i = 0; i < 1000; ++i)
        text += "灯\x01\n\n";
    const Lines lines = refusals(text);
    CHECK(lines.size() == 21);
    CHECK(lines.back() == "and 980 more");
}

TEST_CASE("lines and paragraphs without end are refused by a limit that is named") {
    const Lines lines = refusals("一、开门\n\n" + std::string(1'000'000, 'x') + "\n");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0] ==
          "book.md:3: this line has 1000000 bytes, more than the limit of 65536 (64 KiB); break it into "
          "paragraphs");
    CHECK(imported("一、开门\n\n" + std::string(65'536, 'x') + "\n").handbook.root.children[0].block_count ==
          1);
    std::string endless = "一、开门\n\n";
    for (int i = 0; i < 10; ++i)
        endless += std::string(60'000, 'x') + "\n";
    CHECK(refusals(endless).front().starts_with(
        "book.md:3: this paragraph or table has more than 262144 bytes"));
}

TEST_CASE("a file past the limit is refused before it is read") {
    const test::TemporaryFolder folder;
    const std::filesystem::path path = folder / "big.txt";
    REQUIRE(files::write_atomically(path, "一、开门\n"));
    std::filesystem::resize_file(path, 200'000'000);
    const std::vector<std::filesystem::path> paths{path, folder / "none.txt", folder.path()};
    const auto contents = import_handbook(paths, {});
    REQUIRE_FALSE(contents.has_value());
    REQUIRE(contents.error().size() == 3);
    CHECK(contents.error()[0] ==
          path.string() +
              ": has 200000000 bytes, more than the limit of 64 MiB; split it into several files");
    CHECK(contents.error()[1].starts_with((folder / "none.txt: cannot be opened").string()));
    CHECK(contents.error()[2].find("is not a file") != std::string::npos);
}

TEST_CASE("all problems of all files are told before anything is decided") {
    const auto contents = import_files({{"a.md", "一、\x01\n"}, {"b.md", ""}, {"c.md", "灯\x02\n"}});
    REQUIRE_FALSE(contents.has_value());
    CHECK(contents.error().size() == 4);
}

TEST_CASE("hostile Markdown ends and does no harm") {
    for (const char* text :
         {"一、开门\n\n<!-->\n", "一、开门\n\n<!--->\n", "一、开门\n\n-->\n", "一、开门\n\n![](\n",
          "一、开门\n\n![](![](\n", "一、开门\n\n![]()![]()\n", "一、开门\n\n**\n", "一、开门\n\n****\n",
          "# \n\n#\n\n## 一、开门\n", "一、开门\n\n- \n", "一、开门\n\n-(\n", "一、开门\n\n(\n",
          "一、开门\n\n第\n", "#######\n\n# 一、开门\n", "一、开门\n\n<!-- a --><!--\n"}) {
        CAPTURE(text);
        CHECK(imported(text).handbook.root.children.size() == 1);
    }
}

}  // namespace shouce::importer
