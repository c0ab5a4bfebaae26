// What Unicode says about a character's line breaking: its class (UAX #14) and its width (UAX #11). The
// table behind this is made at build time from the distribution's unicode-data.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace shouce::text {

// The classes of UAX #14, 15.0, as table 1 there names them. SA, SG and XX are resolved in the table (rule
// LB1). EP is ours: an unassigned pictograph, which is an ID but for rule LB30b.
// clang-format off
enum class LineBreakClass : std::uint8_t {
    AI, AL, B2, BA, BB, BK, CB, CJ, CL, CM, CP, CR, EB, EM,
    EP, EX, GL, H2, H3, HL, HY, ID, IN, IS, JL, JT, JV, LF,
    NL, NS, NU, OP, PO, PR, QU, RI, SP, SY, WJ, ZW, ZWJ
};
// clang-format on

inline constexpr std::array<std::string_view, 41> line_break_class_names = {
    "AI", "AL", "B2", "BA", "BB", "BK", "CB", "CJ", "CL", "CM", "CP", "CR", "EB", "EM",
    "EP", "EX", "GL", "H2", "H3", "HL", "HY", "ID", "IN", "IS", "JL", "JT", "JV", "LF",
    "NL", "NS", "NU", "OP", "PO", "PR", "QU", "RI", "SP", "SY", "WJ", "ZW", "ZWJ"};
static_assert(line_break_class_names[static_cast<std::size_t>(LineBreakClass::ZWJ)] == "ZWJ");

// East Asian Width: Narrow stands for N and Na, Wide for W and F.
enum class EastAsianWidth : std::uint8_t { Narrow, Half, Wide, Ambiguous };

struct CharacterClass {
    LineBreakClass line_break = LineBreakClass::AL;
    EastAsianWidth width = EastAsianWidth::Narrow;

    bool operator==(const CharacterClass&) const = default;
};

// Anything past U+10FFFF is an AL.
[[nodiscard]] CharacterClass class_of(char32_t code_point);

// Version of the data the table was made from, "15.0.0".
[[nodiscard]] std::string_view line_break_data_version();

}  // namespace shouce::text
