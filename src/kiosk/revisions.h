// What the last update has added or reworded, for as long as it carries a mark.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "handbook/handbook.h"
#include "pack/changes.h"

namespace shouce::kiosk {

class Revisions {
  public:
    // `until`: the day, since 1970, from which there are none; nothing where that cannot be told.
    Revisions(std::vector<pack::Change> changes, std::optional<std::int64_t> until);

    // Of that block; nullptr where it is neither new nor reworded.
    [[nodiscard]] const pack::Change* of(const handbook::Key& block) const;
    // Whether a part, chapter or section holds any.
    [[nodiscard]] bool on(const handbook::Key& page) const { return pages_.contains(page); }
    [[nodiscard]] bool over(std::int64_t day) const { return until_ && day >= *until_; }

  private:
    std::unordered_map<handbook::Key, pack::Change> changes_;  // by the block
    std::unordered_set<handbook::Key> pages_;
    std::optional<std::int64_t> until_;
};

}  // namespace shouce::kiosk
