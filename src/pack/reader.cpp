#include "pack/reader.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "base/numbers.h"
#include "base/utf8.h"
#include "pack/questions.h"
#include "pack/sql.h"
#include "pack/structure.h"

namespace shouce::pack {

namespace {

using database::Database;
using database::Statement;
using handbook::Block;
using handbook::Handbook;
using handbook::Node;

[[nodiscard]] int small(std::int64_t value) {
    return static_cast<int>(
        std::clamp<std::int64_t>(value, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

// Calls `take` with each row of `statement`; stops at its first failure.
template <typename Take>
[[nodiscard]] Result<> each_row(Statement statement, Take take) {
    while (true) {
        TRY_ASSIGN(const Statement::Step step, statement.step());
        if (step == Statement::Step::Done) return {};
        TRY(take(statement));
    }
}

struct NodeRow {
    std::int64_t id = 0;
    std::int64_t parent = 0;  // 0: none
    Node node;
};

// The nodes as they lie in the file: in book order, each with its parent before it.
[[nodiscard]] Result<std::vector<NodeRow>> node_rows(const Database& database) {
    std::vector<NodeRow> rows;
    TRY_ASSIGN(Statement statement, database.prepare(sql::nodes));
    TRY(each_row(std::move(statement), [&](const Statement& row) -> Result<> {
        const auto kind = node_kind(row.text(3));
        if (!kind) return fail("{}: a node of unknown kind", database.name());
        NodeRow& added = rows.emplace_back();
        added.id = row.integer(0);
        added.parent = row.integer(1);
        added.node.kind = *kind;
        added.node.label = row.text(4);
        added.node.title = row.text(5);
        added.node.key = row.text(6);
        added.node.block_count = small(row.integer(7));
        added.node.item_count = small(row.integer(8));
        return {};
    }));
    return rows;
}

// Takes the node at `next` and all below it. `next` ends behind them.
[[nodiscard]] Result<Node> take_tree(std::vector<NodeRow>& rows, std::size_t& next, int depth) {
    NodeRow& row = rows[next++];
    if (depth >= deepest) return fail("{}: stands deeper than {} headings", row.node.key, deepest);
    Node node = std::move(row.node);
    while (next < rows.size() && rows[next].parent == row.id) {
        TRY_ASSIGN(Node child, take_tree(rows, next, depth + 1));
        node.children.push_back(std::move(child));
    }
    return node;
}

[[nodiscard]] Result<Block> block_of(const Statement& row, const Database& database) {
    const auto kind = block_kind(row.text(1));
    if (!kind) return fail("{}: a block of unknown kind", database.name());
    Block block;
    block.kind = *kind;
    if (!row.is_null(2)) block.number = small(row.integer(2));
    block.marker = row.text(3);
    block.text = row.text(4);
    block.reference = row.text(5);
    block.source = small(row.integer(6) - 1);
    block.line_from = small(row.integer(7));
    block.line_to = small(row.integer(8));
    block.joined = row.integer(9) != 0;
    block.key = row.text(10);
    if (row.is_null(11)) return block;
    block.picture = {small(row.integer(11)), small(row.integer(12)), small(row.integer(13))};
    const auto sensible = [](int side) { return side > 0 && side <= longest_side; };
    if (!sensible(block.picture->width) || !sensible(block.picture->height)) {
        return fail("{}: {}: a picture of {} x {} pixels", database.name(), block.key, block.picture->width,
                    block.picture->height);
    }
    return block;
}

[[nodiscard]] Result<> read_meta(const Database& database, Handbook& book) {
    TRY_ASSIGN(Statement statement, database.prepare(sql::meta));
    return each_row(std::move(statement), [&book](const Statement& row) -> Result<> {
        const std::pair<std::string_view, std::string*> fields[] = {
            {"title", &book.title},
            {"edition", &book.edition},
            {"publisher", &book.publisher},
            {"isbn", &book.isbn},
        };
        for (const auto& [key, value] : fields) {
            if (row.text(0) == key) *value = row.text(1);
        }
        return {};
    });
}

[[nodiscard]] Result<> read_organisations(const Database& database, Handbook& book) {
    TRY_ASSIGN(Statement statement, database.prepare(sql::organisations));
    return each_row(std::move(statement), [&book](const Statement& row) -> Result<> {
        handbook::Organisation& added = book.organisations.emplace_back();
        added.key = row.text(0);
        added.name = row.text(1);
        added.title = row.text(2);
        added.category = row.text(3);
        added.node = row.text(4);
        added.duties = small(row.integer(5));
        return {};
    });
}

// `ids` gets the row number of each node in book order.
[[nodiscard]] Result<Node> read_tree(const Database& database, std::vector<std::int64_t>& ids) {
    TRY_ASSIGN(std::vector<NodeRow> rows, node_rows(database));
    if (rows.empty() || rows.front().node.kind != handbook::NodeKind::Book) {
        return fail("{}: does not begin with the book", database.name());
    }
    for (const NodeRow& row : rows)
        ids.push_back(row.id);
    std::size_t next = 0;
    auto root = take_tree(rows, next, 0);
    if (!root) return fail_in(database.name(), std::move(root).error());
    if (next != rows.size()) return fail("{}: a node stands outside the book", database.name());
    return root;
}

void collect(Node& node, std::vector<Node*>& nodes) {
    nodes.push_back(&node);
    for (Node& child : node.children)
        collect(child, nodes);
}

[[nodiscard]] Result<> fill_blocks(const Database& database, Handbook& book,
                                   const std::vector<std::int64_t>& ids) {
    std::vector<Node*> nodes;
    collect(book.root, nodes);
    TRY_ASSIGN(Statement statement, database.prepare(sql::all_blocks));
    return each_row(std::move(statement), [&](const Statement& row) -> Result<> {
        const auto at = std::lower_bound(ids.begin(), ids.end(), row.integer(0));
        if (at == ids.end() || *at != row.integer(0)) return {};  // front matter
        TRY_ASSIGN(Block block, block_of(row, database));
        nodes[static_cast<std::size_t>(at - ids.begin())]->blocks.push_back(std::move(block));
        return {};
    });
}

}  // namespace

Result<Reader> Reader::open(const std::filesystem::path& path) {
    TRY_ASSIGN(Database database, Database::open(path, Database::Mode::Untrusted));
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) return fail("{}: cannot be read: {}", path.string(), error.message());
    return checked(std::move(database), size);
}

Result<Reader> Reader::open_bytes(std::span<const std::byte> bytes) {
    TRY_ASSIGN(Database database, Database::open_bytes(bytes, "pack in memory"));
    return checked(std::move(database), bytes.size());
}

Result<Reader> Reader::open_embedded(std::span<const std::byte> bytes) {
    TRY_ASSIGN(Database database, Database::open_bytes(bytes, "embedded pack"));
    return Reader(std::move(database));
}

Result<Reader> Reader::checked(Database database, std::uint64_t size) {
    TRY(check_structure(database));
    // SQLite takes a last page that was cut off as if it ended in zeros.
    TRY_ASSIGN(const std::int64_t whole,
               database.integer("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"));
    if (static_cast<std::uint64_t>(whole) != size) {
        return fail("{}: is damaged: it has {} bytes, but should have {}", database.name(), size, whole);
    }
    TRY_ASSIGN(const std::string answer, database.text("PRAGMA quick_check(1)"));
    if (answer != "ok") return fail("{}: is damaged: {}", database.name(), answer);
    return Reader(std::move(database));
}

Result<Identity> Reader::identity() const {
    Identity identity;
    TRY_ASSIGN(Statement statement, database_.prepare(sql::meta));
    TRY(each_row(std::move(statement), [&](const Statement& row) -> Result<> {
        if (row.text(0) == id_key) identity.id = row.text(1);
        if (row.text(0) != version_key) return {};
        const auto written = number_in<std::int64_t>(row.text(1));
        if (!written) return fail("{}: its version is no number", database_.name());
        identity.version = *written;
        return {};
    }));
    if (!well_formed(identity)) return fail("{}: its id and version are those of no pack", database_.name());
    return identity;
}

Result<Handbook> Reader::outline() const {
    Handbook book;
    std::vector<std::int64_t> ids;
    TRY_ASSIGN(book.root, read_tree(database_, ids));
    TRY(read_meta(database_, book));
    TRY(read_organisations(database_, book));
    TRY_ASSIGN(book.about, blocks(std::string(about_key)));
    return book;
}

Result<std::vector<Block>> Reader::blocks(const handbook::Key& node, std::int64_t most) const {
    TRY_ASSIGN(Statement statement, database_.prepare(sql::blocks_of_node));
    statement.bind(1, node).bind(2, most);
    std::vector<Block> blocks;
    TRY(each_row(std::move(statement), [&](const Statement& row) -> Result<> {
        TRY_ASSIGN(Block block, block_of(row, database_));
        blocks.push_back(std::move(block));
        return {};
    }));
    return blocks;
}

Result<Handbook> Reader::whole() const {
    TRY_ASSIGN(Handbook book, outline());
    std::vector<std::int64_t> ids;
    TRY_ASSIGN(book.root, read_tree(database_, ids));
    TRY(fill_blocks(database_, book, ids));
    return book;
}

Result<std::vector<handbook::Question>> Reader::questions() const {
    return read_questions(database_);
}

Result<std::string> Reader::asset(int number) const {
    TRY_ASSIGN(Statement statement, database_.prepare(sql::asset));
    statement.bind(1, std::int64_t{number});
    TRY_ASSIGN(const Statement::Step step, statement.step());
    if (step == Statement::Step::Done) return fail("{}: has no picture {}", database_.name(), number);
    const auto bytes = statement.blob(0);
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

Result<std::vector<Asset>> Reader::assets() const {
    TRY_ASSIGN(Statement statement, database_.prepare(sql::assets));
    std::vector<Asset> assets;
    TRY(each_row(std::move(statement), [&assets](const Statement& row) -> Result<> {
        Asset& added = assets.emplace_back();
        added.source = small(row.integer(0) - 1);
        added.media_type = row.text(1);
        added.width = small(row.integer(2));
        added.height = small(row.integer(3));
        const auto bytes = row.blob(4);
        added.bytes.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return {};
    }));
    return assets;
}

Result<std::vector<Source>> Reader::sources() const {
    TRY_ASSIGN(Statement statement, database_.prepare(sql::sources));
    std::vector<Source> sources;
    TRY(each_row(std::move(statement), [&sources](const Statement& row) -> Result<> {
        Source& added = sources.emplace_back();
        added.name = row.text(1);
        added.media_type = row.text(2);
        const auto digest = row.blob(3);
        std::copy_n(digest.begin(), std::min(digest.size(), added.sha256.size()), added.sha256.begin());
        added.bytes = row.integer(4);
        return {};
    }));
    return sources;
}

Result<std::vector<Note>> Reader::notes() const {
    TRY_ASSIGN(Statement statement, database_.prepare(sql::notes));
    std::vector<Note> notes;
    TRY(each_row(std::move(statement), [&notes](const Statement& row) -> Result<> {
        Note& added = notes.emplace_back();
        added.severity = row.text(0) == "info" ? Severity::Info : Severity::Warning;
        added.code = row.text(1);
        added.source = small(row.integer(2) - 1);
        added.line = small(row.integer(3));
        added.text = row.text(4);
        return {};
    }));
    return notes;
}

Result<std::set<char32_t>> Reader::characters() const {
    TRY_ASSIGN(Statement statement, database_.prepare(sql::texts));
    std::set<char32_t> characters;
    TRY(each_row(std::move(statement), [&characters](const Statement& row) -> Result<> {
        const std::string_view text = row.text(0);
        for (std::size_t offset = 0; offset < text.size();) {
            const auto decoded = utf8::decode(text, offset);
            offset += decoded.length;
            const bool parts_cells = decoded.code_point == U'\t' || decoded.code_point == U'\n';
            if (!parts_cells) characters.insert(decoded.code_point);
        }
        return {};
    }));
    return characters;
}

}  // namespace shouce::pack
