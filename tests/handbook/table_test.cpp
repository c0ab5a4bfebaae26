#include "handbook/table.h"

#include <doctest/doctest.h>

using shouce::handbook::Block;
using shouce::handbook::ColumnAlignment;
using shouce::handbook::read_alignments;
using shouce::handbook::table_of;
using Columns = std::vector<ColumnAlignment>;
using Row = std::vector<std::string_view>;

namespace {

[[nodiscard]] Block table(std::string marker, std::string text) {
    Block block;
    block.marker = std::move(marker);
    block.text = std::move(text);
    return block;
}

}  // namespace

TEST_CASE("the line below a header says how columns are aligned") {
    CHECK(read_alignments("|---|:--|:-:|--:|") == Columns{ColumnAlignment::Left, ColumnAlignment::Left,
                                                          ColumnAlignment::Centre, ColumnAlignment::Right});
    CHECK(read_alignments("| --- | - ") == Columns{ColumnAlignment::Left, ColumnAlignment::Left});
}

TEST_CASE("a line that is no such line gives no column") {
    for (const char* line : {"", "|", "---", "| 灯 |", "|---||", "|:|", "|-a-|", "|--:-|"})
        CHECK_MESSAGE(read_alignments(line).empty(), line);
}

TEST_CASE("a table is its rows, the header first") {
    const Block block = table("|---|--:|", "物品\t件数\n灯\t3\n\t");
    const auto taken = table_of(block);
    CHECK(taken.columns == Columns{ColumnAlignment::Left, ColumnAlignment::Right});
    CHECK(taken.rows == std::vector<Row>{{"物品", "件数"}, {"灯", "3"}, {"", ""}});
}

TEST_CASE("text that no importer made gives a table too") {
    const Block ragged = table("", "a\tb\nc\nd\te\tf");
    CHECK(table_of(ragged).columns.size() == 2);
    CHECK(table_of(ragged).rows == std::vector<Row>{{"a", "b"}, {"c", ""}, {"d", "e"}});
    CHECK(table_of(table("|-|", "")).rows == std::vector<Row>{{""}});
}
