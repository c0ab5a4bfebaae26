#include "kiosk/excerpt.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

namespace shouce::kiosk {

namespace {

[[nodiscard]] Excerpt reworded(std::string before, std::string after) {
    pack::Change change;
    change.kind = pack::Change::Kind::Changed;
    change.before = std::move(before);
    change.after = std::move(after);
    return excerpt_of(change);
}

}  // namespace

TEST_CASE("a new wording is shown with its phrase, and no word is cut in two") {
    const Excerpt shown =
        reworded("邻居们每周一起打扫活动室，擦净桌椅和书架，把借出的工具登记在册，然后锁门。",
                 "邻居们每周一起打扫活动室，擦净桌椅和窗台，把借出的工具登记在册，然后锁门。");
    CHECK(shown.before == "…擦净桌椅和书架，把借出的工具登记在册…");
    CHECK(shown.after == "…擦净桌椅和窗台，把借出的工具登记在册…");
}

TEST_CASE(
    "what differs at an end of the text is shown up to that end, without a sign that more stands there") {
    const Excerpt first = reworded("每周打扫活动室和门前的走廊、台阶、花圃，并且登记。",
                                   "每月打扫活动室和门前的走廊、台阶、花圃，并且登记。");
    CHECK(first.before == "每周打扫活动室和门前的走廊…");
    const Excerpt last =
        reworded("先到的人开门，开窗，烧水，后走的人锁门。", "先到的人开门，开窗，烧水，后走的人关灯锁门。");
    CHECK(last.before == "…后走的人锁门。");
    CHECK(last.after == "…后走的人关灯锁门。");
}

TEST_CASE("where no mark is near, eight characters stand beside what differs") {
    const std::string much = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十";
    const Excerpt shown = reworded(much + "甲" + much, much + "乙丙" + much);
    CHECK(shown.before == "…三四五六七八九十甲一二三四五六七八…");
    CHECK(shown.after == "…三四五六七八九十乙丙一二三四五六七八…");
}

TEST_CASE("words that were only put in are shown where they stand") {
    const Excerpt shown = reworded("工具用完以后放回原处，摆放整齐，关好柜门。",
                                   "工具用完以后擦净并放回原处，摆放整齐，关好柜门。");
    CHECK(shown.before == "工具用完以后放回原处…");
    CHECK(shown.after == "工具用完以后擦净并放回原处…");
}

TEST_CASE("of a clause that is new or gone its first ninety characters are shown") {
    pack::Change change;
    change.kind = pack::Change::Kind::Added;
    for (int i = 0; i < 100; ++i)
        change.after += "字";
    CHECK(excerpt_of(change).before.empty());
    CHECK(utf8::length(excerpt_of(change).after) == 91);
    change.after = "不长。";
    CHECK(excerpt_of(change).after == "不长。");
}

}  // namespace shouce::kiosk
