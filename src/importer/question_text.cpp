#include "importer/question_text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace shouce::importer {

namespace {

constexpr char32_t wide_blank = U'　';

[[nodiscard]] bool is_invisible(char32_t c) {
    return c == 0x200B || c == 0xFEFF || c == 0x2060;
}

[[nodiscard]] bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == wide_blank || c == 0xA0 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

// Characters as wide as a Han character, which no blank parts in print.
[[nodiscard]] bool is_wide(char32_t c) {
    return utf8::is_han(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60) || c == U'“' ||
           c == U'”' || c == U'‘' || c == U'’' || c == U'…' || c == U'—' || c == U'·';
}

[[nodiscard]] bool opens(char32_t c) {
    return c == U'（' || c == U'(' || c == U'【';
}

[[nodiscard]] bool closes(char32_t c) {
    return c == U'）' || c == U')' || c == U'】';
}

// Between these two a run of blanks stands; `broken` where a line end is all it is.
[[nodiscard]] std::u32string_view in_place_of_blanks(char32_t before, char32_t after, bool broken) {
    if (opens(before) && closes(after)) return U"　";
    if (is_wide(before) && is_wide(after)) return U"";
    if (broken && (before >= 0x80 || after >= 0x80)) return U"";
    return U" ";
}

struct Word {
    std::string_view word;
    bool truth;
};
constexpr std::array truths{
    Word{"对", true},      Word{"正确", true},   Word{"√", true},   Word{"✓", true},  Word{"✔", true},
    Word{"T", true},       Word{"TRUE", true},   Word{"是", true},  Word{"Y", true},  Word{"YES", true},
    Word{"错", false},     Word{"错误", false},  Word{"×", false},  Word{"✗", false}, Word{"✘", false},
    Word{"F", false},      Word{"FALSE", false}, Word{"否", false}, Word{"N", false}, Word{"NO", false},
    Word{"不正确", false}, Word{"不对", false},  Word{"X", false},
};

constexpr std::array<std::string_view, 6> letter_marks{"、", "．", "：", "）", "。", "】"};

}  // namespace

std::string_view unpadded(std::string_view text) {
    const auto drop = [](char32_t c) { return is_blank(c) || is_invisible(c); };
    while (!text.empty()) {
        const utf8::Decoded first = utf8::decode(text, 0);
        if (!drop(first.code_point)) break;
        text.remove_prefix(first.length);
    }
    while (!text.empty()) {
        std::size_t at = text.size() - 1;
        while (at > 0 && text.size() - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80)
            --at;
        if (!drop(utf8::decode(text, at).code_point)) break;
        text.remove_suffix(text.size() - at);
    }
    return text;
}

std::string tidy(std::string_view text) {
    text = unpadded(text);
    std::string line;
    line.reserve(text.size());
    char32_t before = 0;
    bool blanks = false;
    bool broken = true;  // nothing but line ends so far
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text, at);
        if (is_blank(next.code_point)) {
            if (!blanks) broken = true;
            blanks = true;
            broken = broken && (next.code_point == '\n' || next.code_point == '\r');
        } else if (!is_invisible(next.code_point)) {
            if (blanks && before != 0)
                line += utf8::to_utf8(in_place_of_blanks(before, next.code_point, broken));
            blanks = false;
            line += text.substr(at, next.length);
            before = next.code_point;
        }
        at += next.length;
    }
    return line;
}

std::string plain_form(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text, at);
        char32_t c = next.code_point;
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
        if (c == wide_blank) c = ' ';
        if (c >= 'a' && c <= 'z') c -= 'a' - 'A';
        utf8::append(plain, c);
        at += next.length;
    }
    return plain;
}

