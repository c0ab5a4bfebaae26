#include "pack/writer.h"

#include <string>
#include <unordered_map>

#include "base/files.h"
#include "base/tokens.h"
#include "database/database.h"
#include "pack/hash.h"
#include "pack/index.h"
#include "pack/questions.h"
#include "pack/sql.h"
#include "pack/structure.h"
#include "pack/text_rules.h"

namespace shouce::pack {

namespace {

using database::Database;
using database::Statement;
using handbook::Block;
using handbook::Node;

// Fills the tables of one pack. Row numbers are given here, in book order, so that nothing about the file
// depends on anything but the contents.
class Filler {
  public:
    [[nodiscard]] static Result<Filler> create(const Database& database, const Contents& contents) {
        TRY_ASSIGN(Statement add_node, database.prepare(sql::add_node));
        TRY_ASSIGN(Statement add_block, database.prepare(sql::add_block));
        return Filler(database, contents, std::move(add_node), std::move(add_block));
    }

    [[nodiscard]] Result<> fill(std::string_view builder) {
        TRY(add_meta(builder));
        TRY(add_sources());
        TRY(add_notes());
        TRY(add_assets());
        TRY(add_tree(contents_->handbook.root, Place{}));
        TRY(add_about());
        TRY(add_organisations());
        return write_questions(*database_, contents_->questions);
    }

  private:
    struct Place {
        std::int64_t parent = 0;  // none
        int ord = 0;
        int depth = 0;
    };

    Filler(const Database& database, const Contents& contents, Statement add_node, Statement add_block)
        : database_(&database),
          contents_(&contents),
          add_node_(std::move(add_node)),
          add_block_(std::move(add_block)) {}

    [[nodiscard]] Result<> add_meta(std::string_view builder) {
        const handbook::Handbook& book = contents_->handbook;
        const Identity& identity = contents_->identity;
        if (!well_formed(identity)) {
            return fail("id {}, version {}: need an id of a to z, 0 to 9 and hyphens and a version from 1",
                        identity.id, identity.version);
        }
        TRY_ASSIGN(Statement add, database_->prepare(sql::add_meta));
        if (!identity.id.empty()) {
            TRY(add.bind(1, id_key).bind(2, identity.id).run());
            TRY(add.bind(1, version_key).bind(2, std::to_string(identity.version)).run());
        }
        const std::pair<std::string_view, std::string_view> rows[] = {
            {"builder", builder},  {"edition", book.edition},        {"isbn", book.isbn},
            {"lang", "zh-CN"},     {"publisher", book.publisher},    {"schema", "1"},
            {"title", book.title}, {tokenizer_key, tokens::version},
        };
        for (const auto& [key, value] : rows) {
            TRY(check(value, key));
            TRY(add.bind(1, key).bind(2, value).run());
        }
        return {};
    }

    [[nodiscard]] Result<> add_sources() {
        TRY_ASSIGN(Statement add, database_->prepare(sql::add_source));
        std::int64_t id = 0;
        for (const Source& source : contents_->sources) {
            TRY(check(source.name, "name of a source"));
            add.bind(1, ++id).bind(2, source.name).bind(3, source.media_type);
            TRY(add.bind(4, std::span(source.sha256)).bind(5, source.bytes).run());
        }
        return {};
    }

    [[nodiscard]] Result<> add_notes() {
        TRY_ASSIGN(Statement add, database_->prepare(sql::add_note));
        std::int64_t id = 0;
        for (const Note& note : contents_->notes) {
            TRY_ASSIGN(const std::int64_t source, source_id(note.source, note.code));
            TRY(check(note.text, note.code));
            add.bind(1, ++id).bind(2, note.severity == Severity::Info ? "info" : "warn").bind(3, note.code);
            TRY(add.bind(4, source).bind(5, std::int64_t{note.line}).bind(6, note.text).run());
        }
        return {};
    }

    [[nodiscard]] Result<> add_assets() {
        TRY_ASSIGN(Statement add, database_->prepare(sql::add_asset));
        std::int64_t id = 0;
        for (const Asset& asset : contents_->assets) {
            TRY_ASSIGN(const std::int64_t source, source_id(asset.source, "a picture"));
            if (asset.bytes.size() > largest_asset) {
                return fail("{}: a picture of {} bytes, more than the limit of {}",
                            contents_->sources[static_cast<std::size_t>(asset.source)].name,
                            asset.bytes.size(), largest_asset);
            }
            add.bind(1, ++id).bind(2, source).bind(3, asset.media_type);
            add.bind(4, std::int64_t{asset.width}).bind(5, std::int64_t{asset.height});
            TRY(add.bind(6, std::as_bytes(std::span(asset.bytes))).run());
        }
        return {};
    }

    [[nodiscard]] Result<> add_tree(const Node& node, const Place& place) {
        if (place.depth >= deepest) return fail("{}: stands deeper than {} headings", node.key, deepest);
        TRY_ASSIGN(const std::int64_t id, add_one(node, name_of(node.kind), place));
        int ord = 0;
        for (const Node& child : node.children)
            TRY(add_tree(child, Place{id, ++ord, place.depth + 1}));
        return {};
    }

    [[nodiscard]] Result<> add_about() {
        Node about;
        about.key = about_key;
        about.blocks = contents_->handbook.about;
        about.block_count = static_cast<int>(about.blocks.size());
        for (const Block& block : about.blocks)
            about.item_count += block.kind == handbook::BlockKind::Item ? 1 : 0;
        TRY(add_one(about, about_kind, Place{}));
        return {};
    }

