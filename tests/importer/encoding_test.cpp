#include "importer/encoding.h"

#include <doctest/doctest.h>

#include "importer/import.h"

namespace shouce::importer {

namespace {

// 手册 in GB18030, and 㐀, which GBK does not have.
constexpr std::string_view gb18030 = "\xCA\xD6\xB2\xE1 \x81\x39\xEE\x39";

[[nodiscard]] std::string refusal(std::string bytes) {
    const auto decoded = decode(std::move(bytes), "a.txt");
    REQUIRE_FALSE(decoded.has_value());
    return decoded.error().message();
}

}  // namespace

TEST_CASE("UTF-8 is taken as it is, a byte order mark is not text") {
    CHECK(decode("手册", "a.txt")->text == "手册");
    const auto marked = decode("\xEF\xBB\xBF手册", "a.txt");
    CHECK(marked->text == "手册");
    CHECK(marked->encoding == Encoding::Utf8WithMark);
}

TEST_CASE("GB18030 is recognised and converted, four-byte characters too") {
    const auto decoded = decode(std::string(gb18030), "a.txt");
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == "手册 㐀");
    CHECK(decoded->encoding == Encoding::Gb18030);
}

TEST_CASE("UTF-16 is known by its mark, in either order of bytes") {
    const auto little = decode("\xFF\xFE\x4B\x62\x8C\x51", "a.txt");
    REQUIRE(little.has_value());
    CHECK(little->text == "手册");
    CHECK(little->encoding == Encoding::Utf16);
    CHECK(decode("\xFE\xFF\x62\x4B\x51\x8C", "a.txt")->text == "手册");
}

TEST_CASE("a long GB18030 file is converted whole") {
    std::string bytes;
    std::string expected;
    for (int i = 0; i < 100'000; ++i) {
        bytes += "\xCA\xD6\xB2\xE1";
        expected += "手册";
    }
    CHECK(decode(bytes + "\n", "a.txt")->text == expected + "\n");
}

TEST_CASE("anything else is refused with the byte") {
    CHECK(refusal("\xCA\xD6\xB2\xE1\xFF\xFE") ==
          "a.txt: byte 4 is neither UTF-8 nor GB18030; save it as UTF-8");
    CHECK(refusal(std::string("\xFF\xFEKb\x00", 5)) ==
          "a.txt: byte 4 is not UTF-16, although the file begins as UTF-16; save it as UTF-8");
    CHECK(refusal("手册\xC0") == "a.txt: byte 6 is neither UTF-8 nor GB18030; save it as UTF-8");
    CHECK(refusal("\xEF\xBB\xBF手\xCA\xD6") ==
          "a.txt: byte 6 is not UTF-8, although the file begins as UTF-8; save it as UTF-8");
}

TEST_CASE("a handbook in GB18030 is the same book as in UTF-8, and a note says so") {
    // 一、开门 / (1) 早上开门。
    const std::string bytes =
        "\xD2\xBB\xA1\xA2\xBF\xAA\xC3\xC5\n\n(1) \xD4\xE7\xC9\xCF\xBF\xAA\xC3\xC5\xA1\xA3\n";
    const auto gb = imported(bytes);
    CHECK(gb.handbook == imported("一、开门\n\n(1) 早上开门。\n").handbook);
    CHECK(gb.handbook == imported("\xEF\xBB\xBF一、开门\n\n(1) 早上开门。\n").handbook);
    REQUIRE(gb.notes.size() == 1);
    CHECK(gb.notes[0].code == "encoding");
}

}  // namespace shouce::importer
