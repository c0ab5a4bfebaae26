// First stage: the text as characters, each with what the later stages ask of it, and joined into clusters
// where a cluster is more than UAX #14 knows of: —— and ……, a figure with its unit, ISBN with its number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/layout.h"
#include "text/line_break_class.h"
#include "text/marks.h"

namespace shouce::text {

enum class Kind : std::uint8_t {
    Ideograph,  // hanzi, kana, hangul
    Western,    // a letter, a figure or a sign of such, narrow
    Mark,       // in the table of marks.h
    Symbol,     // anything else that is drawn
    Combining,  // drawn over the character before
    Space,      // has a width, is not drawn
    Invisible,  // has none: line ends, joiners, variation selectors
};

// How a character hangs together with the one before.
enum class Joint : std::uint8_t {
    Free,       // UAX #14 and the marks decide
    Companion,  // "5 kg", "ISBN 978": parted only where nothing else is left
    Unit,       // the halves of …… and of a —— too wide for the column
};

struct Character {
    char32_t code_point = 0;
    std::size_t from = 0;  // bytes of the paragraph
    std::size_t to = 0;
    CharacterClass unicode;
    Kind kind = Kind::Symbol;
    Mark mark = Mark::None;
    Joint joint = Joint::Free;
};

// —— becomes one Character unless two em are wider than `measure`.
[[nodiscard]] std::vector<Character> itemize(std::string_view text, Units measure);

}  // namespace shouce::text
