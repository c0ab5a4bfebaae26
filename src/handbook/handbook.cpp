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

std::string heading(const std::string& label, const std::string& title) {
    return label.empty() ? title : label + "、" + title;
}

const Node* find(const Node& node, const Key& key) {
    if (node.key == key) return &node;
    for (const Node& child : node.children) {
        if (const Node* found = find(child, key)) return found;
    }
    return nullptr;
}

ReadingOrder::ReadingOrder(const Node& root) {
    collect(root, pages_);
    places_.reserve(pages_.size());
    for (std::size_t place = 0; place < pages_.size(); ++place)
        places_.emplace(pages_[place]->key, place);
}

ReadingOrder::Iterator ReadingOrder::find(const Key& key) const {
    const auto place = places_.find(key);
    return place == places_.end() ? end() : begin() + static_cast<std::ptrdiff_t>(place->second);
}

const Node* ReadingOrder::page(const Key& key) const {
    const auto found = find(key);
    return found == end() ? nullptr : *found;
}

}  // namespace shouce::handbook
