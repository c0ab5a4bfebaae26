#include "text/chinese_breaks.h"

#include <algorithm>
#include <cstddef>

#include "text/line_breaker.h"

namespace shouce::text {

namespace {

using Class = LineBreakClass;
using Characters = std::span<const Character>;

constexpr std::size_t longest_term = 4;  // look, section 4

[[nodiscard]] bool is_alphanumeric(const Character& c) {
    const Class own = c.unicode.line_break;
    return c.kind == Kind::Western && (own == Class::AL || own == Class::HL || own == Class::NU);
}
[[nodiscard]] bool is_digit(const Character& c) {
    return c.unicode.line_break == Class::NU;
}
[[nodiscard]] bool is_full_width_digit(const Character& c) {
    return c.code_point >= U'０' && c.code_point <= U'９';
}
[[nodiscard]] bool is_blank(const Character& c) {
    return c.kind == Kind::Space || c.kind == Kind::Invisible;
}

// Straight quotes do not say which side they are: every second one closes, if their number is even.
class StraightQuotes {
  public:
    StraightQuotes(Characters characters, char32_t quote) : quote_(quote) {
        const auto is_quote = [&](std::size_t i) { return is_ours(characters, i); };
        std::size_t count = 0;
        for (std::size_t i = 0; i < characters.size(); ++i)
            count += is_quote(i) ? 1U : 0U;
        is_paired_ = count % 2 == 0;
    }

    // Class of the character at `i`, or the one given where it is no quote of this kind.
    [[nodiscard]] Class next(Characters characters, std::size_t i, Class otherwise) {
        if (!is_paired_ || !is_ours(characters, i)) return otherwise;
        is_open_ = !is_open_;
        return is_open_ ? Class::OP : Class::CL;
    }

  private:
    // An apostrophe inside a word is none.
    [[nodiscard]] bool is_ours(Characters characters, std::size_t i) const {
        if (characters[i].code_point != quote_) return false;
        return !(i > 0 && i + 1 < characters.size() && is_alphanumeric(characters[i - 1]) &&
                 is_alphanumeric(characters[i + 1]));
    }

