#include "tool/book_json.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "handbook/table.h"
#include "pack/structure.h"

namespace shouce::tool {

namespace {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json table_json(const handbook::Block& block) {
    const handbook::Table table = handbook::table_of(block);
    Json columns = Json::array();
    for (const handbook::ColumnAlignment alignment : table.columns) {
        columns.push_back(alignment == handbook::ColumnAlignment::Left     ? "left"
                          : alignment == handbook::ColumnAlignment::Centre ? "centre"
                                                                           : "right");
    }
    return {{"columns", std::move(columns)}, {"rows", table.rows}};
}

[[nodiscard]] Json block_json(const handbook::Block& block) {
    Json json = {
        {"key", block.key},
        {"kind", std::string(pack::name_of(block.kind))},
        {"number", block.number ? Json(*block.number) : Json(nullptr)},
        {"marker", block.marker},
        {"text", block.text},
        {"reference", block.reference},
        {"line_from", block.line_from},
        {"line_to", block.line_to},
        {"joined", block.joined},
    };
    if (block.kind == handbook::BlockKind::Table) json["table"] = table_json(block);
    if (block.picture) json["picture"] = {{"width", block.picture->width}, {"height", block.picture->height}};
    return json;
}

template <typename Value, typename ToJson>
[[nodiscard]] Json list_of(const std::vector<Value>& values, ToJson to_json) {
    Json list = Json::array();
    for (const Value& value : values)
        list.push_back(to_json(value));
    return list;
}

[[nodiscard]] Json organisation_json(const handbook::Organisation& organisation) {
    return {
        {"key", organisation.key},           {"name", organisation.name}, {"title", organisation.title},
        {"category", organisation.category}, {"node", organisation.node}, {"duties", organisation.duties},
    };
}

}  // namespace

Json as_json(const handbook::Node& node) {
    return {
        {"key", node.key},
        {"kind", std::string(pack::name_of(node.kind))},
        {"label", node.label},
        {"title", node.title},
        {"blocks", list_of(node.blocks, block_json)},
        {"children", list_of(node.children, [](const handbook::Node& child) { return as_json(child); })},
    };
}

Json as_json(const handbook::Handbook& book) {
    return {
        {"title", book.title},
        {"edition", book.edition},
        {"publisher", book.publisher},
        {"isbn", book.isbn},
        {"about", list_of(book.about, block_json)},
        {"nodes", list_of(book.root.children, [](const handbook::Node& node) { return as_json(node); })},
        {"organisations", list_of(book.organisations, organisation_json)},
    };
}

}  // namespace shouce::tool
