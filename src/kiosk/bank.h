// The approved questions of the open pack, and where in the book each of them belongs.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "handbook/handbook.h"
#include "handbook/question.h"
#include "quiz/draw.h"

namespace shouce::kiosk {

class Bank {
  public:
    Bank() = default;
    // Others than approved ones are left out. The book is looked at, not kept.
    Bank(std::vector<handbook::Question> questions, const handbook::Handbook& book);
    // Entries point into the questions.
    Bank(const Bank&) = delete;
    Bank& operator=(const Bank&) = delete;

    [[nodiscard]] const quiz::Pool& all() const { return all_; }
    [[nodiscard]] bool empty() const { return all_.empty(); }

    // Those that one touch answers, for the quickest way in; all of them where there are too few.
    [[nodiscard]] const quiz::Pool& one_touch() const { return one_touch_.size() < 5 ? all_ : one_touch_; }
    // Empty where the key is not known.
    [[nodiscard]] quiz::Pool of_organisation(const std::string& organisation) const;
    [[nodiscard]] quiz::Pool of_section(const handbook::Key& section) const;
    [[nodiscard]] quiz::Pool of_clause(const handbook::Key& block) const;
    [[nodiscard]] quiz::Pool of_keys(const std::vector<handbook::Key>& questions) const;

    // What an examination on this bank is made of, and how many questions it has.
    [[nodiscard]] const quiz::Blueprint& examination() const { return examination_; }
    [[nodiscard]] int examination_length() const;

    [[nodiscard]] int count_on(const handbook::Key& block) const;
    [[nodiscard]] int count_of(const std::string& organisation) const;

  private:
    std::vector<handbook::Question> questions_;
    quiz::Pool all_;
    quiz::Pool one_touch_;
    quiz::Blueprint examination_;
    std::unordered_map<handbook::Key, int> on_clause_;
    std::unordered_map<std::string, handbook::Key> organisation_nodes_;
};

}  // namespace shouce::kiosk
