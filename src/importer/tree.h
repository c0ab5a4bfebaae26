// From drafts to the handbook's tree, with keys made from the numbering.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "handbook/handbook.h"
#include "importer/draft.h"

namespace shouce::importer {

// Gives each key once: a second use of 1.5:3 becomes 1.5:3~2.
class Keys {
  public:
    [[nodiscard]] handbook::Key unique(const handbook::Key& wanted);
    // Keys for all blocks of one node, in order: node:3 for point three, node:p1 for the first other one.
    void name_blocks(const handbook::Key& node, std::vector<handbook::Block>& blocks);

  private:
    std::unordered_map<handbook::Key, int> uses_;
};

// Takes the paragraphs out of `drafts`. The root's key is "book"; its title is left empty.
[[nodiscard]] handbook::Node make_tree(std::vector<Draft>& drafts, Keys& keys);

}  // namespace shouce::importer
