#include "importer/generate/book_clauses.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/utf8.h"
#include "importer/question_text.h"
#include "pack/questions.h"
#include "quiz/random.h"

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;

constexpr std::u32string_view sentence_ends = U"。；！？;!?";
constexpr std::u32string_view phrase_ends = U"。；！？;!?，：,:";

[[nodiscard]] std::string without_marks(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text, at);
        if (utf8::is_han(next.code_point)) plain += text.substr(at, next.length);
        at += next.length;
    }
    return plain;
}

[[nodiscard]] std::u32string han_of(std::string_view text) {
    std::u32string han = utf8::to_utf32(text);
    std::erase_if(han, [](char32_t c) { return !utf8::is_han(c); });
    return han;
}

[[nodiscard]] std::vector<std::uint64_t> pairs_of(std::string_view text) {
    const std::u32string han = han_of(text);
    std::vector<std::uint64_t> pairs;
    for (std::size_t i = 1; i < han.size(); ++i)
        pairs.push_back((std::uint64_t{han[i - 1]} << 32U) | han[i]);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

[[nodiscard]] std::size_t common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&b](std::uint64_t pair) {
        return std::binary_search(b.begin(), b.end(), pair);
    }));
}

// FNV-1a: chance that hangs on the draft alone.
[[nodiscard]] std::uint64_t seed_of(std::string_view text) {
    std::uint64_t seed = 0xCBF29CE484222325U;
    for (const char c : text)
        seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return seed;
}

}  // namespace

BookClauses::BookClauses(const handbook::Handbook& book) : book_(&book) {
    add(book.root, "");
}

void BookClauses::add(const handbook::Node& node, const std::string& section) {
    std::string title = node.title.empty()   ? section
                        : node.label.empty() ? node.title
                                             : node.label + "、" + node.title;
    if (node.kind == handbook::NodeKind::Part) title = node.label + " " + node.title;
    const auto found =
        std::find_if(book_->organisations.begin(), book_->organisations.end(),
                     [&node](const auto& organisation) { return organisation.node == node.key; });
    for (const handbook::Block& block : node.blocks) {
        const bool item = block.kind == handbook::BlockKind::Item;
        all_.push_back({&block, &node, found == book_->organisations.end() ? nullptr : &*found,
                        item ? title + block.marker : title});
        plain_.push_back(without_marks(block.text));
    }
    for (const handbook::Node& child : node.children)
        add(child, title);
}

bool BookClauses::says(std::string_view words) const {
    const std::string wanted = without_marks(words);
    return std::any_of(plain_.begin(), plain_.end(),
                       [&wanted](const std::string& text) { return text.find(wanted) != std::string::npos; });
}

std::vector<std::string_view> parted(std::string_view text, std::u32string_view ends) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    const auto add = [&](std::size_t end) {
        const std::string_view part = unpadded(text.substr(begin, end - begin));
        if (!part.empty()) parts.push_back(part);
    };
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text, at);
        if (ends.find(next.code_point) != std::u32string_view::npos) {
            add(at);
            begin = at + next.length;
        }
        at += next.length;
    }
    add(text.size());
    return parts;
}

std::vector<std::string_view> sentences_of(std::string_view text) {
    return parted(text, sentence_ends);
}

std::vector<std::string_view> phrases_of(std::string_view text) {
    return parted(text, phrase_ends);
}

double containment(std::string_view a, std::string_view b) {
    const auto pairs_a = pairs_of(a);
    const auto pairs_b = pairs_of(b);
    const std::size_t shorter = std::min(pairs_a.size(), pairs_b.size());
    return shorter == 0 ? 0 : static_cast<double>(common(pairs_a, pairs_b)) / static_cast<double>(shorter);
}

bool share_character(std::string_view a, std::string_view b) {
    return han_of(a).find_first_of(han_of(b)) != std::u32string::npos;
}

bool share_pair(std::string_view a, std::string_view b) {
    return common(pairs_of(a), pairs_of(b)) > 0;
}

bool all_han(std::string_view text) {
    return !text.empty() && han_of(text).size() == utf8::length(text);
}

void add_draft(const BookClause& clause, DraftWords words, Drafts& drafts) {
    Question question;
    question.key = fmt::format("{}-{}{}", name_of(words.family), clause.block->key, words.suffix);
    question.kind = words.kind;
    question.stem = tidy(words.stem);
    constexpr std::size_t longest_quotation = 400;  // characters
    const std::string_view quotation = utf8::prefix(clause.block->text, longest_quotation);
    const std::string_view rest = quotation.size() < clause.block->text.size() ? "……" : "";
    question.explanation = tidy(fmt::format("{}：{}{}", clause.place, quotation, rest));
    question.node = clause.node->key;
    question.block = clause.block->key;
    question.status = handbook::QuestionStatus::Draft;
    if (words.kind == QuestionKind::TrueFalse) {
        question.options = {"对", "错"};
        question.answer = {words.right.front() == "对" ? 0 : 1};
    } else if (words.kind == QuestionKind::Match) {
        question.options = std::move(words.right);
        question.targets = std::move(words.wrong);
        question.answer.resize(question.options.size());
        std::iota(question.answer.begin(), question.answer.end(), 0);
    } else {
        question.options = words.right;
        question.options.insert(question.options.end(), words.wrong.begin(), words.wrong.end());
        quiz::Random random(seed_of(question.key + question.stem));
        random.shuffle(question.options);
        for (const std::string& right : words.right) {
            const auto at = std::find(question.options.begin(), question.options.end(), right);
            question.answer.push_back(static_cast<int>(at - question.options.begin()));
        }
        if (words.kind == QuestionKind::Multiple) std::sort(question.answer.begin(), question.answer.end());
    }
    question.hash = pack::hash_of(question);
    drafts.questions.push_back(std::move(question));
}

}  // namespace shouce::importer
