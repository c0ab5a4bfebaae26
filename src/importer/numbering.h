// How Chinese books number their headings and points, read off the front of a line.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace shouce::importer {

// From the highest to the lowest, as books nest them; None is below all.
enum class Style {
    Part,              // 第一篇, 第一编, 第一部分
    Chapter,           // 第一章
    Article,           // 第一节
    Chinese,           // 一、
    BracketedChinese,  // （一）
    Digit,             // 1. or 1、
    BracketedDigit,    // (1) or （1）
    ClosedDigit,       // 1)
    None,
};

struct Numbering {
    Style style = Style::None;
    int number = 0;
    std::string_view marker;  // as written: "第一篇", "一、", "(1)"
    std::string_view label;   // what names a heading: "第一篇", "一", "（一）", "1"
    std::string_view rest;    // what follows, without blanks in front
};

// A line that is marked as a heading begins with its number; any other may begin with a sentence.
enum class Where { Line, MarkedHeading };

// Nothing where `text` begins with no number, or with one that counts something (三、四月份, 1.5亿).
[[nodiscard]] std::optional<Numbering> read_numbering(std::string_view text, Where where = Where::Line);

// Removes blanks of every kind (also the ideographic one) at both ends, or in front only.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string_view trimmed_front(std::string_view text);

// A sentence or a quotation ends here, so that no page break can have cut it.
[[nodiscard]] bool is_finished(std::string_view text);
// The same for what announces a list.
[[nodiscard]] bool ends_in_colon(std::string_view text);

// The last code point; 0 where there is none.
[[nodiscard]] char32_t last_character(std::string_view text);

}  // namespace shouce::importer
