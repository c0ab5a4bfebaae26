#include "text/lines.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/justifier.h"

namespace text = shouce::text;
namespace test = shouce::test;
using test::column;
using test::lines;
using test::Lines;
using text::em;
using text::Units;

namespace {

[[nodiscard]] text::ParagraphStyle justified(int width) {
    auto style = column(width);
    style.alignment = text::Alignment::Justified;
    return style;
}

}  // namespace

TEST_CASE("a line is filled") {
    CHECK(lines("一二三四五六七", column(3)) == Lines{"一二三", "四五六", "七"});
}

TEST_CASE("an empty paragraph is one empty line") {
    const auto layout = test::set("", column(3));
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines[0].glyphs.empty());
    CHECK(layout.lines[0].to == 0);
}

TEST_CASE("a mark that is cut to half at the end fits where an em would not") {
    CHECK(lines("一二三，四", test::half_em_column(7)) == Lines{"一二三，", "四"});
}

TEST_CASE("push in first: squeezing makes room for a mark that may not start a line") {
    // 一，二三四。 is 5.5 em wide with its last mark cut; the comma gives the half em.
    CHECK(lines("一，二三四。五", column(5)) == Lines{"一，二三四。", "五"});
    CHECK(test::set("一，二三四。五", column(5)).lines[0].width == 5 * em);
}

TEST_CASE("push out second: where squeezing is not enough the hanzi before goes with the mark") {
    CHECK(lines("一二三四五。六", column(5)) == Lines{"一二三四", "五。六"});
}

TEST_CASE("a hanzi that does not fit goes to the next line and nothing is squeezed for it") {
    const auto layout = test::set("一，二三四五", column(5));
    CHECK(layout.lines[0].width == 5 * em);
    CHECK(lines("一，二三四五", column(5)) == Lines{"一，二三四", "五"});
}

TEST_CASE("a ragged line is not squeezed for a Latin word, a justified one is") {
    auto style = test::half_em_column(15);
    const std::string_view paragraph = "一（二）三 words四五六七八";  // 7.75 em before 四
    CHECK(lines(paragraph, style).front() == "一（二）三");
    style.alignment = text::Alignment::Justified;
    CHECK(lines(paragraph, style).front() == "一（二）三 words");
}

TEST_CASE("a line feed ends a line, at the end of the paragraph too") {
    CHECK(lines("一\n二", column(5)) == Lines{"一", "二"});
    CHECK(lines("一\n\n二", column(5)) == Lines{"一", "", "二"});
    CHECK(lines("一\r\n二", column(5)) == Lines{"一", "二"});
    CHECK(lines("一\n", column(5)) == Lines{"一"});
    CHECK(test::set("一\n二", column(5)).lines[0].to == 4);
}

TEST_CASE("spaces at a line's end hang and are kept with it") {
    const auto layout = test::set("ab  cd", column(1));
    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].to == 4);
    CHECK(layout.lines[0].width == em);
    CHECK(layout.lines[1].glyphs.front().x == 0);
}

TEST_CASE("a word wider than the column is broken, after a sign if there is one far enough") {
    CHECK(lines("abcdefgh", column(2)) == Lines{"abcd", "efgh"});
    CHECK(lines("abcde/fghijkl", column(4)) == Lines{"abcde/", "fghijkl"});
    CHECK(lines("a/bcdefghijkl", column(4)) == Lines{"a/bcdefg", "hijkl"});
    CHECK(lines("一abcdefghijkl", column(4)) == Lines{"一abcde", "fghijkl"});
}

TEST_CASE("any measure ends, with a character a line at least") {
    for (const Units measure : {-1000, -1, 0, 1, 499, 500}) {
        auto style = column(1);
        style.measure = measure;
        style.first_line_indent = 2 * em;
        CHECK(test::set("一——二……（三）。e\u0301", style).lines.size() >= 7);
    }
}

TEST_CASE("the first line is indented, and only that") {
    auto style = column(6);
    style.first_line_indent = 2 * em;
    const auto layout = test::set("一二三四五六七八九\n十", style);
    REQUIRE(layout.lines.size() == 3);
    CHECK(layout.lines[0].indent == 2 * em);
    CHECK(layout.lines[0].glyphs.front().x == 2 * em);
    CHECK(layout.lines[0].glyphs.size() == 4);
    CHECK(layout.lines[1].indent == 0);
    CHECK(layout.lines[2].indent == 0);
}

TEST_CASE("in a column too narrow for it the indent gives way") {
    auto style = column(3);
    style.first_line_indent = 2 * em;
    CHECK(test::set("一二三", style).lines[0].indent == em);
}

TEST_CASE("justified lines fill the measure, the last one and one before a line feed do not") {
    const auto layout = test::set("一二三四，五六七八九十", justified(6));
    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].width == 6 * em);
    CHECK(layout.lines[1].width == 5 * em);
    CHECK(test::set("一二三\n四五六七八九十", justified(6)).lines[0].width == 3 * em);
}

TEST_CASE("room is given evenly, to the last unit") {
    const auto layout = test::set("一二三四五六七（八九十）一二三四五", justified(8));
    const auto& line = layout.lines[0];
    REQUIRE(line.glyphs.size() == 7);
    CHECK(line.width == 8 * em);
    for (std::size_t i = 0; i + 1 < line.glyphs.size(); ++i)
        CHECK(std::abs(line.glyphs[i].advance - em - em / 6) <= 1);
    CHECK(line.glyphs.back().advance == em);
}