std::string with_blanks(std::string_view tidied, std::string_view mark) {
    const std::u32string text = utf8::to_utf32(tidied);
    const auto run_end = [&text](std::size_t at, auto belongs) {
        while (at < text.size() && belongs(text[at]))
            ++at;
        return at;
    };
    const auto line_mark = [](char32_t c) { return c == '_' || c == U'＿'; };
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        if (opens(text[i])) {
            end = run_end(i + 1, [&](char32_t c) { return line_mark(c) || is_blank(c); });
            end = end < text.size() && closes(text[end]) ? end + 1 : i;
        } else if (line_mark(text[i])) {
            end = run_end(i, line_mark);
            if (end - i == 1 && text[i] == '_') end = i;  // a name_with_lines
        }
        if (end > i) {
            result += mark;
            i = end;
        } else {
            utf8::append(result, text[i++]);
        }
    }
    return result;
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size()))
        ++count;
    return count;
}

std::optional<std::vector<int>> letters_in(std::string_view answer) {
    constexpr std::size_t longest = 256;  // bytes; nobody's answer is longer
    if (answer.size() > longest) return std::nullopt;
    std::vector<int> letters;
    const std::string plain = plain_form(answer);
    for (std::size_t at = 0; at < plain.size();) {
        const utf8::Decoded next = utf8::decode(plain, at);
        at += next.length;
        const char32_t c = next.code_point;
        if (c >= 'A' && c <= 'Z') {
            letters.push_back(static_cast<int>(c - 'A'));
        } else if (!is_blank(c) &&
                   std::u32string_view(U",;|/.&+、。，；和").find(c) == std::u32string_view::npos) {
            return std::nullopt;
        }
    }
    if (letters.empty()) return std::nullopt;
    return letters;
}

std::optional<bool> truth_in(std::string_view answer) {
    const std::string plain = plain_form(unpadded(answer));
    std::string_view word = plain;
    while (word.ends_with("。") || word.ends_with("的"))
        word.remove_suffix(std::string_view("。").size());
    if (word.ends_with(".")) word.remove_suffix(1);
    for (const Word& known : truths) {
        if (word == known.word) return known.truth;
    }
    return std::nullopt;
}

std::optional<Lettered> lettered(std::string_view text) {
    text = unpadded(text);
    const auto take = [&text](std::string_view mark) {
        if (!text.starts_with(mark)) return false;
        text.remove_prefix(mark.size());
        return true;
    };
    const bool bracket = take("(") || take("（") || take("【") || take("[");
    if (text.empty()) return std::nullopt;
    const utf8::Decoded first = utf8::decode(text, 0);
    char32_t letter = first.code_point;
    if (letter >= 0xFF21 && letter <= 0xFF5A) letter -= 0xFEE0;
    if (letter >= 'a' && letter <= 'z') letter -= 'a' - 'A';
    if (letter < 'A' || letter > 'Z') return std::nullopt;
    text.remove_prefix(first.length);
    if (bracket) {
        if (!take(")") && !take("）") && !take("】") && !take("]")) return std::nullopt;
        static_cast<void>(take("、") || take(".") || take("．"));
    } else {
        text = unpadded(text);
        const bool marked = take(".") || take(")") || take(":") || take(",") ||
                            std::any_of(letter_marks.begin(), letter_marks.end(), take) || take("，");
        if (!marked) return std::nullopt;
    }
    return Lettered{static_cast<int>(letter - 'A'), unpadded(text)};
}

std::vector<std::string> options_in(std::string_view text) {
    std::vector<std::string> options;
    auto first = lettered(text);
    if (!first || first->letter != 0) return {};
    std::string_view rest = first->rest;
    while (options.size() < 26) {
        const int wanted = static_cast<int>(options.size()) + 1;
        std::size_t at = 0;
        std::optional<Lettered> next;
        // The next letter stands behind a blank or a line end.
        for (at = 0; at < rest.size();) {
            const utf8::Decoded c = utf8::decode(rest, at);
            const bool starts = at == 0 || is_blank(c.code_point);
            const std::string_view from = rest.substr(at == 0 ? 0 : at + c.length, 16);
            if (starts) next = lettered(from);
            if (starts && next && next->letter == wanted) break;
            next.reset();
            at += c.length;
        }
        options.emplace_back(unpadded(rest.substr(0, at)));
        if (!next) return options;
        rest = lettered(rest.substr(at))->rest;
    }
    return options;
}

}  // namespace shouce::importer
