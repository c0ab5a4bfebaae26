// What every pack of this version has: the names of its kinds, its tables. Shared by writer and reader.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "database/database.h"
#include "handbook/handbook.h"
#include "pack/contents.h"

namespace shouce::pack {

inline constexpr std::int64_t application_id = 0x53435041;  // "SCPA"
inline constexpr std::int64_t version = 1;
inline constexpr std::string_view about_key = "about";
inline constexpr std::string_view about_kind = "about";
inline constexpr std::string_view tokenizer_key = "tokenizer";  // in meta
inline constexpr std::string_view id_key = "id";                // in meta
inline constexpr std::string_view version_key = "version";      // in meta
inline constexpr int deepest = 16;                              // nodes within nodes; a book has five

// Whether it could be that of a pack: both fields or neither.
[[nodiscard]] bool well_formed(const Identity& identity);

[[nodiscard]] std::string_view name_of(handbook::NodeKind kind);
[[nodiscard]] std::string_view name_of(handbook::BlockKind kind);
[[nodiscard]] std::optional<handbook::NodeKind> node_kind(std::string_view name);
[[nodiscard]] std::optional<handbook::BlockKind> block_kind(std::string_view name);

// Makes the empty tables.
[[nodiscard]] Result<> create_tables(const database::Database& database);

// That the file says it is a pack of this version, and that its tables are a pack's and nothing else is
// in it: the text of its schema is compared with what create_tables makes. And that its search indexes were
// made with the tokenizer of this program.
[[nodiscard]] Result<> check_structure(const database::Database& database);

}  // namespace shouce::pack
