#include "importer/tree.h"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

#include "importer/lists.h"

namespace shouce::importer {

namespace {

using handbook::Block;
using handbook::BlockKind;
using handbook::Key;
using handbook::Node;
using handbook::NodeKind;

[[nodiscard]] NodeKind kind_of(const Draft& draft, NodeKind parent) {
    const bool inside_section = parent == NodeKind::Section || parent == NodeKind::Group;
    if (inside_section) return NodeKind::Group;
    if (draft.heading.style == Style::Part) return NodeKind::Part;
    if (draft.heading.style == Style::Chapter) return NodeKind::Chapter;
    const bool above_sections = draft.heading.style == Style::None && draft.heading.depth <= 1;
    return above_sections ? NodeKind::Chapter : NodeKind::Section;
}

class TreeMaker {
  public:
    TreeMaker(std::vector<Draft>& drafts, Keys& keys) : drafts_(&drafts), keys_(&keys) {}

    // `prefix` is what the keys of its children begin with.
    void fill(Node& node, std::size_t index, const std::string& prefix) {
        Draft& draft = (*drafts_)[index];
        std::vector<std::vector<Paragraph>> lists = split_lists(std::move(draft.paragraphs));
        if (lists.size() == 1) {
            take_blocks(node, std::move(lists.front()));
        } else {
            add_groups(node, std::move(lists), prefix);
        }
        int unnumbered = 0;
        for (const std::size_t child : draft.children)
            add_child(node, child, prefix, unnumbered);
        count(node);
    }

  private:
    void take_blocks(Node& node, std::vector<Paragraph> paragraphs) {
        for (Paragraph& paragraph : paragraphs)
            node.blocks.push_back(std::move(paragraph.block));
        keys_->name_blocks(node.key, node.blocks);
    }

    void add_groups(Node& node, std::vector<std::vector<Paragraph>> lists, const std::string& prefix) {
        int number = 0;
        for (std::vector<Paragraph>& list : lists) {
            Node group;
            group.kind = NodeKind::Group;
            group.key = keys_->unique(fmt::format("{}{}", prefix, ++number));
            take_blocks(group, std::move(list));
            count(group);
            node.children.push_back(std::move(group));
        }
    }

    void add_child(Node& parent, std::size_t index, const std::string& prefix, int& unnumbered) {
        const Draft& draft = (*drafts_)[index];
        Node node;
        node.kind = kind_of(draft, parent.kind);
        node.label = draft.heading.label;
        node.title = draft.heading.title;
        node.key = keys_->unique(draft.heading.style == Style::None
                                     ? fmt::format("{}u{}", prefix, ++unnumbered)
                                     : fmt::format("{}{}", prefix, draft.heading.number));
        fill(node, index, node.key + ".");
        parent.children.push_back(std::move(node));
    }

    static void count(Node& node) {
        node.block_count = static_cast<int>(node.blocks.size());
        for (const Block& block : node.blocks)
            node.item_count += block.kind == BlockKind::Item ? 1 : 0;
        for (const Node& child : node.children)
            node.item_count += child.item_count;
    }

    std::vector<Draft>* drafts_;
    Keys* keys_;
};

}  // namespace

Key Keys::unique(const Key& wanted) {
    const int use = ++uses_[wanted];
    return use == 1 ? wanted : unique(fmt::format("{}~{}", wanted, use));
}

void Keys::name_blocks(const Key& node, std::vector<Block>& blocks) {
    int others = 0;
    for (Block& block : blocks) {
        block.key = unique(block.number ? fmt::format("{}:{}", node, *block.number)
                                        : fmt::format("{}:p{}", node, ++others));
    }
}

Node make_tree(std::vector<Draft>& drafts, Keys& keys) {
    Node root;
    root.kind = NodeKind::Book;
    root.key = keys.unique("book");
    TreeMaker(drafts, keys).fill(root, 0, "");
    return root;
}

}  // namespace shouce::importer
