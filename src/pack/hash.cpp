#include "pack/hash.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <cstdint>

namespace shouce::pack {

namespace {

struct Table {
    std::string_view query;
    int columns;
};

// Each with an order that no index or layout can change.
constexpr std::array content_tables{
    Table{"SELECT key, value FROM meta WHERE key NOT IN ('builder', 'content_sha256', 'index_sha256') ORDER "
          "BY key",
          2},
    Table{"SELECT * FROM source ORDER BY id", 5},
    Table{"SELECT * FROM node ORDER BY id", 10},
    Table{"SELECT * FROM asset ORDER BY id", 6},
    Table{"SELECT * FROM block ORDER BY id", 14},
    Table{"SELECT * FROM import_note ORDER BY id", 6},
    Table{"SELECT * FROM org ORDER BY id", 6},
    Table{"SELECT * FROM question ORDER BY id", 10},
    Table{"SELECT * FROM choice ORDER BY question_id, ord", 4},
    Table{"SELECT * FROM answer ORDER BY question_id, ord", 3},
    Table{"SELECT * FROM term ORDER BY id", 4},
};

// What FTS5 keeps of its three indexes.
constexpr std::array index_tables{
    Table{"SELECT * FROM heading_index_data ORDER BY id", 2},
    Table{"SELECT * FROM heading_index_idx ORDER BY segid, term", 3},
    Table{"SELECT * FROM heading_index_docsize ORDER BY id", 2},
    Table{"SELECT * FROM heading_index_config ORDER BY k", 2},
    Table{"SELECT * FROM clause_index_data ORDER BY id", 2},
    Table{"SELECT * FROM clause_index_idx ORDER BY segid, term", 3},
    Table{"SELECT * FROM clause_index_docsize ORDER BY id", 2},
    Table{"SELECT * FROM clause_index_config ORDER BY k", 2},
    Table{"SELECT * FROM question_index_data ORDER BY id", 2},
    Table{"SELECT * FROM question_index_idx ORDER BY segid, term", 3},
    Table{"SELECT * FROM question_index_docsize ORDER BY id", 2},
    Table{"SELECT * FROM question_index_config ORDER BY k", 2},
};

class Hasher {
  public:
    Hasher() { crypto_hash_sha256_init(&state_); }

    void add(std::string_view bytes) {
        crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()),
                                  bytes.size());
    }
    // With its length in front, so that no two rows of fields give the same bytes.
    void add_field(std::string_view bytes) {
        add(fmt::format("{}:", bytes.size()));
        add(bytes);
    }
    [[nodiscard]] Sha256 finish() {
        Sha256 digest{};
        crypto_hash_sha256_final(&state_, reinterpret_cast<unsigned char*>(digest.data()));
        return digest;
    }

  private:
    crypto_hash_sha256_state state_{};
};

[[nodiscard]] Result<> add_table(Hasher& hasher, const database::Database& database, const Table& table) {
    TRY_ASSIGN(auto statement, database.prepare(table.query));
    while (true) {
        TRY_ASSIGN(const auto step, statement.step());
        if (step == database::Statement::Step::Done) break;
        hasher.add("row ");
        for (int column = 0; column < table.columns; ++column) {
            if (statement.is_null(column)) {
                hasher.add("null ");
            } else {
                hasher.add_field(statement.text(column));
            }
        }
    }
    hasher.add("table ");
    return {};
}

[[nodiscard]] Result<std::string> hash_of(const database::Database& database, std::span<const Table> tables) {
    Hasher hasher;
    for (const Table& table : tables)
        TRY(add_table(hasher, database, table));
    return hex(hasher.finish());
}

}  // namespace

Sha256 sha256(std::string_view bytes) {
    Hasher hasher;
    hasher.add(bytes);
    return hasher.finish();
}

std::string hex(std::span<const std::byte> bytes) {
    std::string text;
    for (const std::byte byte : bytes)
        text += fmt::format("{:02x}", std::to_integer<unsigned>(byte));
    return text;
}

Result<std::string> content_sha256(const database::Database& database) {
    return hash_of(database, content_tables);
}

Result<std::string> index_sha256(const database::Database& database) {
    return hash_of(database, index_tables);
}

}  // namespace shouce::pack
