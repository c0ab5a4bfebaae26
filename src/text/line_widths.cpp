#include "text/line_widths.h"

#include <algorithm>

namespace shouce::text {

namespace {

constexpr Units eighth_em = em / 8;

[[nodiscard]] Units shrinkable(const Character& c, const Box& box) {
    return box.spare_left + box.spare_right + shrinkable_gap(box) + shrinkable_space(c, box);
}

}  // namespace

bool is_word_space(const Character& c, const Box& box) {
    return c.kind == Kind::Space && !box.is_autospace && (c.code_point == U' ' || c.code_point == 0xA0);
}

Units shrinkable_gap(const Box& box) {
    const Units gap = box.is_autospace ? box.advance : box.gap;
    return std::max(0, gap - eighth_em);
}

Units shrinkable_space(const Character& c, const Box& box) {
    return is_word_space(c, box) ? std::max(0, box.advance - quarter_em) : 0;
}

LineWidths::LineWidths(std::span<const Character> characters, std::span<const Box> boxes) : boxes_(boxes) {
    sums_.reserve(boxes.size() + 1);
    spares_.reserve(boxes.size() + 1);
    visible_.reserve(boxes.size() + 1);
    sums_.push_back(0);
    spares_.push_back(0);
    visible_.push_back(0);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Box& box = boxes[i];
        sums_.push_back(sums_.back() + box.gap + box.tracking + box.room());
        spares_.push_back(spares_.back() + shrinkable(characters[i], box));
        const bool is_blank = characters[i].kind == Kind::Space || characters[i].kind == Kind::Invisible;
        visible_.push_back(is_blank ? visible_.back() : i + 1);
    }
}

std::size_t LineWidths::visible_end(std::size_t first, std::size_t last) const {
    return std::max(first, visible_[last]);
}

Units LineWidths::natural(std::size_t first, std::size_t last) const {
    const std::size_t end = visible_end(first, last);
    if (end == first) return 0;
    const Box& head = boxes_[first];
    const Box& tail = boxes_[end - 1];
    return sums_[end] - sums_[first] - head.gap - head.tracking - head.spare_left - tail.spare_right;
}

Units LineWidths::smallest(std::size_t first, std::size_t last) const {
    const std::size_t end = visible_end(first, last);
    if (end == first) return 0;
    const Box& head = boxes_[first];
    const Box& tail = boxes_[end - 1];
    const Units counted = head.spare_left + (head.is_autospace ? 0 : shrinkable_gap(head)) + tail.spare_right;
    return natural(first, last) - (spares_[end] - spares_[first] - counted);
}

}  // namespace shouce::text
