// The state database: what must survive a power cut. One file, one connection, one thread at a time; every
// write is one transaction that is on the disk when the call returns (journal_mode=TRUNCATE and
// synchronous=EXTRA, sqlite.org/pragma.html; why these: docs/state.md).
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "database/database.h"
#include "state/records.h"

namespace shouce::state {

struct StoreOptions {
    std::filesystem::path folder;  // made where it is not there
    Stamp now;                     // of the start that is recorded
    // Rounds kept one by one; older ones are folded into totals by question.
    int most_rounds = 20'000;
    // Local time is that of Stamp plus this; days of use are local ones.
    std::int64_t zone_ms = 0;
    // For tests: one of SQLite's virtual file systems, and a less careful setting to be caught.
    std::string vfs;
    std::string synchronous = "EXTRA";
};

class Store {
  public:
    // A file that is damaged is set aside beside it under a new name, never deleted, and a new one begun.
    // Fails, naming the file: a folder that cannot be written, a file of a newer version of this program, a
    // setting that SQLite did not take.
    [[nodiscard]] static Result<Store> open(const StoreOptions& options);

    // All of them or none.
    [[nodiscard]] Result<> write(std::span<const Record> records);

    // Folds what is older than the newest `most_rounds` into totals.
    [[nodiscard]] Result<> prune();

    struct Counts {
        std::int64_t rounds = 0;
        std::int64_t answers = 0;  // ever
        std::int64_t kept = 0;     // one by one
        std::int64_t reports = 0;
        std::int64_t boots = 0;
    };
    [[nodiscard]] Result<Counts> counts() const;

    // What visitors looked for in vain, and how often, the most often first. Words are kept from the third
    // time on; before that only a hash is, so that nothing that one visitor typed can be read.
    struct VainSearch {
        std::string words;
        std::int64_t times = 0;
        bool operator==(const VainSearch&) const = default;
    };
    [[nodiscard]] Result<std::vector<VainSearch>> vain_searches() const;

    // The local day of a time on the wall clock, counted from 1970-01-01.
    [[nodiscard]] std::int64_t day_of(std::int64_t wall_ms) const;

    // Number of this run of the kiosk, from 1.
    [[nodiscard]] std::int64_t boot() const { return boot_; }
    // Whether the wall clock of this run can be believed.
    [[nodiscard]] bool clock_trusted() const { return clock_trusted_; }
    // Where a damaged file was put by open(); empty where there was none.
    [[nodiscard]] const std::filesystem::path& set_aside() const { return set_aside_; }
    // What the last failure of write() was about.
    [[nodiscard]] database::Database::Trouble trouble() const { return trouble_; }
    [[nodiscard]] const database::Database& database() const { return database_; }

  private:
    Store(database::Database database, const StoreOptions& options)
        : database_(std::move(database)), most_rounds_(options.most_rounds), zone_ms_(options.zone_ms) {}
    [[nodiscard]] Result<> begin(const Stamp& now);
    [[nodiscard]] Result<> add(const Record& record);
    [[nodiscard]] Result<> add(const RoundBegun& begun, const Stamp& stamp);
    [[nodiscard]] Result<> add(const Answered& answered, const Stamp& stamp);
    [[nodiscard]] Result<> add(const RoundEnded& ended, const Stamp& stamp);
    [[nodiscard]] Result<> add(const QuestionReported& reported, const Stamp& stamp);
    [[nodiscard]] Result<> add(const SearchedInVain& searched, const Stamp& stamp);
    [[nodiscard]] Result<> add(const Used& used, const Stamp& stamp);
    [[nodiscard]] bool trusted(const Stamp& stamp) const;
    [[nodiscard]] tl::unexpected<Error> troubled(Error error);

    database::Database database_;
    int most_rounds_ = 0;
    std::int64_t zone_ms_ = 0;
    std::int64_t boot_ = 0;
    std::int64_t last_seen_ms_ = 0;
    bool clock_trusted_ = false;
    database::Database::Trouble trouble_ = database::Database::Trouble::Other;
    std::filesystem::path set_aside_;
};

// The file in its folder.
[[nodiscard]] std::filesystem::path file_of(const std::filesystem::path& folder);

}  // namespace shouce::state
