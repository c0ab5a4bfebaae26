// The shape of the generated two-stage table, shared by its maker and its reader. Blocks of 128 code points
// make it smallest: about 40 KB.
#pragma once

#include <cstddef>
#include <cstdint>

#include "text/line_break_class.h"

namespace shouce::text::tables {

inline constexpr std::size_t block_size = 128;
inline constexpr std::size_t block_count = 0x110000 / block_size;

// One byte a character: the class in the low six bits, the width in the high two.
[[nodiscard]] constexpr std::uint8_t pack(CharacterClass character) {
    return static_cast<std::uint8_t>(static_cast<unsigned>(character.line_break) |
                                     (static_cast<unsigned>(character.width) << 6U));
}
[[nodiscard]] constexpr CharacterClass unpack(std::uint8_t entry) {
    return {static_cast<LineBreakClass>(entry & 0x3FU), static_cast<EastAsianWidth>(entry >> 6U)};
}

extern const char* const data_version;
extern const std::uint16_t block_of[block_count];
extern const std::uint8_t entries[];

}  // namespace shouce::text::tables
