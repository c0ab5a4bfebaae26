// The handbook as it is read: a tree of nodes, each with its blocks in reading order. Plain values;
// the importer makes them, a pack keeps them, the kiosk shows them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace shouce::handbook {

// Stable name of a node or block inside one handbook, made from its numbering (1.5 = part one, section
// five; 1.7.2 = its second list; 1.5:3 = point three of it; 1.5:p1 = its first paragraph).
using Key = std::string;

enum class BlockKind {
    Paragraph,
    Item,   // a numbered point
    Lead,   // the sentence that announces a list and ends in a colon
    Table,  // its text is the cells, see handbook/table.h
    Image,  // a picture; its text is the caption, which may be empty
};

// A picture that the pack keeps.
struct Picture {
    int asset = 0;  // its number there, from 1
    int width = 0;  // pixels
    int height = 0;

    bool operator==(const Picture&) const = default;
};

// One paragraph of the author, unchanged but for the marks of the file format.
struct Block {
    Key key;
    BlockKind kind = BlockKind::Paragraph;
    std::optional<int> number;  // of an Item
    std::string marker;         // as the author wrote it: "(3)", "（3）"; empty where there is none
    std::string text;           // UTF-8, one paragraph, no line breaks but between a table's rows
    std::string reference;      // where in another work it comes from, as the file says; mostly empty
    int line_from = 0;          // lines of the source file, from 1, both included
    int line_to = 0;
    bool joined = false;             // a page break had cut it and the importer joined the halves
    int source = 0;                  // which of the files it was made from, from 0
    std::optional<Picture> picture;  // of an Image

    bool operator==(const Block&) const = default;
};

enum class NodeKind {
    Book,
    Part,     // 第一篇
    Chapter,  // 第一章
    Section,  // 一、
    Group,    // one of several lists in a section, or a lower heading
};

struct Node {
    Key key;
    NodeKind kind = NodeKind::Book;
    std::string label;  // "第一篇", "五"; empty where it has no number
    std::string title;
    int block_count = 0;        // its own blocks, also in an outline
    int item_count = 0;         // numbered points in it and below
    std::vector<Block> blocks;  // empty in an outline
    std::vector<Node> children;

    bool operator==(const Node&) const = default;
};

// A kind of organisation that a list of duties belongs to.
struct Organisation {
    std::string key;       // "community"
    std::string name;      // 社区
    std::string title;     // 社区党组织
    std::string category;  // urban_rural, institution, enterprise, school; else empty
    Key node;              // the node that holds its duties
    int duties = 0;        // numbered points in that node

    bool operator==(const Organisation&) const = default;
};

struct Handbook {
    std::string title;
    std::string edition;
    std::string publisher;
    std::string isbn;
    std::vector<Block> about;                 // front matter, kept apart from the text: 关于本书
    Node root;                                // kind Book
    std::vector<Organisation> organisations;  // in the book's order

    bool operator==(const Handbook&) const = default;
};

// A heading in one line: 五、社区党组织. The title alone where there is no label.
[[nodiscard]] std::string heading(const std::string& label, const std::string& title);

// The node of that key at or below `node`; nullptr where there is none.
[[nodiscard]] const Node* find(const Node& node, const Key& key);

// The pages of a book: every part, chapter and section that has blocks of its own or in its groups, in the
// book's order. Groups stay inside their section. Points into the tree, which must outlive it.
class ReadingOrder {
  public:
    using Iterator = std::vector<const Node*>::const_iterator;

    ReadingOrder() = default;
    explicit ReadingOrder(const Node& root);

    [[nodiscard]] Iterator begin() const { return pages_.begin(); }
    [[nodiscard]] Iterator end() const { return pages_.end(); }
    [[nodiscard]] std::size_t size() const { return pages_.size(); }
    [[nodiscard]] bool empty() const { return pages_.empty(); }
    [[nodiscard]] const Node* front() const { return pages_.front(); }
    [[nodiscard]] const Node* operator[](std::size_t place) const { return pages_[place]; }

    // At once, however long the book is; end() where the key is no page's.
    [[nodiscard]] Iterator find(const Key& key) const;
    // The same; nullptr where it is no page's.
    [[nodiscard]] const Node* page(const Key& key) const;

  private:
    std::vector<const Node*> pages_;
    std::unordered_map<Key, std::size_t> places_;
};

}  // namespace shouce::handbook
