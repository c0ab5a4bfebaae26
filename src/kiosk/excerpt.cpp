#include "kiosk/excerpt.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace shouce::kiosk {

namespace {

// In characters.
constexpr std::size_t most_shown = 90;
constexpr std::size_t least_around = 4;  // beside what differs, where there are as many
constexpr std::size_t most_around = 18;
constexpr std::size_t without_mark = 8;  // where no mark is near

// Whether a phrase ends with it (GB/T 15834, 4 and 5).
[[nodiscard]] bool is_mark(char32_t character) {
    return std::u32string_view(U"，、；：。？！").find(character) != std::u32string_view::npos;
}

[[nodiscard]] std::size_t phrase_begin(std::u32string_view text, std::size_t from) {
    if (from <= least_around) return 0;
    const std::size_t first = from - std::min(from, most_around);
    for (std::size_t at = from - least_around; at > first; --at) {
        if (is_mark(text[at - 1])) return at;
    }
    return first == 0 ? 0 : from - without_mark;
}

[[nodiscard]] std::size_t phrase_end(std::u32string_view text, std::size_t to) {
    const std::size_t left = text.size() - to;
    if (left <= least_around) return text.size();
    const std::size_t last = to + std::min(left, most_around);
    for (std::size_t at = to + least_around; at < last; ++at) {
        // The mark that ends the text is no reason for a "…".
        if (is_mark(text[at])) return at + 1 == text.size() ? text.size() : at;
    }
    return last == text.size() ? last : to + without_mark;
}

[[nodiscard]] std::string piece(std::u32string_view text, std::size_t from, std::size_t to) {
    to = std::min(to, from + most_shown);
    return (from > 0 ? "…" : "") + utf8::to_utf8(text.substr(from, to - from)) +
           (to < text.size() ? "…" : "");
}

[[nodiscard]] std::string beginning(const std::string& text) {
    const std::u32string characters = utf8::to_utf32(text);
    return piece(characters, 0, characters.size());
}

}  // namespace

Excerpt excerpt_of(const pack::Change& change) {
    if (change.kind != pack::Change::Kind::Changed)
        return {beginning(change.before), beginning(change.after)};
    const pack::Difference part = pack::difference_of(change);
    const std::u32string before = utf8::to_utf32(change.before);
    const std::u32string after = utf8::to_utf32(change.after);
    const std::size_t from = phrase_begin(before, utf8::length(change.before.substr(0, part.from)));
    const std::size_t same_after = utf8::length(change.before.substr(part.before_to));
    // The same words follow in both, so that both end at the same one.
    const std::size_t kept = before.size() - phrase_end(before, before.size() - same_after);
    return {piece(before, from, before.size() - kept), piece(after, from, after.size() - kept)};
}

}  // namespace shouce::kiosk
