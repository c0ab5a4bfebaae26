#include "kiosk/search_desk.h"

#include <cctype>
#include <utility>

namespace shouce::kiosk {

namespace {

constexpr std::size_t hits_at_once = 100;

}  // namespace

char as_typed(char key) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(key)));
}

Result<SearchDesk> SearchDesk::open(const pack::Reader& reader) {
    TRY_ASSIGN(search::Searcher searcher, search::Searcher::create(reader));
    return SearchDesk(std::move(searcher));
}

SearchDesk::SearchDesk(search::Searcher searcher)
    : vocabulary_(std::make_shared<const search::Vocabulary>(searcher.vocabulary())),
      searcher_(std::move(searcher)) {}

Search SearchDesk::begin() {
    Search search;
    search.typed = vocabulary_->typed({});
    search.number = ++searches_;
    return search;
}

Result<> SearchDesk::look_for(Search& search, const search::Query& query) {
    TRY_ASSIGN(search::Answer answer, searcher_.find(query, {0, hits_at_once}));
    search.words = std::move(answer.words);
    search.nearest = answer.nearest;
    search.counts = std::move(answer.counts);
    search.hits = std::move(answer.hits);
    if (query.kind == search::Query::Kind::Keys) {
        search.keys = query.words;
        search.typed = std::move(answer.typed);
    }
    search.number = ++searches_;
    return {};
}

Result<bool> SearchDesk::type(Search& search, char key) {
    if (!search.typed.live.contains(key)) return false;
    std::string keys = search.keys;
    keys += as_typed(key);
    TRY(look_for(search, {search::Query::Kind::Keys, std::move(keys)}));
    return true;
}

Result<> SearchDesk::erase(Search& search) {
    std::string keys = search.keys;
    if (!keys.empty()) keys.pop_back();
    if (keys.empty()) {
        clear(search);
        return {};
    }
    return look_for(search, {search::Query::Kind::Keys, std::move(keys)});
}

void SearchDesk::clear(Search& search) {
    const SearchPanel panel = search.panel;
    search = begin();
    search.panel = panel;
}

Result<> SearchDesk::choose(Search& search, const std::string& words) {
    return look_for(search, {search::Query::Kind::Text, words});
}

Result<> SearchDesk::more(Search& search) {
    TRY_ASSIGN(std::vector<search::Hit> next,
               searcher_.hits({search::Query::Kind::Text, search.words}, {search.hits.size(), hits_at_once}));
    search.hits.insert(search.hits.end(), std::make_move_iterator(next.begin()),
                       std::make_move_iterator(next.end()));
    return {};
}

}  // namespace shouce::kiosk
