// Questions made for tests: what they are about does not matter, only their kinds and places.
#pragma once

#include <deque>
#include <string>

#include "quiz/draw.h"

namespace shouce::quiz {

[[nodiscard]] inline handbook::Question question(handbook::QuestionKind kind, const handbook::Key& key,
                                                 const handbook::Key& block) {
    using handbook::QuestionKind;
    handbook::Question made;
    made.key = key;
    made.kind = kind;
    made.block = block;
    made.node = block.substr(0, block.find(':'));
    made.options = {"甲", "乙", "丙", "丁"};
    switch (kind) {
        case QuestionKind::Single: made.answer = {1}; break;
        case QuestionKind::Multiple: made.answer = {0, 1, 3}; break;
        case QuestionKind::TrueFalse:
            made.options = {"对", "错"};
            made.answer = {0};
            break;
        case QuestionKind::Blank: made.answer = {2, 0}; break;
        case QuestionKind::Match:
            made.targets = {"子", "丑", "寅", "卯"};
            made.answer = {0, 1, 2, 3};
            break;
        case QuestionKind::Order: made.answer = {0, 1, 2, 3}; break;
    }
    return made;
}

// A bank that owns its questions; a deque, so that pointers into it stay.
class TestBank {
  public:
    const handbook::Question& add(handbook::QuestionKind kind, const handbook::Key& block) {
        return add(kind, block, block.substr(0, block.find(':')));
    }
    const handbook::Question& add(handbook::QuestionKind kind, const handbook::Key& block,
                                  const handbook::Key& section) {
        questions_.push_back(question(kind, "q" + std::to_string(questions_.size()), block));
        pool_.push_back({&questions_.back(), section});
        return questions_.back();
    }
    [[nodiscard]] const Pool& pool() const { return pool_; }

    // Ten sections of eight clauses, each clause with a question of two kinds.
    [[nodiscard]] static TestBank large() {
        using handbook::QuestionKind;
        constexpr QuestionKind kinds[] = {QuestionKind::Single,    QuestionKind::Multiple,
                                          QuestionKind::TrueFalse, QuestionKind::Single,
                                          QuestionKind::Blank,     QuestionKind::Match};
        TestBank bank;
        int n = 0;
        for (int section = 1; section <= 10; ++section) {
            for (int clause = 1; clause <= 8; ++clause) {
                const std::string block = "1." + std::to_string(section) + ":" + std::to_string(clause);
                bank.add(kinds[n++ % 6], block);
                bank.add(kinds[n++ % 6], block);
            }
        }
        return bank;
    }

    // Sections, clauses and questions as chance has them: up to six sections of up to eight clauses.
    [[nodiscard]] static TestBank any(std::uint64_t seed) {
        Random random(seed);
        TestBank bank;
        const std::uint64_t sections = 1 + random.below(6);
        for (std::uint64_t section = 1; section <= sections; ++section) {
            const std::uint64_t clauses = 1 + random.below(8);
            for (std::uint64_t clause = 1; clause <= clauses; ++clause) {
                const std::uint64_t questions = 1 + random.below(4);
                for (std::uint64_t i = 0; i < questions; ++i) {
                    bank.add(static_cast<handbook::QuestionKind>(random.below(6)),
                             "1." + std::to_string(section) + ":" + std::to_string(clause));
                }
            }
        }
        return bank;
    }

  private:
    std::deque<handbook::Question> questions_;
    Pool pool_;
};

}  // namespace shouce::quiz
