#include "tool/show.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "handbook/table.h"
#include "pack/reader.h"
#include "tool/book_json.h"
#include "tool/notes.h"
#include "tool/questions.h"

namespace shouce::tool {

namespace {

using handbook::Block;
using handbook::Handbook;
using handbook::Node;
using Format = ShowOptions::Format;

[[nodiscard]] std::string dump(const nlohmann::ordered_json& json) {
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

[[nodiscard]] std::string heading_of(const Node& node) {
    if (node.label.empty()) return node.title;
    return node.title.empty() ? node.label : fmt::format("{}  {}", node.label, node.title);
}

// As Markdown has it.
[[nodiscard]] std::string table_text(const Block& block) {
    std::string text;
    const handbook::Table table = handbook::table_of(block);
    for (const auto& row : table.rows) {
        text += '|';
        for (const std::string_view cell : row)
            text += fmt::format(" {} |", cell);
        text += '\n';
        if (&row == &table.rows.front()) text += block.marker + '\n';
    }
    return text + '\n';
}

[[nodiscard]] std::string block_text(const Block& block) {
    if (block.kind == handbook::BlockKind::Table) return table_text(block);
    if (block.picture) {
        return fmt::format("[picture, {} x {}] {}\n\n", block.picture->width, block.picture->height,
                           block.text);
    }
    return fmt::format("{}{}{}\n\n", block.marker, block.marker.empty() ? "" : " ", block.text);
}

void write_blocks(std::string& text, const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
        text += block_text(block);
}

void write_text(std::string& text, const Node& node) {
    text += fmt::format("[{}] {}\n\n", node.key, heading_of(node));
    write_blocks(text, node.blocks);
    for (const Node& child : node.children)
        write_text(text, child);
}

// The headings, one a line; a list without one is called by the organisation it is about.
class ContentsWriter {
  public:
    explicit ContentsWriter(const Handbook& book) {
        for (const handbook::Organisation& organisation : book.organisations)
            titles_[organisation.node] = organisation.title;
        for (const Node& node : book.root.children)
            write(node, 0);
    }
    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    void write(const Node& node, std::size_t depth) {
        const std::string heading = heading_of(node);
        const auto known = titles_.find(node.key);
        text_ += fmt::format("{}{}  {}", std::string(depth * 2, ' '), node.key,
                             heading.empty() && known != titles_.end() ? known->second : heading);
        if (node.item_count > 0) text_ += fmt::format("  ({} points)", node.item_count);
        text_ += '\n';
        for (const Node& child : node.children)
            write(child, depth + 1);
    }

    std::map<handbook::Key, std::string> titles_;
    std::string text_;
};

[[nodiscard]] std::string title_page(const Handbook& book) {
    std::string text = book.title + "\n";
    const std::pair<std::string_view, const std::string*> fields[] = {
        {"edition", &book.edition}, {"publisher", &book.publisher}, {"ISBN", &book.isbn}};
    for (const auto& [name, value] : fields) {
        if (!value->empty()) text += fmt::format("{}: {}\n", name, *value);
    }
    return text + "\n";
}

[[nodiscard]] std::string all_of(const Handbook& book, Format format) {
    if (format == Format::Json) return dump(as_json(book));
    std::string text = title_page(book);
    write_blocks(text, book.about);
    for (const Node& node : book.root.children)
        write_text(text, node);
    return text;
}

[[nodiscard]] std::string contents_of(const Handbook& book, Format format) {
    if (format == Format::Json) return dump(as_json(book));
    return title_page(book) + ContentsWriter(book).text();
}

[[nodiscard]] Result<std::string> node_of(const Handbook& book, const ShowOptions& options) {
    const Node* node = handbook::find(book.root, options.node);
    if (node == nullptr) {
        return fail("{}: has no node {}; show --toc lists them", options.pack.string(), options.node);
    }
    if (options.format == Format::Json) return dump(as_json(*node));
    std::string text;
    write_text(text, *node);
    return text;
}

[[nodiscard]] Result<std::string> shown(const pack::Reader& reader, const ShowOptions& options) {
    if (options.what == ShowOptions::What::Notes) {
        TRY_ASSIGN(const auto notes, reader.notes());
        TRY_ASSIGN(const auto sources, reader.sources());
        if (options.format == Format::Json) return dump(notes_as_json(notes, sources));
        return notes_as_text(notes, sources);
    }
    if (options.what == ShowOptions::What::Questions) {
        TRY_ASSIGN(const auto questions, reader.questions());
        if (options.format == Format::Json) return dump(questions_as_json(questions));
        TRY_ASSIGN(const Handbook outline, reader.outline());
        return questions_as_text(questions, outline);
    }
    if (options.what == ShowOptions::What::Contents) {
        TRY_ASSIGN(const Handbook outline, reader.outline());
        return contents_of(outline, options.format);
    }
    TRY_ASSIGN(const Handbook book, reader.whole());
    if (options.what == ShowOptions::What::Node) return node_of(book, options);
    return all_of(book, options.format);
}

}  // namespace

Status show(const ShowOptions& options) {
    const auto reader = pack::Reader::open(options.pack);
    if (!reader) return refuse(reader.error().message());
    const auto text = shown(*reader, options);
    if (!text) return refuse(text.error().message());
    return print(*text);
}

}  // namespace shouce::tool
