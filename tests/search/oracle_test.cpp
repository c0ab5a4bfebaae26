// A plain scan of the text is the oracle: whatever part of it is looked for, the search finds the same
// clauses.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <random>
#include <set>

#include "base/tokens.h"
#include "base/utf8.h"
#include "importer/importer.h"
#include "search/packs.h"

namespace shouce::search {

namespace {

// One thing that can be found, folded here and nowhere else looked up.
struct Document {
    HitKind kind = HitKind::Block;
    handbook::Key key;
    std::u32string characters;
};

// Written apart from the index on purpose: drops what is no letter, digit or Han character by its Unicode
// block, and folds the few forms that the handbooks use.
[[nodiscard]] std::u32string plain(std::string_view text) {
    std::u32string characters;
    for (char32_t c : utf8::to_utf32(text)) {
        if (c >= 0xFF10 && c <= 0xFF5A) c -= 0xFEE0;
        if (c >= U'A' && c <= U'Z') c += 32;
        const bool latin = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
        if (latin || utf8::is_han(c)) characters += c;
    }
    return characters;
}

void add_node(std::vector<Document>& documents, const handbook::Node& node) {
    if (node.kind != handbook::NodeKind::Book && !node.title.empty())
        documents.push_back({HitKind::Node, node.key, plain(node.title)});
    for (const handbook::Block& block : node.blocks)
        documents.push_back({HitKind::Block, block.key, plain(block.text)});
    for (const handbook::Node& child : node.children)
        add_node(documents, child);
}

[[nodiscard]] std::vector<Document> documents_of(const pack::Reader& reader) {
    std::vector<Document> documents;
    const handbook::Handbook book = reader.whole().value();
    add_node(documents, book.root);
    const std::vector<handbook::Question> questions = reader.questions().value();
    for (const handbook::Question& question : questions)
        documents.push_back({HitKind::Question, question.key, plain(question.stem)});
    return documents;
}

using Keys = std::set<std::pair<HitKind, handbook::Key>>;

// 2,000 random pieces of 1 to 8 characters, cut anywhere.
void compare(test::Searchable& pack) {
    const std::vector<Document> documents = documents_of(pack.reader());
    std::mt19937 random(20'121'108);
    std::size_t hits = 0;
    for (int i = 0; i < 2'000; ++i) {
        const Document& document = documents[random() % documents.size()];
        if (document.characters.empty()) continue;
        const std::size_t from = random() % document.characters.size();
        const std::u32string piece = document.characters.substr(from, 1 + random() % 8);
        Keys expected;
        for (const Document& each : documents) {
            if (each.characters.find(piece) != std::u32string::npos) expected.insert({each.kind, each.key});
        }
        const std::string words = utf8::to_utf8(piece);
        const auto answer = pack.searcher().find({Query::Kind::Text, words}, {0, documents.size()});
        REQUIRE_MESSAGE(answer.has_value(), answer.error().message());
        Keys found;
        for (const Hit& hit : answer->hits) {
            found.insert({hit.kind, hit.key});
            REQUIRE_MESSAGE(!hit.snippet.marks.empty(), words, " in ", hit.key);
        }
        REQUIRE_MESSAGE(found == expected, words);
        REQUIRE_MESSAGE(answer->counts.total() == static_cast<int>(expected.size()), words);
        REQUIRE_FALSE(answer->nearest);
        hits += expected.size();
    }
    CHECK(hits > 4'000);
}

}  // namespace

TEST_CASE("whatever part of our own edition is looked for, a plain scan finds the same") {
    test::OwnEdition edition;
    compare(edition);
}

TEST_CASE("whatever part of the owner's handbook is looked for, a plain scan finds the same" *
          doctest::skip(std::getenv("SHOUCE_HANDBOOK") == nullptr)) {
    const std::vector<std::filesystem::path> files{std::getenv("SHOUCE_HANDBOOK")};
    const auto contents = importer::import_handbook(files, {});
    REQUIRE(contents.has_value());
    const test::TemporaryFolder folder;
    test::Searchable pack(test::written(*contents, folder / "a.shouce"));
    compare(pack);
}

}  // namespace shouce::search
