// How characters are spelled and written: readings and strokes of the 8,105 standard characters, from
// Unihan's kTGHZ2013 and kTotalStrokes (a table made at build time, see tables/).
#pragma once

#include <string_view>
#include <vector>

#include "search/vocabulary.h"

namespace shouce::search {

// Syllables without tones, ü as v ("lv"), in the order of the table; none where the character is not in it.
// The interjections m, n, ng, hm and hng are left out: they would split dangzuzhi as da-ng-zu-zhi too.
[[nodiscard]] std::vector<std::string_view> readings(char32_t character);

// 0 where it is not known.
[[nodiscard]] int strokes(char32_t character);

// How keys stand to one word.
struct Match {
    enum class How {
        Not,
        Begun,  // the keys spell its beginning
        Whole,  // the keys spell it to its end
    };
    How how = How::Not;
    KeySet next;  // keys that could follow
};

// `word` as search tokens (see base/tokens.h), `keys` in lower case. Each character is spelled by its
// initial or by one of its readings; a letter or digit by itself.
[[nodiscard]] Match match(std::u32string_view word, std::string_view keys);

}  // namespace shouce::search
