// A small handbook with everything that a pack can hold, in invented words.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <string>

#include "base/files.h"
#include "database/database.h"
#include "pack/hash.h"
#include "pack/writer.h"

namespace shouce::pack {

[[nodiscard]] inline handbook::Block sample_block(handbook::Key key, handbook::BlockKind kind,
                                                  std::string text) {
    handbook::Block block;
    block.key = std::move(key);
    block.kind = kind;
    block.text = std::move(text);
    block.line_from = 7;
    block.line_to = 9;
    return block;
}

[[nodiscard]] inline handbook::Block sample_item(handbook::Key key, int number, std::string text) {
    handbook::Block block = sample_block(std::move(key), handbook::BlockKind::Item, std::move(text));
    block.number = number;
    block.marker = "(" + std::to_string(number) + ")";
    return block;
}

[[nodiscard]] inline Contents sample_contents() {
    using handbook::BlockKind;
    using handbook::Node;
    using handbook::NodeKind;
    Node rooms;
    rooms.key = "1.1";
    rooms.kind = NodeKind::Section;
    rooms.label = "一";
    rooms.title = "活动室的职责";
    rooms.blocks = {sample_block("1.1:p1", BlockKind::Lead, "活动室要做的是："),
                    sample_item("1.1:1", 1, "每天早上开门。"), sample_item("1.1:2", 2, "晚上关灯、锁门。")};
    rooms.blocks[1].joined = true;
    rooms.blocks[2].reference = "三（2）";
    rooms.blocks[2].source = 1;
    rooms.block_count = 3;
    rooms.item_count = 2;
    Node tea = rooms;
    tea.key = "1.2";
    tea.label = "二";
    tea.title = "茶水";
    tea.blocks = {sample_block("1.2:p1", BlockKind::Paragraph, "茶水自取，杯子洗净放回。")};
    tea.blocks.push_back(sample_block("1.2:p2", BlockKind::Table, "茶\t水\n一勺\t一杯"));
    tea.blocks.back().marker = "|---|---:|";
    tea.blocks.push_back(sample_block("1.2:p3", BlockKind::Image, "茶架在门后"));
    tea.blocks.back().picture = {1, 640, 480};
    tea.block_count = 3;
    tea.item_count = 0;
    Node part;
    part.key = "1";
    part.kind = NodeKind::Part;
    part.label = "第一篇";
    part.title = "总则";
    part.item_count = 2;
    part.children = {rooms, tea};

    Contents contents;
    handbook::Handbook& book = contents.handbook;
    book.title = "邻里活动室手册";
    book.edition = "第2版";
    book.publisher = "无名书社";
    book.isbn = "978-7-0000-0000-0";
    book.about = {sample_block("about:p1", BlockKind::Paragraph, "本手册由邻居们合写。")};
    book.root.key = "book";
    book.root.kind = NodeKind::Book;
    book.root.title = book.title;
    book.root.item_count = 2;
    book.root.children = {part};
    book.organisations = {{"room", "活动室", "活动室小组", "", "1.1", 2}};
    contents.sources = {{"a.md", "text/markdown", sha256("a"), 1},
                        {"b.txt", "text/plain", sha256("bb"), 2},
                        {"shelf.png", "image/png", sha256("ccc"), 3}};
    contents.assets = {{2, "image/png", 640, 480, std::string("\x89PNG\0 and so on", 14)}};
    contents.notes = {{Severity::Info, "page-break-joined", 0, 8, "joined with line 7"},
                      {Severity::Warning, "list-announced-but-missing", 1, 0, "a list is missing"}};
    return contents;
}

// The same without its texts, as an outline shows it.
inline void drop_blocks(handbook::Node& node) {
    node.blocks.clear();
    for (handbook::Node& child : node.children)
        drop_blocks(child);
}

inline void write_sample(const std::filesystem::path& path) {
    const auto written = write(sample_contents(), "shouce-pack test", path);
    REQUIRE_MESSAGE(written.has_value(), written.error().message());
}

// Runs `sql` on the tables of the pack, which it calls "pack".
inline void change_pack(const std::filesystem::path& path, const std::string& sql) {
    const database::Database writable = *database::Database::in_memory();
    REQUIRE(writable.execute("ATTACH '" + path.string() + "' AS pack"));
    const auto done = writable.execute(sql);
    REQUIRE_MESSAGE(done.has_value(), done.error().message());
}

[[nodiscard]] inline std::string bytes_of(const std::filesystem::path& path) {
    return files::read(path, 1U << 26U).value();
}

}  // namespace shouce::pack
