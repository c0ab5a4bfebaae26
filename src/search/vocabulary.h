// The words that can be chosen or typed without an input method: the headings of the open pack and the terms
// that were taken from its text when it was built. In memory; every answer takes far less than a millisecond.
#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace shouce::search {

// Keys of the keypad: A to Z and 0 to 9. Lower case means the same key.
class KeySet {
  public:
    static constexpr std::string_view all = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    // False for what is no key.
    [[nodiscard]] bool contains(char key) const;
    // What is no key is not inserted.
    void insert(char key);
    void insert(const KeySet& keys) { keys_ |= keys.keys_; }
    [[nodiscard]] bool empty() const { return keys_.none(); }

    bool operator==(const KeySet&) const = default;

  private:
    std::bitset<all.size()> keys_;
};

struct Term {
    enum class Kind { Word, Heading };

    std::string text;  // 党组织
    Kind kind = Kind::Word;
    int places = 0;  // headings and clauses that hold it, as a search for it counts; at least 1

    bool operator==(const Term&) const = default;
};

// What the keys typed so far mean.
struct Typed {
    // The likeliest first: those that the keys spell to their end, then those that they begin; the frequent
    // before the rare. Empty only where the keys lead nowhere.
    std::vector<Term> terms;
    std::size_t whole = 0;  // how many of them are spelled to their end
    KeySet live;            // keys after which there still are terms
};

// For those who know a word by sight alone: characters by their number of strokes, and the words that begin
// with each.
struct StrokeGroup {
    struct Character {
        std::string text;         // one character
        std::vector<Term> terms;  // the frequent first
    };
    int strokes = 0;
    std::vector<Character> characters;  // by their code points
};

class Vocabulary {
  public:
    Vocabulary() = default;
    // `terms` as the pack has them, the best first.
    explicit Vocabulary(std::vector<Term> terms);

    // Initials (dzz) or full pinyin (dangzuzhi), any reading of a character, the last syllable unfinished or
    // not (dangz), and the one mixed with the other; ü is v or u. Latin letters and digits are themselves.
    // At most `most` terms; nothing typed means no terms and every key that begins one.
    [[nodiscard]] Typed typed(std::string_view keys, std::size_t most = 24) const;

    // For a row of common words: no headings, the best first.
    [[nodiscard]] std::vector<Term> common(std::size_t most) const;

    // Ascending; only groups and characters that begin a term.
    [[nodiscard]] const std::vector<StrokeGroup>& by_strokes() const { return by_strokes_; }

    [[nodiscard]] const std::vector<Term>& terms() const { return terms_; }

  private:
    // What of a term is looked at with every key.
    struct Spelled {
        std::u32string word;
        KeySet first;  // keys that begin it
    };
    void group_by_strokes();

    std::vector<Term> terms_;
    std::vector<Spelled> spelled_;  // in the same order
    std::vector<StrokeGroup> by_strokes_;
};

}  // namespace shouce::search