    char32_t quote_;
    bool is_paired_ = false;
    bool is_open_ = false;
};

// The class a mark has in Chinese, whatever UAX #14 gives it. Connectors and solidi that are typed in figures
// and words (- ‐ – /) keep theirs.
[[nodiscard]] Class class_of_mark(const Character& c, Class own) {
    switch (c.mark) {
        case Mark::Opening: return Class::OP;  // “ ‘ are QU: no break on either side
        case Mark::Closing: return Class::CL;
        case Mark::Interpunct: return Class::NS;                                              // · is AI
        case Mark::Connector: return own == Class::HY || own == Class::BA ? own : Class::NS;  // — B2, ～ ID
        case Mark::Solidus: return Class::SY;                                                 // ／ is ID
        case Mark::Dash: return Class::ID;  // B2 would not let two units part
        default: return own;
    }
}

[[nodiscard]] bool is_apostrophe(Characters characters, std::size_t i) {
    return characters[i].code_point == U'’' && i > 0 && i + 1 < characters.size() &&
           is_alphanumeric(characters[i - 1]) && is_alphanumeric(characters[i + 1]);
}

[[nodiscard]] Class chinese_class(Characters characters, std::size_t i, ProhibitionLevel level) {
    const Character& c = characters[i];
    const Class own = c.unicode.line_break;
    if (is_full_width_digit(c)) return Class::NU;  // ID, which would part １２
    if (is_apostrophe(characters, i)) return own;
    if (c.code_point == 0xAD) return Class::WJ;  // a soft hyphen, which we do not show
    if (c.code_point == U'．' && i > 0 && i + 1 < characters.size() &&
        is_full_width_digit(characters[i - 1]) && is_full_width_digit(characters[i + 1]))
        return Class::IS;
    if (level == ProhibitionLevel::None && c.mark != Mark::None && c.code_point > 0x7F) return Class::ID;
    return class_of_mark(c, own == Class::AI ? Class::ID : own);
}

[[nodiscard]] std::vector<CharacterClass> chinese_classes(Characters characters, ProhibitionLevel level) {
    StraightQuotes quotes[] = {
        {characters, U'"'}, {characters, U'\''}, {characters, U'＂'}, {characters, U'＇'}};
    std::vector<CharacterClass> classes(characters.size());
    for (std::size_t i = 0; i < characters.size(); ++i) {
        classes[i] = {chinese_class(characters, i, level), characters[i].unicode.width};
        // A Chinese quote may part from the Latin word outside it, as a Chinese bracket may (LB30).
        if (characters[i].mark == Mark::Opening) classes[i].width = EastAsianWidth::Wide;
        for (auto& quote : quotes)
            classes[i].line_break = quote.next(characters, i, classes[i].line_break);
    }
    return classes;
}

// A sign before a figure, "-5 ℃", is no connector.
[[nodiscard]] bool is_minus(Characters characters, std::size_t i) {
    return characters[i].unicode.line_break == Class::HY && i > 0 && is_blank(characters[i - 1]) &&
           i + 1 < characters.size() && is_digit(characters[i + 1]);
}

[[nodiscard]] bool kept_from_start(Characters characters, std::size_t i, ProhibitionLevel level) {
    const Mark mark = characters[i].mark;
    return mark != Mark::None && rule_of(mark, level).not_at_start && !is_minus(characters, i);
}

// `i` is the character after the mark and any spaces.
[[nodiscard]] bool kept_from_end(Characters characters, std::size_t i, ProhibitionLevel level) {
    std::size_t last = i;
    while (last > 0 && is_blank(characters[last - 1]))
        --last;
    if (last == 0) return false;
    const Mark mark = characters[last - 1].mark;
    if (mark == Mark::None || !rule_of(mark, level).not_at_end) return false;
    return !(mark == Mark::Number && characters[i].mark == Mark::Number);  // ①②③ as a list of answers
}

// A hyphen with fewer than three letters on either side is part of a name: Wi-Fi, e-mail.
[[nodiscard]] bool is_short_compound(Characters characters, std::size_t i) {
    if (i == 0 || characters[i - 1].unicode.line_break != Class::HY || !is_alphanumeric(characters[i]))
        return false;
    std::size_t before = 0;
    while (before < 3 && before + 1 < i && is_alphanumeric(characters[i - 2 - before]))
        ++before;
    std::size_t after = 0;
    while (after < 3 && i + after < characters.size() && is_alphanumeric(characters[i + after]))
        ++after;
    return before > 0 && (before < 3 || after < 3);
}

// C++ and ++ stay whole; UAX #14 parts two PRs.
[[nodiscard]] bool is_double_sign(Characters characters, std::size_t i) {
    return i > 0 && characters[i].code_point == U'+' && characters[i - 1].code_point == U'+';
}

// A sign inside a Latin word, "www.12371", parts it no better than its letters do; UAX #14 has AL IS ÷ NU.
[[nodiscard]] bool is_sign_in_word(Characters characters, std::size_t i) {
    if (i < 2 || !is_alphanumeric(characters[i]) || !is_alphanumeric(characters[i - 2])) return false;
    const Class sign = characters[i - 1].unicode.line_break;
    return characters[i - 1].code_point < 0x7F &&
           (sign == Class::IS || sign == Class::EX || sign == Class::PO || sign == Class::PR);
}

// After a solidus between Latin letters, where a web address parts best.
[[nodiscard]] bool is_in_address(Characters characters, std::size_t i) {
    return i > 0 && characters[i - 1].code_point == U'/' && is_alphanumeric(characters[i]);
}

// What is left for need where a line should not part.
[[nodiscard]] Opportunity in_need(Characters characters, std::size_t i) {
    const Character& after = characters[i];
    const Character& before = characters[i - 1];
    if (is_blank(after) || after.kind == Kind::Combining || before.code_point == 0x200D)
        return Opportunity::Never;
    if (after.joint == Joint::Companion) return Opportunity::Reluctant;
    if (after.joint == Joint::Unit || !is_alphanumeric(after)) return Opportunity::Forbidden;
    if (is_alphanumeric(before)) return Opportunity::InWord;
    const bool is_sign = before.code_point > U' ' && before.code_point < 0x7F && before.code_point != U'(';
    return is_sign ? Opportunity::Reluctant : Opportunity::Forbidden;
}

// Marks the boundaries inside “…” and 《…》 of up to four characters.
[[nodiscard]] std::vector<bool> inside_terms(Characters characters) {
    std::vector<bool> inside(characters.size(), false);
    for (std::size_t open = 0; open < characters.size(); ++open) {
        if (characters[open].mark != Mark::Opening) continue;
        std::size_t close = open + 1;
        while (close < characters.size() && close - open <= longest_term &&
               characters[close].mark == Mark::None)
            ++close;
        if (close == characters.size() || characters[close].mark != Mark::Closing) continue;
        std::fill(inside.begin() + static_cast<std::ptrdiff_t>(open) + 2,
                  inside.begin() + static_cast<std::ptrdiff_t>(std::max(close, open + 2)), true);
    }
    return inside;
}

}  // namespace

std::vector<Opportunity> find_opportunities(Characters characters, ProhibitionLevel level, Terms terms) {
    const auto breaks = find_breaks(chinese_classes(characters, level));
    const auto inside = terms == Terms::Whole ? inside_terms(characters) : std::vector<bool>();
    std::vector<Opportunity> result(characters.size(), Opportunity::Never);
    for (std::size_t i = 1; i < characters.size(); ++i) {
        const bool at_start = kept_from_start(characters, i, level);
        if (breaks[i] == Break::Mandatory) {
            result[i] = Opportunity::Mandatory;
        } else if (at_start || kept_from_end(characters, i, level)) {
            const auto limit =
                !at_start && is_in_address(characters, i) ? Opportunity::Reluctant : Opportunity::Forbidden;
            result[i] = std::min(in_need(characters, i), limit);
        } else if (breaks[i] == Break::Prohibited || characters[i].joint != Joint::Free) {
            result[i] = in_need(characters, i);
        } else {
            const bool is_whole = is_short_compound(characters, i) || is_double_sign(characters, i) ||
                                  is_sign_in_word(characters, i) || (!inside.empty() && inside[i]);
            result[i] = is_whole ? Opportunity::Reluctant : Opportunity::Allowed;
        }
    }
    return result;
}

}  // namespace shouce::text
