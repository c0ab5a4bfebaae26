// Proves that the faces can show what they were cut for: an outline, not just an entry in a table.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "fonts/fonts.h"

namespace shouce::fonts {
namespace {

constexpr Face text_faces[] = {Face::SerifRegular, Face::SerifBold, Face::SansRegular, Face::SansBold};

std::vector<char32_t> listed(const std::string& name) {
    std::ifstream file(std::filesystem::path(SHOUCE_CHARACTER_LISTS) / name);
    std::vector<char32_t> characters;
    for (std::string line; std::getline(file, line);) {
        characters.push_back(static_cast<char32_t>(std::stoul(line, nullptr, 16)));
    }
    return characters;
}

std::string without_outline(Faces& faces, Face face, const std::vector<char32_t>& characters) {
    std::string missing;
    for (const char32_t character : characters) {
        if (faces.has_outline(face, character)) continue;
        missing += fmt::format("U+{:04X} ", static_cast<unsigned>(character));
    }
    return missing;
}

std::size_t ideographs(const std::vector<char32_t>& characters) {
    std::size_t count = 0;
    for (const char32_t character : characters)
        count += utf8::is_han(character) ? 1U : 0U;
    return count;
}

}  // namespace

TEST_CASE("the lists are whole") {
    CHECK(listed("standard.txt").size() == 8105);
    CHECK(ideographs(listed("standard.txt")) == 8105);
    CHECK(listed("gb2312.txt").size() == 7445);
    CHECK(listed("extra.txt").size() > 1000);
    CHECK(listed("icons.txt").size() > 30);
}

TEST_CASE("every listed character has an outline in every text face") {
    Faces faces;
    for (const Face face : text_faces) {
        CAPTURE(static_cast<int>(face));
        for (const std::string list : {"standard.txt", "gb2312.txt", "extra.txt"}) {
            CAPTURE(list);
            CHECK(without_outline(faces, face, listed(list)) == "");
        }
    }
}

TEST_CASE("every icon has an outline") {
    Faces faces;
    CHECK(without_outline(faces, Face::Icons, listed("icons.txt")) == "");
}

TEST_CASE("what was not asked for is not there") {
    Faces faces;
    CHECK_FALSE(faces.has_outline(Face::SerifRegular, U'\u9F98'));  // a rare ideograph
    CHECK_FALSE(faces.has_outline(Face::SerifRegular, U'\uE88A'));  // an icon
    CHECK_FALSE(faces.has_outline(Face::Icons, U'一'));
    CHECK_FALSE(faces.has_outline(Face::SansBold, char32_t{0x110000}));
}

}  // namespace shouce::fonts
