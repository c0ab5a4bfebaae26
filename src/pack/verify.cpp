#include "pack/verify.h"

#include <string>

#include "pack/hash.h"
#include "pack/sql.h"
#include "pack/structure.h"
#include "pack/text_rules.h"

namespace shouce::pack {

namespace {

using database::Database;
using database::Statement;

[[nodiscard]] Result<> check_references(const Database& database) {
    TRY_ASSIGN(Statement statement, database.prepare("PRAGMA foreign_key_check"));
    TRY_ASSIGN(const Statement::Step step, statement.step());
    if (step == Statement::Step::Done) return {};
    return fail("{}: row {} of table {} points at a row of table {} that does not exist", database.name(),
                statement.integer(1), statement.text(0), statement.text(2));
}

[[nodiscard]] Result<> check_counts(const Database& database) {
    TRY_ASSIGN(Statement statement, database.prepare(sql::wrong_counts));
    TRY_ASSIGN(const Statement::Step step, statement.step());
    if (step == Statement::Step::Done) return {};
    return fail("{}: node {} counts its blocks wrongly", database.name(), statement.text(0));
}

[[nodiscard]] Result<> check_texts(const Database& database) {
    TRY_ASSIGN(Statement statement, database.prepare(sql::texts));
    while (true) {
        TRY_ASSIGN(const Statement::Step step, statement.step());
        if (step == Statement::Step::Done) return {};
        const std::string objection = first_objection(statement.text(0));
        if (!objection.empty()) return fail("{}: its text holds {}", database.name(), objection);
    }
}

using HashOf = Result<std::string> (*)(const Database&);

[[nodiscard]] Result<> check_hash(const Database& database, std::string_view key, HashOf hash_of,
                                  std::string_view what) {
    TRY_ASSIGN(Statement statement, database.prepare(sql::meta_value));
    TRY_ASSIGN(const Statement::Step step, statement.bind(1, key).step());
    TRY_ASSIGN(const std::string actual, hash_of(database));
    if (step == Statement::Step::Done || statement.text(0) != actual) {
        return fail("{}: its {} is not what it was built with", database.name(), what);
    }
    return {};
}

}  // namespace

Result<> verify(const Reader& reader) {
    const Database& database = reader.database();
    TRY(check_structure(database));
    TRY_ASSIGN(const std::string answer, database.text("PRAGMA integrity_check(1)"));
    if (answer != "ok") return fail("{}: is damaged: {}", database.name(), answer);
    TRY(check_references(database));
    TRY(check_counts(database));
    TRY(check_texts(database));
    TRY(check_hash(database, "content_sha256", content_sha256, "content"));
    TRY(check_hash(database, "index_sha256", index_sha256, "search index"));
    return {};
}

}  // namespace shouce::pack
