#include <doctest/doctest.h>

#include "importer/import.h"

namespace shouce::importer {

namespace {
using Lines = std::vector<std::string>;
}

TEST_CASE("a sound book gives no note but the one on its front matter") {
    const auto contents = imported(
        "# 手册\n\n## 一、开门\n\n要做的是：\n\n(1) 开灯。\n\n(2) 开窗。\n\n## 二、关门\n\n锁门。\n");
    REQUIRE(contents.notes.size() == 1);
    CHECK(contents.notes[0].code == "front-matter");
    CHECK(contents.notes[0].line == 1);
    CHECK(contents.notes[0].text.find("title 手册") != std::string::npos);
}

TEST_CASE("a list that is announced and missing is warned of, where it should stand") {
    CHECK(notes_of("一、开门\n\n请把握以下几个步骤。\n\n二、关门\n\n步骤如下：\n") ==
          Lines{"3 warn list-announced-but-missing", "7 warn list-announced-but-missing"});
    // Headings below or points behind are the list.
    CHECK(notes_of("第一章 开门\n\n分以下两种情况：\n\n一、早上\n\n灯。\n").empty());
    CHECK(notes_of("一、开门\n\n分以下两种情况：\n\n(1) 早上。\n\n(2) 晚上。\n").empty());
}

TEST_CASE("numbers that jump are warned of") {
    CHECK(notes_of("一、开门\n\n(1) 灯。\n\n(3) 窗。\n\n三、关门\n\n(2) 锁。\n") ==
          Lines{"5 warn point-number", "7 warn heading-number", "9 warn point-number"});
}

TEST_CASE("headings whose # lie are told") {
    CHECK(notes_of("## 一、开门\n\n灯。\n\n### 二、关门\n\n锁。\n\n## 三、茶水\n\n自取。\n") ==
          Lines{"5 info heading-depth"});
}

TEST_CASE("pictures inside a line and other Markdown are told, not dropped in silence") {
    CHECK(notes_of("一、开门\n\n看图![灯](deng.png)开灯。\n\n| 灯 | 窗 |\n\n> "
                   "轻声。\n\n见[此处](a.md)。\n\n**半。\n") ==
          Lines{"3 warn picture-not-read", "5 warn markdown-not-read", "5 info sentence-without-end",
                "7 warn markdown-not-read", "9 warn markdown-not-read", "11 warn mark-without-partner"});
    const auto blocks = imported("一、开门\n\n看图![灯](deng.png)开灯。\n").handbook.root.children[0].blocks;
    CHECK(blocks.at(0).text == "看图开灯。");
}

TEST_CASE("a heading without text and a paragraph without end are told") {
    CHECK(notes_of("一、开门\n\n二、关门\n\n锁门\n\n三、茶水\n\n自取。\n") ==
          Lines{"1 warn heading-without-text", "5 info sentence-without-end"});
}

}  // namespace shouce::importer
