// Makes the line break table, at build time, from four files of the Unicode Character Database:
// make_line_break_table LineBreak.txt EastAsianWidth.txt DerivedGeneralCategory.txt emoji-data.txt OUT.cpp
// A class it does not know stops the build and is named: a newer Unicode may have split a rule.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/tables/line_break_table.h"

namespace shouce::text::tables {

namespace {

constexpr std::size_t code_points = 0x110000;

struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
};

[[nodiscard]] std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

[[nodiscard]] std::size_t parse_code_point(std::string_view text) {
    std::size_t value = 0;
    const auto end = text.data() + text.size();
    if (std::from_chars(text.data(), end, value, 16).ptr != end || value >= code_points)
        throw std::runtime_error(fmt::format("\"{}\" is no code point", text));
    return value;
}

[[nodiscard]] Range parse_range(std::string_view text) {
    const auto dots = text.find("..");
    if (dots == text.npos) return {parse_code_point(text), parse_code_point(text)};
    return {parse_code_point(text.substr(0, dots)), parse_code_point(text.substr(dots + 2))};
}

using Row = std::function<void(Range, std::string_view value)>;

// Calls `row` for each line "first..last ; value # comment". Returns the first line, which has the version.
std::string read_rows(const std::string& path, const Row& row) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(fmt::format("{}: cannot be read", path));
    std::string first;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (number == 1) first = line;
        const auto data = trimmed(std::string_view(line).substr(0, line.find('#')));
        const auto semicolon = data.find(';');
        if (semicolon == data.npos) continue;
        try {
            row(parse_range(trimmed(data.substr(0, semicolon))), trimmed(data.substr(semicolon + 1)));
        } catch (const std::exception& error) {
            throw std::runtime_error(fmt::format("{}:{}: {}", path, number, error.what()));
        }
    }
    return first;
}

// "# LineBreak-15.0.0.txt" → "15.0.0"
[[nodiscard]] std::string version_in(std::string_view first_line) {
    const auto dash = first_line.find('-');
    const auto end = first_line.rfind(".txt");
    if (dash == first_line.npos || end == first_line.npos || end <= dash)
        throw std::runtime_error("the first line of LineBreak.txt names no version");
    return std::string(first_line.substr(dash + 1, end - dash - 1));
}

// Classes that came after 15.0 behave as their characters did in 15.0 (UAX #14, modifications of 15.1, 17).
[[nodiscard]] std::string_view as_in_15_0(std::string_view name) {
    if (name == "AK" || name == "AP" || name == "AS") return "AL";
    if (name == "VF" || name == "VI") return "CM";
    if (name == "HH") return "BA";
    return name;
}

[[nodiscard]] LineBreakClass class_named(std::string_view name) {
    const auto found =
        std::find(line_break_class_names.begin(), line_break_class_names.end(), as_in_15_0(name));
    if (found == line_break_class_names.end())
        throw std::runtime_error(fmt::format("line break class {} is unknown to this program", name));
    return static_cast<LineBreakClass>(found - line_break_class_names.begin());
}

[[nodiscard]] EastAsianWidth width_named(std::string_view name) {
    if (name == "N" || name == "Na") return EastAsianWidth::Narrow;
    if (name == "H") return EastAsianWidth::Half;
    if (name == "W" || name == "F") return EastAsianWidth::Wide;
    if (name == "A") return EastAsianWidth::Ambiguous;
    throw std::runtime_error(fmt::format("East Asian width {} is unknown to this program", name));
}

// What the files say of every code point, before LB1.
struct Database {
    std::string version;
    std::vector<std::string> line_break = std::vector<std::string>(code_points, "XX");
    std::vector<EastAsianWidth> width = std::vector<EastAsianWidth>(code_points, EastAsianWidth::Narrow);
    std::vector<bool> combining = std::vector<bool>(code_points, false);   // Mn, Mc
    std::vector<bool> unassigned = std::vector<bool>(code_points, false);  // Cn
    std::vector<bool> pictographic = std::vector<bool>(code_points, false);
};

// Defaults of code points that no row lists, from the heads of LineBreak.txt and EastAsianWidth.txt.
void set_defaults(Database& database) {
    const auto ideographs = {Range{0x3400, 0x4DBF}, Range{0x4E00, 0x9FFF}, Range{0xF900, 0xFAFF},
                             Range{0x20000, 0x2FFFD}, Range{0x30000, 0x3FFFD}};
    for (const auto& range : ideographs)
        for (auto c = range.first; c <= range.last; ++c) {
            database.line_break[c] = "ID";
            database.width[c] = EastAsianWidth::Wide;
        }
    for (const auto& range : {Range{0x1F000, 0x1FAFF}, Range{0x1FC00, 0x1FFFD}})
        for (auto c = range.first; c <= range.last; ++c)
            database.line_break[c] = "ID";
    for (std::size_t c = 0x20A0; c <= 0x20CF; ++c)
        database.line_break[c] = "PR";
}

