// The handbook that its owner has, where SHOUCE_HANDBOOK names it, and our own sample of the same shape.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>

#include "importer/generate/generate.h"
#include "importer/import.h"
#include "importer/source_text.h"

namespace shouce::importer {

namespace {

[[nodiscard]] std::string without(std::string text, const std::vector<std::string>& pieces) {
    for (const std::string& piece : pieces) {
        for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at))
            text.erase(at, piece.size());
    }
    return text;
}

// The source as its author would read it out: no marks of Markdown, no blanks, no lines. Written apart from
// the importer on purpose.
[[nodiscard]] std::string read_out(const std::string& bytes) {
    std::istringstream lines(bytes);
    std::string all;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("---")) continue;
        line.erase(0, line.find_first_not_of("# "));
        if (line.starts_with("- ")) line.erase(0, 2);
        const std::size_t comment = line.find("<!--");
        all += line.substr(0, comment) + "\n";
    }
    return without(all, {"**", " ", "\u3000", "\u00A0", "\r"});
}

void read_out(std::string& all, const handbook::Node& node) {
    // The one mark that a heading loses between its label and its title.
    const bool section = node.kind == handbook::NodeKind::Section && !node.label.empty();
    all += node.label + (section ? "、" : "") + node.title;
    for (const handbook::Block& block : node.blocks)
        all += block.marker + block.text;
    for (const handbook::Node& child : node.children)
        read_out(all, child);
}

[[nodiscard]] std::string read_out(const handbook::Node& root) {
    std::string all;
    for (const handbook::Node& child : root.children)
        read_out(all, child);
    return without(all, {" "});
}

[[nodiscard]] std::vector<const handbook::Block*> joined_blocks(const handbook::Node& node) {
    std::vector<const handbook::Block*> found;
    for (const handbook::Block& block : node.blocks) {
        if (block.joined) found.push_back(&block);
    }
    for (const handbook::Node& child : node.children) {
        for (const handbook::Block* block : joined_blocks(child))
            found.push_back(block);
    }
    return found;
}

// The handbook's path, where the person who runs the tests has one.
[[nodiscard]] const char* owners_handbook() {
    const char* path = std::getenv("SHOUCE_HANDBOOK");
    if (path == nullptr || *path == '\0') {
        MESSAGE("skipped: SHOUCE_HANDBOOK names no handbook");
        return nullptr;
    }
    return path;
}

[[nodiscard]] pack::Contents imported_file(const std::filesystem::path& path) {
    const std::vector<std::filesystem::path> paths{path};
    auto contents = import_handbook(paths, {});
    REQUIRE_MESSAGE(contents.has_value(), contents.error().front());
    return *std::move(contents);
}

// Every sentence of the text unchanged and in order, every line of the front matter somewhere.
void check_nothing_is_lost(const std::string& bytes, const pack::Contents& contents, std::size_t start) {
    const handbook::Handbook& book = contents.handbook;
    const std::string source = read_out(bytes);
    CHECK(without(source.substr(start), {"\n"}) == read_out(book.root));

    std::string front =
        without(book.title + "\n" + book.edition + "\n" + book.publisher + "\n" + book.isbn, {" "});
    for (const handbook::Block& block : book.about)
        front += "\n" + without(block.marker + block.text, {" "});
    std::istringstream lines(source.substr(0, start));
    for (std::string line; std::getline(lines, line);) {
        std::string value = line;
        for (const char* field : {"出版发行:", "版次:", "版次：", "ISBN"}) {
            if (line.starts_with(field)) value = line.substr(std::string(field).size());
        }
        CHECK_MESSAGE((front.find(value) != std::string::npos || front.find(line) != std::string::npos),
                      line);
    }
}

}  // namespace

