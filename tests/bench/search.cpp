// How long a search takes in books of several sizes, beside LIKE and FTS5's trigram on the same text in the
// same run: shouce-bench-search PARAGRAPHS…
// The books are invented: words of one to four characters, a few of them everywhere and most of them rare.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/utf8.h"
#include "bench/invented_book.h"
#include "bench/samples.h"
#include "database/database.h"
#include "pack/reader.h"
#include "pack/writer.h"
#include "search/search.h"
#include "support/temporary_folder.h"

namespace {

using namespace shouce;  // NOLINT(google-build-using-namespace)
using database::Database;
using database::Statement;

constexpr std::size_t shown = 50;  // hits of the first page
constexpr int searches = 200;
constexpr int slow_searches = 40;  // of the peers, which take seconds each in a large book

// The budget: median of the first results.
struct Budget {
    int paragraphs;
    double milliseconds;
};
constexpr std::array budgets{Budget{5'000, 2}, Budget{100'000, 20}, Budget{1'000'000, 50}};

template <typename Value>
[[nodiscard]] Value sure(Result<Value> result) {
    if (result) return *std::move(result);
    fmt::print(stderr, "shouce-bench-search: {}\n", result.error().message());
    std::exit(1);
}

void sure(const Result<>& result) {
    if (result) return;
    fmt::print(stderr, "shouce-bench-search: {}\n", result.error().message());
    std::exit(1);
}

struct Book {
    int paragraphs = 0;
    std::filesystem::path pack;
    std::filesystem::path peers;
    double text_megabytes = 0;
    double build_seconds = 0;
    std::vector<std::string> pieces;  // to look for
};

// Random pieces of one to eight characters, as a visitor might have them in mind.
[[nodiscard]] std::vector<std::string> pieces_of(const pack::Contents& contents) {
    std::mt19937 random(2);
    std::vector<std::string> pieces;
    const auto& sections = contents.handbook.root.children;
    for (std::size_t i = 0; i < searches; ++i) {
        const auto& blocks = sections[random() % sections.size()].blocks;
        const std::u32string text = utf8::to_utf32(blocks[random() % blocks.size()].text);
        std::u32string piece;
        for (std::size_t at = random() % (text.size() - 16); piece.size() < 1 + i % 8; ++at) {
            if (utf8::is_han(text[at])) piece += text[at];
        }
        pieces.push_back(utf8::to_utf8(piece));
    }
    return pieces;
}

void fill_peers(const Book& book, const pack::Contents& contents) {
    const Database database = sure(Database::open(book.peers, Database::Mode::Own));
    sure(
        database.execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE TABLE doc(id INTEGER "
                         "PRIMARY KEY, text TEXT); "
                         "CREATE VIRTUAL TABLE trigram USING fts5(text, content='doc', content_rowid='id', "
                         "tokenize='trigram'); "
                         "BEGIN"));
    Statement add = sure(database.prepare("INSERT INTO doc(text) VALUES(?1)"));
    for (const auto& section : contents.handbook.root.children) {
        for (const auto& block : section.blocks)
            sure(add.bind(1, block.text).run());
    }
    sure(
        database.execute("INSERT INTO trigram(trigram) VALUES('rebuild'); "
                         "INSERT INTO trigram(trigram) VALUES('optimize'); COMMIT"));
}

[[nodiscard]] Book build(int paragraphs, const std::filesystem::path& folder) {
    Book book;
    book.paragraphs = paragraphs;
    book.pack = folder / fmt::format("{}.shouce", paragraphs);
    book.peers = folder / fmt::format("{}.sqlite", paragraphs);
    const pack::Contents contents = bench::invented_book(paragraphs);
    for (const auto& section : contents.handbook.root.children) {
        for (const auto& block : section.blocks)
            book.text_megabytes += static_cast<double>(block.text.size()) / 1e6;
    }
    book.pieces = pieces_of(contents);
    const TimePoint start = now();
    sure(pack::write(contents, "shouce-bench-search", book.pack));
    book.build_seconds = Duration(now() - start).count();
    fill_peers(book, contents);
    return book;
}

struct Figures {
    double median = 0;
    double p99 = 0;
    int found = 0;  // searches that found something
    std::vector<double>
        turns;  // the median of each fifth of the searches, all of which have the same lengths
};

[[nodiscard]] double median_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// `search` gives how many it found.
[[nodiscard]] Figures measure(const std::vector<std::string>& pieces, int times,
                              const std::function<std::size_t(const std::string&)>& search) {
    std::vector<double> milliseconds;
    Figures figures;
    for (int i = 0; i < times; ++i) {
        const std::string& piece = pieces[static_cast<std::size_t>(i)];
        const TimePoint start = now();
        figures.found += search(piece) > 0 ? 1 : 0;
        milliseconds.push_back(Duration(now() - start).count() * 1000);
    }
    constexpr int turns = 5;
    for (int turn = 0; turn < turns; ++turn) {
        figures.turns.push_back(median_of({milliseconds.begin() + times * turn / turns,
                                           milliseconds.begin() + times * (turn + 1) / turns}));
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    figures.median = milliseconds[milliseconds.size() / 2];
    figures.p99 = milliseconds[milliseconds.size() * 99 / 100];
    return figures;
}

void print(const Book& book, std::string_view what, const Figures& figures, int times) {
    fmt::print("| {:>9} | {:<28} | {:>8.3f} | {:>8.3f} | {:>3} of {:>3} |\n", book.paragraphs, what,
               figures.median, figures.p99, figures.found, times);
}

void tell(const Book& book, std::string_view program, const Figures& figures) {
    for (const double turn : figures.turns)
        bench::sample(fmt::format("search in {} paragraphs, ms", book.paragraphs), program, turn);
}

[[nodiscard]] std::size_t rows_of(Statement& statement, std::string_view text) {
    std::size_t rows = 0;
    statement.bind(1, text);
    while (sure(statement.step()) == Statement::Step::Row)
        ++rows;
    statement.reset();
    return rows;
}

void measure_peers(const Book& book) {
    const Database database = sure(Database::open(book.peers, Database::Mode::Untrusted));
    const std::string page = fmt::format(" LIMIT {}", shown);
    Statement like = sure(database.prepare("SELECT id FROM doc WHERE text LIKE '%' || ?1 || '%'" + page));
    const Figures of_like =
        measure(book.pieces, slow_searches, [&](const std::string& piece) { return rows_of(like, piece); });
    print(book, "LIKE, first 50", of_like, slow_searches);
    tell(book, "SQLite LIKE", of_like);
    Statement all = sure(database.prepare("SELECT id FROM doc WHERE text LIKE '%' || ?1 || '%'"));
    print(book, "LIKE, all",
          measure(book.pieces, slow_searches, [&](const std::string& piece) { return rows_of(all, piece); }),
          slow_searches);
    const std::string trigram_query =
        "SELECT rowid FROM trigram WHERE trigram MATCH '\"' || ?1 || '\"' ORDER BY rank";
    Statement trigram = sure(database.prepare(trigram_query + page));
    const Figures of_trigram = measure(book.pieces, slow_searches,
                                       [&](const std::string& piece) { return rows_of(trigram, piece); });
    print(book, "trigram, first 50 by bm25", of_trigram, slow_searches);
    tell(book, "FTS5 trigram", of_trigram);
}

[[nodiscard]] double index_megabytes(const Database& database, const std::string& name) {
    const auto bytes = sure(database.integer("SELECT sum(length(block)) FROM " + name + "_data"));
    return static_cast<double>(bytes) / 1e6;
}

// Whether the first results came within the budget.
[[nodiscard]] bool measure_ours(const Book& book) {
    const pack::Reader reader = sure(pack::Reader::open(book.pack));
    const TimePoint start = now();
    search::Searcher searcher = sure(search::Searcher::create(reader));
    const double opened = Duration(now() - start).count() * 1000;
    const auto first = [&](const std::string& piece) {
        return sure(searcher.hits({search::Query::Kind::Text, piece}, {0, shown})).size();
    };
    const Figures figures = measure(book.pieces, searches, first);
    print(book, "shouce, first 50", figures, searches);
    tell(book, "shouce", figures);
    const auto counted = [&](const std::string& piece) {
        return static_cast<std::size_t>(
            sure(searcher.find({search::Query::Kind::Text, piece}, {0, shown})).counts.total());
    };
    print(book, "shouce, with all counts", measure(book.pieces, searches, counted), searches);
    std::vector<std::string> keys;
    keys.reserve(searches);
    for (int i = 0; i < searches; ++i)
        keys.push_back(std::string(1, static_cast<char>('a' + i % 26)) +
                       (i >= 26 ? std::string(1, static_cast<char>('a' + i / 26)) : ""));
    const auto typed = [&](const std::string& piece) {
        return searcher.vocabulary().typed(piece).terms.size();
    };
    print(book, "what keys mean, live keys", measure(keys, searches, typed), searches);
    fmt::print(
        "  {:.1f} MB of text, index {:.1f} MB, {} terms, built in {:.1f} s, opened for search in {:.1f} ms\n",
        book.text_megabytes, index_megabytes(reader.database(), "clause_index"),
        searcher.vocabulary().terms().size(), book.build_seconds, opened);
    const auto* const budget = std::find_if(budgets.begin(), budgets.end(), [&](const Budget& each) {
        return each.paragraphs == book.paragraphs;
    });
    if (budget == budgets.end() || figures.median <= budget->milliseconds) return true;
    fmt::print("  over its budget of {} ms\n", budget->milliseconds);
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    const test::TemporaryFolder folder;
    std::vector<Book> books;
    // All are built before the first is opened: that sets a limit on memory for the whole program.
    for (const std::string_view argument : std::vector<std::string_view>(argv + 1, argv + argc)) {
        int paragraphs = 0;
        std::from_chars(argument.data(), argument.data() + argument.size(), paragraphs);
        if (paragraphs < 100) {
            fmt::print(stderr, "usage: shouce-bench-search PARAGRAPHS…, each at least 100\n");
            return 2;
        }
        books.push_back(build(paragraphs, folder.path()));
    }
    fmt::print("{} searches for 1 to 8 characters each ({} of the peers), milliseconds\n", searches,
               slow_searches);
    fmt::print("| paragraphs | {:<28} | {:>8} | {:>8} | found      |\n", "", "median", "99th");
    bool kept = true;
    for (const Book& book : books) {
        kept = measure_ours(book) && kept;
        measure_peers(book);
        const Database peers = sure(Database::open(book.peers, Database::Mode::Untrusted));
        fmt::print("  trigram's index {:.1f} MB\n", index_megabytes(peers, "trigram"));
    }
    return kept ? 0 : 1;
}
