#include "importer/lists.h"

#include <doctest/doctest.h>

#include "importer/import.h"

namespace shouce::importer {

TEST_CASE("numbering that starts again opens a new list, with the sentences before it") {
    CHECK(outline("一、分工\n\n早班管开门。\n\n早班要：\n\n(1) 开灯。\n\n(2) "
                  "开窗。\n\n晚班管关门。晚班要：\n\n(1) 关窗。\n\n"
                  "(2) 关灯。\n\n(3) 锁门。\n\n以上由值班人负责。\n") == R"(
1 section 一|分工
  1.1 group |
    1.1:p1 para |早班管开门。
    1.1:p2 lead |早班要：
    1.1:1 item (1)|开灯。
    1.1:2 item (2)|开窗。
  1.2 group |
    1.2:p1 lead |晚班管关门。晚班要：
    1.2:1 item (1)|关窗。
    1.2:2 item (2)|关灯。
    1.2:3 item (3)|锁门。
    1.2:p2 para |以上由值班人负责。
)");
}

TEST_CASE("a single list stays in its section, its announcement is the lead") {
    CHECK(outline("一、分工\n\n先说一句。\n\n早班要:\n\n(1) 开灯。\n\n也开走廊的灯。\n\n(2) 开窗。\n") == R"(
1 section 一|分工
  1:p1 para |先说一句。
  1:p2 lead |早班要:
  1:1 item (1)|开灯。
  1:p3 para |也开走廊的灯。
  1:2 item (2)|开窗。
)");
}

TEST_CASE("points within a point open no list of their own") {
    CHECK(outline("一、分工\n\n1. 开门：\n\n(1) 先开灯；\n\n(2) 再开窗。\n\n2. 关门：\n\n(1) 先关窗；\n\n(2) "
                  "再关灯。\n") == R"(
1 section 一|分工
  1:1 item 1.|开门：
  1:1~2 item (1)|先开灯；
  1:2 item (2)|再开窗。
  1:2~2 item 2.|关门：
  1:1~3 item (1)|先关窗；
  1:2~3 item (2)|再关灯。
)");
}

TEST_CASE("counts are those of the node and of all below it") {
    const auto root = imported(
                          "第一篇 值班\n\n一、分工\n\n甲：\n\n(1) 一。\n\n乙：\n\n(1) 二。\n\n(2) "
                          "三。\n\n二、茶水\n\n自取。\n")
                          .handbook.root;
    CHECK(root.item_count == 3);
    CHECK(root.block_count == 0);
    const handbook::Node& first = root.children[0].children[0];
    CHECK(first.item_count == 3);
    CHECK(first.block_count == 0);
    CHECK(first.children[1].item_count == 2);
    CHECK(first.children[1].block_count == 3);
}

TEST_CASE("the end of a text announces a list or does not") {
    for (const char* text :
         {"要做的是：", "职责如下。", "职责如下", "请把握以下几个要点。", "先说一句。再看以下 3 个方面。"}) {
        CAPTURE(text);
        CHECK(announces_list(text));
    }
    for (const char* text : {"早上开门。", "以下几个要点很重要。早上开门。", "气温在零度以下时不开窗。",
                             "如下雨，请关窗。", ""}) {
        CAPTURE(text);
        CHECK_FALSE(announces_list(text));
    }
}

}  // namespace shouce::importer
