#include "importer/numbering.h"

#include <doctest/doctest.h>

#include <string>

namespace shouce::importer {

namespace {

[[nodiscard]] std::string read(std::string_view text) {
    const auto numbering = read_numbering(text);
    if (!numbering) return "none";
    return std::to_string(static_cast<int>(numbering->style)) + " " + std::to_string(numbering->number) +
           " <" + std::string(numbering->marker) + "> <" + std::string(numbering->label) + "> <" +
           std::string(numbering->rest) + ">";
}

}  // namespace

TEST_CASE("headings are numbered as books do") {
    CHECK(read("第一篇 总则") == "0 1 <第一篇> <第一篇> <总则>");
    CHECK(read("第十二编") == "0 12 <第十二编> <第十二编> <>");
    CHECK(read("第二部分　茶水") == "0 2 <第二部分> <第二部分> <茶水>");
    CHECK(read("第3章开门") == "1 3 <第3章> <第3章> <开门>");
    CHECK(read("第 二十 节 关门") == "2 20 <第 二十 节> <第 二十 节> <关门>");
    CHECK(read("十四、收拾") == "3 14 <十四、> <十四> <收拾>");
    CHECK(read("（三）茶杯") == "4 3 <（三）> <（三）> <茶杯>");
    CHECK(read("(三) 茶杯") == "4 3 <(三)> <(三)> <茶杯>");
}

TEST_CASE("points are numbered with digits of both widths and brackets of both") {
    CHECK(read("1. 开门") == "5 1 <1.> <1> <开门>");
    CHECK(read("12、开门") == "5 12 <12、> <12> <开门>");
    CHECK(read("(3) 开门") == "6 3 <(3)> <(3)> <开门>");
    CHECK(read("（１２）开门") == "6 12 <（１２）> <（１２）> <开门>");
    CHECK(read("(3）开门") == "6 3 <(3）> <(3）> <开门>");
    CHECK(read("4）开门") == "7 4 <4）> <4> <开门>");
}

TEST_CASE("numbers that count something are no numbering") {
    for (const char* text : {"3.5公里以内", "1、2号房间", "三、四月份", "2026. 春", "第一次开门",
                             "第一，开门", "一十、开门", "（2026）年", "一是开门", "()", "第", "12", ""}) {
        CAPTURE(text);
        CHECK(read(text) == "none");
    }
}

TEST_CASE("a number that only stands before another word is still a numbering") {
    CHECK(read("二、一般规定") == "3 2 <二、> <二> <一般规定>");
    CHECK(read("一、三件事") == "3 1 <一、> <一> <三件事>");
    CHECK(read("1、2026年的安排") == "5 1 <1、> <1> <2026年的安排>");
    // Counting on, so a sentence; in a marked heading it cannot be one.
    CHECK(read("四、五个好的要求") == "none");
    const auto heading = read_numbering("四、五个好的要求", Where::MarkedHeading);
    REQUIRE(heading.has_value());
    CHECK(heading->rest == "五个好的要求");
    CHECK_FALSE(read_numbering("1.5公里", Where::MarkedHeading).has_value());
}

TEST_CASE("a sentence, quotation or bracket that is closed ends a paragraph") {
    for (const char* text :
         {"开门。", "开门！", "谁？", "如下：", "灯；", "等等……", "“开门”", "《手册》", "（三）", "done."}) {
        CAPTURE(text);
        CHECK(is_finished(text));
    }
    for (const char* text : {"开门，", "开门", "杯子、", "一方面", "（三", "", "第12"}) {
        CAPTURE(text);
        CHECK_FALSE(is_finished(text));
    }
}

TEST_CASE("blanks of every width are trimmed") {
    CHECK(trimmed(" \t\u3000\u00A0开 门\u3000 ") == "开 门");
    CHECK(trimmed("\u3000 \u3000").empty());
    CHECK(trimmed_front("\u3000开门 ") == "开门 ");
    CHECK(last_character("开门") == U'门');
    CHECK(last_character("") == 0);
}

}  // namespace shouce::importer
