#include "base/tokens.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/utf8.h"

namespace shouce::tokens {

namespace {

[[nodiscard]] std::string folded(std::string_view text) {
    return utf8::to_utf8(of(text));
}

}  // namespace

TEST_CASE("every character, letter and digit is a token; marks, blanks and symbols are none") {
    CHECK(folded("党员、干部（2012年）：“好”！") == "党员干部2012年好");
    CHECK(folded(" \t\n\r　·—…《》【】〔〕％＋＝～￥$€") == "");
    CHECK(folded("第①条 々〇 ひらがな Ωмир é") == "第①条々〇ひらがなωмирé");
    CHECK(folded("😀👍🏽☆★→㎡") == "㎡");
}

TEST_CASE("full-width forms and capitals are folded") {
    CHECK(folded("ＡＢＣ ａｂｃ ＡＢｃ１２３") == "abcabcabc123");
    CHECK(folded("GDP ÀÉÜ ΑΩ ДЁ") == "gdpàéüαωдё");
    CHECK(folded("×÷") == "");
}

TEST_CASE("folding twice is folding once") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (const char32_t once = fold(c); once != 0) REQUIRE(fold(once) == once);
    }
}

TEST_CASE("every ideograph is a token") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (utf8::is_han(c)) REQUIRE(fold(c) == c);
    }
}

TEST_CASE("a token knows its bytes in the text") {
    const std::string text =
        "A，党\xFF"
        "员Ｂ";
    Walk walk(text);
    std::vector<std::string> pieces;
    for (Token token; walk.next(token);)
        pieces.push_back(text.substr(token.begin, token.end - token.begin));
    CHECK(pieces == std::vector<std::string>{"A", "党", "员", "Ｂ"});
}

TEST_CASE("bytes that are no UTF-8 are skipped, one by one") {
    CHECK(folded("党\xE5\x91员") == "党员");      // half a character
    CHECK(folded("\xED\xA0\x80党") == "党");      // a surrogate
    CHECK(folded("\xC0\x80\xF5党\x80") == "党");  // overlong, past the end, a lone continuation
    CHECK(folded(std::string("党\0员", 7)) == "党员");
}

}  // namespace shouce::tokens