    // One node with its blocks; gives its row number.
    [[nodiscard]] Result<std::int64_t> add_one(const Node& node, std::string_view kind, const Place& place) {
        if (!node_ids_.emplace(node.key, ++last_node_).second)
            return fail("{}: this key is used twice", node.key);
        TRY(check(node.label, node.key));
        TRY(check(node.title, node.key));
        add_node_.bind(1, last_node_);
        if (place.parent == 0) {
            add_node_.bind_null(2);
        } else {
            add_node_.bind(2, place.parent);
        }
        add_node_.bind(3, std::int64_t{place.ord}).bind(4, std::int64_t{place.depth}).bind(5, kind);
        add_node_.bind(6, node.label).bind(7, node.title).bind(8, node.key);
        TRY(add_node_.bind(9, std::int64_t{node.block_count}).bind(10, std::int64_t{node.item_count}).run());
        const std::int64_t id = last_node_;
        int ord = 0;
        for (const Block& block : node.blocks)
            TRY(add_block(block, id, ++ord));
        return id;
    }

    [[nodiscard]] Result<> add_block(const Block& block, std::int64_t node, int ord) {
        TRY_ASSIGN(const std::int64_t source, source_id(block.source, block.key));
        for (const std::string* text : {&block.text, &block.marker, &block.reference})
            TRY(check(*text, block.key));
        add_block_.bind(1, ++last_block_)
            .bind(2, node)
            .bind(3, std::int64_t{ord})
            .bind(4, name_of(block.kind));
        if (block.number) {
            add_block_.bind(5, std::int64_t{*block.number});
        } else {
            add_block_.bind_null(5);
        }
        add_block_.bind(6, block.marker).bind(7, block.text).bind(8, block.reference).bind(9, source);
        add_block_.bind(10, std::int64_t{block.line_from}).bind(11, std::int64_t{block.line_to});
        if (block.picture) {
            add_block_.bind(14, std::int64_t{block.picture->asset});
        } else {
            add_block_.bind_null(14);
        }
        auto added = add_block_.bind(12, std::int64_t{block.joined ? 1 : 0}).bind(13, block.key).run();
        if (!added) return fail_in(block.key, std::move(added).error());
        return {};
    }

    [[nodiscard]] Result<> add_organisations() {
        TRY_ASSIGN(Statement add, database_->prepare(sql::add_organisation));
        std::int64_t id = 0;
        for (const handbook::Organisation& organisation : contents_->handbook.organisations) {
            const auto node = node_ids_.find(organisation.node);
            if (node == node_ids_.end()) return fail("{}: no node {}", organisation.key, organisation.node);
            TRY(check(organisation.name + organisation.title, organisation.key));
            add.bind(1, ++id)
                .bind(2, organisation.key)
                .bind(3, organisation.name)
                .bind(4, organisation.title);
            TRY(add.bind(5, organisation.category).bind(6, node->second).run());
        }
        return {};
    }

    [[nodiscard]] Result<std::int64_t> source_id(int index, std::string_view what) const {
        if (index < 0 || static_cast<std::size_t>(index) >= contents_->sources.size()) {
            return fail("{}: its source {} is not among the sources", what, index);
        }
        return index + 1;
    }

    [[nodiscard]] static Result<> check(std::string_view text, std::string_view where) {
        const std::string objection = first_objection(text);
        if (!objection.empty()) return fail("{}: {}", where, objection);
        return {};
    }

    const Database* database_;
    const Contents* contents_;
    Statement add_node_;
    Statement add_block_;
    std::unordered_map<std::string, std::int64_t> node_ids_;
    std::int64_t last_node_ = 0;
    std::int64_t last_block_ = 0;
};

[[nodiscard]] Result<> fill(const Database& database, const Contents& contents, std::string_view builder) {
    TRY(create_tables(database));
    TRY_ASSIGN(auto transaction, database::Transaction::begin(database));
    {
        TRY_ASSIGN(Filler filler, Filler::create(database, contents));
        TRY(filler.fill(builder));
    }
    TRY(write_index(database, contents));
    TRY_ASSIGN(const std::string content, content_sha256(database));
    TRY_ASSIGN(const std::string index, index_sha256(database));
    TRY_ASSIGN(Statement add, database.prepare(sql::add_meta));
    TRY(add.bind(1, "content_sha256").bind(2, content).run());
    TRY(add.bind(1, "index_sha256").bind(2, index).run());
    return transaction.commit();
}

}  // namespace

Result<> write(const Contents& contents, std::string_view builder, const std::filesystem::path& path) {
    // First, so that a place that cannot be written is told at once.
    TRY_ASSIGN(files::Staging staging, files::Staging::beside(path));
    TRY_ASSIGN(const Database database, Database::in_memory());
    if (auto filled = fill(database, contents, builder); !filled) {
        return fail_in(path.string(), std::move(filled).error());
    }
    {
        // Wipes the traces of how the tables were filled, so that only the contents decide the bytes.
        TRY_ASSIGN(Statement vacuum, database.prepare("VACUUM INTO ?1"));
        const auto target = std::filesystem::absolute(staging.path()).string();
        if (auto written = vacuum.bind(1, target).run(); !written) {
            return fail("{}: cannot be written: {}", path.string(), written.error().message());
        }
    }
    return staging.commit();
}

}  // namespace shouce::pack
