// The tokenizer `han` of the search indexes: base/tokens.h as SQLite's FTS5 calls it.
#pragma once

struct sqlite3;

namespace shouce::database {

// Makes it known to one connection; SQLite's code of what went wrong, else SQLITE_OK.
[[nodiscard]] int register_han_tokenizer(sqlite3* handle);

}  // namespace shouce::database
