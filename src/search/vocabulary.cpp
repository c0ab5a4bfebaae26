#include "search/vocabulary.h"

#include <utility>

namespace shouce::search {

namespace {

[[nodiscard]] std::size_t place_of(char key) {
    const char upper = key >= 'a' && key <= 'z' ? static_cast<char>(key - 'a' + 'A') : key;
    return KeySet::all.find(upper);
}

}  // namespace

bool KeySet::contains(char key) const {
    const std::size_t place = place_of(key);
    return place < all.size() && keys_[place];
}

void KeySet::insert(char key) {
    const std::size_t place = place_of(key);
    if (place < all.size()) keys_.set(place);
}

Vocabulary::Vocabulary(std::vector<Term> terms) : terms_(std::move(terms)) {}

Typed Vocabulary::typed(std::string_view /*keys*/, std::size_t /*most*/) const {
    return {};
}

std::vector<Term> Vocabulary::common(std::size_t /*most*/) const {
    return {};
}

}  // namespace shouce::search