[[nodiscard]] Database read_database(const std::string& line_break, const std::string& width,
                                     const std::string& category, const std::string& emoji) {
    Database database;
    set_defaults(database);
    const auto each = [](Range range, const auto& set) {
        for (auto c = range.first; c <= range.last; ++c)
            set(c);
    };
    database.version = version_in(read_rows(line_break, [&](Range range, std::string_view value) {
        if (value != "SA" && value != "SG" && value != "XX") static_cast<void>(class_named(value));
        each(range, [&](std::size_t c) { database.line_break[c] = value; });
    }));
    read_rows(width, [&](Range range, std::string_view value) {
        each(range, [&, named = width_named(value)](std::size_t c) { database.width[c] = named; });
    });
    read_rows(category, [&](Range range, std::string_view value) {
        each(range, [&](std::size_t c) {
            database.combining[c] = value == "Mn" || value == "Mc";
            database.unassigned[c] = value == "Cn";
        });
    });
    read_rows(emoji, [&](Range range, std::string_view value) {
        if (value != "Extended_Pictographic") return;
        each(range, [&](std::size_t c) { database.pictographic[c] = true; });
    });
    return database;
}

// LB1 as far as it does not depend on the language: AI and CJ stay.
[[nodiscard]] CharacterClass resolved(const Database& database, std::size_t c) {
    const std::string& name = database.line_break[c];
    if (name == "SA")
        return {database.combining[c] ? LineBreakClass::CM : LineBreakClass::AL, database.width[c]};
    if (name == "SG" || name == "XX") return {LineBreakClass::AL, database.width[c]};
    if (name == "ID" && database.pictographic[c] && database.unassigned[c])
        return {LineBreakClass::EP, database.width[c]};
    return {class_named(name), database.width[c]};
}

using Block = std::array<std::uint8_t, block_size>;

struct Table {
    std::vector<std::size_t> block_of;
    std::vector<Block> blocks;
};

[[nodiscard]] Table fold(const Database& database) {
    Table table;
    std::map<Block, std::size_t> known;
    for (std::size_t start = 0; start < code_points; start += block_size) {
        Block block{};
        for (std::size_t i = 0; i < block_size; ++i)
            block.at(i) = pack(resolved(database, start + i));
        const auto [place, is_new] = known.try_emplace(block, table.blocks.size());
        if (is_new) table.blocks.push_back(block);
        table.block_of.push_back(place->second);
    }
    return table;
}

template <typename Numbers>
void append_numbers(std::string& out, const Numbers& numbers) {
    std::size_t count = 0;
    for (const auto number : numbers)
        fmt::format_to(std::back_inserter(out), "{},{}", number, ++count % 24 == 0 ? "\n" : "");
    out += "\n";
}

[[nodiscard]] std::string source_of(const Table& table, const std::string& version) {
    std::string out = fmt::format(
        "// Made by make_line_break_table from Unicode {}.\n"
        "#include \"text/tables/line_break_table.h\"\n\nnamespace shouce::text::tables {{\n\n"
        "const char* const data_version = \"{}\";\nconst std::uint16_t block_of[block_count] = {{\n",
        version, version);
    append_numbers(out, table.block_of);
    out += "};\nconst std::uint8_t entries[] = {\n";
    for (const auto& block : table.blocks)
        append_numbers(out, block);
    out += "};\n\n}  // namespace shouce::text::tables\n";
    return out;
}

void run(const std::vector<std::string>& arguments) {
    if (arguments.size() != 5)
        throw std::runtime_error(
            "wants LineBreak.txt EastAsianWidth.txt DerivedGeneralCategory.txt "
            "emoji-data.txt OUT.cpp");
    const auto database = read_database(arguments[0], arguments[1], arguments[2], arguments[3]);
    std::ofstream out(arguments[4], std::ios::binary);
    out << source_of(fold(database), database.version);
    if (!out.flush()) throw std::runtime_error(fmt::format("{}: cannot be written", arguments[4]));
}

}  // namespace

}  // namespace shouce::text::tables

int main(int argc, char** argv) {
    try {
        shouce::text::tables::run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        fmt::print(stderr, "make_line_break_table: {}\n", error.what());
        return 1;
    }
    return 0;
}
