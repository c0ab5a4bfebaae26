#include "importer/tables.h"

#include "handbook/table.h"
#include "importer/import.h"

namespace shouce::importer {

namespace {

using Row = std::vector<std::string_view>;

constexpr const char* duties = R"(一、值班

排班如下：

| 早晚 | 谁 | 几点 |
|:---|:---:|---:|
| **早** | 甲 | 7 |
|晚|乙和丙|19| <!-- 二 -->

换班要说一声。
)";

}  // namespace

TEST_CASE("a table becomes one block that keeps its lines, its reference and its alignments") {
    const auto contents = imported(duties);
    const auto& blocks = contents.handbook.root.children.at(0).blocks;
    REQUIRE(blocks.size() == 3);
    const handbook::Block& block = blocks[1];
    CHECK(block.kind == handbook::BlockKind::Table);
    CHECK(block.key == "1:p2");
    CHECK(block.text == "早晚\t谁\t几点\n早\t甲\t7\n晚\t乙和丙\t19");
    CHECK(block.marker == "|:---|:---:|---:|");
    CHECK(block.line_from == 5);
    CHECK(block.line_to == 8);
    CHECK(block.reference == "二");
    const auto table = handbook::table_of(block);
    CHECK(table.columns == std::vector{handbook::ColumnAlignment::Left, handbook::ColumnAlignment::Centre,
                                       handbook::ColumnAlignment::Right});
    CHECK(table.rows.at(2) == Row{"晚", "乙和丙", "19"});
    CHECK(blocks[2].text == "换班要说一声。");
    CHECK(notes_of(duties).empty());
}

TEST_CASE("a pipe within a cell is written with a stroke before it, and cells may be empty") {
    const auto contents = imported("一、门\n\n| a \\| b |  |\n|---|---|\n|  | c |\n");
    CHECK(contents.handbook.root.children.at(0).blocks.at(0).text == "a | b\t\n\tc");
}

TEST_CASE("text before a table that ends no sentence is not joined with what follows it") {
    const auto contents = imported("一、门\n\n没有句号\n\n| a |\n|---|\n\n也没有\n");
    CHECK(contents.handbook.root.children.at(0).blocks.size() == 3);
}

TEST_CASE("a table between two lists belongs to the second, as a paragraph does") {
    CHECK(outline("一、门\n\n(1) 灯。\n\n| a |\n|---|\n\n(1) 窗。\n") ==
          "\n1 section 一|门\n  1.1 group |\n    1.1:1 item (1)|灯。\n  1.2 group |\n"
          "    1.2:p1 table |---||a\n    1.2:1 item (1)|窗。\n");
}

TEST_CASE("a row with too many cells is refused with its line") {
    CHECK(refusals("一、门\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n") ==
          std::vector<std::string>{"book.md:5: this row has 3 cells, but its table 2 columns; write \\| for "
                                   "a | within a cell"});
}

TEST_CASE("a row with too few cells is filled up, and told") {
    const std::string text = "一、门\n\n| a | b |\n|---|---|\n| 1 |\n";
    CHECK(notes_of(text) == std::vector<std::string>{"5 warn table-row-short"});
    CHECK(imported(text).handbook.root.children.at(0).blocks.at(0).text == "a\tb\n1\t");
}

TEST_CASE("lines between pipes without a line below the header stay text, and are told") {
    const std::string text = "一、门\n\n| a | b |\n| c |\n";
    CHECK(notes_of(text) ==
          std::vector<std::string>{"3 warn markdown-not-read", "3 info sentence-without-end",
                                   "4 warn markdown-not-read", "4 info sentence-without-end"});
    CHECK(imported(text).handbook.root.children.at(0).blocks.at(0).text == "| a | b |");
}

TEST_CASE("a table without an end is refused") {
    std::string text = "一、门\n\n| a |\n|---|\n";
    for (int i = 0; i < 6000; ++i)
        text += "| 这一行有五十来个字节，很多很多行 |\n";
    REQUIRE(refusals(text).size() == 1);
    CHECK(refusals(text)[0].starts_with("book.md:3: this paragraph or table has more than 262144 bytes"));
}

}  // namespace shouce::importer
