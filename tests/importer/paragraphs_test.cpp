#include <doctest/doctest.h>

#include "importer/import.h"

namespace shouce::importer {

namespace {

[[nodiscard]] std::vector<handbook::Block> blocks(const std::string& text) {
    return imported("## 一、开门\n\n" + text).handbook.root.children.at(0).blocks;
}

[[nodiscard]] std::vector<std::string> texts(const std::string& text) {
    std::vector<std::string> all;
    for (const handbook::Block& block : blocks(text))
        all.push_back(block.text);
    return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("halves that a page break parted are joined, and told") {
    const auto joined = blocks("(1) 早上先开灯，\n\n再开窗。\n\n(2) 晚上锁门。\n");
    REQUIRE(joined.size() == 2);
    CHECK(joined[0].text == "早上先开灯，再开窗。");
    CHECK(joined[0].joined);
    CHECK(joined[0].line_from == 3);
    CHECK(joined[0].line_to == 5);
    CHECK_FALSE(joined[1].joined);
    CHECK(notes_of("一、开门\n\n早上先开灯\n\n\n\n再开窗。\n") == Texts{"7 info page-break-joined"});
}

TEST_CASE("a paragraph in three pieces is joined whole") {
    const auto joined = blocks("早上\n\n先开灯\n\n再开窗。\n");
    REQUIRE(joined.size() == 1);
    CHECK(joined[0].text == "早上先开灯再开窗。");
    CHECK(joined[0].line_to == 7);
}

TEST_CASE("what ends a sentence or begins with a mark is not joined") {
    CHECK(texts("早上开灯。\n\n再开窗。\n") == Texts{"早上开灯。", "再开窗。"});
    CHECK(texts("步骤如下：\n\n开灯\n\n---\n\n开窗\n") == Texts{"步骤如下：", "开灯", "开窗"});
    CHECK(texts("早上开灯\n\n(1) 开窗\n\n**注意** 轻声\n") == Texts{"早上开灯", "开窗", "注意 轻声"});
    CHECK(texts("早上开灯\n\n- 开窗\n\n- 扫地\n") == Texts{"早上开灯", "开窗", "扫地"});
    CHECK(texts("早上开灯\n\n①开窗\n\n　　扫地\n") == Texts{"早上开灯", "①开窗", "扫地"});
    CHECK(texts("早上开灯\n\n12\n\n再开窗。\n") == Texts{"早上开灯", "12", "再开窗。"});
    CHECK(texts("早上开灯 <!-- 甲 -->\n\n再开窗。\n") == Texts{"早上开灯", "再开窗。"});
}

TEST_CASE("lines that only wrap are put together without a word for each") {
    const std::string text = "一、开门\n\n早上先开灯，\n再开窗，\n再扫地。\n晚上关门。\n";
    const auto wrapped = imported(text).handbook.root.children[0].blocks;
    REQUIRE(wrapped.size() == 2);
    CHECK(wrapped[0].text == "早上先开灯，再开窗，再扫地。");
    CHECK_FALSE(wrapped[0].joined);
    CHECK(notes_of(text) == Texts{"0 info lines-unwrapped"});
}

TEST_CASE("a blank is put between halves only where both are of another script") {
    CHECK(texts("按下 power\n\nbutton 开灯。\n") == Texts{"按下 power button 开灯。"});
    CHECK(texts("共有\n\n12 盏灯。\n") == Texts{"共有12 盏灯。"});
}

TEST_CASE("marks of Markdown are not text") {
    CHECK(texts("**早上** 先开 **灯**。  \n\n\t开窗。\n\n***\n") == Texts{"早上 先开 灯。", "开窗。"});
    CHECK(imported("## **一、开门** ##\n\n灯。\n").handbook.root.children[0].title == "开门");
    CHECK(imported("**一、开门**\n\n灯。\n").handbook.root.children[0].title == "开门");
    CHECK(imported("#一、开门\n\n灯。\n").handbook.root.children[0].title == "开门");
    CHECK(texts("2 * 3 和 a_b 和 #5。\n") == Texts{"2 * 3 和 a_b 和 #5。"});
}

TEST_CASE("points keep their marker as written, with or without a bullet") {
    const auto items = blocks("- (1) 开灯。\n- （2）开窗。\n-(3)扫地。\n4. 关门。\n- 5、锁门。\n");
    REQUIRE(items.size() == 5);
    const Texts markers{"(1)", "（2）", "(3)", "4.", "5、"};
    for (std::size_t i = 0; i < items.size(); ++i) {
        CHECK(items[i].marker == markers[i]);
        CHECK(items[i].kind == handbook::BlockKind::Item);
        CHECK(items[i].number == static_cast<int>(i) + 1);
    }
    CHECK(items[4].text == "锁门。");
}

TEST_CASE("a number alone on its line takes the text below it") {
    const auto items = blocks("(1)\n\n开灯。\n\n(2)\n开窗。\n");
    REQUIRE(items.size() == 2);
    CHECK(items[0].text == "开灯。");
    CHECK(items[1].text == "开窗。");
}

TEST_CASE("a comment at the end is a reference, one on its own line is nothing") {
    const auto noted = blocks(
        "(1) 开灯。 <!-- 五（3） -->\n\n<!-- 编者：以后再补 -->\n\n开窗。<!--甲--><!-- 乙 "
        "-->\n\n锁门。<!-->\n");
    REQUIRE(noted.size() == 3);
    CHECK(noted[0].text == "开灯。");
    CHECK(noted[0].reference == "五（3）");
    CHECK(noted[1].text == "开窗。");
    CHECK(noted[1].reference == "甲");
    CHECK(noted[2].reference.empty());
    CHECK(imported("## 一、开门 <!-- 注 -->\n\n灯。\n").handbook.root.children[0].title == "开门");
}

TEST_CASE("line ends of every kind give the same book") {
    const std::string text = "一、开门\n\n(1) 开灯。\n\n(2) 开窗，\n\n扫地。\n";
    const auto with = [&text](const std::string& end) {
        std::string changed;
        for (const char c : text)
            changed += c == '\n' ? end : std::string(1, c);
        return imported(changed).handbook;
    };
    CHECK(with("\r\n") == with("\n"));
    CHECK(with("\r") == with("\n"));
    CHECK(imported("一、开门\n\n没有行尾。").handbook.root.children[0].blocks[0].text == "没有行尾。");
}

}  // namespace shouce::importer
