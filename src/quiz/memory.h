// What one visit remembers of the questions: which were seen, and which are still to be gone through again.
#pragma once

#include <unordered_map>
#include <vector>

#include "handbook/question.h"

namespace shouce::quiz {

class Memory {
  public:
    // An answer was judged. A missed question is missed until it was right twice running.
    void judged(const handbook::Key& question, bool was_right);

    // How often it was judged in this visit.
    [[nodiscard]] int seen(const handbook::Key& question) const;
    // In the order they were first missed.
    [[nodiscard]] const std::vector<handbook::Key>& missed() const { return missed_; }
    [[nodiscard]] bool is_missed(const handbook::Key& question) const;

  private:
    static constexpr int enough_running = 2;
    struct Record {
        int seen = 0;
        int right_running = 0;
    };
    std::unordered_map<handbook::Key, Record> records_;
    std::vector<handbook::Key> missed_;
};

}  // namespace shouce::quiz
