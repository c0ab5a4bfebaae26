#include <doctest/doctest.h>

#include <charconv>
#include <cstdint>
#include <fstream>
#include <numeric>
#include <string>

#include "fonts/fonts.h"
#include "fonts/pages.h"

namespace shouce::fonts {
namespace {

// Of the mapping that the faces lie in, as /proc tells it.
[[nodiscard]] long resident_kibibytes() {
    const auto sought = reinterpret_cast<std::uintptr_t>(bytes(Face::SerifRegular).data());
    std::ifstream smaps("/proc/self/smaps");
    bool inside = false;
    for (std::string line; std::getline(smaps, line);) {
        std::uintptr_t from = 0;
        std::uintptr_t to = 0;
        const auto dash = line.find('-');
        const char* end = line.data() + line.size();
        if (dash != std::string::npos &&
            std::from_chars(line.data(), line.data() + dash, from, 16).ptr == line.data() + dash &&
            std::from_chars(line.data() + dash + 1, end, to, 16).ec == std::errc())
            inside = from <= sought && sought < to;
        if (inside && line.starts_with("Rss:")) return std::stol(line.substr(4));
    }
    return -1;
}

[[nodiscard]] unsigned sum_of_bytes() {
    const auto face = bytes(Face::SerifRegular);
    return std::accumulate(face.begin(), face.end(), 0U, [](unsigned sum, std::byte byte) {
        return sum * 31 + std::to_integer<unsigned>(byte);
    });
}

}  // namespace

TEST_CASE("pages of the faces that were read are given back, and read the same again") {
    const unsigned before = sum_of_bytes();
    const long read = resident_kibibytes();
    REQUIRE(read > 2000);
    release_pages();
    CHECK(resident_kibibytes() < read - 2000);
    CHECK(sum_of_bytes() == before);
}

}  // namespace shouce::fonts
