#include "text/punctuation_width.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

#include "text/lines.h"

namespace text = shouce::text;
namespace test = shouce::test;
using text::em;
using text::Units;

namespace {

// Width of the paragraph inside a line, between two hanzi that are not counted.
[[nodiscard]] Units inner_width(std::string_view paragraph,
                                text::PunctuationWidth width = text::PunctuationWidth::Full) {
    auto style = test::column(60);
    style.punctuation = width;
    const auto layout = test::set("甲" + std::string(paragraph) + "乙", style);
    return layout.lines.front().width - 2 * em;
}
[[nodiscard]] Units line_width(std::string_view paragraph) {
    return test::set(paragraph, test::column(60)).lines.front().width;
}

// Full-width brackets whose ink stands in the middle, as some fonts draw them.
class CentredMeasurer final : public text::Measurer {
  public:
    [[nodiscard]] Units advance(char32_t c) const override { return text::FixedMeasurer().advance(c); }
    [[nodiscard]] text::InkBox ink(char32_t) const override { return {380, 730}; }
};

}  // namespace

TEST_CASE("a mark alone keeps its em") {
    for (const std::string_view mark : {"，", "。", "“", "》", "？"})
        CHECK(inner_width(mark) == em);
    CHECK(inner_width("——") == 2 * em);
    CHECK(inner_width("……") == 2 * em);
}

TEST_CASE("two marks next to each other take an em and a half, three take two") {
    for (const std::string_view pair : {"）。", "》、", "，“", "“《", "》（", "”，", "：“", "。”", "、《"})
        CHECK(inner_width(pair) == em * 3 / 2);
    CHECK(inner_width("》）。") == 2 * em);
    CHECK(inner_width("。”（") == 2 * em);
    CHECK(inner_width("（）") == 2 * em);  // nothing empty between them
}

TEST_CASE("two question or exclamation marks share an em, three take two") {
    CHECK(inner_width("？！") == em);
    CHECK(inner_width("！！") == em);
    CHECK(inner_width("！！！") == 2 * em);
}

TEST_CASE("an interpunct takes half an em") {
    CHECK(inner_width("·") == em / 2);
    const auto dot = test::set("甲·乙", test::column(60)).lines.front().glyphs[1];
    CHECK(dot.left == em);
    CHECK(dot.x == em - em / 4);  // its ink, in the middle of the font's em, comes to stand in the middle
}

TEST_CASE("half-width setting takes half an em off quotes and brackets and nothing off other marks") {
    const auto half = text::PunctuationWidth::Half;
    CHECK(inner_width("“好”", half) == 2 * em);
    CHECK(inner_width("（好）", half) == 2 * em);
    CHECK(inner_width("，", half) == em);
    CHECK(inner_width("”，", half) == em * 3 / 2);
    CHECK(inner_width("，“", half) == em * 3 / 2);
    CHECK(inner_width("”“", half) == em);
}

TEST_CASE("a line starts with the ink of an opening mark and ends with that of a closing one") {
    CHECK(line_width("“甲") == em * 3 / 2);
    CHECK(line_width("甲。") == em * 3 / 2);
    CHECK(line_width("（甲）") == 2 * em);
    CHECK(line_width("甲。 ") == em * 3 / 2);  // trailing spaces hang
    const auto quote = test::set("“甲", test::column(60)).lines.front().glyphs.front();
    CHECK(quote.left == 0);
    CHECK(quote.x == -em / 2);
    CHECK(quote.advance == em / 2);
}

TEST_CASE("hanzi and Western text stand a quarter em apart, typed space or not") {
    CHECK(inner_width("5") == em);    // ¼ + ½ + ¼
    CHECK(inner_width(" 5 ") == em);  // the space is the gap
    CHECK(inner_width("50%") == em * 2);
    CHECK(line_width("5甲") == em * 7 / 4);
    CHECK(line_width("，5") == em * 3 / 2);  // a mark has its own room
    CHECK(line_width("甲 乙") == em * 5 / 2);
}

TEST_CASE("there is no gap at a line's end") {
    const auto layout = test::set("甲乙abc", test::column(2));
    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].width == 2 * em);
    CHECK(layout.lines[1].width == em * 3 / 2);
    CHECK(layout.lines[1].glyphs.front().x == 0);
}

TEST_CASE("ink never leaves its room, however narrow a mark is set") {
    const std::string_view paragraph = "甲，“《乙》（丙）”。丁！？“戊”：己·庚；（一）辛";
    for (const text::Measurer* measurer : {static_cast<const text::Measurer*>(new text::FixedMeasurer),
                                           static_cast<const text::Measurer*>(new CentredMeasurer)}) {
        for (int width = 2; width < 60; ++width) {
            auto style = test::half_em_column(width);
            style.alignment = text::Alignment::Justified;
            style.punctuation = width % 2 == 0 ? text::PunctuationWidth::Half : text::PunctuationWidth::Full;
            for (const auto& line : text::lay_out(paragraph, style, *measurer).lines)
                for (const auto& glyph : line.glyphs) {
                    if (text::mark_of(glyph.code_point) == text::Mark::None) continue;
                    const auto ink = measurer->ink(glyph.code_point);
                    CHECK(glyph.x + ink.left >= glyph.left);
                    CHECK(glyph.x + ink.right <= glyph.left + glyph.advance);
                }
        }
        delete measurer;
    }
}

TEST_CASE("a typed mark narrower than half an em is left alone") {
    CHECK(inner_width(",") == em / 2);
    CHECK(line_width("(a)") == em * 3 / 2);
}
