#include "text/itemizer.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace text = shouce::text;
using text::Joint;
using text::Kind;
using text::Mark;

namespace {

[[nodiscard]] std::vector<text::Character> wide(std::string_view paragraph) {
    return text::itemize(paragraph, 20 * text::em);
}

}  // namespace

TEST_CASE("two dashes are one character of two em, a third is a connector") {
    const auto three = wide("———");
    REQUIRE(three.size() == 2);
    CHECK(three[0].mark == Mark::Dash);
    CHECK(three[0].from == 0);
    CHECK(three[0].to == 6);
    CHECK(three[1].mark == Mark::Connector);
    CHECK(wide("————").size() == 2);
    CHECK(wide("―—").size() == 2);  // unlike, so no pair
    CHECK(wide("⸺")[0].mark == Mark::Dash);
}

TEST_CASE("a pair of dashes comes apart in a column narrower than itself") {
    const auto pair = text::itemize("——", text::em);
    REQUIRE(pair.size() == 2);
    CHECK(pair[1].joint == Joint::Unit);
}

TEST_CASE("six dots are one unit, twelve are two") {
    const auto dots = wide("…………");
    REQUIRE(dots.size() == 4);
    CHECK(dots[0].joint == Joint::Free);
    CHECK(dots[1].joint == Joint::Unit);
    CHECK(dots[2].joint == Joint::Free);
    CHECK(dots[3].joint == Joint::Unit);
}

TEST_CASE("a figure and the unit after its space keep company") {
    CHECK(wide("5 kg")[2].joint == Joint::Companion);
    CHECK(wide("25 ℃")[3].joint == Joint::Companion);
    CHECK(wide("5 kgs")[2].joint == Joint::Free);  // a word, not a unit
    CHECK(wide("a kg")[2].joint == Joint::Free);
    CHECK(wide("5 人")[2].joint == Joint::Free);
}

TEST_CASE("ISBN and the currency sign keep their figure") {
    CHECK(wide("ISBN 978")[5].joint == Joint::Companion);
    CHECK(wide("￥ 35")[2].joint == Joint::Companion);
    CHECK(wide("No. 5")[4].joint == Joint::Companion);
    CHECK(wide("XISBN 978")[6].joint == Joint::Free);
}

TEST_CASE("kinds tell hanzi, Western text, marks, spaces and what is not drawn apart") {
    CHECK(wide("党")[0].kind == Kind::Ideograph);
    CHECK(wide("a")[0].kind == Kind::Western);
    CHECK(wide("7")[0].kind == Kind::Western);
    CHECK(wide("％")[0].kind == Kind::Symbol);
    CHECK(wide("，")[0].kind == Kind::Mark);
    CHECK(wide("①")[0].mark == Mark::Number);
    CHECK(wide("★")[0].kind == Kind::Symbol);
    CHECK(wide("\u3000")[0].kind == Kind::Space);
    CHECK(wide("\u200B")[0].kind == Kind::Invisible);
    CHECK(wide("\n")[0].kind == Kind::Invisible);
    CHECK(wide("\uFE0F")[0].kind == Kind::Invisible);
    CHECK(wide("e\u0301")[1].kind == Kind::Combining);
}

TEST_CASE("an invalid byte is one replacement character") {
    const auto broken = wide("党\xE5\x85组");
    REQUIRE(broken.size() == 4);
    CHECK(broken[1].code_point == 0xFFFD);
    CHECK(broken[2].from == 4);
    CHECK(broken[2].to == 5);
}
