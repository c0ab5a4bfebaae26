#include "text/justifier.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

#include "text/line_widths.h"

namespace shouce::text {

namespace {

using Characters = std::span<const Character>;

constexpr Units third_em = em / 3;
constexpr Units widest_extra_gap = em / 4;

// A place where a line gives or takes, by so much at most.
struct Slack {
    Units* value;
    Units capacity;
};
using Slacks = std::vector<Slack>;

[[nodiscard]] Units total(const Slacks& slacks) {
    Units sum = 0;
    for (const auto& slack : slacks)
        sum += slack.capacity;
    return sum;
}

enum class Direction { Grow, Lessen };

// Spreads as much of `amount` as there is capacity for, in proportion. Returns the rest.
[[nodiscard]] Units spread(const Slacks& slacks, Units amount, Direction direction) {
    const Units whole = total(slacks);
    const Units wanted = std::min(amount, whole);
    if (wanted <= 0) return amount;
    long long capacity = 0;
    long long given = 0;
    for (const auto& slack : slacks) {
        capacity += slack.capacity;
        const long long until_here = wanted * capacity / whole;
        const auto share = static_cast<Units>(until_here - given);
        *slack.value += direction == Direction::Grow ? share : -share;
        given = until_here;
    }
    return amount - wanted;
}

// One line, its characters and boxes side by side.
struct Setting {
    Characters characters;
    std::vector<Box>& boxes;

    [[nodiscard]] Units width() const {
        Units sum = 0;
        for (const auto& box : boxes)
            sum += box.gap + box.tracking + box.room();
        return sum;
    }
};

// Half an em goes of an opening mark at the start, of a closing one at the end (GB/T 15834, 5.1.10).
void trim_ends(std::vector<Box>& boxes) {
    Box& head = boxes.front();
    head.gap = head.tracking = 0;
    head.cut_left += head.spare_left;
    head.spare_left = 0;
    Box& tail = boxes.back();
    tail.cut_right += tail.spare_right;
    tail.spare_right = 0;
}

[[nodiscard]] Slacks gaps(const Setting& line, Units (*capacity)(const Box&)) {
    Slacks slacks;
    for (auto& box : line.boxes)
        if (box.gap > 0 || box.is_autospace)
            slacks.push_back({box.is_autospace ? &box.advance : &box.gap, capacity(box)});
    return slacks;
}

[[nodiscard]] Slacks word_spaces(const Setting& line, Units (*capacity)(Units advance)) {
    Slacks slacks;
    for (std::size_t i = 0; i < line.boxes.size(); ++i)
        if (is_word_space(line.characters[i], line.boxes[i]))
            slacks.push_back({&line.boxes[i].advance, capacity(line.boxes[i].advance)});
    return slacks;
}

[[nodiscard]] Slacks marks(const Setting& line, std::initializer_list<Mark> kinds) {
    Slacks slacks;
    for (std::size_t i = 0; i < line.boxes.size(); ++i) {
        if (std::find(kinds.begin(), kinds.end(), line.characters[i].mark) == kinds.end()) continue;
        Box& box = line.boxes[i];
        if (box.spare_left > 0) slacks.push_back({&box.cut_left, box.spare_left});
        if (box.spare_right > 0) slacks.push_back({&box.cut_right, box.spare_right});
    }
    return slacks;
}

// Order of clreq: word spaces, (interpuncts have theirs off already,) brackets, commas, gaps, stops.
void shrink(const Setting& line, Units excess) {
    const auto to_quarter = [](Units advance) { return std::max(0, advance - quarter_em); };
    excess = spread(word_spaces(line, to_quarter), excess, Direction::Lessen);
    excess = spread(marks(line, {Mark::Opening, Mark::Closing}), excess, Direction::Grow);
    excess = spread(marks(line, {Mark::Comma}), excess, Direction::Grow);
    excess = spread(gaps(line, shrinkable_gap), excess, Direction::Lessen);
    static_cast<void>(spread(marks(line, {Mark::Stop}), excess, Direction::Grow));
}

// Whether room may go between two characters of a line that stand next to each other.
[[nodiscard]] bool may_stretch(const Character& before, const Character& after, const Box& after_box) {
    if (before.kind == Kind::Space || after.kind == Kind::Space || after_box.gap > 0) return false;
    if (after.kind == Kind::Combining || after.kind == Kind::Invisible) return false;
    if (after.joint == Joint::Unit || refuses_stretch(before.mark) || refuses_stretch(after.mark))
        return false;
    const auto is_narrow = [](const Character& c) {
        return c.kind == Kind::Western || c.kind == Kind::Combining ||
               (c.kind == Kind::Symbol && c.unicode.width == EastAsianWidth::Narrow);
    };
    return !(is_narrow(before) && is_narrow(after));
}

[[nodiscard]] Slacks other_gaps(const Setting& line) {
    Slacks slacks;
    for (std::size_t i = 1; i < line.boxes.size(); ++i)
        if (may_stretch(line.characters[i - 1], line.characters[i], line.boxes[i]))
            slacks.push_back({&line.boxes[i - 1].stretch, widest_extra_gap});
    return slacks;
}

// Order of clreq: word spaces to half an em, gaps to a third, then all other places evenly.
void stretch(const Setting& line, Units missing) {
    const auto to_half = [](Units advance) { return std::max(0, half_em - advance); };
    const auto to_third = [](const Box& box) {
        return std::max(0, third_em - (box.is_autospace ? box.advance : box.gap));
    };
    const Slacks steps[] = {word_spaces(line, to_half), gaps(line, to_third), other_gaps(line)};
    Units capacity = 0;
    for (const auto& slacks : steps)
        capacity += total(slacks);
    if (capacity < missing) return;
    for (const auto& slacks : steps)
        missing = spread(slacks, missing, Direction::Grow);
}

}  // namespace

std::vector<Box> set_line(Characters characters, std::span<const Box> boxes, const LineRange& line,
                          const ParagraphStyle& style) {
    std::size_t last = line.last;
    while (last > line.first &&
           (characters[last - 1].kind == Kind::Space || characters[last - 1].kind == Kind::Invisible))
        --last;
    const auto part = boxes.subspan(line.first, last - line.first);
    std::vector<Box> result(part.begin(), part.end());
    if (result.empty()) return result;
    trim_ends(result);
    const Setting setting{characters.subspan(line.first, result.size()), result};
    const Units missing = style.measure - line.indent - setting.width();
    if (missing < 0) shrink(setting, -missing);
    if (missing > 0 && style.alignment == Alignment::Justified && !line.is_last) stretch(setting, missing);
    return result;
}

}  // namespace shouce::text
