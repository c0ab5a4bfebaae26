#include "importer/csv.h"

#include <doctest/doctest.h>

namespace shouce::importer {

namespace {

using Cells = std::vector<std::string>;

[[nodiscard]] std::vector<Row> rows_of(std::string_view text) {
    auto rows = read_csv(text, "t.csv");
    REQUIRE_MESSAGE(rows.has_value(), rows.error().message());
    return *std::move(rows);
}

[[nodiscard]] std::string refusal_of(std::string_view text) {
    const auto rows = read_csv(text, "t.csv");
    REQUIRE_FALSE(rows.has_value());
    return rows.error().message();
}

}  // namespace

TEST_CASE("cells are parted by commas and rows by line ends of any kind") {
    const auto rows = rows_of("甲,乙,\r\n丙,,丁\r戊\n己");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].cells == Cells{"甲", "乙", ""});
    CHECK(rows[1].cells == Cells{"丙", "", "丁"});
    CHECK(rows[2].cells == Cells{"戊"});
    CHECK(rows[3].cells == Cells{"己"});
}

TEST_CASE("a quoted cell holds commas, doubled quotes and line ends") {
    const auto rows = rows_of("\"甲,\"\"乙\"\"\n丙\",\"\"\n丁\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells == Cells{"甲,\"乙\"\n丙", ""});
    CHECK(rows[1].line == 3);
}

TEST_CASE("rows without a filled cell are left out and keep their place in the count of lines") {
    const auto rows = rows_of("\n,,\n甲\n");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].line == 3);
    CHECK(rows_of("").empty());
}

TEST_CASE("quotes that do not close are refused with their line") {
    CHECK(refusal_of("甲\n\"乙\n丙\n") == "t.csv:2: a double quote is opened here and never closed");
    CHECK(refusal_of("甲\n\"乙\"丙\n") ==
          "t.csv:2: text stands behind a closing double quote; double the quotes inside a cell");
}

}  // namespace shouce::importer
