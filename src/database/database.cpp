#include "database/database.h"

#include <sqlite3.h>

#include <array>
#include <climits>

#include "database/han_tokenizer.h"

namespace shouce::database {

namespace {

// Limits for files from outside; the defaults are a hundred times what a pack needs
// (sqlite.org/security.html).
struct Limit {
    int id;
    int value;
};
constexpr std::array limits{
    Limit{SQLITE_LIMIT_LENGTH, 4 * 1024 * 1024},
    Limit{SQLITE_LIMIT_SQL_LENGTH, 100'000},
    Limit{SQLITE_LIMIT_COLUMN, 64},
    Limit{SQLITE_LIMIT_EXPR_DEPTH, 20},
    Limit{SQLITE_LIMIT_COMPOUND_SELECT, 8},
    Limit{SQLITE_LIMIT_FUNCTION_ARG, 8},
    Limit{SQLITE_LIMIT_ATTACHED, 0},
    Limit{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    Limit{SQLITE_LIMIT_VARIABLE_NUMBER, 64},
    Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 1},
};
constexpr sqlite3_int64 heap_limit = 256LL * 1024 * 1024;

// A statement over a book of a million paragraphs takes some 50 million steps; one that takes ten times that
// is an attack or a loop.
constexpr int steps_between_looks = 1'000'000;
constexpr int looks_per_statement = 200;

struct Switch {
    int id;
    int value;
};
constexpr std::array switches{
    Switch{SQLITE_DBCONFIG_DEFENSIVE, 1},      Switch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    Switch{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, Switch{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
    Switch{SQLITE_DBCONFIG_DQS_DDL, 0},        Switch{SQLITE_DBCONFIG_DQS_DML, 0},
};

int lose_patience(void* patience) {
    return --*static_cast<int*>(patience) < 0 ? 1 : 0;
}

// A path as a URI of SQLite (sqlite.org/uri.html): without the encoding a '?' or '%' in a name would end it.
[[nodiscard]] std::string uri_of(const std::filesystem::path& path, std::string_view query) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/";
    std::string uri = "file://";
    for (const char c : path.string()) {
        if (plain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return uri + std::string(query);
}

}  // namespace

Statement& Statement::bind(int parameter, std::int64_t value) {
    if (const int code = sqlite3_bind_int64(statement_.get(), parameter, value); code != SQLITE_OK) {
        bind_failure_ = code;
    }
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view value) {
    const char* bytes = value.empty() ? "" : value.data();  // a null pointer would bind NULL
    if (const int code = sqlite3_bind_text64(statement_.get(), parameter, bytes, value.size(),
                                             SQLITE_TRANSIENT, SQLITE_UTF8);
        code != SQLITE_OK) {
        bind_failure_ = code;
    }
    return *this;
}

Statement& Statement::bind(int parameter, std::span<const std::byte> value) {
    const void* bytes = value.empty() ? static_cast<const void*>("") : value.data();
    if (const int code =
            sqlite3_bind_blob64(statement_.get(), parameter, bytes, value.size(), SQLITE_TRANSIENT);
        code != SQLITE_OK) {
        bind_failure_ = code;
    }
    return *this;
}

Statement& Statement::bind_null(int parameter) {
    if (const int code = sqlite3_bind_null(statement_.get(), parameter); code != SQLITE_OK) {
        bind_failure_ = code;
    }
    return *this;
}

Result<Statement::Step> Statement::step() {
    if (bind_failure_ != SQLITE_OK) {
        return fail("{}: {}", *name_, sqlite3_errstr(std::exchange(bind_failure_, SQLITE_OK)));
    }
    switch (sqlite3_step(statement_.get())) {
        case SQLITE_ROW: return Step::Row;
        case SQLITE_DONE: return Step::Done;
        default: return fail("{}: {}", *name_, sqlite3_errmsg(sqlite3_db_handle(statement_.get())));
    }
}

Result<> Statement::run() {
    auto result = step();
    reset();
    TRY(std::move(result));
    return {};
}

void Statement::reset() {
    *patience_ = looks_per_statement;
    sqlite3_reset(statement_.get());
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
    const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
    if (bytes == nullptr) return {};
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

std::span<const std::byte> Statement::blob(int column) const {
    const void* bytes = sqlite3_column_blob(statement_.get(), column);
    if (bytes == nullptr) return {};
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return {static_cast<const std::byte*>(bytes), static_cast<std::size_t>(size)};
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Database::Database(sqlite3* handle, std::string name)
    : shared_(std::make_unique<Shared>(Shared{std::move(name), 0})), handle_(handle) {}

Result<Database> Database::opened(const std::string& uri, int flags, std::string name,
                                  const std::string& vfs) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(uri.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE,
                                     vfs.empty() ? nullptr : vfs.c_str());
    Database database(handle, std::move(name));
    if (code != SQLITE_OK) return fail("{}: cannot be opened: {}", database.name(), sqlite3_errstr(code));
    if (register_han_tokenizer(handle) != SQLITE_OK) {
        return fail("{}: cannot be opened: this SQLite has no full-text search (FTS5)", database.name());
    }
    return database;
}

Result<Database> Database::open(const std::filesystem::path& path, Mode mode, const std::string& vfs) {
    return mode == Mode::Own ? open_own(path, vfs) : open_untrusted(path);
}

Result<Database> Database::open_untrusted(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        return fail("{}: does not exist", path.string());
    }
    if (error) return fail("{}: cannot be opened: {}", path.string(), error.message());
    // SQLite would wait for ever for the other end of a pipe.
    if (!std::filesystem::is_regular_file(status)) return fail("{}: is not a file", path.string());
    const auto absolute = std::filesystem::absolute(path, error);
    if (error) return fail("{}: cannot be opened: {}", path.string(), error.message());
    TRY_ASSIGN(Database database, opened(uri_of(absolute, "?mode=ro&immutable=1"),
                                         SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, path.string()));
    TRY(database.defend());
    return database;
}

Result<Database> Database::open_own(const std::filesystem::path& path, const std::string& vfs) {
    std::error_code error;
    const auto absolute = std::filesystem::absolute(path, error);
    if (error) return fail("{}: cannot be opened: {}", path.string(), error.message());
    TRY_ASSIGN(Database database,
               opened(uri_of(absolute, ""), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI,
                      path.string(), vfs));
    // Somebody may look into the file from outside for a moment.
    constexpr int patience_ms = 2'000;
    sqlite3_busy_timeout(database.handle_.get(), patience_ms);
    // A statement of ours may take its time: nobody waits for it.
    sqlite3_progress_handler(database.handle_.get(), 0, nullptr, nullptr);
    return database;
}

Result<Database> Database::in_memory() {
    // The name alone says it: with SQLITE_OPEN_MEMORY the file of a VACUUM INTO would be in memory too.
    return opened(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "memory");
}

Result<Database> Database::open_bytes(std::span<const std::byte> bytes, std::string name) {
    if (bytes.empty()) return fail("{}: is empty", name);
    TRY_ASSIGN(Database database, opened(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, name));
    // Read-only, hence never written through this pointer.
    auto* data = const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(bytes.data()));
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    if (sqlite3_deserialize(database.handle_.get(), "main", data, size, size, SQLITE_DESERIALIZE_READONLY) !=
        SQLITE_OK) {
        return database.failure();
    }
    TRY(database.defend());
    return database;
}

Result<> Database::defend() const {
    for (const Switch& each : switches) {
        if (sqlite3_db_config(handle_.get(), each.id, each.value, nullptr) != SQLITE_OK) return failure();
    }
    for (const Limit& each : limits)
        sqlite3_limit(handle_.get(), each.id, each.value);
    sqlite3_hard_heap_limit64(heap_limit);
    sqlite3_progress_handler(handle_.get(), steps_between_looks, &lose_patience, &shared_->patience);
    return execute("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY");
}

Database::Trouble Database::trouble() const {
    switch (sqlite3_errcode(handle_.get()) & 0xFF) {
        case SQLITE_FULL: return Trouble::Full;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN: return Trouble::ReadOnly;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return Trouble::Damaged;
        default: return Trouble::Other;
    }
}

tl::unexpected<Error> Database::failure() const {
    return fail("{}: {}", name(), sqlite3_errmsg(handle_.get()));
}

Result<> Database::execute(const std::string& sql) const {
    shared_->patience = looks_per_statement;
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return failure();
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) const {
    shared_->patience = looks_per_statement;
    if (sql.size() > INT_MAX) return fail("{}: a query of {} bytes", name(), sql.size());
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr) !=
        SQLITE_OK) {
        return failure();
    }
    if (statement == nullptr) return fail("{}: an empty query", name());
    return Statement(shared_->name, shared_->patience, statement);
}

Result<std::int64_t> Database::integer(std::string_view sql) const {
    TRY_ASSIGN(Statement statement, prepare(sql));
    TRY_ASSIGN(const Statement::Step step, statement.step());
    if (step != Statement::Step::Row) return fail("{}: no answer to: {}", name(), sql);
    return statement.integer(0);
}

Result<std::string> Database::text(std::string_view sql) const {
    TRY_ASSIGN(Statement statement, prepare(sql));
    TRY_ASSIGN(const Statement::Step step, statement.step());
    if (step != Statement::Step::Row) return fail("{}: no answer to: {}", name(), sql);
    return std::string(statement.text(0));
}

Result<Transaction> Transaction::begin(const Database& database) {
    TRY(database.execute("BEGIN"));
    return Transaction(database);
}

Result<> Transaction::commit() {
    TRY(database_->execute("COMMIT"));
    database_ = nullptr;
    return {};
}

Transaction::~Transaction() {
    if (database_ == nullptr) return;
    // SQLite has rolled back already where the failure was grave enough.
    const auto ignored = database_->execute("ROLLBACK");
    static_cast<void>(ignored);
}

}  // namespace shouce::database
