#include "pack/changes.h"

#include <doctest/doctest.h>

#include "pack/sample.h"

namespace shouce::pack {

namespace {

using handbook::Handbook;
using handbook::Node;

// A book of one section with these points.
[[nodiscard]] Handbook book_of(const std::vector<std::string>& points, const std::string& title = "职责",
                               const std::string& key = "1.1") {
    Node section;
    section.key = key;
    section.kind = handbook::NodeKind::Section;
    section.label = "一";
    section.title = title;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        section.blocks.push_back(sample_item(key + ":" + std::to_string(number), number, points[i]));
    }
    Handbook book;
    book.root.key = "book";
    book.root.children = {section};
    return book;
}

// "added 2 …", one a line.
[[nodiscard]] std::string told(const Handbook& before, const Handbook& after) {
    std::string text;
    for (const Change& change : changes_between(before, after)) {
        const bool added = change.kind == Change::Kind::Added;
        text += added ? "+" : change.kind == Change::Kind::Removed ? "-" : "~";
        text += change.block + " " + change.before + (change.before.empty() || added ? "" : ">") +
                change.after + "\n";
    }
    return text;
}

const std::vector<std::string> duties{"每天早上开门。", "晚上关灯、锁门。", "茶水自取，杯子洗净放回。"};

}  // namespace

TEST_CASE("a book does not differ from itself") {
    CHECK(told(book_of(duties), book_of(duties)).empty());
    CHECK(changes_between(sample_contents().handbook, sample_contents().handbook).empty());
}

TEST_CASE("a clause put in front renumbers the others and changes none of them") {
    CHECK(told(book_of(duties), book_of({"先看值班表。", duties[0], duties[1], duties[2]})) ==
          "+1.1:1 先看值班表。\n");
}

TEST_CASE("a clause taken out renumbers the others and changes none of them") {
    CHECK(told(book_of(duties), book_of({duties[1], duties[2]})) == "-1.1:1 每天早上开门。>\n");
}

TEST_CASE("a new wording is told with the old one, also where its number changed with it") {
    CHECK(told(book_of(duties), book_of({duties[0], "晚上关窗、关灯、锁门。", duties[2]})) ==
          "~1.1:2 晚上关灯、锁门。>晚上关窗、关灯、锁门。\n");
    CHECK(told(book_of(duties), book_of({"先看值班表。", duties[0], "晚上关窗、关灯、锁门。", duties[2]})) ==
          "+1.1:1 先看值班表。\n~1.1:3 晚上关灯、锁门。>晚上关窗、关灯、锁门。\n");
}

TEST_CASE("another clause in the same place is no new wording") {
    CHECK(told(book_of(duties), book_of({duties[0], "组织读书会。", duties[2]})) ==
          "+1.1:2 组织读书会。\n-1.1:2 晚上关灯、锁门。>\n");
}

TEST_CASE("two clauses that change places have not changed") {
    CHECK(told(book_of(duties), book_of({duties[1], duties[0], duties[2]})).empty());
}

TEST_CASE("a clause said twice and then once has lost one") {
    CHECK(told(book_of({duties[0], duties[0]}), book_of({duties[0]})) == "-1.1:2 每天早上开门。>\n");
}

TEST_CASE("a section is the same one by its title, whatever its number") {
    CHECK(told(book_of(duties, "职责", "1.1"),
               book_of({duties[0], "晚上关窗、关灯、锁门。", duties[2]}, "职责", "1.4")) ==
          "~1.4:2 晚上关灯、锁门。>晚上关窗、关灯、锁门。\n");
}

TEST_CASE("a section that is gone tells all of its clauses") {
    Handbook without = book_of(duties);
    without.root.children.clear();
    CHECK(changes_between(book_of(duties), without).size() == 3);
    CHECK(changes_between(without, book_of(duties)).size() == 3);
    CHECK(changes_between(without, book_of(duties)).front().title == "职责");
    CHECK(changes_between(without, book_of(duties)).front().number == 1);
}

TEST_CASE("what was added or reworded is to be marked, what is gone is not") {
    const auto revised = revisions_between(book_of({duties[0], duties[1], duties[2], "周五读书会。"}),
                                           book_of({duties[0], "晚上关窗、关灯、锁门。", duties[2]}));
    REQUIRE(revised.size() == 1);
    CHECK(revised[0].block == "1.1:2");
    CHECK(revised[0].before == duties[1]);
}

TEST_CASE("another book is no new version of this one: nothing is marked") {
    CHECK(revisions_between(book_of(duties), book_of({"借书登记。", "还书上架。", duties[0]})).empty());
    CHECK(revisions_between(book_of({}), book_of(duties)).empty());
}

TEST_CASE("what differs between two wordings is told in whole characters") {
    const auto parts = [](std::string before, std::string after) {
        Change change;
        change.before = std::move(before);
        change.after = std::move(after);
        const Difference part = difference_of(change);
        return change.before.substr(part.from, part.before_to - part.from) + ">" +
               change.after.substr(part.from, part.after_to - part.from);
    };
    CHECK(parts("晚上关灯、锁门。", "晚上关窗、关灯、锁门。") == ">窗、关");
    CHECK(parts("每天早上开门。", "每月早上开门。") == "天>月");
    // Some begin with the same bytes, some end with them.
    CHECK(parts("一号", "丁号") == "一>丁");
    CHECK(parts("号一", "号倀") == "一>倀");
    CHECK(parts("", "新的。") == ">新的。");
    CHECK(parts("一样。", "一样。") == ">");
    CHECK(parts("甲甲", "甲甲甲") == ">甲");
}

}  // namespace shouce::pack
