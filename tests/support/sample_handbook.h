// A small handbook of our own for tests: one part, three sections, the second with two lists.
#pragma once

#include <string>

#include "handbook/handbook.h"
#include "pack/contents.h"

namespace shouce::test {

inline handbook::Block sample_block(handbook::BlockKind kind, const handbook::Key& key, int number,
                                    const std::string& text) {
    handbook::Block block;
    block.kind = kind;
    block.key = key;
    block.text = text;
    if (kind == handbook::BlockKind::Item) {
        block.number = number;
        block.marker = "（" + std::to_string(number) + "）";
    }
    block.line_from = block.line_to = 1;
    return block;
}

inline handbook::Node sample_list(handbook::NodeKind kind, const handbook::Key& key, const std::string& label,
                                  const std::string& title, int items) {
    handbook::Node node;
    node.kind = kind;
    node.key = key;
    node.label = label;
    node.title = title;
    node.blocks.push_back(sample_block(handbook::BlockKind::Lead, key + ":p1", 0, title + "如下："));
    for (int i = 1; i <= items; ++i) {
        node.blocks.push_back(sample_block(handbook::BlockKind::Item, key + ":" + std::to_string(i), i,
                                           title + "之" + std::to_string(i) + "。"));
    }
    node.block_count = static_cast<int>(node.blocks.size());
    node.item_count = items;
    return node;
}

inline pack::Contents sample_contents() {
    using handbook::NodeKind;
    pack::Contents contents;
    contents.sources.push_back({"sample.md", "text/markdown", {}, 1});
    handbook::Handbook& book = contents.handbook;
    book.title = "样书";
    book.edition = "第一版";
    book.about.push_back(sample_block(handbook::BlockKind::Paragraph, "about:p1", 0, "这是一本样书。"));
    book.root.key = "book";
    book.root.title = book.title;
    handbook::Node part;
    part.kind = NodeKind::Part;
    part.key = "1";
    part.label = "第一篇";
    part.title = "总论";
    part.blocks.push_back(sample_block(handbook::BlockKind::Paragraph, "1:p1", 0, "开篇的话。"));
    part.block_count = 1;
    handbook::Node second;
    second.kind = NodeKind::Section;
    second.key = "1.2";
    second.label = "二";
    second.title = "学校的职责";
    second.children.push_back(sample_list(NodeKind::Group, "1.2.1", "", "学校", 2));
    second.children.push_back(sample_list(NodeKind::Group, "1.2.2", "", "支部", 3));
    second.item_count = 5;
    part.children.push_back(sample_list(NodeKind::Section, "1.1", "一", "村的职责", 4));
    part.children.push_back(second);
    part.children.push_back(sample_list(NodeKind::Section, "1.3", "三", "要求", 1));
    part.item_count = 10;
    book.root.item_count = 10;
    book.root.children.push_back(part);
    book.organisations = {{"rural", "农村", "农村党组织", "urban_rural", "1.1", 4},
                          {"school", "学校", "学校党组织", "school", "1.2.1", 2},
                          {"branch", "支部", "党支部", "school", "1.2.2", 3}};
    return contents;
}

}  // namespace shouce::test
