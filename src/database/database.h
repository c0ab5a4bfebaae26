// The one door to SQLite: nobody else includes sqlite3.h. Every failure is a Result that names the file and
// carries SQLite's own message. One thread at a time. Every connection knows FTS5's tokenizer `han`, see
// base/tokens.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace shouce::database {

class Database;

// A prepared query. Columns and parameters are counted as SQLite does: columns from 0, parameters from 1.
// Must not outlive its Database.
class Statement {
  public:
    enum class Step { Row, Done };

    // `value` is copied. A failure is kept and reported by the next step.
    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, std::string_view value);
    Statement& bind(int parameter, std::span<const std::byte> value);
    Statement& bind_null(int parameter);

    [[nodiscard]] Result<Step> step();
    // For a query that gives no rows: one step, then ready for new values.
    [[nodiscard]] Result<> run();
    // Ready for new values.
    void reset();

    // Of the row that the last step gave; valid until the next one. NULL reads as 0 and "".
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::byte> blob(int column) const;
    [[nodiscard]] bool is_null(int column) const;

  private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    Statement(const std::string& name, int& patience, sqlite3_stmt* statement)
        : name_(&name), patience_(&patience), statement_(statement) {}

    const std::string* name_;
    int* patience_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int bind_failure_ = 0;
};

class Database {
  public:
    enum class Mode {
        Untrusted,  // a finished file from outside: read-only, immutable, defensive, every limit set
        Own,        // one of ours: read and write, made where there is none
    };

    // `vfs` names one of SQLite's virtual file systems, for tests; empty is the system's.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& path, Mode mode,
                                               const std::string& vfs = {});
    // A new, empty, writable one that is gone with this object.
    [[nodiscard]] static Result<Database> in_memory();
    // The bytes of a database file, read where they lie, as Untrusted; they must outlive this object.
    // `name` stands in messages where a path would.
    [[nodiscard]] static Result<Database> open_bytes(std::span<const std::byte> bytes, std::string name);

    // One or more statements whose rows, if any, nobody wants.
    [[nodiscard]] Result<> execute(const std::string& sql) const;
    // One statement.
    [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
    // The first column of the only row of `sql`.
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql) const;
    [[nodiscard]] Result<std::string> text(std::string_view sql) const;

    // What the last failure was about, as far as one can act on it.
    enum class Trouble {
        Full,      // no room on the disk
        ReadOnly,  // the disk or the file cannot be written
        Damaged,   // the file is no sound database
        Other,
    };
    [[nodiscard]] Trouble trouble() const;

    // Path or name, as messages show it.
    [[nodiscard]] const std::string& name() const { return shared_->name; }

  private:
    // What statements and SQLite itself point at: on the heap, so that it stays where it is when this
    // object is moved.
    struct Shared {
        std::string name;
        int patience = 0;
    };
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    Database(sqlite3* handle, std::string name);
    [[nodiscard]] static Result<Database> opened(const std::string& uri, int flags, std::string name,
                                                 const std::string& vfs = {});
    [[nodiscard]] static Result<Database> open_untrusted(const std::filesystem::path& path);
    [[nodiscard]] static Result<Database> open_own(const std::filesystem::path& path, const std::string& vfs);
    [[nodiscard]] tl::unexpected<Error> failure() const;
    [[nodiscard]] Result<> defend() const;

    std::unique_ptr<Shared> shared_;
    std::unique_ptr<sqlite3, Close> handle_;
};

// Everything done on `database` while this lives is kept whole by commit, or undone.
class Transaction {
  public:
    [[nodiscard]] static Result<Transaction> begin(const Database& database);
    Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    [[nodiscard]] Result<> commit();

  private:
    explicit Transaction(const Database& database) : database_(&database) {}
    const Database* database_;
};

}  // namespace shouce::database
