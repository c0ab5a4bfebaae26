#include "kiosk/revisions.h"

#include <utility>

namespace shouce::kiosk {

Revisions::Revisions(std::vector<pack::Change> changes, std::optional<std::int64_t> until) : until_(until) {
    for (pack::Change& change : changes) {
        pages_.insert(change.page);
        const handbook::Key block = change.block;
        changes_.emplace(block, std::move(change));
    }
}

const pack::Change* Revisions::of(const handbook::Key& block) const {
    const auto found = changes_.find(block);
    return found == changes_.end() ? nullptr : &found->second;
}

}  // namespace shouce::kiosk
