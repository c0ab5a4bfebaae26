#include "search/vocabulary.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/tokens.h"
#include "base/utf8.h"
#include "search/pinyin.h"

namespace shouce::search {

namespace {

[[nodiscard]] std::size_t place_of(char key) {
    const char upper = key >= 'a' && key <= 'z' ? static_cast<char>(key - 'a' + 'A') : key;
    return KeySet::all.find(upper);
}

[[nodiscard]] std::string lower(std::string_view keys) {
    std::string text(keys);
    for (char& key : text) {
        if (key >= 'A' && key <= 'Z') key = static_cast<char>(key - 'A' + 'a');
    }
    return text;
}

struct Candidate {
    const Term* term = nullptr;
    Match::How how = Match::How::Not;
    std::size_t order = 0;

    // The likeliest first.
    bool operator<(const Candidate& other) const {
        const auto key = [](const Candidate& one) {
            return std::tuple(one.how != Match::How::Whole, -one.term->places, one.term->text.size(),
                              one.order);
        };
        return key(*this) < key(other);
    }
};

}  // namespace

bool KeySet::contains(char key) const {
    const std::size_t place = place_of(key);
    return place < all.size() && keys_[place];
}

void KeySet::insert(char key) {
    const std::size_t place = place_of(key);
    if (place < all.size()) keys_.set(place);
}

Vocabulary::Vocabulary(std::vector<Term> terms) : terms_(std::move(terms)) {
    spelled_.reserve(terms_.size());
    for (const Term& term : terms_) {
        std::u32string word = tokens::of(term.text);
        const KeySet first = match(word, {}).next;
        spelled_.push_back({std::move(word), first});
    }
    group_by_strokes();
}

void Vocabulary::group_by_strokes() {
    std::map<std::pair<int, char32_t>, std::vector<Term>> groups;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        if (spelled_[i].word.empty()) continue;
        const char32_t first = spelled_[i].word.front();
        if (const int count = strokes(first); count > 0) groups[{count, first}].push_back(terms_[i]);
    }
    for (auto& [place, terms] : groups) {
        std::stable_sort(terms.begin(), terms.end(),
                         [](const Term& a, const Term& b) { return a.places > b.places; });
        if (by_strokes_.empty() || by_strokes_.back().strokes != place.first)
            by_strokes_.push_back({place.first, {}});
        by_strokes_.back().characters.push_back(
            {utf8::to_utf8(std::u32string(1, place.second)), std::move(terms)});
    }
}

Typed Vocabulary::typed(std::string_view keys, std::size_t most) const {
    Typed typed;
    if (keys.empty()) {
        for (const Spelled& spelled : spelled_)
            typed.live.insert(spelled.first);
        return typed;
    }
    const std::string lowered = lower(keys);
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        if (!spelled_[i].first.contains(lowered.front())) continue;
        const Match matched = match(spelled_[i].word, lowered);
        if (matched.how == Match::How::Not) continue;
        typed.live.insert(matched.next);
        typed.whole += matched.how == Match::How::Whole ? 1 : 0;
        candidates.push_back({&terms_[i], matched.how, i});
    }
    const std::size_t taken = std::min(most, candidates.size());
    std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(taken),
                      candidates.end());
    for (std::size_t i = 0; i < taken; ++i)
        typed.terms.push_back(*candidates[i].term);
    typed.whole = std::min(typed.whole, taken);
    return typed;
}

std::vector<Term> Vocabulary::common(std::size_t most) const {
    std::vector<Term> terms;
    for (std::size_t i = 0; i < terms_.size() && terms.size() < most; ++i) {
        const std::u32string& word = spelled_[i].word;
        const bool han = !word.empty() && std::all_of(word.begin(), word.end(), utf8::is_han);
        if (han && terms_[i].kind == Term::Kind::Word) terms.push_back(terms_[i]);
    }
    return terms;
}

}  // namespace shouce::search
