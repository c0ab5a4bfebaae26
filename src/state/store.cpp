#include "state/store.h"

#include <fmt/ranges.h>

#include <cmath>
#include <utility>

#include "base/utf8.h"
#include "state/sql.h"
#include "state/tallies.h"

namespace shouce::state {

namespace {

using database::Database;
using database::Statement;
using database::Transaction;
using Trouble = Database::Trouble;

constexpr std::int64_t application_id = 0x53435354;  // "SCST"
constexpr std::int64_t version = 2;
constexpr std::int64_t times_to_be_told = 3;
constexpr std::int64_t most_untold = 1'000;
constexpr std::size_t longest_words = 32;  // characters
constexpr std::int64_t a_day_ms = 24LL * 60 * 60 * 1000;

[[nodiscard]] std::int64_t milliseconds(Duration duration) {
    return static_cast<std::int64_t>(std::llround(duration.count() * 1000));
}

[[nodiscard]] std::string json_list(const std::vector<int>& values) {
    return fmt::format("[{}]", fmt::join(values, ","));
}

// FNV-1a (RFC draft eastlake-fnv): the same on every machine.
[[nodiscard]] std::int64_t hash_of(std::string_view words) {
    std::uint64_t hash = 14'695'981'039'346'656'037U;
    for (const char c : words)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
    return static_cast<std::int64_t>(hash);
}

// Only WAL is remembered in a file: every other setting falls back when it is opened again, so all of them
// are set at each opening, and read back, because SQLite ignores what it does not like.
[[nodiscard]] Result<> set_up(const Database& database, const std::string& synchronous) {
    TRY(database.execute(
        fmt::format("PRAGMA foreign_keys=ON; PRAGMA synchronous={}; PRAGMA cache_size=-2000; "
                    "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0; PRAGMA cell_size_check=ON",
                    synchronous)));
    TRY_ASSIGN(const std::string journal, database.text("PRAGMA journal_mode=TRUNCATE"));
    TRY_ASSIGN(const std::int64_t keys, database.integer("PRAGMA foreign_keys"));
    TRY_ASSIGN(const std::int64_t level, database.integer("PRAGMA synchronous"));
    const std::int64_t wanted = synchronous == "OFF" ? 0 : 3;
    if (journal != "truncate" || keys != 1 || level != wanted) {
        return fail(
            "{}: SQLite works with journal_mode {}, synchronous {}, foreign_keys {}, which is not safe",
            database.name(), journal, level, keys);
    }
    return {};
}

// From an empty file to the newest version, each step whole.
[[nodiscard]] Result<> migrate(const Database& database) {
    TRY_ASSIGN(const std::int64_t id, database.integer("PRAGMA application_id"));
    TRY_ASSIGN(const std::int64_t found, database.integer("PRAGMA user_version"));
    TRY_ASSIGN(const std::int64_t tables, database.integer("SELECT count(*) FROM sqlite_schema"));
    if (found == version && id == application_id) return {};
    const bool empty = found == 0 && id == 0 && tables == 0;
    const bool older = id == application_id && found > 0 && found < version;
    if (!empty && !older) {
        return fail(
            "{}: is a state database of version {}, but this program writes version {}; install the "
            "program that wrote it, or move the file away",
            database.name(), found, version);
    }
    TRY_ASSIGN(Transaction transaction, Transaction::begin(database));
    if (empty) TRY(database.execute(std::string(sql::schema_1)));
    TRY(database.execute(std::string(sql::schema_2)));
    return transaction.commit();
}

// Renames the file and its journal. Whoever looks into it later needs both.
[[nodiscard]] Result<std::filesystem::path> move_aside(const std::filesystem::path& file) {
    std::error_code error;
    for (int n = 1; n < 1000; ++n) {
        std::filesystem::path to = file;
        to += fmt::format(".damaged-{}", n);
        if (std::filesystem::exists(to, error)) continue;
        std::filesystem::rename(file, to, error);
        if (error) return fail("{}: cannot be set aside: {}", file.string(), error.message());
        const std::filesystem::path journal = file.string() + "-journal";
        if (std::filesystem::exists(journal, error))
            std::filesystem::rename(journal, to.string() + "-journal", error);
        return to;
    }
    return fail("{}: cannot be set aside: there are too many damaged files", file.string());
}

struct Opened {
    Database database;
    bool damaged = false;
};

[[nodiscard]] Result<> look_over(const Database& database, const StoreOptions& options) {
    TRY_ASSIGN(const std::string answer, database.text("PRAGMA quick_check(1)"));
    if (answer != "ok") return fail("{}: is damaged: {}", database.name(), answer);
    TRY(set_up(database, options.synchronous));
    return migrate(database);
}

[[nodiscard]] bool is_damaged(const Database& database, const Error& error) {
    return database.trouble() == Trouble::Damaged || error.message().find("is damaged") != std::string::npos;
}

}  // namespace

std::filesystem::path file_of(const std::filesystem::path& folder) {
    return folder / "attempts.sqlite";
}

Result<Store> Store::open(const StoreOptions& options) {
    std::error_code error;
    if (options.vfs.empty()) std::filesystem::create_directories(options.folder, error);
    if (error) return fail("{}: cannot be made: {}", options.folder.string(), error.message());
    const std::filesystem::path file = file_of(options.folder);
    std::filesystem::path aside;
    for (int tries = 0; tries < 2; ++tries) {
        TRY_ASSIGN(Database database, Database::open(file, Database::Mode::Own, options.vfs));
        if (auto good = look_over(database, options); !good) {
            if (tries > 0 || !options.vfs.empty() || !is_damaged(database, good.error()))
                return tl::unexpected(std::move(good).error());
            // Closed first: a file must not be renamed under SQLite's hands.
            const Database closed = std::move(database);
            TRY_ASSIGN(aside, move_aside(file));
            continue;
        }
        Store store(std::move(database), options);
        store.set_aside_ = aside;
        TRY(store.begin(options.now));
        return store;
    }
    return fail("{}: cannot be opened", file.string());
}

Result<> Store::begin(const Stamp& now) {
    TRY_ASSIGN(last_seen_ms_, database_.integer(sql::last_seen));
    clock_trusted_ = trusted(now);
    TRY_ASSIGN(Statement add, database_.prepare(sql::add_boot));
    TRY(add.bind(1, now.wall_ms).bind(2, std::int64_t{clock_trusted_ ? 1 : 0}).step());
    boot_ = add.integer(0);
    // A RETURNING statement is done only when it is stepped to its end.
    TRY(add.step());
    return {};
}

// A clock that stands well before a time that was seen already has been lost.
bool Store::trusted(const Stamp& stamp) const {
    return stamp.trust == Stamp::Trust::Plausible && stamp.wall_ms >= last_seen_ms_ - a_day_ms;
}

Result<> Store::write(std::span<const Record> records) {
    auto transaction = Transaction::begin(database_);
    if (!transaction) return troubled(std::move(transaction).error());
    for (const Record& record : records) {
        if (auto added = add(record); !added) return troubled(std::move(added).error());
    }
    if (auto committed = transaction->commit(); !committed) return troubled(std::move(committed).error());
    return {};
}

// Taken before the transaction is rolled back, which would hide it.
tl::unexpected<Error> Store::troubled(Error error) {
    trouble_ = database_.trouble();
    return tl::unexpected(std::move(error));
}

Result<> Store::add(const Record& record) {
    return std::visit([&](const auto& event) { return add(event, record.stamp); }, record.event);
}

Result<> Store::add(const RoundBegun& begun, const Stamp& stamp) {
    TRY_ASSIGN(Statement add, database_.prepare(sql::begin_round));
    add.bind(1, boot_).bind(2, std::int64_t{begun.round}).bind(3, std::int64_t{begun.visit});
    add.bind(4, begun.way).bind(5, begun.about).bind(6, static_cast<std::int64_t>(begun.seed));
    add.bind(7, std::int64_t{begun.questions}).bind(8, milliseconds(stamp.since_start));
    return add.bind(9, stamp.wall_ms).bind(10, std::int64_t{trusted(stamp) ? 1 : 0}).run();
}

Result<> Store::add(const Answered& answered, const Stamp& stamp) {
    TRY_ASSIGN(Statement add, database_.prepare(sql::add_answer));
    add.bind(1, boot_).bind(2, std::int64_t{answered.round}).bind(3, std::int64_t{answered.slot});
    add.bind(4, answered.question).bind(5, std::span(answered.hash)).bind(6, json_list(answered.response));
    add.bind(7, json_list(answered.order)).bind(8, answered.policy);
    add.bind(9, std::int64_t{answered.fraction_ppm}).bind(10, milliseconds(answered.took));
    add.bind(11, std::int64_t{answered.first ? 1 : 0}).bind(12, milliseconds(stamp.since_start));
    return add.bind(13, stamp.wall_ms).bind(14, std::int64_t{trusted(stamp) ? 1 : 0}).run();
}

Result<> Store::add(const RoundEnded& ended, const Stamp& stamp) {
    TRY_ASSIGN(Statement end, database_.prepare(sql::end_round));
    end.bind(1, boot_).bind(2, std::int64_t{ended.round});
    end.bind(3, ended.how == RoundEnded::How::Finished ? "finished" : "abandoned");
    end.bind(4, milliseconds(stamp.since_start)).bind(5, std::int64_t{ended.asked});
    return end.bind(6, std::int64_t{ended.right}).run();
}

Result<> Store::add(const QuestionReported& reported, const Stamp& /*stamp*/) {
    TRY_ASSIGN(Statement add, database_.prepare(sql::add_report));
    return add.bind(1, reported.question).bind(2, std::span(reported.hash)).run();
}

Result<> Store::add(const SearchedInVain& searched, const Stamp& /*stamp*/) {
    const std::string_view words = utf8::prefix(searched.words, longest_words);
    TRY_ASSIGN(Statement add, database_.prepare(sql::add_vain_search));
    TRY(add.bind(1, hash_of(words)).bind(2, times_to_be_told).bind(3, words).run());
    // What came up once or twice is forgotten when there is very much of it.
    TRY_ASSIGN(Statement drop, database_.prepare(sql::drop_vain_searches));
    return drop.bind(1, most_untold).run();
}

Result<> Store::add(const Used& used, const Stamp& stamp) {
    TRY_ASSIGN(Statement add, database_.prepare(sql::add_use));
    return add.bind(1, trusted(stamp) ? day_of(stamp.wall_ms) : unknown_day).bind(2, used.section).run();
}

std::int64_t Store::day_of(std::int64_t wall_ms) const {
    return (wall_ms + zone_ms_) / a_day_ms;
}

Result<> Store::prune() {
    std::int64_t boot = 0;
    std::int64_t round = 0;
    {
        TRY_ASSIGN(Statement oldest, database_.prepare(sql::oldest_kept));
        TRY_ASSIGN(const auto step, oldest.bind(1, std::int64_t{most_rounds_ - 1}).step());
        if (step == Statement::Step::Done) return {};  // there are not so many
        boot = oldest.integer(0);
        round = oldest.integer(1);
    }
    TRY_ASSIGN(Transaction transaction, Transaction::begin(database_));
    for (const std::string_view query : {sql::fold_answers, sql::drop_answers, sql::drop_rounds}) {
        TRY_ASSIGN(Statement statement, database_.prepare(query));
        TRY(statement.bind(1, boot).bind(2, round).run());
    }
    return transaction.commit();
}

Result<std::vector<Store::VainSearch>> Store::vain_searches() const {
    TRY_ASSIGN(Statement statement, database_.prepare(sql::vain_searches));
    std::vector<VainSearch> searches;
    while (true) {
        TRY_ASSIGN(const auto step, statement.step());
        if (step == Statement::Step::Done) return searches;
        searches.push_back({std::string(statement.text(0)), statement.integer(1)});
    }
}

Result<Store::Counts> Store::counts() const {
    TRY_ASSIGN(Statement statement, database_.prepare(sql::counts));
    TRY(statement.step());
    return Counts{statement.integer(0), statement.integer(1), statement.integer(2), statement.integer(3),
                  statement.integer(4)};
}

}  // namespace shouce::state
