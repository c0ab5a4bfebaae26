// Finds clauses, headings and questions in an open pack: any part of any word, of any length.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "pack/reader.h"
#include "search/hits.h"
#include "search/vocabulary.h"

namespace shouce::search {

// What is looked for.
struct Query {
    enum class Kind {
        Keys,  // as the keypad gives them: pinyin, initials, Latin letters, digits
        Text,  // the words themselves, as a term gives them
    };
    Kind kind = Kind::Text;
    // Any bytes at all. Text: pieces parted by white space must all occur; punctuation and case do not count.
    std::string words;

    // Keys where there is nothing but Latin letters and digits, else Text.
    [[nodiscard]] static Query from(std::string_view words);

    bool operator==(const Query&) const = default;
};

// Which of the hits, in their order.
struct Window {
    std::size_t first = 0;
    std::size_t most = 50;
};

struct Answer {
    // Of Keys alone: what they can mean. The first one was looked for.
    Typed typed;
    // What was looked for, to ask for more of it as Text: the term that the keys mean, else the query itself.
    std::string words;
    // The words stand nowhere; these are the nearest, 相近结果.
    bool nearest = false;
    Counts counts;
    // Whole titles, then titles, then clauses, the ones that are most about it first, then questions. Above
    // 2,000 clauses they stand in the book's order, which takes no time to find.
    std::vector<Hit> hits;
};

class Searcher {
  public:
    // Holds queries on the reader's database, hence must not outlive it; the Reader itself may be moved.
    [[nodiscard]] static Result<Searcher> create(const pack::Reader& reader);
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    ~Searcher();

    [[nodiscard]] const Vocabulary& vocabulary() const;

    // Hits and counts at once. No words are wrong: what cannot occur in a book gives an empty answer. Fails
    // only where the file cannot be read.
    [[nodiscard]] Result<Answer> find(const Query& query, Window window = {});

    // The hits alone, for scrolling on: faster, the same in the same order.
    [[nodiscard]] Result<std::vector<Hit>> hits(const Query& query, Window window);

  private:
    class Engine;
    explicit Searcher(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> engine_;
};

}  // namespace shouce::search
