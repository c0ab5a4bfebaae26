#include "quiz/memory.h"

#include <algorithm>

namespace shouce::quiz {

void Memory::judged(const handbook::Key& question, bool was_right) {
    Record& record = records_[question];
    ++record.seen;
    record.right_running = was_right ? record.right_running + 1 : 0;
    if (!was_right && !is_missed(question)) missed_.push_back(question);
    if (record.right_running >= enough_running) std::erase(missed_, question);
}

int Memory::seen(const handbook::Key& question) const {
    const auto found = records_.find(question);
    return found == records_.end() ? 0 : found->second.seen;
}

bool Memory::is_missed(const handbook::Key& question) const {
    return std::find(missed_.begin(), missed_.end(), question) != missed_.end();
}

}  // namespace shouce::quiz
