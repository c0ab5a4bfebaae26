#include "database/database.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <vector>

#include "base/files.h"
#include "support/temporary_folder.h"

namespace shouce::database {

namespace {

using Step = Statement::Step;

[[nodiscard]] Database with_table() {
    Database database = *Database::in_memory();
    REQUIRE(database.execute("CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT, data BLOB) STRICT"));
    return database;
}

// A database file with one table of `rows` rows.
void make_file(const std::filesystem::path& path, int rows) {
    const Database database = with_table();
    for (int i = 0; i < rows; ++i)
        REQUIRE(database.execute("INSERT INTO word(text) VALUES('手册')"));
    Statement vacuum = *database.prepare("VACUUM INTO ?1");
    REQUIRE(vacuum.bind(1, path.string()).run());
}

[[nodiscard]] std::string message(const Result<Database>& result) {
    REQUIRE_FALSE(result.has_value());
    return result.error().message();
}

}  // namespace

TEST_CASE("values come back as they were bound") {
    const Database database = with_table();
    constexpr std::array data{std::byte{0}, std::byte{255}};
    Statement add = *database.prepare("INSERT INTO word(id, text, data) VALUES(?1, ?2, ?3)");
    REQUIRE(add.bind(1, std::int64_t{1} << 40).bind(2, "手册").bind(3, std::span(data)).run());
    REQUIRE(add.bind(1, std::int64_t{2}).bind(2, std::string_view()).bind_null(3).run());

    Statement get = *database.prepare("SELECT id, text, data FROM word ORDER BY id DESC");
    REQUIRE(*get.step() == Step::Row);
    CHECK(get.integer(0) == std::int64_t{1} << 40);
    CHECK(get.text(1) == "手册");
    CHECK(std::vector(get.blob(2).begin(), get.blob(2).end()) == std::vector(data.begin(), data.end()));
    REQUIRE(*get.step() == Step::Row);
    CHECK(get.text(1).empty());
    CHECK_FALSE(get.is_null(1));
    CHECK(get.is_null(2));
    CHECK(*get.step() == Step::Done);
}

TEST_CASE("a failure carries the name and what SQLite says") {
    const Database database = with_table();
    const auto wrong = database.prepare("SELECT word FROM nowhere");
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().message() == "memory: no such table: nowhere");
    CHECK_FALSE(database.execute("INSERT INTO word(id) VALUES(1), (1)").has_value());
    CHECK_FALSE(database.prepare("").has_value());
    Statement add = *database.prepare("INSERT INTO word(id) VALUES(?1)");
    CHECK_FALSE(add.bind(7, std::int64_t{1}).run().has_value());
    CHECK(add.bind(1, std::int64_t{5}).run().has_value());
}

TEST_CASE("what a transaction did not commit is undone") {
    const Database database = with_table();
    {
        const Transaction transaction = *Transaction::begin(database);
        REQUIRE(database.execute("INSERT INTO word(id) VALUES(1)"));
    }
    CHECK(*database.integer("SELECT count(*) FROM word") == 0);
    Transaction transaction = *Transaction::begin(database);
    REQUIRE(database.execute("INSERT INTO word(id) VALUES(1)"));
    REQUIRE(transaction.commit());
    CHECK(*database.integer("SELECT count(*) FROM word") == 1);
}

TEST_CASE("statements stay usable when their database is moved") {
    Database first = with_table();
    Statement count = *first.prepare("SELECT count(*) FROM word");
    const Database second = std::move(first);
    CHECK(*count.step() == Step::Row);
    CHECK(second.name() == "memory");
}

TEST_CASE("an untrusted file is opened whatever its path holds") {
    const test::TemporaryFolder folder;
    for (const char* name : {"a b.db", "50%25?mode=rwc#x.db", "手册&.db", "+.db"}) {
        CAPTURE(name);
        make_file(folder / name, 3);
        const auto database = Database::open(folder / name, Database::Mode::Untrusted);
        REQUIRE(database.has_value());
        CHECK(*database->integer("SELECT count(*) FROM word") == 3);
    }
}

