#include <doctest/doctest.h>

#include "text/lines.h"

namespace text = shouce::text;
namespace test = shouce::test;
using text::em;

TEST_CASE("a span covers what its bytes show, a span for each line") {
    const auto layout = test::set("一二三四五六", test::column(4));
    const auto spans = text::spans_of(layout, 6, 15);  // 三四五
    REQUIRE(spans.size() == 2);
    CHECK(spans[0].line == 0);
    CHECK(spans[0].left == 2 * em);
    CHECK(spans[0].right == 4 * em);
    CHECK(spans[1].line == 1);
    CHECK(spans[1].left == 0);
    CHECK(spans[1].right == em);
}

TEST_CASE("a span follows indent, squeezing and stretching") {
    auto style = test::column(6);
    style.first_line_indent = 2 * em;
    auto layout = test::set("“一”二", style);
    auto spans = text::spans_of(layout, 0, 3);  // “
    REQUIRE(spans.size() == 1);
    CHECK(spans[0].left == 2 * em);
    CHECK(spans[0].right == 2 * em + em / 2);
    layout = test::set("5甲", test::column(6));
    spans = text::spans_of(layout, 0, 1);
    CHECK(spans[0].right == em / 2);  // the gap belongs to neither
    spans = text::spans_of(layout, 0, 4);
    CHECK(spans[0].right == em * 7 / 4);
}

TEST_CASE("there is no span for nothing, for spaces at an end or past the text") {
    const auto layout = test::set("一二 三", test::column(2));
    CHECK(text::spans_of(layout, 3, 3).empty());
    CHECK(text::spans_of(layout, 6, 7).empty());
    CHECK(text::spans_of(layout, 90, 99).empty());
    CHECK(text::spans_of(text::Layout{}, 0, 9).empty());
}

TEST_CASE("a hit finds the character under it or the nearest") {
    const auto layout = test::set("一5二\n\n三", test::column(9));
    CHECK(text::hit_test(layout, 0, -400) == 0);
    CHECK(text::hit_test(layout, 0, 0) == 0);
    CHECK(text::hit_test(layout, 0, 999) == 0);
    CHECK(text::hit_test(layout, 0, 1100) == 0);  // in the gap, nearer to 一
    CHECK(text::hit_test(layout, 0, 1200) == 3);  // nearer to 5
    CHECK(text::hit_test(layout, 0, 2000) == 4);
    CHECK(text::hit_test(layout, 0, 99000) == 4);
    CHECK(text::hit_test(layout, 1, 500) == 8);  // an empty line
    CHECK(text::hit_test(layout, 2, 500) == 9);
    CHECK(text::hit_test(layout, 99, 500) == 9);  // below the last line
    CHECK(text::hit_test(text::Layout{}, 0, 0) == 0);
}

TEST_CASE("every glyph is hit in its middle and spanned by its bytes") {
    auto style = test::column(7);
    style.alignment = text::Alignment::Justified;
    const auto layout = test::set("支部——“三会一课”，共5次（含2021年）……《党章》。", style);
    for (std::size_t i = 0; i < layout.lines.size(); ++i)
        for (const auto& glyph : layout.lines[i].glyphs) {
            CHECK(text::hit_test(layout, i, glyph.left + glyph.advance / 2) == glyph.from);
            const auto spans = text::spans_of(layout, glyph.from, glyph.to);
            REQUIRE(spans.size() == 1);
            CHECK(spans[0].line == i);
            CHECK(spans[0].left == glyph.left);
        }
}
