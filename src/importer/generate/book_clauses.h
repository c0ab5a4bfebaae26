// A handbook as the families of drafts look at it: clause by clause, each with its organisation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "handbook/handbook.h"
#include "importer/generate/generate.h"

namespace shouce::importer {

struct BookClause {
    const handbook::Block* block = nullptr;
    const handbook::Node* node = nullptr;
    const handbook::Organisation* organisation = nullptr;  // whose duties the node holds; else null
    std::string place;                                     // 五、社区党组织的基本职责（2）
};

class BookClauses {
  public:
    // The book must outlive it.
    explicit BookClauses(const handbook::Handbook& book);

    [[nodiscard]] const std::vector<BookClause>& all() const { return all_; }
    [[nodiscard]] const handbook::Handbook& book() const { return *book_; }

    // Whether a paragraph of the book holds these words, marks and blanks left aside.
    [[nodiscard]] bool says(std::string_view words) const;

  private:
    void add(const handbook::Node& node, const std::string& section);

    const handbook::Handbook* book_;
    std::vector<BookClause> all_;
    std::vector<std::string> plain_;  // texts without marks and blanks
};

// Text between the marks of `ends`, trimmed, without the marks; no empty ones.
[[nodiscard]] std::vector<std::string_view> parted(std::string_view text, std::u32string_view ends);
// Up to 。；！？, and also ，：.
[[nodiscard]] std::vector<std::string_view> sentences_of(std::string_view text);
[[nodiscard]] std::vector<std::string_view> phrases_of(std::string_view text);

// How much of the shorter text's pairs of characters the other has, 0 to 1.
[[nodiscard]] double containment(std::string_view a, std::string_view b);
// Whether both have a character, or a pair of characters, in common.
[[nodiscard]] bool share_character(std::string_view a, std::string_view b);
[[nodiscard]] bool share_pair(std::string_view a, std::string_view b);
[[nodiscard]] bool all_han(std::string_view text);

// A draft on a clause; its options are shuffled, the same way each time, so that the right one favours no
// place.
struct DraftWords {
    DraftFamily family = DraftFamily::Verb;
    std::string suffix;  // of the key, where a clause has several of one family
    handbook::QuestionKind kind = handbook::QuestionKind::Single;
    std::string stem;
    std::vector<std::string> right;  // of a TrueFalse 对 or 错; of a Match the left sides
    std::vector<std::string> wrong;  // of a Match the right sides
};
void add_draft(const BookClause& clause, DraftWords words, Drafts& drafts);

}  // namespace shouce::importer
