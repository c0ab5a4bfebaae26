#include "search/pinyin.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "search/tables/han_table.h"

namespace shouce::search {

namespace {

[[nodiscard]] const tables::Character* entry_of(char32_t character) {
    const auto found = std::lower_bound(
        tables::characters.begin(), tables::characters.end(), character,
        [](const tables::Character& entry, char32_t wanted) { return entry.character < wanted; });
    if (found == tables::characters.end() || found->character != character) return nullptr;
    return &*found;
}

// How far the keys have come: in front of a character of the word, or inside a syllable of the one before.
struct Place {
    std::size_t character = 0;
    std::string_view rest;  // of the syllable

    bool operator==(const Place&) const = default;
};
using Places = std::vector<Place>;

void add(Places& places, Place place) {
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
}

// ü has no key of its own.
[[nodiscard]] bool spells(char key, char letter) {
    return key == letter || (key == 'u' && letter == 'v');
}

[[nodiscard]] bool is_itself(char32_t character) {
    return (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
}

[[nodiscard]] Places step(const Places& from, std::u32string_view word, char key) {
    Places to;
    for (const Place& place : from) {
        if (!place.rest.empty()) {
            if (spells(key, place.rest.front())) add(to, {place.character, place.rest.substr(1)});
            continue;
        }
        if (place.character == word.size()) continue;
        const char32_t character = word[place.character];
        if (is_itself(character)) {
            if (key == static_cast<char>(character)) add(to, {place.character + 1, {}});
            continue;
        }
        for (const std::string_view syllable : readings(character)) {
            if (!spells(key, syllable.front())) continue;
            add(to, {place.character + 1, {}});
            add(to, {place.character + 1, syllable.substr(1)});
        }
    }
    return to;
}

void insert(KeySet& keys, char letter) {
    keys.insert(letter);
    if (letter == 'v') keys.insert('u');
}

[[nodiscard]] KeySet keys_from(const Places& places, std::u32string_view word) {
    KeySet keys;
    for (const Place& place : places) {
        if (!place.rest.empty()) {
            insert(keys, place.rest.front());
        } else if (place.character < word.size()) {
            const char32_t character = word[place.character];
            if (is_itself(character)) keys.insert(static_cast<char>(character));
            for (const std::string_view syllable : readings(character))
                insert(keys, syllable.front());
        }
    }
    return keys;
}

}  // namespace

std::vector<std::string_view> readings(char32_t character) {
    std::vector<std::string_view> syllables;
    if (const auto* entry = entry_of(character)) {
        for (const std::uint16_t index : tables::readings.subspan(entry->first_reading, entry->reading_count))
            syllables.push_back(tables::syllables[index]);
    }
    return syllables;
}

int strokes(char32_t character) {
    const auto* entry = entry_of(character);
    return entry == nullptr ? 0 : entry->strokes;
}

Match match(std::u32string_view word, std::string_view keys) {
    Places places{Place{}};
    for (const char key : keys) {
        places = step(places, word, key);
        if (places.empty()) return {};
    }
    const bool whole = std::find(places.begin(), places.end(), Place{word.size(), {}}) != places.end();
    return {whole ? Match::How::Whole : Match::How::Begun, keys_from(places, word)};
}

}  // namespace shouce::search
