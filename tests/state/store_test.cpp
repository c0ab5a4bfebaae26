#include "state/store.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "state/sample_store.h"

namespace shouce::state {

namespace {

void write_twenty_rounds(const test::TemporaryFolder& folder) {
    Store store = opened(options(folder));
    for (int round = 1; round <= 20; ++round)
        REQUIRE(store.write(round_of(round, 10)));
}

}  // namespace

TEST_CASE("what was written is there when the file is opened again, under the next run's number") {
    const test::TemporaryFolder folder;
    {
        Store store = opened(options(folder));
        CHECK(store.boot() == 1);
        REQUIRE(store.write(round_of(1, 5)));
    }
    Store store = opened(options(folder));
    CHECK(store.boot() == 2);
    REQUIRE(store.write(round_of(1, 3)));
    const auto counts = store.counts();
    REQUIRE(counts.has_value());
    CHECK(counts->rounds == 2);
    CHECK(counts->answers == 8);
    CHECK(store.set_aside().empty());
}

TEST_CASE("an answer is kept with all that statistics need, and with nobody's name") {
    const test::TemporaryFolder folder;
    Store store = opened(options(folder));
    const std::vector<Record> records{{stamp(2), RoundBegun{1, 3, "section", "1.5", 99, 5}},
                                      {stamp(12.25), answered(1, 4, 500'000)},
                                      {stamp(20), QuestionReported{"5-04", answered(1, 4).hash}},
                                      {stamp(21), QuestionReported{"5-04", answered(1, 4).hash}}};
    REQUIRE(store.write(records));
    CHECK(store.database().text(
              "SELECT question || ' ' || response || ' ' || shown_order || ' ' || policy || ' ' || "
              "fraction_ppm || ' ' || took_ms || ' ' || is_first || ' ' || at_ms || ' ' || trusted "
              "FROM answer") == "5-04 [1,2] [2,0,1,3] half 500000 3500 1 12250 1");
    CHECK(store.database().text("SELECT way || ' ' || about || ' ' || visit || ' ' || seed FROM round") ==
          "section 1.5 3 99");
    CHECK(store.counts()->reports == 2);
}

TEST_CASE("a batch is written whole or not at all") {
    const test::TemporaryFolder folder;
    Store store = opened(options(folder));
    std::vector<Record> records = round_of(1, 2);
    records.push_back(records[1]);  // the same answer twice
    CHECK_FALSE(store.write(records).has_value());
    CHECK(store.counts()->answers == 0);
    CHECK(store.counts()->rounds == 0);
}

TEST_CASE("old rounds are folded into totals, and no answer goes out of count") {
    const test::TemporaryFolder folder;
    StoreOptions few = options(folder);
    few.most_rounds = 3;
    Store store = opened(few);
    for (int round = 1; round <= 10; ++round)
        REQUIRE(store.write(round_of(round, 5)));
    REQUIRE(store.prune());
    const auto counts = store.counts();
    CHECK(counts->rounds == 3);
    CHECK(counts->kept == 15);
    CHECK(counts->answers == 50);
    CHECK(store.database().integer("SELECT sum(first_answers) FROM question_total") == 21);
    CHECK(store.database().integer("SELECT min(number) FROM round") == 8);
    REQUIRE(store.prune());
    CHECK(store.counts()->answers == 50);
}

TEST_CASE("a clock that has lost its time is not believed, and one that was not set is not either") {
    const test::TemporaryFolder folder;
    {
        Store store = opened(options(folder, 10 * 86'400));
        REQUIRE(store.write(round_of(1, 1)));
    }
    Store store = opened(options(folder, 11 * 86'400));
    Record back = round_of(1, 1)[1];
    back.stamp = stamp(2 * 86'400);
    Record unset = back;
    unset.event = answered(1, 2);
    unset.stamp = {Duration(5), 1'000, Stamp::Trust::Unset};
    Record good = back;
    good.event = answered(1, 3);
    good.stamp = stamp(11 * 86'400);
    REQUIRE(store.write(std::vector{back, unset, good}));
    CHECK(store.database().text("SELECT group_concat(trusted) FROM answer WHERE boot_id = 2") == "0,0,1");
}

TEST_CASE("a damaged file is set aside under a new name, whole, and a new one begun") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "state");
    const auto file = file_of(folder / "state");
    for (const std::string& bytes :
         {std::string("no database at all, only some words in a file"), std::string(8192, '\xA5')}) {
        REQUIRE(files::write_atomically(file, bytes));
        Store store = opened(options(folder));
        REQUIRE_FALSE(store.set_aside().empty());
        CHECK(files::read(store.set_aside(), 100'000) == bytes);
        REQUIRE(store.write(round_of(1, 2)));
        CHECK(store.counts()->answers == 2);
    }
    CHECK(std::filesystem::exists(file.string() + ".damaged-1"));
    CHECK(std::filesystem::exists(file.string() + ".damaged-2"));
}

TEST_CASE(
    "a flipped byte in any page is noticed or harmless, never a crash and never a loss without a word") {
    const test::TemporaryFolder folder;
    write_twenty_rounds(folder);
    const auto file = file_of(folder / "state");
    const std::string bytes = *files::read(file, 1'000'000);
    for (std::size_t at = 100; at < bytes.size(); at += 1'021) {
        CAPTURE(at);
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        REQUIRE(files::write_atomically(file, damaged));
        auto store = Store::open(options(folder));
        if (!store) continue;  // said so
        if (store->set_aside().empty()) {
            CHECK(store->counts().has_value());
        } else {
            CHECK(files::read(store->set_aside(), 1'000'000) == damaged);
        }
    }
}

TEST_CASE("whichever page is damaged, it is noticed: the file is set aside whole, and a new one counts") {
    const test::TemporaryFolder folder;
    write_twenty_rounds(folder);
    const auto file = file_of(folder / "state");
    const std::string sound = *files::read(file, 1'000'000);
    constexpr std::size_t page = 4096;
    int damages = 0;
    for (const char rubbish : {'\0', 'Z', '\xFF'}) {
        for (std::size_t at = 0; at < sound.size(); at += page) {
            CAPTURE(at);
            std::string damaged = sound;
            damaged.replace(at, page, page, rubbish);
            REQUIRE(files::write_atomically(file, damaged));
            Store store = opened(options(folder));
            REQUIRE_FALSE(store.set_aside().empty());
            CHECK(files::read(store.set_aside(), 1'000'000) == damaged);
            REQUIRE(store.write(round_of(1, 2)));
            CHECK(store.counts()->answers == 2);
            ++damages;
        }
    }
    MESSAGE("each of ", sound.size() / page, " pages damaged in three ways: ", damages, " noticed");
}

TEST_CASE("a file of another program or of a newer version is left alone") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "state");
    const auto file = file_of(folder / "state");
    {
        auto other = database::Database::open(file, database::Database::Mode::Own);
        REQUIRE(other.has_value());
        REQUIRE(other->execute("CREATE TABLE theirs(a); PRAGMA user_version=9"));
    }
    const std::string before = *files::read(file, 100'000);
    const auto store = Store::open(options(folder));
    REQUIRE_FALSE(store.has_value());
    CHECK(store.error().message().find("version 9") != std::string::npos);
    CHECK(files::read(file, 100'000) == before);
}

TEST_CASE("the settings that durability rests on are in force after each opening") {
    const test::TemporaryFolder folder;
    for (int run = 0; run < 2; ++run) {
        const Store store = opened(options(folder));
        CHECK(store.database().text("PRAGMA journal_mode") == "truncate");
        CHECK(store.database().integer("PRAGMA synchronous") == 3);
        CHECK(store.database().integer("PRAGMA foreign_keys") == 1);
    }
}

TEST_CASE("what was looked for in vain is told from the third time on, and cannot be read before") {
    const test::TemporaryFolder folder;
    Store store = opened(options(folder));
    const auto search = [&store](const std::string& words) {
        REQUIRE(store.write(std::vector<Record>{{stamp(1), SearchedInVain{words}}}));
    };
    search("退休党员");
    search("退休党员");
    search("食堂");
    CHECK(store.vain_searches()->empty());
    CHECK(store.database().integer("SELECT count(*) FROM vain_search WHERE words IS NOT NULL") == 0);
    CHECK(files::read(file_of(options(folder).folder), 1U << 20U)->find("退休") == std::string::npos);
    search("退休党员");
    CHECK(*store.vain_searches() == std::vector<Store::VainSearch>{{"退休党员", 3}});
    for (int i = 0; i < 3; ++i)
        search("食堂");
    CHECK(*store.vain_searches() == std::vector<Store::VainSearch>{{"食堂", 4}, {"退休党员", 3}});
}

TEST_CASE("searches in vain are counted across runs") {
    const test::TemporaryFolder folder;
    for (int run = 0; run < 3; ++run) {
        Store store = opened(options(folder));
        REQUIRE(store.write(std::vector<Record>{{stamp(1), SearchedInVain{"食堂"}}}));
    }
    CHECK(*opened(options(folder)).vain_searches() == std::vector<Store::VainSearch>{{"食堂", 3}});
}

TEST_CASE("of long words the first 32 characters count, and of very many rare ones none is kept") {
    const test::TemporaryFolder folder;
    Store store = opened(options(folder));
    std::string words;
    for (int i = 0; i < 32; ++i)
        words += "食";
    const std::vector<Record> long_words{{stamp(1), SearchedInVain{words}},
                                         {stamp(1), SearchedInVain{words + "堂"}},
                                         {stamp(1), SearchedInVain{words + std::string(10'000, 'x')}}};
    REQUIRE(store.write(long_words));
    CHECK(*store.vain_searches() == std::vector<Store::VainSearch>{{words, 3}});
    std::vector<Record> many;
    many.reserve(1'500);
    for (int i = 0; i < 1'500; ++i)
        many.push_back({stamp(1), SearchedInVain{std::to_string(i)}});
    REQUIRE(store.write(many));
    CHECK(*store.database().integer("SELECT count(*) FROM vain_search") <= 1'001);
    CHECK(store.vain_searches()->size() == 1);
}

}  // namespace shouce::state
