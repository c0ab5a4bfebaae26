// The rules of assets/questions/README.md that a program can check on the words of our own questions.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "embedded/handbook_pack.h"
#include "pack/reader.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using handbook::Question;
using handbook::QuestionKind;

namespace {

// Formulas of the Party that are one unit and may be named whole, without the marks between their parts.
constexpr std::array<std::u32string_view, 7> formulas{
    U"推动发展服务群众凝聚人心促进和谐", U"民主选举民主决策民主管理民主监督",
    U"有理想有道德有文化有纪律",         U"最关心最直接最现实的利益",
    U"围绕中心服务大局拓宽领域强化功能", U"一方为主接续培养两地考察相互衔接",
    U"以城带乡资源共享优势互补协调发展",
};
constexpr std::size_t longest_common_run = 12;  // Han characters

[[nodiscard]] std::vector<Question> questions() {
    return pack::Reader::open_embedded(embedded::handbook_pack()).value().questions().value();
}

void find_clauses(const handbook::Node& node, std::map<handbook::Key, std::string>& texts) {
    for (const handbook::Block& block : node.blocks)
        texts.emplace(block.key, block.text);
    for (const handbook::Node& child : node.children)
        find_clauses(child, texts);
}

// The text of each clause, by its key.
[[nodiscard]] std::map<handbook::Key, std::string> clauses() {
    std::map<handbook::Key, std::string> texts;
    find_clauses(pack::Reader::open_embedded(embedded::handbook_pack()).value().whole().value().root, texts);
    return texts;
}

[[nodiscard]] std::vector<std::string> texts_of(const Question& question) {
    std::vector<std::string> texts{question.stem, question.explanation};
    texts.insert(texts.end(), question.options.begin(), question.options.end());
    texts.insert(texts.end(), question.targets.begin(), question.targets.end());
    return texts;
}

[[nodiscard]] bool is_right(const Question& question, std::size_t option) {
    return std::find(question.answer.begin(), question.answer.end(), static_cast<int>(option)) !=
           question.answer.end();
}

[[nodiscard]] bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

[[nodiscard]] std::u32string han_of(std::string_view text) {
    std::u32string han;
    for (const char32_t c : utf8::to_utf32(text)) {
        if (utf8::is_han(c)) han += c;
    }
    return han;
}

// Its formulas cut out, so that no run leads through one.
[[nodiscard]] std::u32string without_formulas(std::u32string han) {
    for (const std::u32string_view formula : formulas) {
        const std::size_t at = han.find(formula);
        if (at != std::u32string::npos) han.replace(at, formula.size(), U"|");
    }
    return han;
}

[[nodiscard]] std::string copied_run(const std::u32string& text, const std::u32string& source) {
    const std::size_t length = longest_common_run + 1;
    for (std::size_t i = 0; i + length <= text.size(); ++i) {
        if (source.find(text.substr(i, length)) != std::u32string::npos)
            return utf8::to_utf8(text.substr(i, length));
    }
    return {};
}

}  // namespace

TEST_CASE("a question's number names the section that its clause stands in") {
    for (const Question& question : questions()) {
        CAPTURE(question.key);
        const std::string section = question.key.substr(0, question.key.find('-'));
        CHECK(question.block.starts_with("1." + section + ":"));
    }
}

TEST_CASE("no two questions ask the same and expect different answers") {
    std::map<std::string, handbook::Key> stems;
    for (const Question& question : questions()) {
        const auto known = stems.emplace(question.stem, question.key);
        CHECK_MESSAGE(known.second, question.key, " asks what ", known.first->second, " asks");
    }
}

TEST_CASE("every text of a question is as short as the rules want it") {
    for (const Question& question : questions()) {
        CAPTURE(question.key);
        const bool match = question.kind == QuestionKind::Match;
        CHECK(utf8::length(question.stem) <= 40);
        CHECK(utf8::length(question.explanation) <= 90);
        for (const std::string& option : question.options)
            CHECK(utf8::length(option) <= (match ? 7 : 14));
        for (const std::string& target : question.targets)
            CHECK(utf8::length(target) <= 14);
    }
}

TEST_CASE("no text speaks of a letter or a place, since options are shuffled") {
    constexpr std::array<std::string_view, 6> places{"选项", "以上", "上述", "下列", "前一项", "后一项"};
    for (const Question& question : questions()) {
        CAPTURE(question.key);
        for (const std::string& text : texts_of(question)) {
            for (const std::string_view place : places)
                CHECK_FALSE(contains(text, place));
        }
    }
}

TEST_CASE("the clause has the words that fill the blanks, and nothing that its question calls wrong") {
    const auto texts = clauses();
    for (const Question& question : questions()) {
        CAPTURE(question.key);
        const std::string& clause = texts.at(question.block);
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            CAPTURE(question.options[i]);
            const bool stands_there = contains(clause, question.options[i]);
            if (question.kind == QuestionKind::Blank && is_right(question, i)) CHECK(stands_there);
            if (question.kind == QuestionKind::Multiple && !is_right(question, i)) CHECK_FALSE(stands_there);
        }
    }
}

TEST_CASE("no word tells true statements from false ones") {
    constexpr std::array<std::string_view, 5> words{"只", "不", "都", "也", "由"};
    const auto bank = questions();
    for (const std::string_view word : words) {
        std::array<int, 2> count{};  // by truth
        for (const Question& question : bank) {
            if (question.kind == QuestionKind::TrueFalse && contains(question.stem, word))
                ++count.at(static_cast<std::size_t>(question.answer.front()));
        }
        CAPTURE(word);
        CAPTURE(count[0]);
        CAPTURE(count[1]);
        CHECK(4 * std::min(count[0], count[1]) >= count[0] + count[1]);
    }
}

TEST_CASE("the owner's handbook: no question copies its sentences") {
    const char* path = std::getenv("SHOUCE_HANDBOOK");
    if (path == nullptr || *path == '\0') {
        MESSAGE("skipped: SHOUCE_HANDBOOK names no handbook");
        return;
    }
    std::ifstream file(path, std::ios::binary);
    const std::u32string source = han_of(std::string(std::istreambuf_iterator<char>(file), {}));
    REQUIRE_FALSE(source.empty());
    for (const Question& question : questions()) {
        CAPTURE(question.key);
        for (const std::string& text : texts_of(question))
            CHECK(copied_run(without_formulas(han_of(text)), source).empty());
    }
}
