#include "handbook/handbook.h"

namespace shouce::handbook {

namespace {

void collect(const Node& node, std::vector<const Node*>& order) {
    const bool has_groups = !node.children.empty() && node.children.front().kind == NodeKind::Group;
    if (node.kind != NodeKind::Book && (node.block_count > 0 || has_groups || node.children.empty())) {
        order.push_back(&node);
    }
    for (const Node& child : node.children) {
        if (child.kind != NodeKind::Group) collect(child, order);
    }
}

}  // namespace

const Node* find(const Node& node, const Key& key) {
    if (node.key == key) return &node;
    for (const Node& child : node.children) {
        if (const Node* found = find(child, key)) return found;
    }
    return nullptr;
}

std::vector<const Node*> reading_order(const Node& root) {
    std::vector<const Node*> order;
    collect(root, order);
    return order;
}

}  // namespace shouce::handbook
