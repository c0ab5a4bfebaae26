// The approved questions of the open pack, and where in the book each of them belongs.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "handbook/handbook.h"
#include "handbook/question.h"
#include "quiz/draw.h"

namespace shouce::kiosk {

// Of an examination, where the bank has so many clauses.
inline constexpr std::size_t questions_in_examination = 30;

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

    // How many questions an examination on this bank has.
    [[nodiscard]] int examination_length() const { return examination_length_; }

    [[nodiscard]] int count_on(const handbook::Key& block) const;
    [[nodiscard]] int count_of(const std::string& organisation) const;

  private:
    std::vector<handbook::Question> questions_;
    quiz::Pool all_;
    quiz::Pool one_touch_;
    int examination_length_ = 0;
    std::unordered_map<handbook::Key, int> on_clause_;
    std::unordered_map<std::string, handbook::Key> organisation_nodes_;
};

}  // namespace shouce::kiosk
