#include "base/tokens.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace shouce::tokens {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// What is skipped: controls, blanks, punctuation, symbols, emoji. Ascending, after folding. Letters, digits
// and ideographs of whatever script are what is left.
constexpr std::array skipped{
    Range{0x0000, 0x002F},     // controls, space, ! to /
    Range{0x003A, 0x0060},     // : to @, capitals (which are folded before), [ to `
    Range{0x007B, 0x00A9},     // { to ©
    Range{0x00AB, 0x00B1},     // « to ±
    Range{0x00B4, 0x00B4},     // acute accent
    Range{0x00B6, 0x00B8},     // ¶ · cedilla
    Range{0x00BB, 0x00BB},     // »
    Range{0x00BF, 0x00BF},     // ¿
    Range{0x00D7, 0x00D7},     // ×
    Range{0x00F7, 0x00F7},     // ÷
    Range{0x02B0, 0x036F},     // modifiers and combining marks
    Range{0x2000, 0x206F},     // general punctuation
    Range{0x20A0, 0x20FF},     // currencies, combining marks for symbols
    Range{0x2190, 0x245F},     // arrows, mathematics, technical, control pictures
    Range{0x2500, 0x2BFF},     // boxes, shapes, symbols, dingbats
    Range{0x2E00, 0x2E7F},     // supplemental punctuation
    Range{0x2FF0, 0x3004},     // description characters, 、 。 〃
    Range{0x3008, 0x3020},     // brackets
    Range{0x3030, 0x3030},     // wavy dash
    Range{0x303D, 0x303F},     // part alternation mark
    Range{0x30FB, 0x30FB},     // katakana middle dot
    Range{0xD800, 0xF8FF},     // surrogates, private use
    Range{0xFE00, 0xFE6F},     // variation selectors, vertical and small forms
    Range{0xFEFF, 0xFEFF},     // byte order mark
    Range{0xFF00, 0xFF65},     // full-width marks that ASCII has none for
    Range{0xFFE0, 0xFFFF},     // full-width currencies, specials
    Range{0x1F000, 0x1FAFF},   // emoji, tiles, symbols
    Range{0xE0000, 0x10FFFF},  // tags, private use
};

[[nodiscard]] char32_t narrow(char32_t c) {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + U'!' : c;
}

// The scripts that a Chinese handbook may hold beside its own.
[[nodiscard]] char32_t lower(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    if (c >= 0x391 && c <= 0x3A9) return c + 32;  // Greek
    if (c >= 0x410 && c <= 0x42F) return c + 32;  // Cyrillic
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    return c;
}

}  // namespace

char32_t fold(char32_t character) {
    const char32_t folded = lower(narrow(character));
    const auto* const range =
        std::lower_bound(skipped.begin(), skipped.end(), folded,
                         [](const Range& each, char32_t wanted) { return each.last < wanted; });
    return range != skipped.end() && range->first <= folded ? 0 : folded;
}

bool Walk::next(Token& token) {
    while (offset_ < text_.size()) {
        const auto decoded = utf8::decode(text_, offset_);
        const std::size_t begin = offset_;
        offset_ += decoded.length;
        const char32_t folded = decoded.valid ? fold(decoded.code_point) : 0;
        if (folded == 0) continue;
        token = {folded, begin, offset_};
        return true;
    }
    return false;
}

std::u32string of(std::string_view text) {
    std::u32string characters;
    Walk walk(text);
    for (Token token; walk.next(token);)
        characters += token.character;
    return characters;
}

}  // namespace shouce::tokens
