// SHA-256, of a file's bytes and of all that a pack says.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "database/database.h"
#include "pack/contents.h"

namespace shouce::pack {

[[nodiscard]] Sha256 sha256(std::string_view bytes);
[[nodiscard]] std::string hex(std::span<const std::byte> bytes);

// Of every row of every table in the order of their keys, but for the builder's version, the search indexes
// and the hashes themselves: it stays the same when another SQLite lays the same content out otherwise.
[[nodiscard]] Result<std::string> content_sha256(const database::Database& database);

// Of the search indexes as SQLite keeps them.
[[nodiscard]] Result<std::string> index_sha256(const database::Database& database);

}  // namespace shouce::pack
