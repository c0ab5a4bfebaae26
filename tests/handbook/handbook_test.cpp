#include "handbook/handbook.h"

#include <doctest/doctest.h>

namespace shouce::handbook {

namespace {

[[nodiscard]] Node node(NodeKind kind, Key key, int blocks, std::vector<Node> children = {}) {
    Node made;
    made.kind = kind;
    made.key = std::move(key);
    made.block_count = blocks;
    made.children = std::move(children);
    return made;
}

[[nodiscard]] Node book() {
    return node(NodeKind::Book, "book", 0,
                {node(NodeKind::Part, "1", 0,
                      {node(NodeKind::Section, "1.1", 2),
                       node(NodeKind::Section, "1.2", 0,
                            {node(NodeKind::Group, "1.2.1", 3), node(NodeKind::Group, "1.2.2", 3)})}),
                 node(NodeKind::Part, "2", 1, {node(NodeKind::Section, "2.1", 0)})});
}

[[nodiscard]] std::vector<Key> keys(const ReadingOrder& nodes) {
    std::vector<Key> all;
    all.reserve(nodes.size());
    for (const Node* each : nodes)
        all.push_back(each->key);
    return all;
}

}  // namespace

TEST_CASE("a node is found by its key wherever it stands") {
    const Node root = book();
    CHECK(find(root, "book") == &root);
    CHECK(find(root, "1.2.2")->block_count == 3);
    CHECK(find(root, "2.1")->kind == NodeKind::Section);
    CHECK(find(root, "3") == nullptr);
}

TEST_CASE("reading goes through what has text, with groups inside their section") {
    // Part 1 has no text of its own; section 2.1 is empty but must not be skipped in silence.
    const Node root = book();
    const ReadingOrder order(root);
    CHECK(keys(order) == std::vector<Key>{"1.1", "1.2", "2", "2.1"});
    CHECK(order.find("2") == order.begin() + 2);
    CHECK(order.page("2.1") == find(root, "2.1"));
    // A part that is only a heading and a group are no pages.
    CHECK(order.find("1") == order.end());
    CHECK(order.page("1.2.1") == nullptr);
}

TEST_CASE("a book without parts is read section by section") {
    const Node root =
        node(NodeKind::Book, "book", 0, {node(NodeKind::Section, "1", 1), node(NodeKind::Section, "2", 1)});
    CHECK(keys(ReadingOrder(root)) == std::vector<Key>{"1", "2"});
    const Node empty = node(NodeKind::Book, "book", 0);
    CHECK(ReadingOrder(empty).empty());
}

}  // namespace shouce::handbook
