#include "text/line_breaker.h"

#include <cstddef>
#include <optional>

namespace shouce::text {

namespace {

using Class = LineBreakClass;

template <typename... Classes>
[[nodiscard]] constexpr bool is_any(Class line_break, Classes... classes) {
    static_assert(sizeof...(classes) > 0);
    return ((static_cast<std::uint64_t>(1) << static_cast<unsigned>(line_break)) &
            (... | (static_cast<std::uint64_t>(1) << static_cast<unsigned>(classes)))) != 0;
}

[[nodiscard]] constexpr bool is_letter(Class c) {
    return is_any(c, Class::AL, Class::HL);
}
[[nodiscard]] constexpr bool is_ideographic(Class c) {
    return is_any(c, Class::ID, Class::EP, Class::EB, Class::EM);
}
[[nodiscard]] constexpr bool is_hangul(Class c) {
    return is_any(c, Class::JL, Class::JV, Class::JT, Class::H2, Class::H3);
}

// NU (NU | SY | IS)* (CL | CP)?, the number of example 7.
enum class Number { None, Open, Closed };

// The character before the boundary, as the rules see it: combining marks belong to their base (LB9).
struct Before {
    Class line_break = Class::SP;   // of the last character that is no space; SP where there is none
    bool is_east_asian = false;     // F, W or H, for LB30
    Class last = Class::SP;         // of the very last character
    bool has_spaces = false;        // spaces stand between the two
    bool is_first = true;           // nothing stands before, on this line of the text
    bool after_zero_width = false;  // ZW SP*, for LB8
    bool after_hebrew = false;      // HL before the HY or BA, for LB21a
    Number number = Number::None;
    std::size_t regional = 0;  // RIs in a row, for LB30a
};

struct Boundary {
    const Before& before;
    Class after;
    bool after_is_east_asian;
    Class following;  // the one after `after`, for the prefix of a number; SP at the end
};

using Verdict = std::optional<Break>;
constexpr auto prohibited = Break::Prohibited;
constexpr auto allowed = Break::Allowed;

// LB4 to LB8a: line ends, spaces, zero-width space and joiner.
[[nodiscard]] Verdict by_control(const Boundary& b) {
    const Class last = b.before.last;
    if (is_any(last, Class::BK, Class::LF, Class::NL)) return Break::Mandatory;          // LB4, LB5
    if (last == Class::CR) return b.after == Class::LF ? prohibited : Break::Mandatory;  // LB5
    if (is_any(b.after, Class::BK, Class::CR, Class::LF, Class::NL)) return prohibited;  // LB6
    if (is_any(b.after, Class::SP, Class::ZW)) return prohibited;                        // LB7
    if (b.before.after_zero_width) return allowed;                                       // LB8
    if (last == Class::ZWJ) return prohibited;                                           // LB8a
    return {};
}

// LB11 to LB18: glue and punctuation, which reach over spaces.
[[nodiscard]] Verdict by_punctuation(const Boundary& b) {
    const Class before = b.before.line_break;
    const bool direct = !b.before.has_spaces;
    if (b.after == Class::WJ || (direct && before == Class::WJ)) return prohibited;  // LB11
    if (direct && before == Class::GL) return prohibited;                            // LB12
    if (direct && b.after == Class::GL && !is_any(before, Class::SP, Class::BA, Class::HY))
        return prohibited;                        // LB12a
    if (b.after == Class::EX) return prohibited;  // LB13
    if (is_any(b.after, Class::CL, Class::CP, Class::IS, Class::SY) && !(direct && before == Class::NU))
        return prohibited;                                               // LB13 as example 7 has it
    if (before == Class::OP) return prohibited;                          // LB14
    if (before == Class::QU && b.after == Class::OP) return prohibited;  // LB15
    if (is_any(before, Class::CL, Class::CP) && b.after == Class::NS) return prohibited;  // LB16
    if (before == Class::B2 && b.after == Class::B2) return prohibited;                   // LB17
    if (!direct) return allowed;                                                          // LB18
    return {};
}

// LB19 to LB22: quotes, objects, hyphens, leaders.
[[nodiscard]] Verdict by_hyphen(const Boundary& b) {
    const Class before = b.before.line_break;
    if (b.after == Class::QU || before == Class::QU) return prohibited;                              // LB19
    if (b.after == Class::CB || before == Class::CB) return allowed;                                 // LB20
    if (is_any(b.after, Class::BA, Class::HY, Class::NS) || before == Class::BB) return prohibited;  // LB21
    if (b.before.after_hebrew) return prohibited;                                                    // LB21a
    if (before == Class::SY && b.after == Class::HL) return prohibited;                              // LB21b
    if (b.after == Class::IN) return prohibited;                                                     // LB22
    return {};
}

// LB25 as section 8.2, example 7 has it.
[[nodiscard]] bool is_in_number(const Boundary& b) {
    const Class before = b.before.line_break;
    if (is_any(before, Class::PR, Class::PO)) {
        if (b.after == Class::NU) return true;
        if (is_any(b.after, Class::OP, Class::HY) && b.following == Class::NU) return true;
    }
    if (before == Class::HY && b.after == Class::NU) return true;
    if (b.before.number == Number::Open &&
        is_any(b.after, Class::NU, Class::SY, Class::IS, Class::CL, Class::CP))
        return true;
    return b.before.number != Number::None && is_any(b.after, Class::PO, Class::PR);
}

// LB23 to LB30b but LB25: what holds words together.
[[nodiscard]] bool is_in_word(const Boundary& b) {
    const Class before = b.before.line_break;
    const Class after = b.after;
    if (is_letter(before) && is_any(after, Class::NU, Class::PR, Class::PO)) return true;  // LB23, LB24
    if (is_letter(after) && is_any(before, Class::NU, Class::PR, Class::PO)) return true;  // LB23, LB24
    if (before == Class::PR && (is_ideographic(after) || is_hangul(after))) return true;   // LB23a, LB27
    if (after == Class::PO && (is_ideographic(before) || is_hangul(before))) return true;  // LB23a, LB27
    if (before == Class::JL && is_any(after, Class::JL, Class::JV, Class::H2, Class::H3))
        return true;                                                                               // LB26
    if (is_any(before, Class::JV, Class::H2) && is_any(after, Class::JV, Class::JT)) return true;  // LB26
    if (is_any(before, Class::JT, Class::H3) && after == Class::JT) return true;                   // LB26
    if (is_letter(before) && is_letter(after)) return true;                                        // LB28
    if (before == Class::IS && is_letter(after)) return true;                                      // LB29
    const auto is_alphanumeric = [](Class c) { return is_letter(c) || c == Class::NU; };
    if (is_alphanumeric(before) && after == Class::OP && !b.after_is_east_asian) return true;   // LB30
    if (before == Class::CP && !b.before.is_east_asian && is_alphanumeric(after)) return true;  // LB30
    if (before == Class::RI && after == Class::RI) return b.before.regional % 2 == 1;           // LB30a
    return after == Class::EM && is_any(before, Class::EB, Class::EP);                          // LB30b
}

[[nodiscard]] Break break_at(const Boundary& b) {
    if (const auto verdict = by_control(b)) return *verdict;
    if (const auto verdict = by_punctuation(b)) return *verdict;
    if (const auto verdict = by_hyphen(b)) return *verdict;
    return is_in_number(b) || is_in_word(b) ? prohibited : allowed;  // LB31
}

[[nodiscard]] Number number_after(Number number, bool has_spaces, Class after) {
    if (after == Class::NU) return Number::Open;
    if (has_spaces || number != Number::Open) return Number::None;
    if (is_any(after, Class::SY, Class::IS)) return Number::Open;
    return is_any(after, Class::CL, Class::CP) ? Number::Closed : Number::None;
}

// Steps over a character that starts something of its own (no combining mark on a base).
void step(Before& before, Class after, bool is_east_asian) {
    before.last = after;
    if (after == Class::SP) {
        before.has_spaces = true;
        before.is_first = false;
        return;
    }
    before.after_hebrew =
        !before.has_spaces && before.line_break == Class::HL && is_any(after, Class::HY, Class::BA);
    before.number = number_after(before.number, before.has_spaces, after);
    before.regional = after != Class::RI ? 0 : before.has_spaces ? 1 : before.regional + 1;
    before.after_zero_width = after == Class::ZW;
    before.line_break = after;
    before.is_east_asian = is_east_asian;
    before.has_spaces = false;
    before.is_first = false;
    if (is_any(after, Class::BK, Class::CR, Class::LF, Class::NL)) {
        before = Before{};
        before.last = after;
    }
}

// LB9: a combining mark or joiner that has a base takes its class.
[[nodiscard]] bool joins_base(const Before& before, Class after) {
    return is_any(after, Class::CM, Class::ZWJ) && !before.is_first &&
           !is_any(before.last, Class::SP, Class::ZW);
}

// Class of the next character that is no combining mark.
[[nodiscard]] Class class_following(std::span<const CharacterClass> characters, std::size_t i) {
    while (++i < characters.size())
        if (!is_any(characters[i].line_break, Class::CM, Class::ZWJ))
            return default_class(characters[i].line_break);
    return Class::SP;
}

}  // namespace

LineBreakClass default_class(LineBreakClass line_break) {
    if (line_break == Class::AI) return Class::AL;
    return line_break == Class::CJ ? Class::NS : line_break;
}

std::vector<Break> find_breaks(std::span<const CharacterClass> characters) {
    std::vector<Break> breaks(characters.size(), prohibited);
    Before before;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const Class own = default_class(characters[i].line_break);
        if (joins_base(before, own)) {
            before.last = own;
            continue;
        }
        const Class after = is_any(own, Class::CM, Class::ZWJ) ? Class::AL : own;  // LB10
        const auto width = characters[i].width;
        const bool is_east_asian = width == EastAsianWidth::Wide || width == EastAsianWidth::Half;
        const bool may_prefix =
            is_any(before.line_break, Class::PR, Class::PO) && is_any(after, Class::OP, Class::HY);
        const Boundary boundary{before, after, is_east_asian,
                                may_prefix ? class_following(characters, i) : Class::SP};
        if (i > 0) breaks[i] = break_at(boundary);
        step(before, after, is_east_asian);
        if (own == Class::ZWJ) before.last = own;
    }
    return breaks;
}

}  // namespace shouce::text
