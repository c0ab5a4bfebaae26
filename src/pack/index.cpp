#include "pack/index.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/tokens.h"
#include "pack/places.h"
#include "pack/sql.h"
#include "pack/terms.h"

namespace shouce::pack {

namespace {

using database::Database;
using database::Statement;

// What can be chosen, each once however it is written.
class TermList {
  public:
    void add(std::string_view text, std::string_view kind) {
        std::u32string folded = tokens::of(text);
        if (folded.empty() || !known_.insert(folded).second) return;
        words_.push_back(std::move(folded));
        rows_.push_back({text, kind});
    }

    // The book's own title is no place in it.
    void add_headings(const handbook::Node& node) {
        for (const handbook::Node& child : node.children) {
            add(child.title, "heading");
            add_headings(child);
        }
    }

    // One that stands nowhere is left out.
    [[nodiscard]] Result<> write(const Database& database, const handbook::Node& root) const {
        const std::vector<int> places = places_of(words_, root);
        TRY_ASSIGN(Statement add, database.prepare(sql::add_term));
        std::int64_t id = 0;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (places[i] == 0) continue;
            add.bind(1, ++id).bind(2, rows_[i].text).bind(3, rows_[i].kind);
            TRY(add.bind(4, std::int64_t{places[i]}).run());
        }
        return {};
    }

  private:
    struct Row {
        std::string_view text;
        std::string_view kind;
    };
    std::set<std::u32string> known_;
    std::vector<std::u32string> words_;
    std::vector<Row> rows_;
};

}  // namespace

Result<> write_index(const Database& database, const Contents& contents) {
    TRY(database.execute(std::string(sql::fill_index)));
    const std::vector<std::string> terms = terms_of(contents);
    TermList list;
    for (const std::string& term : terms)
        list.add(term, "word");
    list.add_headings(contents.handbook.root);
    return list.write(database, contents.handbook.root);
}

}  // namespace shouce::pack
