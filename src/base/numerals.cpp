#include "base/numerals.h"

#include <array>

#include "base/utf8.h"

namespace shouce {

namespace {

constexpr std::array<std::string_view, 10> digits{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr std::u32string_view digit_characters = U"零一二三四五六七八九";

[[nodiscard]] std::optional<int> digit_value(char32_t c) {
    if (c == U'〇') return 0;
    const auto at = digit_characters.find(c);
    if (at == std::u32string_view::npos) return std::nullopt;
    return static_cast<int>(at);
}

[[nodiscard]] int unit_value(char32_t c) {
    return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0;
}

}  // namespace

std::string chinese_numeral(int number) {
    if (number == 0) return std::string(digits[0]);
    std::string result;
    bool gap = false;
    struct Unit {
        int value;
        std::string_view name;
    };
    for (const Unit unit : {Unit{1000, "千"}, Unit{100, "百"}, Unit{10, "十"}, Unit{1, ""}}) {
        const int digit = number / unit.value % 10;
        if (digit == 0) {
            gap = !result.empty();
            continue;
        }
        if (gap) result += digits[0];
        gap = false;
        // 十四, not 一十四, at the very front.
        if (!(digit == 1 && unit.value == 10 && result.empty()))
            result += digits[static_cast<std::size_t>(digit)];
        result += unit.name;
    }
    return result;
}

std::optional<int> parse_chinese_numeral(std::string_view text) {
    const std::u32string characters = utf8::to_utf32(text);
    int total = 0;
    int pending = -1;  // a digit that waits for its unit
    int last_unit = 10000;
    for (const char32_t c : characters) {
        if (const auto digit = digit_value(c)) {
            if (pending > 0) return std::nullopt;
            pending = *digit;
            continue;
        }
        const int unit = unit_value(c);
        const bool bare_ten = unit == 10 && pending < 0 && total == 0;
        if (unit == 0 || unit >= last_unit || (pending <= 0 && !bare_ten)) return std::nullopt;
        total += (pending < 0 ? 1 : pending) * unit;
        pending = -1;
        last_unit = unit;
    }
    if (characters.empty()) return std::nullopt;
    const std::optional<int> value = total + (pending < 0 ? 0 : pending);
    // Only the one right spelling counts, so that 十十 or 一二 is no numeral.
    const std::string right = chinese_numeral(*value);
    return right == text || text == "〇" || (*value == 0 && text == "零") ? value : std::nullopt;
}

}  // namespace shouce
