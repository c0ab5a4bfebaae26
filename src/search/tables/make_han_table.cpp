// Makes the table of readings and strokes, at build time, from files of Unihan on its standard input:
// bzcat Unihan_Readings.txt.bz2 Unihan_IRGSources.txt.bz2 | make_han_table OUT.cpp
// A reading that it cannot take apart stops the build and is named.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace {

struct Han {
    std::vector<std::string> readings;  // in Unihan's order, each once
    int strokes = 0;
};

struct Unihan {
    std::map<char32_t, Han> standard;  // those with a kTGHZ2013
    std::map<char32_t, int> strokes;
    std::set<std::string> notice;  // lines on copyright and terms of use
};

struct Letter {
    std::u32string_view written;
    char plain;
};
constexpr std::array letters{
    Letter{U"āáǎà", 'a'}, Letter{U"ēéěèêếề", 'e'}, Letter{U"īíǐì", 'i'}, Letter{U"ōóǒò", 'o'},
    Letter{U"ūúǔù", 'u'}, Letter{U"üǖǘǚǜ", 'v'},   Letter{U"ńňǹ", 'n'},  Letter{U"ḿ", 'm'},
};

// A hummed answer, not a syllable: as syllables they would split others (da-ng).
[[nodiscard]] bool is_interjection(std::string_view syllable) {
    return syllable == "m" || syllable == "n" || syllable == "ng" || syllable == "hm" || syllable == "hng";
}

// "lǜ" → "lv"
[[nodiscard]] std::string without_tone(std::string_view reading) {
    std::string plain;
    for (const char32_t c : shouce::utf8::to_utf32(reading)) {
        if (c >= U'a' && c <= U'z') {
            plain += static_cast<char>(c);
            continue;
        }
        if (c >= 0x300 && c <= 0x36F) continue;  // ê̌: a tone by itself
        const auto* const letter = std::find_if(letters.begin(), letters.end(), [c](const Letter& each) {
            return each.written.find(c) != each.written.npos;
        });
        if (letter == letters.end()) throw std::runtime_error(fmt::format("\"{}\" is no reading", reading));
        plain += letter->plain;
    }
    return plain;
}

// "038.110:cháng 466.110:zhǎng": the places in the dictionary, then a reading or several with commas.
void add_readings(Han& han, std::string_view value) {
    while (!value.empty()) {
        const std::string_view entry = value.substr(0, value.find(' '));
        value.remove_prefix(std::min(entry.size() + 1, value.size()));
        const auto colon = entry.find(':');
        if (colon == entry.npos) throw std::runtime_error(fmt::format("\"{}\" has no reading", entry));
        std::string_view rest = entry.substr(colon + 1);
        while (!rest.empty()) {
            const std::string_view reading = rest.substr(0, rest.find(','));
            rest.remove_prefix(std::min(reading.size() + 1, rest.size()));
            std::string plain = without_tone(reading);
            const bool known =
                std::find(han.readings.begin(), han.readings.end(), plain) != han.readings.end();
            if (!known && !is_interjection(plain)) han.readings.push_back(std::move(plain));
        }
    }
}

[[nodiscard]] int number(std::string_view text, int base) {
    int value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value, base).ec != std::errc())
        throw std::runtime_error(fmt::format("\"{}\" is no number", text));
    return value;
}

void read_line(Unihan& unihan, std::string_view line) {
    if (line.starts_with("# ©") || line.starts_with("# For terms of use"))
        unihan.notice.emplace(line.substr(2));
    const auto first_tab = line.find('\t');
    const auto second_tab = line.find('\t', first_tab + 1);
    if (!line.starts_with("U+") || second_tab == line.npos) return;
    const auto character = static_cast<char32_t>(number(line.substr(2, first_tab - 2), 16));
    const std::string_view field = line.substr(first_tab + 1, second_tab - first_tab - 1);
    const std::string_view value = line.substr(second_tab + 1);
    if (field == "kTGHZ2013") add_readings(unihan.standard[character], value);
    // Where there are two, the first is that of the mainland.
    if (field == "kTotalStrokes") unihan.strokes[character] = number(value, 10);
}

[[nodiscard]] Unihan read(std::istream& input) {
    Unihan unihan;
    std::string line;
    for (int at = 1; std::getline(input, line); ++at) {
        try {
            read_line(unihan, line);
        } catch (const std::exception& error) {
            throw std::runtime_error(fmt::format("line {} of Unihan: {}", at, error.what()));
        }
    }
    for (auto& [character, han] : unihan.standard)
        han.strokes = unihan.strokes[character];
    constexpr std::size_t standard_characters = 8'105;
    if (unihan.standard.size() < standard_characters)
        throw std::runtime_error(fmt::format("only {} characters have a reading", unihan.standard.size()));
    return unihan;
}

[[nodiscard]] std::string source_of(const Unihan& unihan) {
    std::set<std::string> syllables;
    for (const auto& [character, han] : unihan.standard)
        syllables.insert(han.readings.begin(), han.readings.end());
    std::string text = "// Made from Unihan by make_han_table. Of the data:\n";
    for (const std::string& line : unihan.notice)
        text += fmt::format("// {}\n", line);
    text += "#include \"search/tables/han_table.h\"\n\nnamespace shouce::search::tables {\n\nnamespace {\n\n";
    text += "constexpr std::string_view all_syllables[] = {\n";
    for (const std::string& syllable : syllables)
        text += fmt::format("\"{}\",\n", syllable);
    std::string rows;
    std::size_t next = 0;
    text += "};\n\nconstexpr std::uint16_t all_readings[] = {\n";
    for (const auto& [character, han] : unihan.standard) {
        rows += fmt::format("{{0x{:X}, {}, {}, {}}},\n", static_cast<unsigned>(character), next,
                            han.readings.size(), han.strokes);
        next += han.readings.size();
        for (const std::string& reading : han.readings)
            text += fmt::format("{},\n", std::distance(syllables.begin(), syllables.find(reading)));
    }
    text += "};\n\nconstexpr Character all_characters[] = {\n" + rows + "};\n\n}  // namespace\n\n";
    text += "const std::span<const Character> characters = all_characters;\n";
    text += "const std::span<const std::uint16_t> readings = all_readings;\n";
    text += "const std::span<const std::string_view> syllables = all_syllables;\n\n";
    return text + "}  // namespace shouce::search::tables\n";
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 2) throw std::runtime_error("usage: make_han_table OUT.cpp < UNIHAN");
        const std::string source = source_of(read(std::cin));
        std::ofstream file(argv[1]);
        if (!(file << source) || !file.flush())
            throw std::runtime_error(fmt::format("{}: cannot be written", argv[1]));
        return 0;
    } catch (const std::exception& failure) {
        fmt::print(stderr, "make_han_table: {}\n", failure.what());
        return 1;
    }
}
