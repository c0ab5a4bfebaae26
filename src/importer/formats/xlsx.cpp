#include "importer/formats/xlsx.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <pugixml.hpp>
#include <utility>

#include "importer/formats/archive.h"
#include "importer/formats/xml_pieces.h"
#include "importer/raw_question.h"

namespace shouce::importer {

namespace {

constexpr std::size_t most_text = std::size_t{64} * 1024 * 1024;  // bytes of all cells together
constexpr std::size_t most_merges = 100'000;
constexpr std::size_t most_rows = 1'048'576;  // of a sheet

[[nodiscard]] std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view full = node.name();
    const std::size_t colon = full.find(':');
    return colon == std::string_view::npos ? full : full.substr(colon + 1);
}

// One element at a time, so that no tree of a whole sheet is ever built. No entities but XML's own are known.
[[nodiscard]] Result<> parse(pugi::xml_document& document, std::string_view piece, int line,
                             const std::string& name) {
    const auto parsed = document.load_buffer(piece.data(), piece.size(),
                                             pugi::parse_minimal | pugi::parse_escapes | pugi::parse_cdata |
                                                 pugi::parse_ws_pcdata | pugi::parse_eol,
                                             pugi::encoding_utf8);
    if (!parsed) return fail("{}:{}: is no sound XML ({})", name, line, parsed.description());
    return {};
}

// The text of all <t> below a node, but for the readings that stand above characters.
class TextWalker final : public pugi::xml_tree_walker {
  public:
    bool for_each(pugi::xml_node& node) override {
        const bool text = node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
        if (!text || local_name(node.parent()) != "t") return true;
        if (local_name(node.parent().parent()) != "rPh") text_ += node.value();
        return true;
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

[[nodiscard]] std::string text_below(pugi::xml_node node) {
    TextWalker walker;
    node.traverse(walker);
    return walker.take();
}

// C5 as column 2, row 5.
struct Place {
    std::size_t column = 0;
    std::size_t row = 0;
};
[[nodiscard]] Place place_of(std::string_view reference) {
    Place place;
    std::size_t at = 0;
    for (; at < reference.size() && at < 4 && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
        place.column = place.column * 26 + static_cast<std::size_t>(reference[at] - 'A') + 1;
    std::from_chars(reference.data() + at, reference.data() + reference.size(), place.row);
    place.column = place.column == 0 ? most_cells : place.column - 1;
    return place;
}

// 0.1 for the 0.10000000000000001 that a workbook keeps.
[[nodiscard]] std::string as_typed(const std::string& number) {
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size()) return number;
    return number.find('.') == std::string::npos ? number : fmt::format("{}", value);
}

class Sheet {
  public:
    Sheet(const std::string& xml, const std::vector<std::string>& shared, const std::string& name)
        : xml_(&xml), shared_(&shared), name_(&name) {}

    [[nodiscard]] Result<std::vector<Row>> rows() {
        TRY(read_merges());
        XmlPieces pieces(*xml_, "row", *name_);
        std::vector<Row> rows;
        std::size_t number = 0;
        while (true) {
            TRY_ASSIGN(const bool more, pieces.next());
            if (!more) return rows;
            pugi::xml_document document;
            TRY(parse(document, pieces.piece(), pieces.line(), *name_));
            const pugi::xml_node element = document.first_child();
            number = std::min<std::size_t>(element.attribute("r").as_ullong(number + 1), most_rows);
            TRY_ASSIGN(Row row, row_of(element, number));
            const bool filled = std::any_of(row.cells.begin(), row.cells.end(),
                                            [](const std::string& cell) { return !cell.empty(); });
            if (!filled) continue;
            if (rows.size() > most_questions)
                return fail("{}: the sheet has more than {} rows; split it", *name_, most_questions);
            rows.push_back(std::move(row));
        }
    }

  private:
    // Cells merged downwards, by their column; those merged across alone hold nothing that is missed.
    struct Merge {
        std::size_t from = 0;
        std::size_t to = 0;
        std::string text;
    };

    [[nodiscard]] Result<> read_merges() {
        XmlPieces pieces(*xml_, "mergeCell", *name_);
        for (std::size_t count = 0; count < most_merges; ++count) {
            TRY_ASSIGN(const bool more, pieces.next());
            if (!more) return {};
            pugi::xml_document document;
            TRY(parse(document, pieces.piece(), pieces.line(), *name_));
            const std::string_view range = document.first_child().attribute("ref").value();
            const std::size_t colon = range.find(':');
            if (colon == std::string_view::npos) continue;
            const Place from = place_of(range.substr(0, colon));
            const Place to = place_of(range.substr(colon + 1));
            if (to.row > from.row)
                merges_.emplace(std::pair{from.column, from.row}, Merge{from.row, to.row, {}});
        }
        return fail("{}: the sheet has more than {} merged cells", *name_, most_merges);
    }

    [[nodiscard]] Result<Row> row_of(const pugi::xml_node& element, std::size_t number) {
        Row row;
        row.line = static_cast<int>(number);
        std::size_t column = 0;
        for (const pugi::xml_node cell : element.children()) {
            if (local_name(cell) != "c") continue;
            if (const auto reference = cell.attribute("r")) column = place_of(reference.value()).column;
            std::string text = value_of(cell);
            text_ += text.size();
            if (text_ > most_text)
                return fail("{}: the cells hold more than 64 MiB; split the sheet", *name_);
            if (column >= most_cells) {
                if (text.empty()) continue;
                return fail("{}:{}: a row has more than {} cells", *name_, row.line, most_cells);
            }
            if (row.cells.size() <= column) row.cells.resize(column + 1);
            row.cells[column++] = std::move(text);
        }
        fill_merged(row, number);
        return row;
    }

    void fill_merged(Row& row, std::size_t number) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            auto merge = merges_.upper_bound({column, number});
            if (merge == merges_.begin()) continue;
            --merge;
            if (merge->first.first != column || number > merge->second.to) continue;
            if (number == merge->second.from) {
                merge->second.text = row.cells[column];
            } else if (row.cells[column].empty() && text_ <= most_text) {
                row.cells[column] = merge->second.text;
                text_ += merge->second.text.size();
            }
        }
    }

