#include <doctest/doctest.h>

#include "importer/import.h"

namespace shouce::importer {

TEST_CASE("rank follows the numerals, never the number of #") {
    CHECK(outline(
              "### 第一篇 总则\n\n# 一、开门\n\n早上开门。\n\n#### 二、关门\n\n晚上关门。\n\n## （一）锁\n\n"
              "上锁。\n\n# 1. 钥匙\n\n挂好。\n\n## 三、茶水\n\n自取。\n\n## 第二篇 附则\n\n### "
              "一、说明\n\n完。\n") == R"(
1 part 第一篇|总则
  1.1 section 一|开门
    1.1:p1 para |早上开门。
  1.2 section 二|关门
    1.2:p1 para |晚上关门。
    1.2.1 group （一）|锁
      1.2.1:p1 para |上锁。
      1.2.1.1 group 1|钥匙
        1.2.1.1:p1 para |挂好。
  1.3 section 三|茶水
    1.3:p1 para |自取。
2 part 第二篇|附则
  2.1 section 一|说明
    2.1:p1 para |完。
)");
}

TEST_CASE("plain text without any # has the same headings") {
    CHECK(
        outline(
            "第一篇 "
            "总则\n\n　　前面的话。\n\n第一章　开门\n一、早上\n　　早上开门。\n（一）灯\n　　开灯。\n1. 窗\n"
            "　　开窗。\n") == R"(
1 part 第一篇|总则
  1:p1 para |前面的话。
  1.1 chapter 第一章|开门
    1.1.1 section 一|早上
      1.1.1:p1 para |早上开门。
      1.1.1.1 group （一）|灯
        1.1.1.1:p1 para |开灯。
        1.1.1.1.1 group 1|窗
          1.1.1.1.1:p1 para |开窗。
)");
}

TEST_CASE("a bare label takes the next heading, or the next short line, as its title") {
    const std::string expected =
        "\n1 part 第一篇|活动室的日常\n  1.1 section 一|开门\n    1.1:p1 para |早上开门。\n";
    CHECK(outline("## 第一篇\n\n### 活动室的日常\n\n## 一、开门\n\n早上开门。\n") == expected);
    CHECK(outline("第一篇\n活动室的日常\n一、开门\n早上开门。\n") == expected);
    CHECK(outline("第一篇 活动室的日常\n一、开门\n早上开门。\n") == expected);
    // A sentence is no title, a numbered heading none either.
    CHECK(outline("第一篇\n\n先说几句。\n\n一、开门\n\n早上开门。\n") ==
          "\n1 part 第一篇|\n  1:p1 para |先说几句。\n  1.1 section 一|开门\n    1.1:p1 para |早上开门。\n");
}

TEST_CASE("a numbered line that is a sentence is no heading") {
    const std::string text =
        outline("一、开门\n\n第一章的内容请看墙上。\n\n（一）灯要全开；\n\n（二）窗要半开。\n");
    CHECK(text == R"(
1 section 一|开门
  1:p1 para |第一章的内容请看墙上。
  1:1 item （一）|灯要全开；
  1:2 item （二）|窗要半开。
)");
}

TEST_CASE("short numbered lines one after the other are a list, with text between them headings") {
    CHECK(outline("一、物品\n\n1. 茶杯\n2. 茶壶\n3. 热水瓶\n") ==
          "\n1 section 一|物品\n  1:1 item 1.|茶杯\n  1:2 item 2.|茶壶\n  1:3 item 3.|热水瓶\n");
    CHECK(outline("一、物品\n\n1. 茶杯\n\n洗净放回。\n\n2. 茶壶\n\n轻放。\n") == R"(
1 section 一|物品
  1.1 group 1|茶杯
    1.1:p1 para |洗净放回。
  1.2 group 2|茶壶
    1.2:p1 para |轻放。
)");
}

TEST_CASE("headings without numbers are named by their place and rank by their #") {
    CHECK(outline("# 手册\n\n## 一、开门\n\n早上。\n\n### 提示\n\n轻声。\n\n## 结语\n\n谢谢。\n\n## "
                  "后记\n\n再会。\n") == R"(
1 section 一|开门
  1:p1 para |早上。
  1.u1 group |提示
    1.u1:p1 para |轻声。
u1 section |结语
  u1:p1 para |谢谢。
u2 section |后记
  u2:p1 para |再会。
)");
}

TEST_CASE("a book without any number is read by its #") {
    CHECK(outline("# 手册\n\n大家好。\n\n## 开门\n\n早上。\n\n### 灯\n\n全开。\n\n## 关门\n\n晚上。\n") == R"(
u1 section |开门
  u1:p1 para |早上。
  u1.u1 group |灯
    u1.u1:p1 para |全开。
u2 section |关门
  u2:p1 para |晚上。
)");
    CHECK(outline("# 只有标题\n\n早上开门。\n") == "\nu1 chapter |只有标题\n  u1:p1 para |早上开门。\n");
}

TEST_CASE("a number used twice gives a key of its own") {
    const std::string text =
        outline("一、开门\n\n早上。\n\n一、又开门\n\n中午。\n\n(1) 甲。\n\n(2) 乙。\n\n(2) 丙。\n");
    CHECK(text == R"(
1 section 一|开门
  1:p1 para |早上。
1~2 section 一|又开门
  1~2:p1 para |中午。
  1~2:1 item (1)|甲。
  1~2:2 item (2)|乙。
  1~2:2~2 item (2)|丙。
)");
}

TEST_CASE("a table of contents is not taken for the text") {
    const auto book =
        imported(
            "# 手册\n\n## 目录\n\n一、开门\n二、关门\n\n## 一、开门\n\n早上。\n\n## 二、关门\n\n晚上。\n")
            .handbook;
    CHECK(book.root.children.size() == 2);
    CHECK(book.about.size() == 3);
    const auto dotted =
        imported("手册\n\n一、开门 ……… 3\n二、关门……… 5\n\n一、开门\n\n早上。\n\n二、关门\n\n晚上。\n")
            .handbook;
    CHECK(dotted.root.children.size() == 2);
    CHECK(dotted.root.children[0].title == "开门");
}

TEST_CASE("several files are one book, in their order") {
    const auto contents = import_files({{"a.md", "# 手册\n\n## 第一篇 开门\n\n### 一、早上\n\n灯。\n"},
                                        {"b.txt", "第二篇 关门\n\n一、晚上\n\n锁。\n"}});
    REQUIRE(contents.has_value());
    const handbook::Node& root = contents->handbook.root;
    REQUIRE(root.children.size() == 2);
    CHECK(root.children[1].children[0].key == "2.1");
    CHECK(root.children[1].children[0].blocks[0].source == 1);
    CHECK(root.children[1].children[0].blocks[0].line_from == 5);
    CHECK(contents->sources[1].name == "b.txt");
    CHECK(contents->sources[1].media_type == "text/plain");
    CHECK(contents->handbook.title == "手册");
}

}  // namespace shouce::importer
