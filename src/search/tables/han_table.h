// The standard characters (通用规范汉字表, 8,105 of them) with their readings and strokes. The data are made
// at build time from Unihan's kTGHZ2013 and kTotalStrokes by make_han_table.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace shouce::search::tables {

struct Character {
    char32_t character;
    std::uint16_t first_reading;  // index into `readings`
    std::uint8_t reading_count;   // 0: it is read as an interjection only (嗯)
    std::uint8_t strokes;
};

// Ascending by character.
extern const std::span<const Character> characters;
// Indexes into `syllables`.
extern const std::span<const std::uint16_t> readings;
// Without tones, ü as v; ascending.
extern const std::span<const std::string_view> syllables;

}  // namespace shouce::search::tables
