#include "pack/structure.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/tokens.h"
#include "base/utf8.h"
#include "pack/sql.h"

namespace shouce::pack {

namespace {

using handbook::BlockKind;
using handbook::NodeKind;

constexpr std::array node_kinds{
    std::pair{NodeKind::Book, std::string_view("book")},
    std::pair{NodeKind::Part, std::string_view("part")},
    std::pair{NodeKind::Chapter, std::string_view("chapter")},
    std::pair{NodeKind::Section, std::string_view("section")},
    std::pair{NodeKind::Group, std::string_view("group")},
};
constexpr std::array block_kinds{
    std::pair{BlockKind::Paragraph, std::string_view("para")},
    std::pair{BlockKind::Item, std::string_view("item")},
    std::pair{BlockKind::Lead, std::string_view("lead")},
    std::pair{BlockKind::Table, std::string_view("table")},
    std::pair{BlockKind::Image, std::string_view("image")},
};

template <typename Table, typename Kind>
[[nodiscard]] std::string_view name_in(const Table& table, Kind kind) {
    for (const auto& [value, name] : table) {
        if (value == kind) return name;
    }
    return {};
}

template <typename Kind, typename Table>
[[nodiscard]] std::optional<Kind> kind_in(const Table& table, std::string_view wanted) {
    for (const auto& [value, name] : table) {
        if (name == wanted) return value;
    }
    return std::nullopt;
}

[[nodiscard]] Result<std::string> schema_text(const database::Database& database) {
    TRY_ASSIGN(auto statement, database.prepare(sql::schema_text));
    std::string text;
    while (true) {
        TRY_ASSIGN(const auto step, statement.step());
        if (step == database::Statement::Step::Done) return text;
        for (int column = 0; column < 4; ++column) {
            text += statement.text(column);
            text += '\n';
        }
    }
}

// What a pack was indexed with must be what it is searched with.
[[nodiscard]] Result<> check_tokenizer(const database::Database& database) {
    TRY_ASSIGN(auto statement, database.prepare(sql::meta_value));
    TRY_ASSIGN(const auto step, statement.bind(1, tokenizer_key).step());
    const bool there = step == database::Statement::Step::Row;
    if (there && statement.text(0) == tokens::version) return {};
    return fail(
        "{}: was indexed with {}, but {} is needed to search it; build it again with this shouce-pack",
        database.name(),
        there ? fmt::format("the tokenizer \"{}\"", utf8::prefix(statement.text(0), 40))
              : "no known tokenizer",
        tokens::version);
}

}  // namespace

bool well_formed(const Identity& identity) {
    constexpr std::size_t longest = 64;
    if (identity.id.empty()) return identity.version == 0;
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return identity.version > 0 && identity.id.size() <= longest && identity.id.front() != '-' &&
           std::all_of(identity.id.begin(), identity.id.end(), allowed);
}

std::string_view name_of(NodeKind kind) {
    return name_in(node_kinds, kind);
}

std::string_view name_of(BlockKind kind) {
    return name_in(block_kinds, kind);
}

std::optional<NodeKind> node_kind(std::string_view name) {
    return kind_in<NodeKind>(node_kinds, name);
}

std::optional<BlockKind> block_kind(std::string_view name) {
    return kind_in<BlockKind>(block_kinds, name);
}

Result<> create_tables(const database::Database& database) {
    return database.execute(std::string(sql::schema));
}

Result<> check_structure(const database::Database& database) {
    TRY_ASSIGN(const std::int64_t id, database.integer("PRAGMA application_id"));
    if (id != application_id)
        return fail("{}: is no handbook pack; shouce-pack build makes one", database.name());
    TRY_ASSIGN(const std::int64_t found, database.integer("PRAGMA user_version"));
    if (found != version) {
        return fail(
            "{}: is a pack of version {}, but version {} is needed; build it again with this shouce-pack",
            database.name(), found, version);
    }
    TRY_ASSIGN(const auto model, database::Database::in_memory());
    TRY(create_tables(model));
    TRY_ASSIGN(const std::string expected, schema_text(model));
    TRY_ASSIGN(const std::string actual, schema_text(database));
    if (actual != expected) {
        return fail("{}: its tables are not those of a pack of version {}; build it again", database.name(),
                    version);
    }
    return check_tokenizer(database);
}

}  // namespace shouce::pack
