#include "importer/numbering.h"

#include <array>

#include "base/numerals.h"
#include "base/utf8.h"

namespace shouce::importer {

namespace {

constexpr std::u32string_view blanks = U" \t\u3000\u00A0";
// What a paragraph that is whole ends in.
constexpr std::u32string_view enders = U"。！？；：…．.!?;:”’」』》〉）)】]〕\"'";
constexpr std::u32string_view numeral_characters = U"零〇一二三四五六七八九十百千";

// Walks over code points.
class Cursor {
  public:
    explicit Cursor(std::string_view text) : text_(text) {}
    [[nodiscard]] bool at_end() const { return offset_ >= text_.size(); }
    [[nodiscard]] char32_t peek() const { return at_end() ? 0 : utf8::decode(text_, offset_).code_point; }
    void next() { offset_ += utf8::decode(text_, offset_).length; }
    [[nodiscard]] bool take(std::u32string_view any_of) {
        if (at_end() || any_of.find(peek()) == std::u32string_view::npos) return false;
        next();
        return true;
    }
    [[nodiscard]] std::size_t offset() const { return offset_; }
    [[nodiscard]] std::string_view since(std::size_t start) const {
        return text_.substr(start, offset_ - start);
    }
    [[nodiscard]] std::string_view rest() const { return text_.substr(offset_); }

  private:
    std::string_view text_;
    std::size_t offset_ = 0;
};

[[nodiscard]] int digit_value(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
    return -1;
}

// Up to three digits; four would be a year.
[[nodiscard]] std::optional<int> take_digits(Cursor& cursor) {
    int value = 0;
    int count = 0;
    while (digit_value(cursor.peek()) >= 0 && !cursor.at_end()) {
        if (++count > 3) return std::nullopt;
        value = value * 10 + digit_value(cursor.peek());
        cursor.next();
    }
    return count == 0 ? std::nullopt : std::optional(value);
}

[[nodiscard]] std::optional<int> take_numeral(Cursor& cursor) {
    const std::size_t start = cursor.offset();
    while (cursor.take(numeral_characters)) {
    }
    if (cursor.offset() == start) return std::nullopt;
    return parse_chinese_numeral(cursor.since(start));
}

[[nodiscard]] Numbering made(Style style, int number, const Cursor& cursor, std::string_view label) {
    return {style, number, cursor.since(0), label, trimmed_front(cursor.rest())};
}

// 第一篇
[[nodiscard]] std::optional<Numbering> read_ordinal(std::string_view text) {
    Cursor cursor(text);
    if (!cursor.take(U"第")) return std::nullopt;
    while (cursor.take(U" ")) {
    }
    const bool digits = digit_value(cursor.peek()) >= 0;
    const auto number = digits ? take_digits(cursor) : take_numeral(cursor);
    if (!number) return std::nullopt;
    while (cursor.take(U" ")) {
    }
    if (cursor.take(U"篇编")) return made(Style::Part, *number, cursor, cursor.since(0));
    if (cursor.take(U"章")) return made(Style::Chapter, *number, cursor, cursor.since(0));
    if (cursor.take(U"节")) return made(Style::Article, *number, cursor, cursor.since(0));
    if (cursor.take(U"部") && cursor.take(U"分")) return made(Style::Part, *number, cursor, cursor.since(0));
    return std::nullopt;
}

// 三、四月份 and 1、2号 count on from one to the next; 3.5公里 is no number of a point at all.
[[nodiscard]] bool counts_things(int number, char32_t mark, Cursor behind) {
    const bool digit = digit_value(behind.peek()) >= 0 && !behind.at_end();
    if (mark != U'、') return digit;
    const auto next = digit ? take_digits(behind) : take_numeral(behind);
    return next && *next == number + 1;
}

// （一） (1) 一、 1. 1、 1)
[[nodiscard]] std::optional<Numbering> read_counter(std::string_view text, Where where) {
    Cursor cursor(text);
    const bool bracketed = cursor.take(U"(（");
    const std::size_t start = cursor.offset();
    const bool digits = digit_value(cursor.peek()) >= 0;
    const auto number = digits ? take_digits(cursor) : take_numeral(cursor);
    if (!number) return std::nullopt;
    const std::string_view label = cursor.since(start);
    if (bracketed) {
        if (!cursor.take(U")）")) return std::nullopt;
        const Style style = digits ? Style::BracketedDigit : Style::BracketedChinese;
        return made(style, *number, cursor, cursor.since(0));
    }
    if (digits && cursor.take(U")）")) return made(Style::ClosedDigit, *number, cursor, label);
    const char32_t mark = cursor.peek();
    if (!cursor.take(digits ? U"、.．" : U"、．")) return std::nullopt;
    const bool decimal = digits && mark != U'、';
    if ((where == Where::Line || decimal) && counts_things(*number, mark, cursor)) return std::nullopt;
    return made(digits ? Style::Digit : Style::Chinese, *number, cursor, label);
}

}  // namespace

std::optional<Numbering> read_numbering(std::string_view text, Where where) {
    auto numbering = read_ordinal(text);
    return numbering ? numbering : read_counter(text, where);
}

std::string_view trimmed_front(std::string_view text) {
    Cursor cursor(text);
    while (cursor.take(blanks)) {
    }
    return cursor.rest();
}

std::string_view trimmed(std::string_view text) {
    text = trimmed_front(text);
    std::size_t end = 0;
    for (Cursor cursor(text); !cursor.at_end();) {
        const bool blank = blanks.find(cursor.peek()) != std::u32string_view::npos;
        cursor.next();
        if (!blank) end = cursor.offset();
    }
    return text.substr(0, end);
}

char32_t last_character(std::string_view text) {
    std::size_t start = text.size();
    while (start > 0 && (static_cast<unsigned char>(text[--start]) & 0xC0U) == 0x80U) {
    }
    return text.empty() ? 0 : utf8::decode(text, start).code_point;
}

bool is_finished(std::string_view text) {
    return !text.empty() && enders.find(last_character(text)) != std::u32string_view::npos;
}

bool ends_in_colon(std::string_view text) {
    const char32_t last = last_character(text);
    return last == U'：' || last == U':';
}

}  // namespace shouce::importer
