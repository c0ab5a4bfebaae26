#include <doctest/doctest.h>

#include "importer/import.h"

namespace shouce::importer {

namespace {

constexpr const char* text = "\n## 第一篇 总则\n\n### 一、开门\n\n早上开门。\n";

[[nodiscard]] handbook::Handbook book(const std::string& front, const Options& options = {}) {
    return imported(front + text, options).handbook;
}

[[nodiscard]] std::vector<std::string> about(const handbook::Handbook& handbook) {
    std::vector<std::string> lines;
    for (const handbook::Block& block : handbook.about)
        lines.push_back(block.text);
    return lines;
}

using Lines = std::vector<std::string>;

// A cover, a title page that repeats it, and the back of the title page.
constexpr const char* title_pages = R"(邻里丛书

# 活动室管理

HUODONGSHIGUANLI

## 从开门到关门

◎邻居们

邻里丛书

# 活动室管理

# 从开门到关门

◎邻居们

**图书在版编目 (CIP) 数据**

活动室管理从开门到关门 / 邻居们编 .

ISBN 978 - 7 - 0000 - 0001 - 7

**出版发行 : 无名书社**

**版次 : 2026 年 5 月第 2 版**

**定 价 : 5.00 元**

---

ISBN 978 - 7 - 0000 - 0001 - 7
)";

}  // namespace

TEST_CASE("title, publisher, ISBN and edition are read off the title pages, the rest is kept once") {
    const auto read = book(title_pages);
    CHECK(read.title == "活动室管理从开门到关门");
    CHECK(read.root.title == read.title);
    CHECK(read.publisher == "无名书社");
    CHECK(read.isbn == "978 - 7 - 0000 - 0001 - 7");
    CHECK(read.edition == "2026 年 5 月第 2 版");
    CHECK(about(read) == Lines{"邻里丛书", "HUODONGSHIGUANLI", "◎邻居们", "图书在版编目 (CIP) 数据",
                               "活动室管理从开门到关门 / 邻居们编 .", "定 价 : 5.00 元"});
    CHECK(read.about[0].key == "about:p1");
    CHECK(read.about[3].line_from == 19);
}

TEST_CASE("without a catalogue line the longest run of level-1 headings is the title") {
    CHECK(book("# 活动室\n\n## 管理\n\n邻里丛书\n\n# 活动室\n\n# 管理手册\n").title == "活动室管理手册");
    CHECK(book("# 活动室手册\n\n这是一本小书。\n\n# 另外的话\n").title == "活动室手册");
    CHECK(book("# 活动室手册\n\n# 前言\n\n这是一本小书。\n").title == "活动室手册");
    CHECK(book("# Room\n\n# Handbook\n").title == "Room Handbook");
}

TEST_CASE("a preface is front matter, its heading too") {
    const auto read = book("# 手册\n\n版次：2026年11月版\n\n## 前言\n\n这本手册\n很短。\n");
    CHECK(read.edition == "2026年11月版");
    CHECK(about(read) == Lines{"前言", "这本手册", "很短。"});
}

TEST_CASE("what the person asks for goes before what the files say") {
    const auto read = book(title_pages, {.title = "我们的手册", .edition = "试用版"});
    CHECK(read.title == "我们的手册");
    CHECK(read.root.title == "我们的手册");
    CHECK(read.edition == "试用版");
    // The line that said otherwise is not lost.
    CHECK(about(read).at(5) == "版次 : 2026 年 5 月第 2 版");
}

TEST_CASE("a book without any title is named like its file") {
    CHECK(book("").title == "book");
    CHECK(book("").about.empty());
}

TEST_CASE("a line that only looks like a field stays with the rest") {
    const auto read =
        book("# 手册\n\nISBN 待定\n\n出版时间：2026年\n\n书号 ISBN 978-7-0000-0001-7，定价5元\n");
    CHECK(read.isbn == "978-7-0000-0001-7");
    CHECK(read.publisher.empty());
    CHECK(about(read) == Lines{"ISBN 待定", "出版时间：2026年", "书号 ISBN 978-7-0000-0001-7，定价5元"});
}

TEST_CASE("the title page of a second file is kept with the front matter") {
    const auto contents = import_files({{"a.md", "# 手册\n\n版次：一版\n\n## 一、开门\n\n灯。\n"},
                                        {"b.md", "# 手册续\n\n版次：二版\n\n## 二、关门\n\n锁。\n"}});
    REQUIRE(contents.has_value());
    CHECK(contents->handbook.title == "手册");
    CHECK(contents->handbook.edition == "一版");
    CHECK(about(contents->handbook) == Lines{"手册续", "版次：二版"});
}

}  // namespace shouce::importer
