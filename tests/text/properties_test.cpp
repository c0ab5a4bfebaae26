// Rules that hold of every layout, tried on random text at every width and on a real handbook.
#include "text/properties.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/lines.h"

namespace text = shouce::text;
namespace test = shouce::test;

namespace {

using Random = std::mt19937;

[[nodiscard]] std::size_t below(Random& random, std::size_t limit) {
    return random() % limit;  // not std::uniform_int_distribution, which differs from library to library
}

constexpr std::u32string_view hanzi = U"党的基层组织建设规程方法与案例启示一二三四五六七八九十";
constexpr std::u32string_view marks = U"，。、；：？！）》」』”’】〕（《「『“‘【〔·～—／①%℃￥";
constexpr std::array<std::string_view, 16> pieces = {"——",
                                                     "……",
                                                     "2021",
                                                     "35.00",
                                                     "50%",
                                                     "25℃",
                                                     "ISBN 978-7-5098",
                                                     "120 mm",
                                                     "C++20",
                                                     "Wi-Fi",
                                                     "GPS",
                                                     "e-mail",
                                                     "state-of-the-art",
                                                     " ",
                                                     "“五个好”",
                                                     "a/b"};

// Mostly hanzi, a mark or something else now and then, often several in a row.
[[nodiscard]] std::string random_paragraph(Random& random) {
    std::string result;
    const std::size_t length = 1 + below(random, 60);
    for (std::size_t i = 0; i < length; ++i) {
        const auto choice = below(random, 10);
        if (choice < 5) {
            shouce::utf8::append(result, hanzi[below(random, hanzi.size())]);
        } else if (choice < 8) {
            shouce::utf8::append(result, marks[below(random, marks.size())]);
        } else {
            result += pieces[below(random, pieces.size())];
        }
    }
    return result;
}

[[nodiscard]] text::ParagraphStyle random_style(Random& random) {
    text::ParagraphStyle style;
    style.alignment = below(random, 2) == 0 ? text::Alignment::Ragged : text::Alignment::Justified;
    style.last_line = below(random, 2) == 0 ? text::LastLine::AsItFalls : text::LastLine::NoLoneCharacter;
    style.punctuation = below(random, 2) == 0 ? text::PunctuationWidth::Full : text::PunctuationWidth::Half;
    style.phrase_break_percent = below(random, 2) == 0 ? 0 : 55;
    style.first_line_indent = below(random, 2) == 0 ? 0 : 2 * text::em;
    style.tracking = below(random, 2) == 0 ? 0 : text::em / 25;
    return style;
}

[[nodiscard]] text::ParagraphStyle body(int width) {
    auto style = test::column(width);
    style.alignment = text::Alignment::Justified;
    style.last_line = text::LastLine::NoLoneCharacter;
    style.first_line_indent = 2 * text::em;
    return style;
}

}  // namespace

TEST_CASE("random paragraphs keep all rules at every width from 1 to 60 em") {
    Random random(15834);
    int layouts = 0;
    for (int i = 0; i < 120; ++i) {
        const auto paragraph = random_paragraph(random);
        auto style = random_style(random);
        for (int width = 1; width <= 60; ++width, ++layouts) {
            style.measure = width * text::em;
            const auto layout = test::set(paragraph, style);
            const auto wrong = test::violation(paragraph, layout, style);
            REQUIRE_MESSAGE(wrong.empty(),
                            wrong << " at " << width << " em:\n"
                                  << text::layout_dump(paragraph, layout, text::DumpDetail::Figures));
        }
    }
    MESSAGE(layouts << " random layouts");
}

TEST_CASE("a layout is the same every time") {
    Random random(1);
    for (int i = 0; i < 20; ++i) {
        const auto paragraph = random_paragraph(random);
        const auto style = body(9);
        CHECK(text::layout_dump(paragraph, test::set(paragraph, style), text::DumpDetail::Figures) ==
              text::layout_dump(paragraph, test::set(paragraph, style), text::DumpDetail::Figures));
    }
}

TEST_CASE("random bytes end in a layout that holds them all") {
    Random random(7);
    for (int i = 0; i < 200; ++i) {
        std::string bytes;
        for (std::size_t n = below(random, 80); n > 0; --n)
            bytes += static_cast<char>(below(random, 256));
        const auto layout = test::set(bytes, body(1 + static_cast<int>(below(random, 20))));
        std::size_t expected = 0;
        for (const auto& line : layout.lines) {
            CHECK(line.from == expected);
            expected = line.to;
        }
        CHECK(expected == bytes.size());
    }
}

TEST_CASE("every line of a real handbook keeps all rules at twelve widths") {
    const char* path = std::getenv("SHOUCE_HANDBOOK");
    if (path == nullptr || *path == '\0') {
        MESSAGE("skipped: SHOUCE_HANDBOOK names no handbook");
        return;
    }
    std::ifstream file(path);
    REQUIRE_MESSAGE(file.good(), "cannot read " << path);
    int layouts = 0;
    for (std::string paragraph; std::getline(file, paragraph);) {
        for (const int width : {1, 2, 3, 5, 7, 9, 12, 16, 20, 26, 34, 60}) {
            const auto style = body(width);
            const auto wrong = test::violation(paragraph, test::set(paragraph, style), style);
            CHECK_MESSAGE(wrong.empty(), wrong << " at " << width << " em: " << paragraph);
            ++layouts;
        }
    }
    MESSAGE(layouts << " layouts of the handbook");
    CHECK(layouts > 0);
}
