#include "importer/clause_finder.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.h"

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;

// Tried on 316 questions whose clauses are known: four of five are linked, none of them wrongly.
constexpr std::size_t fewest_pairs = 6;    // shared; fewer say nothing
constexpr double least_share = 0.60;       // of the question's pairs, weighed by how rare they are
constexpr double least_lead = 0.20;        // over the clause that comes next, and
constexpr double least_lead_false = 0.40;  // where the question says what no clause says

[[nodiscard]] bool is_false_statement(const Question& question) {
    return question.kind == QuestionKind::TrueFalse && question.answer.front() == 1;
}

// What the question says when it is answered rightly.
[[nodiscard]] std::string statement_of(const Question& question) {
    std::string text = question.stem;
    const bool words = question.kind != QuestionKind::TrueFalse;
    for (std::size_t i = 0; words && i < question.answer.size(); ++i) {
        const auto right = static_cast<std::size_t>(question.answer[i]);
        text += "\n" + question.options[right];
        if (right < question.targets.size()) text += "\n" + question.targets[right];
    }
    return text + "\n" + question.explanation;
}

}  // namespace

ClauseFinder::ClauseFinder(const handbook::Handbook& book) {
    add(book.root, {});
}

void ClauseFinder::add(const handbook::Node& node, std::vector<std::string> titles) {
    if (!node.title.empty()) titles.push_back(node.title);
    const std::size_t first = clauses_.size();
    std::string above;
    for (const std::string& title : titles)
        above += title + "\n";
    for (const handbook::Block& block : node.blocks) {
        const auto index = static_cast<std::uint32_t>(clauses_.size());
        clauses_.push_back({block.key, node.key});
        by_key_.emplace(block.key, index);
        for (const Pair pair : pairs_of(above + block.text))
            having_[pair].push_back(index);
    }
    for (const handbook::Node& child : node.children)
        add(child, titles);
    for (auto index = static_cast<std::uint32_t>(first); index < clauses_.size(); ++index) {
        in_section_[node.key].push_back(index);
        if (!node.title.empty() && node.title != node.key) in_section_[node.title].push_back(index);
    }
}

std::vector<ClauseFinder::Pair> ClauseFinder::pairs_of(const std::string& text) {
    std::vector<Pair> pairs;
    char32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text, at);
        at += next.length;
        const char32_t c = next.code_point;
        const bool word =
            utf8::is_han(c) || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (word && before != 0) pairs.push_back((Pair{before} << 32U) | Pair{c});
        if (c != ' ') before = word ? c : 0;
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

const ClauseFinder::Clause* ClauseFinder::clause(const handbook::Key& block) const {
    const auto found = by_key_.find(block);
    return found == by_key_.end() ? nullptr : &clauses_[found->second];
}

ClauseFinder::Found ClauseFinder::find(const Question& question, const std::string& section) const {
    struct Score {
        double weight = 0;
        std::size_t pairs = 0;
    };
    std::unordered_map<std::uint32_t, Score> scores;
    double all = 0;
    for (const Pair pair : pairs_of(statement_of(question))) {
        const auto having = having_.find(pair);
        if (having == having_.end()) continue;
        const double weight =
            std::log(1.0 + static_cast<double>(clauses_.size()) / static_cast<double>(having->second.size()));
        all += weight;
        for (const std::uint32_t index : having->second) {
            Score& score = scores[index];
            score.weight += weight;
            ++score.pairs;
        }
    }
    const auto part = in_section_.find(section);
    std::vector<std::pair<double, std::uint32_t>> ranked;
    for (const auto& [index, score] : scores) {
        if (part != in_section_.end() && !std::binary_search(part->second.begin(), part->second.end(), index))
            continue;
        ranked.emplace_back(-score.weight / all, index);
    }
    if (ranked.empty()) return {};
    std::sort(ranked.begin(), ranked.end());
    const double best = -ranked.front().first;
    const double next = ranked.size() > 1 ? -ranked[1].first : 0;
    const double lead = is_false_statement(question) ? least_lead_false : least_lead;
    Found found{&clauses_[ranked.front().second], false};
    found.beyond_doubt =
        scores[ranked.front().second].pairs >= fewest_pairs && best >= least_share && best - next >= lead;
    return found;
}

}  // namespace shouce::importer
