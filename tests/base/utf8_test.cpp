#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>

namespace utf8 = shouce::utf8;

TEST_CASE("every scalar value is encoded and decoded as itself") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c == 0xD800) c = 0xE000;
        std::string text;
        utf8::append(text, c);
        const auto decoded = utf8::decode(text, 0);
        REQUIRE(decoded.valid);
        REQUIRE(decoded.code_point == c);
        REQUIRE(decoded.length == text.size());
    }
}

TEST_CASE("the first invalid byte is found") {
    CHECK_FALSE(utf8::first_invalid("党组织 abc").has_value());
    CHECK(utf8::first_invalid("党\xFF") == 3);
    CHECK(utf8::first_invalid("党\xE5\x85") == 3);        // cut in the middle
    CHECK(utf8::first_invalid("a\xC0\x80") == 1);         // overlong NUL
    CHECK(utf8::first_invalid("\xED\xA0\x80") == 0);      // surrogate
    CHECK(utf8::first_invalid("\xF4\x90\x80\x80") == 0);  // past U+10FFFF
}

TEST_CASE("a walk over invalid bytes ends and keeps the valid ones") {
    CHECK(utf8::to_utf32("党\xFF员") == U"党\xFFFD员");
    CHECK(utf8::length("党\xE5\x85") == 3);
}

TEST_CASE("a prefix ends between characters") {
    CHECK(utf8::prefix("党员abc", 3) == "党员a");
    CHECK(utf8::prefix("党", 5) == "党");
}

TEST_CASE("ideographs are told from everything else") {
    CHECK(utf8::is_han(U'党'));
    CHECK(utf8::is_han(U'〇'));
    CHECK(utf8::is_han(U'𠮷'));
    CHECK_FALSE(utf8::is_han(U'，'));
    CHECK_FALSE(utf8::is_han(U'A'));
    CHECK_FALSE(utf8::is_han(U'あ'));
}
