#include "text/itemizer.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/utf8.h"

namespace shouce::text {

namespace {

using Characters = std::vector<Character>;

// Unit symbols that stay with the figure before them across a space (GB 3101—1993, 3.1: figure, space, unit
// symbol, and the two belong together).
constexpr std::u32string_view unit_symbols[] = {
    U"kg",  U"g",   U"mg",  U"t",   U"km",  U"m",   U"cm", U"dm", U"mm", U"nm", U"km²",  U"m²",  U"m³",
    U"hm²", U"L",   U"ml",  U"mL",  U"h",   U"min", U"s",  U"ms", U"W",  U"kW", U"MW",   U"kWh", U"V",
    U"kV",  U"A",   U"Hz",  U"kHz", U"MHz", U"GHz", U"KB", U"MB", U"GB", U"TB", U"Mbps", U"dB",  U"Pa",
    U"kPa", U"MPa", U"hPa", U"K",   U"J",   U"kJ",  U"ha", U"%",  U"‰",  U"℃",  U"°C",   U"°"};

// Words that stay with the figure after them across a space (judgement).
constexpr std::u32string_view number_words[] = {U"ISBN", U"ISSN", U"No.", U"№", U"￥", U"¥", U"$", U"€"};

[[nodiscard]] bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

[[nodiscard]] bool is_ideograph(char32_t c) {
    return utf8::is_han(c) || (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3105 && c <= 0x312F) ||
           (c >= 0xAC00 && c <= 0xD7A3);
}

// Default_Ignorable_Code_Point, those of them a text may hold.
[[nodiscard]] bool is_ignorable(char32_t c) {
    return c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

[[nodiscard]] bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0x1680;
}

[[nodiscard]] Kind kind_of(char32_t c, CharacterClass unicode, Mark mark) {
    using enum LineBreakClass;
    if (unicode.width == EastAsianWidth::Wide && is_ideograph(c) && mark == Mark::None)
        return Kind::Ideograph;
    if (is_space(c)) return Kind::Space;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || is_ignorable(c))
        return Kind::Invisible;
    if (mark != Mark::None) return Kind::Mark;
    if (unicode.line_break == CM) return Kind::Combining;
    const bool is_full = unicode.width == EastAsianWidth::Wide;
    const bool is_word = unicode.line_break == AL || unicode.line_break == HL || unicode.line_break == NU ||
                         unicode.line_break == PR || unicode.line_break == PO;
    return is_word && !is_full ? Kind::Western : Kind::Symbol;
}

[[nodiscard]] Character character_at(std::string_view text, std::size_t offset) {
    const auto decoded = utf8::decode(text, offset);
    Character character;
    character.code_point = decoded.code_point;
    character.from = offset;
    character.to = offset + decoded.length;
    character.unicode = class_of(decoded.code_point);
    character.mark = mark_of(decoded.code_point);
    character.kind = kind_of(decoded.code_point, character.unicode, character.mark);
    return character;
}

// Makes a cluster of `last` and the equal mark before it; true where `last` is used up by that.
[[nodiscard]] bool joins_pair(Characters& characters, const Character& last, bool has_room) {
    if (characters.empty()) return false;
    Character& before = characters.back();
    if (before.code_point != last.code_point || before.joint == Joint::Unit) return false;
    if (last.mark != Mark::Ellipsis && last.code_point != U'—' && last.code_point != U'―') return false;
    if (last.mark == Mark::Dash || before.mark != last.mark) return false;  // a —— already
    if (last.mark == Mark::Connector && has_room) {
        before.mark = Mark::Dash;
        before.to = last.to;
        return true;
    }
    Character half = last;
    half.joint = Joint::Unit;
    characters.push_back(half);
    return true;
}

[[nodiscard]] bool matches(const Characters& characters, std::size_t from, std::u32string_view word) {
    if (from + word.size() > characters.size()) return false;
    return std::equal(word.begin(), word.end(), characters.begin() + static_cast<std::ptrdiff_t>(from),
                      [](char32_t c, const Character& character) { return c == character.code_point; });
}

[[nodiscard]] bool is_letter_at(const Characters& characters, std::size_t i) {
    if (i >= characters.size() || characters[i].kind != Kind::Western) return false;
    const char32_t c = characters[i].code_point;
    return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c >= 0xC0;
}

[[nodiscard]] bool is_unit_at(const Characters& characters, std::size_t i) {
    return std::any_of(std::begin(unit_symbols), std::end(unit_symbols), [&](std::u32string_view unit) {
        return matches(characters, i, unit) && !is_letter_at(characters, i + unit.size());
    });
}

// Whether a word that wants a figure ends right before `end`.
[[nodiscard]] bool ends_number_word(const Characters& characters, std::size_t end) {
    return std::any_of(std::begin(number_words), std::end(number_words), [&](std::u32string_view word) {
        return word.size() <= end && matches(characters, end - word.size(), word) &&
               !(end > word.size() && is_letter_at(characters, end - word.size() - 1));
    });
}

void join_companions(Characters& characters) {
    for (std::size_t i = 2; i < characters.size(); ++i) {
        if (characters[i - 1].code_point != U' ') continue;
        const bool figure_before = is_digit(characters[i - 2].code_point);
        const bool figure_after = is_digit(characters[i].code_point);
        if ((figure_before && is_unit_at(characters, i)) ||
            (figure_after && ends_number_word(characters, i - 1)))
            characters[i].joint = Joint::Companion;
    }
}

}  // namespace

std::vector<Character> itemize(std::string_view text, Units measure) {
    Characters characters;
    characters.reserve(text.size() / 2);
    for (std::size_t offset = 0; offset < text.size();) {
        const Character character = character_at(text, offset);
        offset = character.to;
        if (character.kind != Kind::Mark || !joins_pair(characters, character, measure >= 2 * em))
            characters.push_back(character);
    }
    join_companions(characters);
    return characters;
}

}  // namespace shouce::text
