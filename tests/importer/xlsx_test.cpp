#include "importer/formats/xlsx.h"

#include <doctest/doctest.h>

#include "importer/bank_file.h"
#include "importer/import.h"
#include "support/zip_file.h"

namespace shouce::importer {

namespace {

using Cells = std::vector<std::string>;

[[nodiscard]] std::vector<Row> rows_of(const std::string& sheet,
                                       const std::vector<std::string>& strings = {}) {
    auto rows = read_xlsx(test::workbook_of({{"题库", sheet}}, strings), "", "a.xlsx");
    REQUIRE_MESSAGE(rows.has_value(), rows.error().message());
    return *std::move(rows);
}

[[nodiscard]] std::string refused(const std::string& bytes, const std::string& sheet = "") {
    const auto rows = read_xlsx(bytes, sheet, "a.xlsx");
    REQUIRE_FALSE(rows.has_value());
    return rows.error().message();
}

}  // namespace

TEST_CASE("shared and inline strings, numbers and truths stand in the columns that they name") {
    const auto rows = rows_of(
        "<sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>"
        "<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>丙</t></is></c><c "
        "r=\"C5\"><v>1.1000000000000001</v></c>"
        "<c r=\"D5\"><v>12</v></c><c r=\"E5\" t=\"b\"><v>1</v></c><c r=\"F5\" "
        "t=\"str\"><f>A1</f><v>丁</v></c></row>"
        "<row r=\"6\"/><row><c><v>0</v></c></row></sheetData>",
        {"<t>甲</t>", "<r><t>乙</t></r><r><rPr/><t xml:space=\"preserve\"> 二</t></r><rPh><t>yi</t></rPh>"});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].line == 2);
    CHECK(rows[0].cells == Cells{"甲", "", "乙 二"});
    CHECK(rows[1].line == 5);
    CHECK(rows[1].cells == Cells{"", "丙", "1.1", "12", "TRUE", "丁"});
    CHECK(rows[2].line == 7);
}

TEST_CASE("a cell merged downwards counts in each of its rows, one merged across only once") {
    const auto rows = rows_of(
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
        "<row r=\"2\"><c r=\"A2\"/><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\"/></row>"
        "<row r=\"3\"><c r=\"A3\"/><c r=\"B3\" t=\"s\"><v>1</v></c></row></sheetData>"
        "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B2:C2\"/></mergeCells>",
        {"<t>单选</t>", "<t>甲</t>"});
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].cells == Cells{"单选", "甲", ""});
    CHECK(rows[2].cells == Cells{"", "甲"});
}

TEST_CASE("elements with a prefix are read as those without") {
    const auto rows = rows_of(
        "<x:sheetData><x:row r=\"1\"><x:c "
        "t=\"inlineStr\"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData>");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].cells == Cells{"甲"});
}

TEST_CASE("a sheet is chosen by its name, and an unknown one names those there are") {
    const std::string first = "<sheetData><row><c t=\"str\"><v>甲</v></c></row></sheetData>";
    const std::string second = "<sheetData><row><c t=\"str\"><v>乙</v></c></row></sheetData>";
    const std::string book = test::workbook_of({{"说明", first}, {"题库", second}}, {});
    CHECK(read_xlsx(book, "", "a.xlsx")->front().cells == Cells{"甲"});
    CHECK(read_xlsx(book, "题库", "a.xlsx")->front().cells == Cells{"乙"});
    CHECK(refused(book, "题") == "a.xlsx: has no sheet 题; there are: 说明, 题库");
}

TEST_CASE("a sheet without a table points to the others") {
    Encoding encoding = Encoding::Utf8;
    const std::string cover = "<sheetData><row><c t=\"str\"><v>说明</v></c></row></sheetData>";
    const auto bank = read_bank(test::workbook_of({{"说明", cover}}, {}), "", "a.xlsx", encoding);
    REQUIRE_FALSE(bank.has_value());
    CHECK(bank.error().message() ==
          "a.xlsx: no row at its beginning names the columns, with at least 题干 and 答案; --sheet names "
          "another sheet");
}

TEST_CASE("other archives and damaged workbooks are refused") {
    CHECK(refused(test::zip_of({{"word/document.xml", "<a/>"}})) ==
          "a.xlsx: is a Word document; copy its text into a text file and import that");
    CHECK(refused(test::zip_of({{"content.xml", "<a/>"}})) ==
          "a.xlsx: is a zip archive but no Excel workbook; save the table as .xlsx or .csv");
    CHECK(refused(test::workbook_of({{"题库", "<row><c></row>"}}, {}))
              .starts_with("a.xlsx:1: is no sound XML"));
    std::string cut = test::workbook_of({{"题库", "<row/>"}}, {});
    cut.resize(cut.size() / 2);
    CHECK(refused(cut).starts_with("a.xlsx: is a zip archive that cannot be opened"));
}

TEST_CASE("workbooks that unpack to more than anybody types are refused") {
    std::string blanks;
    blanks.resize(140'000'000, ' ');
    CHECK(refused(test::workbook_of({{"题库", blanks}}, {})) ==
          "a.xlsx: its part xl/worksheets/sheet1.xml unpacks to more than 128 MiB; split the workbook");
    // A string of one megabyte, shared by a hundred cells.
    std::string row = "<row>";
    for (int i = 0; i < 100; ++i)
        row += "<c t=\"s\"><v>0</v></c>";
    CHECK(refused(test::workbook_of({{"题库", row + "</row>"}},
                                    {"<t>" + std::string(1'000'000, 'x') + "</t>"})) ==
          "a.xlsx: the cells hold more than 64 MiB; split the sheet");
    CHECK(refused(test::workbook_of({{"题库", "<row><c r=\"ZZZ1\"><v>1</v></c></row>"}}, {})) ==
          "a.xlsx:1: a row has more than 256 cells");
}

}  // namespace shouce::importer
