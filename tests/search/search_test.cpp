#include "search/search.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "search/packs.h"

namespace shouce::search {

namespace {

using handbook::Block;
using handbook::BlockKind;
using handbook::Node;
using handbook::NodeKind;

[[nodiscard]] Block block(const handbook::Key& key, const std::string& text, int number = 0) {
    Block made;
    made.key = key;
    made.text = text;
    if (number > 0) {
        made.kind = BlockKind::Item;
        made.number = number;
    }
    return made;
}

[[nodiscard]] Node node(NodeKind kind, const handbook::Key& key, const std::string& title,
                        std::vector<Block> blocks = {}) {
    Node made;
    made.kind = kind;
    made.key = key;
    made.title = title;
    made.block_count = static_cast<int>(blocks.size());
    for (const Block& each : blocks)
        made.item_count += each.kind == BlockKind::Item ? 1 : 0;
    made.blocks = std::move(blocks);
    return made;
}

[[nodiscard]] handbook::Question question(const handbook::Key& key, const std::string& stem,
                                          handbook::QuestionStatus status) {
    handbook::Question made;
    made.key = key;
    made.kind = handbook::QuestionKind::Single;
    made.stem = stem;
    made.options = {"茶水", "开水"};
    made.answer = {0};
    made.explanation = "毛巾在柜子里。";
    made.block = "1.1:1";
    made.node = "1.1";
    made.status = status;
    return made;
}

// Three sections and a list in the last one.
[[nodiscard]] pack::Contents contents() {
    pack::Contents made;
    made.sources.push_back({"a.md", "text/markdown", {}, 1});
    handbook::Handbook& book = made.handbook;
    book.title = "茶水间手册";
    book.about = {block("about:p1", "茶水间的故事。")};
    book.root = node(NodeKind::Book, "book", book.title);
    Node part = node(NodeKind::Part, "1", "茶水总则");
    part.children.push_back(
        node(NodeKind::Section, "1.1", "开水",
             {block("1.1:p1", "先说开水，再说茶水。"), block("1.1:1", "茶水，茶水，还是茶水。", 1)}));
    part.children.push_back(node(NodeKind::Section, "1.2", "茶水",
                                 {block("1.2:1", "茶叶放在柜子里，" + std::string("杯子洗净放回原处。"), 1),
                                  block("1.2:2", "电话8000-1234，GDP。", 2)}));
    Node third = node(NodeKind::Section, "1.3", "其他");
    third.children.push_back(node(NodeKind::Group, "1.3.1", "茶水员",
                                  {block("1.3.1:1", "每天早上把前一天剩下的茶水倒掉，把桌椅排好。", 1)}));
    third.item_count = 1;
    part.children.push_back(std::move(third));
    part.item_count = 4;
    book.root.item_count = 4;
    book.root.children.push_back(std::move(part));
    made.questions = {question("q2", "茶水在哪里？", handbook::QuestionStatus::Approved),
                      question("q1", "茶水谁来倒？", handbook::QuestionStatus::Draft),
                      question("q3", "谁来？", handbook::QuestionStatus::Approved)};
    return made;
}

[[nodiscard]] Answer find(test::Written& pack, const std::string& words, Window window = {}) {
    auto answer = pack.searcher().find({Query::Kind::Text, words}, window);
    REQUIRE_MESSAGE(answer.has_value(), answer.error().message());
    return *std::move(answer);
}

[[nodiscard]] std::vector<handbook::Key> keys(const std::vector<Hit>& hits) {
    std::vector<handbook::Key> all;
    all.reserve(hits.size());
    for (const Hit& hit : hits)
        all.push_back(hit.key);
    return all;
}

using Keys = std::vector<handbook::Key>;

// One section with `count` clauses on tea.
[[nodiscard]] pack::Contents many(int count) {
    pack::Contents made = contents();
    Node& section = made.handbook.root.children[0].children[1];
    section.blocks.clear();
    for (int i = 1; i <= count; ++i) {
        section.blocks.push_back(
            block("1.2:" + std::to_string(i), i == count ? "茶水" : "茶水在桌上，杯子在柜子里。", i));
    }
    section.block_count = section.item_count = count;
    made.handbook.root.children[0].item_count = made.handbook.root.item_count = count + 2;
    return made;
}

}  // namespace

TEST_CASE("whole titles come first, then titles, then the clauses most about it, then questions") {
    test::Written pack(contents());
    const Answer answer = find(pack, "茶水");
    REQUIRE(answer.hits.size() == 7);
    CHECK(answer.hits[0].key == "1.2");
    CHECK(answer.hits[0].kind == HitKind::Node);
    CHECK(answer.hits[3].key == "1.1:1");  // three times in few words
    CHECK(answer.hits[3].kind == HitKind::Block);
    CHECK(answer.hits[6].key == "q2");
    CHECK(answer.hits[6].kind == HitKind::Question);
    CHECK(answer.counts.headings == 3);
    CHECK(answer.counts.clauses == 3);
    CHECK(answer.counts.questions == 1);
    CHECK(answer.counts.places() == 6);
    CHECK(answer.counts.total() == 7);
}

TEST_CASE("the book's title, the front matter and questions that are not approved are not found") {
    test::Written pack(contents());
    CHECK(find(pack, "茶水间").hits.empty());
    CHECK(find(pack, "故事").counts.total() == 0);
    CHECK(find(pack, "谁来倒").counts.total() == 0);
    CHECK(find(pack, "谁来").counts.questions == 1);
    // Neither what a question's options nor its explanation say: they would give the answer away.
    CHECK(find(pack, "毛巾").counts.total() == 0);
}

TEST_CASE("a hit says where it stands and which page shows it") {
    test::Written pack(contents());
    const Answer in_list = find(pack, "桌椅");
    REQUIRE(in_list.hits.size() == 1);
    CHECK(in_list.hits[0].key == "1.3.1:1");
    CHECK(in_list.hits[0].block == "1.3.1:1");
    CHECK(in_list.hits[0].node == "1.3.1");
    CHECK(in_list.hits[0].section == "1.3");
    CHECK(in_list.hits[0].number == 1);
    const Answer of_part = find(pack, "总则");
    REQUIRE(of_part.hits.size() == 1);
    CHECK(of_part.hits[0].node == "1");
    CHECK(of_part.hits[0].section == "1.1");  // the part itself has no text to open
    CHECK(of_part.hits[0].block.empty());
    CHECK_FALSE(of_part.hits[0].number.has_value());
    const Answer asked = find(pack, "在哪里");
    REQUIRE(asked.hits.size() == 1);
    CHECK(asked.hits[0].key == "q2");
    CHECK(asked.hits[0].block == "1.1:1");
    CHECK(asked.hits[0].section == "1.1");
}

TEST_CASE("places are counted by section in the book's order") {
    test::Written pack(contents());
    const std::vector<SectionCount> expected{{"1.1", 3}, {"1.2", 1}, {"1.3", 2}};
    CHECK(find(pack, "茶水").counts.sections == expected);
    CHECK(find(pack, "柜子").counts.sections == std::vector<SectionCount>{{"1.2", 1}});
}

TEST_CASE("what is found is marked in the snippet, byte for byte") {
    test::Written pack(contents());
    const Answer answer = find(pack, "杯子 茶叶");
    REQUIRE(answer.hits.size() == 1);
    std::vector<std::string> marked;
    for (const ByteRange& mark : answer.hits[0].snippet.marks)
        marked.push_back(answer.hits[0].snippet.text.substr(mark.begin, mark.end - mark.begin));
    CHECK(marked == std::vector<std::string>{"茶叶", "杯子"});
}

TEST_CASE("marks, width and case do not count, and pieces parted by blanks must all occur") {
    test::Written pack(contents());
    CHECK(find(pack, "柜子里杯子").counts.total() == 1);
    CHECK(find(pack, "柜子里，杯子").counts.total() == 1);
    CHECK(find(pack, "ｇｄｐ").counts.total() == 1);
    CHECK(find(pack, "80001234").counts.total() == 1);
    CHECK(find(pack, "00").counts.total() == 1);
    CHECK(find(pack, "茶水 桌椅").counts.total() == 1);
    CHECK(find(pack, "茶水　桌椅").counts.total() == 1);
    CHECK(find(pack, "茶水 车").counts.total() == 0);
    CHECK(find(pack, "子").counts.total() == 1);
}

TEST_CASE("where nothing is found for four characters or more, the nearest is, and says so") {
    test::Written pack(contents());
    const Answer near = find(pack, "杯子洗干净放回原处");
    CHECK(near.nearest);
    REQUIRE_FALSE(near.hits.empty());
    CHECK(near.hits[0].key == "1.2:1");
    const Answer all_pairs = find(pack, "茶水茶水还是茶水茶水");  // every pair of it stands in one clause
    CHECK(all_pairs.nearest);
    CHECK(all_pairs.hits[0].key == "1.1:1");
    CHECK(all_pairs.counts.clauses == 1);
    CHECK_FALSE(find(pack, "茶水").nearest);
    CHECK_FALSE(find(pack, "火星车").nearest);
    CHECK(find(pack, "火星车").hits.empty());
    const Answer far = find(pack, "量子火箭发动");
    CHECK_FALSE(far.nearest);
    CHECK(far.hits.empty());
}

TEST_CASE("above 2,000 clauses the book's order holds, up to there the ones most about it come first") {
    // Three headings and three clauses are on tea beside these.
    test::Written more(many(1'998));
    CHECK(find(more, "茶水").counts.clauses == 2'001);
    CHECK(find(more, "茶水", {3, 1}).hits[0].key == "1.1:p1");
    test::Written few(many(1'997));
    CHECK(find(few, "茶水").counts.clauses == 2'000);
    CHECK(find(few, "茶水", {3, 1}).hits[0].key == "1.1:1");
}

TEST_CASE("scrolling on gives every hit once, in one order, however it is cut") {
    for (const int count : {40, 2'100}) {
        test::Written pack(many(count));
        const Answer all = find(pack, "茶水", {0, 10'000});
        REQUIRE(static_cast<int>(all.hits.size()) == all.counts.total());
        Keys scrolled;
        for (std::size_t first = 0; first < all.hits.size(); first += 37) {
            const auto more = pack.searcher().hits({Query::Kind::Text, "茶水"}, {first, 37});
            REQUIRE(more.has_value());
            for (const Hit& hit : *more)
                scrolled.push_back(hit.key);
        }
        CHECK(scrolled == keys(all.hits));
        CHECK(pack.searcher().hits({Query::Kind::Text, "茶水"}, {all.hits.size(), 10})->empty());
        CHECK(pack.searcher().hits({Query::Kind::Text, "茶水"}, {0, 0})->empty());
        CHECK(pack.searcher().hits({Query::Kind::Text, "茶水"}, {SIZE_MAX, SIZE_MAX})->empty());
    }
}

TEST_CASE("letters and digits alone are keys, anything else is text") {
    CHECK(Query::from("dzz").kind == Query::Kind::Keys);
    CHECK(Query::from("2012").kind == Query::Kind::Keys);
    CHECK(Query::from("党").kind == Query::Kind::Text);
    CHECK(Query::from("d z").kind == Query::Kind::Text);
    CHECK(Query::from("").kind == Query::Kind::Text);
}

TEST_CASE("keys that mean no term are looked for as they stand") {
    test::Written pack(contents());
    const auto answer = pack.searcher().find(Query::from("234"));
    REQUIRE(answer.has_value());
    CHECK(answer->typed.terms.empty());
    CHECK(answer->words == "234");
    CHECK(answer->counts.clauses == 1);
}

TEST_CASE("a read-only file in a read-only folder is searched, and nothing appears beside it") {
    test::Written pack(contents());
    using std::filesystem::perms;
    const auto file = pack.folder() / "a.shouce";
    std::filesystem::permissions(file, perms::owner_read);
    std::filesystem::permissions(pack.folder().path(), perms::owner_read | perms::owner_exec);
    {
        const auto reader = pack::Reader::open(file);
        REQUIRE(reader.has_value());
        auto searcher = Searcher::create(*reader);
        REQUIRE(searcher.has_value());
        CHECK(searcher->find({Query::Kind::Text, "茶水"})->counts.total() == 7);
    }
    CHECK(pack.folder().entries() == 1);
    std::filesystem::permissions(pack.folder().path(), perms::owner_all);
}

TEST_CASE("a search outlives the moves of its reader") {
    test::Written pack(contents());
    auto first = std::make_unique<pack::Reader>(pack::Reader::open(pack.folder() / "a.shouce").value());
    Searcher searcher = Searcher::create(*first).value();
    const pack::Reader second = std::move(*first);
    first.reset();
    Searcher moved = std::move(searcher);
    CHECK(moved.find({Query::Kind::Text, "茶水"})->counts.total() == 7);
}

TEST_CASE("a search goes on finding after very many searches") {
    test::Written pack(many(300));
    for (int i = 0; i < 3'000; ++i)
        REQUIRE(pack.searcher().find({Query::Kind::Text, "茶水"}, {0, 1})->counts.clauses == 303);
}

}  // namespace shouce::search
