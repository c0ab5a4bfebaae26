#include "pack/text_rules.h"

#include <doctest/doctest.h>

namespace shouce::pack {

TEST_CASE("ordinary Chinese text is not objected to") {
    CHECK(first_objection("第一条：“手册”（2026年）—— 3.5 km²，\t〇々①\n€😀").empty());
    CHECK(first_objection("").empty());
}

TEST_CASE("what is invisible, turns the text around or is no character is objected to") {
    for (const char32_t c : {0x00,   0x08,   0x0B,   0x0C,    0x1B,    0x7F,    0x85,    0x9F,   0x061C,
                             0x200E, 0x200F, 0x2028, 0x202A,  0x202E,  0x2066,  0x2069,  0xFDD0, 0xFEFF,
                             0xFFF9, 0xFFFB, 0xFFFE, 0x1FFFF, 0xE0001, 0xE007F, 0x10FFFE}) {
        CAPTURE(static_cast<unsigned>(c));
        CHECK_FALSE(objection(c).empty());
    }
    for (const char32_t c : {U'\t', U'\n', U' ', U'~', U'\u00A0', U'手', U'，', U'\uFFFD', U'\U0001F600'}) {
        CAPTURE(static_cast<unsigned>(c));
        CHECK(objection(c).empty());
    }
}

TEST_CASE("the first one is described, broken UTF-8 by its byte") {
    CHECK(first_objection("手\u202E册\u0001") == "U+202E, a direction control");
    CHECK(first_objection("手\xFF") == "byte 3 of it is not UTF-8");
    CHECK(first_objection("\xED\xA0\x80") == "byte 0 of it is not UTF-8");
}

}  // namespace shouce::pack