TEST_CASE("word spaces widen first, then gaps, then all places") {
    const auto layout = test::set("党ab 员党员党员党", justified(6));
    const auto& line = layout.lines[0];  // 党ab 员党员: 1 + ¼ + 1 + ¼ + 3
    REQUIRE(line.glyphs.size() == 6);
    CHECK(line.width == 6 * em);
    CHECK(line.glyphs[1].left == em + em / 3);
    CHECK(line.glyphs[3].left == 2 * em + 2 * (em / 3));
    CHECK(line.glyphs[3].advance == em + 167);
}

TEST_CASE("a line that would have to be torn apart stays ragged") {
    const auto layout = test::set("一二三abcdefghij", justified(6));
    CHECK(layout.lines[0].width == 3 * em);
}

TEST_CASE("nothing is put inside a dash, six dots or a Latin word, nor around a connector or solidus") {
    const auto layout = test::set("零一——二……abc～三／四五（六七八九十一二）", justified(14));
    const auto& glyphs = layout.lines[0].glyphs;
    CHECK(layout.lines[0].width == 14 * em);
    const auto advance = [&](char32_t c) {
        return std::find_if(glyphs.begin(), glyphs.end(),
                            [c](const text::Glyph& g) { return g.code_point == c; })
            ->advance;
    };
    CHECK(advance(U'a') == em / 2);
    CHECK(advance(U'c') == em / 2);
    CHECK(advance(U'～') == em);
    CHECK(advance(U'三') == em);
    CHECK(advance(U'／') == em);
    CHECK(advance(U'…') == em);
    CHECK(advance(U'一') > em);
}

TEST_CASE("brackets are squeezed before commas, commas before gaps, gaps before stops") {
    const auto characters = text::itemize("一，二》三5四。五", 20 * em);  // 9 em
    const auto room = [&](Units measure, std::size_t i) {
        auto style = column(1);
        style.measure = measure;
        const auto boxes = text::make_boxes(characters, style, text::FixedMeasurer());
        const auto set = text::set_line(characters, boxes, {0, characters.size(), 0, false}, style);
        return set[i].gap + set[i].room();
    };
    CHECK(room(8500, 3) == em / 2);
    CHECK(room(8500, 1) == em);
    CHECK(room(8000, 1) == em / 2);
    CHECK(room(8000, 5) == em * 3 / 4);
    CHECK(room(7750, 5) == em * 5 / 8);
    CHECK(room(7750, 7) == em);
    CHECK(room(7250, 7) == em / 2);
}

TEST_CASE("tracking stands between characters and not after the last") {
    auto style = column(10);
    style.tracking = em / 10;
    const auto layout = test::set("一二三", style);
    CHECK(layout.lines[0].width == 3200);
    CHECK(layout.lines[0].glyphs[1].x == 1100);
}

TEST_CASE("display text parts after a phrase where the line is full enough") {
    auto style = column(10);
    style.phrase_break_percent = 55;
    CHECK(lines("一二三四五六，七八九十一二", style) == Lines{"一二三四五六，", "七八九十一二"});
    CHECK(lines("一二三，四五六七八九十一二", style).front() == "一二三，四五六七八九");  // not full enough
    CHECK(lines("一二三四五六、七八九十一二", style).front() == "一二三四五六、七八九");  // 、 ends no phrase
    CHECK(lines("一二三四五六，七八", style) == Lines{"一二三四五六，七八"});             // all of it fits
    CHECK(lines("“一二三四五六，”七八九十一二", style).front() == "“一二三四五六，”");
    style.phrase_break_percent = 0;
    CHECK(lines("一二三四五六，七八九十一二", style).front() == "一二三四五六，七八九");
}

TEST_CASE("display text does not part a short quoted term") {
    auto style = column(7);
    style.punctuation = text::PunctuationWidth::Half;
    CHECK(lines("全面做到“五个好”的", style) == Lines{"全面做到", "“五个好”的"});
    CHECK(lines("“五个好”", [] {
              auto narrow = column(3);
              narrow.punctuation = text::PunctuationWidth::Half;
              return narrow;
          }()) == Lines{"“五个", "好”"});
}

TEST_CASE("a lone last character receives a second from above") {
    auto style = column(5);
    style.last_line = text::LastLine::NoLoneCharacter;
    CHECK(lines("一二三四五六。", style) == Lines{"一二三四", "五六。"});
    CHECK(lines("一二三四五六七", style) == Lines{"一二三四五", "六七"});
    style.last_line = text::LastLine::AsItFalls;
    CHECK(lines("一二三四五六。", style) == Lines{"一二三四五", "六。"});
}

TEST_CASE("a lone last character is taken in where squeezing makes room for it") {
    auto style = column(6);
    style.last_line = text::LastLine::NoLoneCharacter;
    CHECK(lines("一，二，三四五", style) == Lines{"一，二，三四五"});
}

TEST_CASE("a lone last character stays alone where the line above would suffer") {
    auto style = column(2);
    style.last_line = text::LastLine::NoLoneCharacter;
    CHECK(lines("一二三", style) == Lines{"一二", "三"});
}

TEST_CASE("a dash is one glyph of two em") {
    const auto layout = test::set("一——二", column(10));
    const auto& dash = layout.lines[0].glyphs[1];
    CHECK(dash.kind == text::GlyphKind::Dash);
    CHECK(dash.advance == 2 * em);
    CHECK(dash.from == 3);
    CHECK(dash.to == 9);
}

TEST_CASE("the dump shows indent and width in em") {
    auto style = column(6);
    style.first_line_indent = 2 * em;
    const std::string paragraph = "一二三四五。";
    CHECK(text::layout_dump(paragraph, test::set(paragraph, style), text::DumpDetail::Figures) ==
          "[ 2.000  6.000] 　　一二三四\n[ 0.000  1.500] 五。\n");
    CHECK(text::layout_dump(paragraph, test::set(paragraph, style), text::DumpDetail::Lines) ==
          "　　一二三四\n五。\n");
}
