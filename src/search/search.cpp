#include "search/search.h"

namespace shouce::search {

class Searcher::Index {};

Searcher::Searcher(std::unique_ptr<Index> index) : index_(std::move(index)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Query Query::from(std::string_view words) {
    return {Kind::Text, std::string(words)};
}

Result<Searcher> Searcher::create(const pack::Reader& reader) {
    return fail("{}: cannot be searched yet", reader.name());
}

const Vocabulary& Searcher::vocabulary() const {
    static const Vocabulary none;
    return none;
}

Result<Answer> Searcher::find(const Query& /*query*/, Window /*window*/) {
    return fail("cannot be searched yet");
}

Result<std::vector<Hit>> Searcher::hits(const Query& /*query*/, Window /*window*/) {
    return fail("cannot be searched yet");
}

}  // namespace shouce::search