TEST_CASE("an untrusted file cannot be written, nor anything beside it") {
    const test::TemporaryFolder folder;
    make_file(folder / "a.db", 1);
    const auto database = Database::open(folder / "a.db", Database::Mode::Untrusted);
    REQUIRE(database.has_value());
    CHECK_FALSE(database->execute("INSERT INTO word(id) VALUES(9)").has_value());
    CHECK_FALSE(database->execute("CREATE TABLE other(id)").has_value());
    CHECK_FALSE(database->execute("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema").has_value());
    CHECK_FALSE(database->execute("ATTACH '" + (folder / "b.db").string() + "' AS b").has_value());
    CHECK(folder.entries() == 1);
}

TEST_CASE("a file that was left in WAL mode is read without its companions") {
    const test::TemporaryFolder folder;
    make_file(folder / "a.db", 2);
    std::string bytes = *files::read(folder / "a.db", 1 << 20);
    bytes[18] = bytes[19] = 2;
    REQUIRE(files::write_atomically(folder / "a.db", bytes));
    const auto database = Database::open(folder / "a.db", Database::Mode::Untrusted);
    REQUIRE(database.has_value());
    CHECK(*database->integer("SELECT count(*) FROM word") == 2);
    CHECK(folder.entries() == 1);
}

TEST_CASE("the defensive settings of an untrusted file are in force") {
    const test::TemporaryFolder folder;
    make_file(folder / "a.db", 1);
    const auto file = Database::open(folder / "a.db", Database::Mode::Untrusted);
    const std::string bytes = *files::read(folder / "a.db", 1 << 20);
    const auto memory = Database::open_bytes(std::as_bytes(std::span(bytes)), "bytes");
    for (const Result<Database>* database : {&file, &memory}) {
        REQUIRE(database->has_value());
        CHECK(*(*database)->integer("PRAGMA cell_size_check") == 1);
        CHECK(*(*database)->integer("PRAGMA trusted_schema") == 0);
        CHECK_FALSE((*database)->integer("SELECT length(zeroblob(5000000))").has_value());
        CHECK(*(*database)->integer("SELECT length(zeroblob(4000000))") == 4'000'000);
    }
    // The process-wide limit of the heap; 0 would be none.
    CHECK(*file->integer("PRAGMA hard_heap_limit") == 256 * 1024 * 1024);
}

TEST_CASE("a query without end is ended") {
    const test::TemporaryFolder folder;
    make_file(folder / "a.db", 1);
    const auto database = Database::open(folder / "a.db", Database::Mode::Untrusted);
    REQUIRE(database.has_value());
    const auto endless = database->integer(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
    REQUIRE_FALSE(endless.has_value());
    CHECK(endless.error().message().find("interrupted") != std::string::npos);
    CHECK(*database->integer("SELECT count(*) FROM word") == 1);
}

TEST_CASE("bytes in memory are read where they lie") {
    const test::TemporaryFolder folder;
    make_file(folder / "a.db", 5);
    const std::string bytes = *files::read(folder / "a.db", 1 << 20);
    const auto database = Database::open_bytes(std::as_bytes(std::span(bytes)), "inside");
    REQUIRE(database.has_value());
    CHECK(*database->integer("SELECT count(*) FROM word") == 5);
    CHECK_FALSE(database->execute("DELETE FROM word").has_value());
    CHECK(bytes == *files::read(folder / "a.db", 1 << 20));
    CHECK(message(Database::open_bytes({}, "inside")) == "inside: is empty");
}

TEST_CASE("what is no file is refused by name") {
    const test::TemporaryFolder folder;
    const auto path = [&folder](const char* name) { return (folder / name).string(); };
    CHECK(message(Database::open(folder / "no.db", Database::Mode::Untrusted)) ==
          path("no.db") + ": does not exist");
    std::filesystem::create_directory(folder / "d");
    CHECK(message(Database::open(folder / "d", Database::Mode::Untrusted)) == path("d") + ": is not a file");
    REQUIRE(files::write_atomically(folder / "text.db", std::string(2000, 'x')));
    const auto text = Database::open(folder / "text.db", Database::Mode::Untrusted);
    const auto count =
        text ? text->integer("SELECT count(*) FROM sqlite_schema") : tl::unexpected(text.error());
    REQUIRE_FALSE(count.has_value());
    CHECK(count.error().message() == path("text.db") + ": file is not a database");
}

}  // namespace shouce::database