    [[nodiscard]] std::string value_of(const pugi::xml_node& cell) const {
        const std::string_view type = cell.attribute("t").value();
        if (type == "inlineStr") return text_below(cell);
        std::string value;
        for (const pugi::xml_node child : cell.children()) {
            if (local_name(child) == "v") value = child.text().get();
        }
        if (type == "s") {
            std::size_t index = shared_->size();
            std::from_chars(value.data(), value.data() + value.size(), index);
            return index < shared_->size() ? (*shared_)[index] : std::string();
        }
        if (type == "b") return value == "1" ? "TRUE" : "FALSE";
        return type.empty() || type == "n" ? as_typed(value) : value;
    }

    const std::string* xml_;
    const std::vector<std::string>* shared_;
    const std::string* name_;
    std::map<std::pair<std::size_t, std::size_t>, Merge> merges_;  // by column and first row
    std::size_t text_ = 0;
};

[[nodiscard]] Result<std::vector<std::string>> shared_strings(const Archive& archive,
                                                              const std::string& name) {
    std::vector<std::string> strings;
    const std::string path = "xl/sharedStrings.xml";
    if (!archive.has(path)) return strings;
    TRY_ASSIGN(const std::string xml, archive.read(path));
    XmlPieces pieces(xml, "si", name);
    while (true) {
        TRY_ASSIGN(const bool more, pieces.next());
        if (!more) return strings;
        pugi::xml_document document;
        TRY(parse(document, pieces.piece(), pieces.line(), name));
        strings.push_back(text_below(document.first_child()));
    }
}

// Where the sheet of that name lies, the first where the name is empty.
[[nodiscard]] Result<std::string> sheet_path(const Archive& archive, const std::string& wanted,
                                             const std::string& name) {
    TRY_ASSIGN(const std::string workbook, archive.read("xl/workbook.xml"));
    XmlPieces sheets(workbook, "sheet", name);
    std::string id;
    std::string names;
    while (id.empty()) {
        TRY_ASSIGN(const bool more, sheets.next());
        if (!more) break;
        pugi::xml_document document;
        TRY(parse(document, sheets.piece(), sheets.line(), name));
        const std::string title = document.first_child().attribute("name").value();
        names += names.empty() ? title : ", " + title;
        if (!wanted.empty() && wanted != title) continue;
        for (const pugi::xml_attribute attribute : document.first_child().attributes()) {
            if (std::string_view(attribute.name()).ends_with(":id")) id = attribute.value();
        }
    }
    if (id.empty()) return fail("{}: has no sheet {}; there are: {}", name, wanted, names);
    TRY_ASSIGN(const std::string relations, archive.read("xl/_rels/workbook.xml.rels"));
    XmlPieces pieces(relations, "Relationship", name);
    while (true) {
        TRY_ASSIGN(const bool more, pieces.next());
        if (!more) return fail("{}: the workbook does not say where its sheet lies", name);
        pugi::xml_document document;
        TRY(parse(document, pieces.piece(), pieces.line(), name));
        if (id != document.first_child().attribute("Id").value()) continue;
        const std::string target = document.first_child().attribute("Target").value();
        return target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
}

}  // namespace

Result<std::vector<Row>> read_xlsx(std::string_view bytes, const std::string& sheet,
                                   const std::string& name) {
    TRY_ASSIGN(const Archive archive, Archive::open(bytes, name));
    if (archive.has("word/document.xml"))
        return fail("{}: is a Word document; copy its text into a text file and import that", name);
    if (!archive.has("xl/workbook.xml"))
        return fail("{}: is a zip archive but no Excel workbook; save the table as .xlsx or .csv", name);
    TRY_ASSIGN(const std::string path, sheet_path(archive, sheet, name));
    TRY_ASSIGN(const std::vector<std::string> shared, shared_strings(archive, name));
    TRY_ASSIGN(const std::string xml, archive.read(path));
    return Sheet(xml, shared, name).rows();
}

}  // namespace shouce::importer