TEST_CASE("the owner's handbook: its shape") {
    const char* path = owners_handbook();
    if (path == nullptr) return;
    const auto contents = imported_file(path);
    const handbook::Handbook& book = contents.handbook;
    CHECK(book.title == "基层党组织建设规程方法与案例启示");
    CHECK(book.publisher == "中共党史出版社");
    CHECK(book.isbn == "978-7-5098-1655-4");
    CHECK(book.edition == "2012 年 3 月第 1 版");
    CHECK_FALSE(book.about.empty());
    REQUIRE(book.root.children.size() == 1);
    const handbook::Node& part = book.root.children[0];
    CHECK(part.label == "第一篇");
    CHECK(part.blocks.size() == 1);
    REQUIRE(part.children.size() == 14);
    for (int i = 0; i < 14; ++i) {
        CHECK(part.children[static_cast<std::size_t>(i)].kind == handbook::NodeKind::Section);
        CHECK(part.children[static_cast<std::size_t>(i)].key == fmt::format("1.{}", i + 1));
    }
    REQUIRE(part.children[6].children.size() == 4);
    for (const handbook::Node& group : part.children[6].children) {
        const auto first_item = std::find_if(group.blocks.begin(), group.blocks.end(), [](const auto& block) {
            return block.kind == handbook::BlockKind::Item;
        });
        REQUIRE(first_item != group.blocks.begin());
        CHECK((first_item - 1)->kind == handbook::BlockKind::Lead);
    }
}

TEST_CASE("the owner's handbook: seventy duties of eleven kinds of organisation") {
    const char* path = owners_handbook();
    if (path == nullptr) return;
    const auto contents = imported_file(path);
    std::vector<std::pair<std::string, int>> duties;
    for (const handbook::Organisation& organisation : contents.handbook.organisations)
        duties.emplace_back(organisation.key, organisation.duties);
    CHECK(duties == std::vector<std::pair<std::string, int>>{{"rural", 6},
                                                             {"community", 6},
                                                             {"office", 9},
                                                             {"university", 8},
                                                             {"faculty", 6},
                                                             {"staff_branch", 4},
                                                             {"student_branch", 5},
                                                             {"state_enterprise", 6},
                                                             {"private_enterprise", 8},
                                                             {"research", 6},
                                                             {"primary_secondary", 6}});
}

TEST_CASE("the owner's handbook: six joins, one warning, nothing lost") {
    const char* path = owners_handbook();
    if (path == nullptr) return;
    const auto contents = imported_file(path);
    std::vector<std::string> joins;
    for (const handbook::Block* block : joined_blocks(contents.handbook.root))
        joins.push_back(block->key);
    CHECK(joins == std::vector<std::string>{"1.1:3", "1.2:4", "1.3:7", "1.7.4:5", "1.9:7", "1.13:3"});
    std::vector<std::string> warnings;
    for (const pack::Note& note : contents.notes) {
        if (note.severity == pack::Severity::Warning) warnings.push_back(note.code);
    }
    CHECK(warnings == std::vector<std::string>{"list-announced-but-missing"});
    const std::string bytes = *files::read(path, largest_file);
    check_nothing_is_lost(bytes, contents, read_out(bytes).find("第一篇"));
}

TEST_CASE("a book of the same shape in our own words: nothing lost") {
    const std::string bytes = R"(邻里丛书

# 活动室管理

# 从开门到关门

**出版发行 : 无名书社**

ISBN 978-7-0000-0001-7

## 第一篇

### 活动室的日常

活动室是大家的地方，一共有 3 间。

## 一、开门的人

(1) 早上开门的人先开灯，
再开窗。冬天开一半，

夏天全开。

- (2) **钥匙** 挂在门后。

### 二、各班的职责

早班的职责是：

（1）烧水。

（2）摆好杯子。

晚班要多留一会儿。其职责是：

（1）洗杯子。

## 三、后面的事

请注意以下几个步骤。
)";
    const auto contents = imported(bytes);
    CHECK(contents.handbook.title == "活动室管理从开门到关门");
    CHECK(contents.handbook.root.item_count == 5);
    check_nothing_is_lost(bytes, contents, read_out(bytes).find("第一篇"));
}

// Each of them was read by a person, who would let 28, 27, 5, 7 and 1 of them pass.
TEST_CASE("the owner's handbook: drafts of questions from the book itself") {
    const char* path = owners_handbook();
    if (path == nullptr) return;
    std::map<DraftFamily, int> families;
    for (const handbook::Question& draft : generate_drafts(imported_file(path).handbook).questions)
        ++families[family_of(draft)];
    CHECK(families == std::map<DraftFamily, int>{{DraftFamily::Verb, 31},
                                                 {DraftFamily::Truth, 31},
                                                 {DraftFamily::List, 5},
                                                 {DraftFamily::Formula, 8},
                                                 {DraftFamily::Whose, 1}});
}

}  // namespace shouce::importer
