#include "pack/index.h"

#include <set>
#include <string>
#include <string_view>

#include "base/tokens.h"
#include "base/utf8.h"
#include "pack/sql.h"
#include "pack/terms.h"

namespace shouce::pack {

namespace {

using database::Database;
using database::Statement;

class TermWriter {
  public:
    [[nodiscard]] static Result<TermWriter> create(const Database& database) {
        TRY_ASSIGN(Statement add, database.prepare(sql::add_term));
        TRY_ASSIGN(Statement places, database.prepare(sql::places));
        return TermWriter(std::move(add), std::move(places));
    }

    // One that the index does not find, or that is written otherwise already, is left out.
    [[nodiscard]] Result<> add(std::string_view text, std::string_view kind) {
        const std::u32string folded = tokens::of(text);
        if (folded.empty() || !added_.insert(folded).second) return {};
        TRY(places_.bind(1, '"' + utf8::to_utf8(folded) + '"').step());
        const std::int64_t places = places_.integer(0);
        places_.reset();
        if (places == 0) return {};
        return add_.bind(1, ++last_).bind(2, text).bind(3, kind).bind(4, places).run();
    }

    // The book's own title is no place in it.
    [[nodiscard]] Result<> add_headings(const handbook::Node& node) {
        for (const handbook::Node& child : node.children) {
            TRY(add(child.title, "heading"));
            TRY(add_headings(child));
        }
        return {};
    }

  private:
    TermWriter(Statement add, Statement places) : add_(std::move(add)), places_(std::move(places)) {}

    Statement add_;
    Statement places_;
    std::set<std::u32string> added_;
    std::int64_t last_ = 0;
};

}  // namespace

Result<> write_index(const Database& database, const Contents& contents) {
    TRY(database.execute(std::string(sql::fill_index)));
    TRY_ASSIGN(TermWriter writer, TermWriter::create(database));
    for (const std::string& term : terms_of(contents))
        TRY(writer.add(term, "word"));
    return writer.add_headings(contents.handbook.root);
}

}  // namespace shouce::pack
