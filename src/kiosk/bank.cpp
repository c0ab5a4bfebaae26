#include "kiosk/bank.h"

#include <algorithm>
#include <utility>

namespace shouce::kiosk {

namespace {

// The page that each node is read on: groups are read in the node above them.
void find_pages(const handbook::Node& node, const handbook::Key& above,
                std::unordered_map<handbook::Key, handbook::Key>& pages) {
    const handbook::Key& page = node.kind == handbook::NodeKind::Group ? above : node.key;
    pages.emplace(node.key, page);
    for (const handbook::Node& child : node.children)
        find_pages(child, page, pages);
}

template <typename Keep>
[[nodiscard]] quiz::Pool those(const quiz::Pool& pool, Keep keep) {
    quiz::Pool kept;
    std::copy_if(pool.begin(), pool.end(), std::back_inserter(kept), keep);
    return kept;
}

}  // namespace

Bank::Bank(std::vector<handbook::Question> questions, const handbook::Handbook& book)
    : questions_(std::move(questions)) {
    std::erase_if(questions_, [](const handbook::Question& question) {
        return question.status != handbook::QuestionStatus::Approved;
    });
    std::unordered_map<handbook::Key, handbook::Key> pages;
    find_pages(book.root, book.root.key, pages);
    all_.reserve(questions_.size());
    for (const handbook::Question& question : questions_) {
        const auto page = pages.find(question.node);
        all_.push_back({&question, page == pages.end() ? question.node : page->second});
        ++on_clause_[question.block];
    }
    one_touch_ = those(all_, [](const quiz::Entry& entry) {
        return entry.question->kind == handbook::QuestionKind::Single ||
               entry.question->kind == handbook::QuestionKind::TrueFalse;
    });
    for (const handbook::Organisation& organisation : book.organisations)
        organisation_nodes_.emplace(organisation.key, organisation.node);
    for (const quiz::BlueprintRow& row : quiz::standard_blueprint(all_, questions_in_examination).rows)
        examination_length_ += row.count;
}

quiz::Pool Bank::of_organisation(const std::string& organisation) const {
    const auto node = organisation_nodes_.find(organisation);
    if (node == organisation_nodes_.end()) return {};
    return those(all_, [&](const quiz::Entry& entry) { return entry.question->node == node->second; });
}

quiz::Pool Bank::of_section(const handbook::Key& section) const {
    return those(all_, [&](const quiz::Entry& entry) { return entry.section == section; });
}

quiz::Pool Bank::of_clause(const handbook::Key& block) const {
    return those(all_, [&](const quiz::Entry& entry) { return entry.question->block == block; });
}

quiz::Pool Bank::of_keys(const std::vector<handbook::Key>& questions) const {
    return those(all_, [&](const quiz::Entry& entry) {
        return std::find(questions.begin(), questions.end(), entry.question->key) != questions.end();
    });
}

int Bank::count_on(const handbook::Key& block) const {
    const auto found = on_clause_.find(block);
    return found == on_clause_.end() ? 0 : found->second;
}

int Bank::count_of(const std::string& organisation) const {
    return static_cast<int>(of_organisation(organisation).size());
}

}  // namespace shouce::kiosk
