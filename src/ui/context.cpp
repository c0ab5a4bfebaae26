#include "ui/context.h"

#include <algorithm>
#include <cmath>

namespace shouce::ui {

namespace {

[[nodiscard]] Box to_pixels(const Box& box, float unit) {
    const float x = std::round(box.x * unit);
    const float y = std::round(box.y * unit);
    return {x, y, std::round(box.right() * unit) - x, std::round(box.bottom() * unit) - y};
}

// Half an em is left above the first line and below the last by the line height.
[[nodiscard]] float first_baseline(float top, float size, float line_height_em) {
    return top + size * (line_height_em / 2 + 0.38F);
}

}  // namespace

bool Context::touchable(std::string id, std::string_view label, const Box& box, kiosk::Command command) {
    Box shown = box;
    if (view) {
        const float top = std::max(box.y, view->y);
        shown.h = std::min(box.bottom(), view->bottom()) - top;
        shown.y = top;
        if (shown.h < std::min(size.least_target(), box.h)) return false;
    }
    const bool is_pressed = pressed == id;
    touch.add(Target{std::move(id), std::string(label), to_pixels(shown, size.pixels_per_unit()),
                     std::move(command)});
    return is_pressed;
}

const text::Layout& Context::layout(float width, std::string_view words, const TextStyle& style,
                                    text::ParagraphStyle setting) {
    setting.measure = static_cast<text::Units>(width / style.size * text::em + 0.5F);
    setting.tracking = static_cast<text::Units>(style.tracking * text::em);
    return paragraphs.set(words, style.face, setting);
}

float Context::paragraph(float x, float top, float width, std::string_view words, const TextStyle& style,
                         float line_height_em, text::ParagraphStyle setting) {
    const text::Layout& set = layout(width, words, style, setting);
    const float line_height = style.size * line_height_em;
    canvas.lines(x, first_baseline(top, style.size, line_height_em), line_height, set, 0, set.lines.size(),
                 style);
    return line_height * static_cast<float>(set.lines.size());
}

text::Alignment alignment_of(float width, const TextStyle& style) {
    constexpr float narrow = 9;  // characters
    return width < narrow * style.size ? text::Alignment::Ragged : text::Alignment::Justified;
}

ScrollRegion::ScrollRegion(Context& context, std::string id, const std::string& content, const Box& view,
                           float content_height)
    : context_(context), id_(std::move(id)), view_(view) {
    const float unit = context.size.pixels_per_unit();
    ScrollPlace& place = context.scroll_places[content];
    context.scroll_contents[id_] = content;
    const double height = static_cast<double>(content_height) * unit;
    // Another text size or width: the same part of the text stays in view.
    if (place.height > 0 && std::abs(place.height - height) > 1) place.offset *= height / place.height;
    place.height = height;
    limit_ = std::max(0.0, height - static_cast<double>(view.h) * unit);
    if (!context.finger_scrolls) place.offset = std::clamp(place.offset, 0.0, limit_);
    offset_ = place.offset;
    top_ = view.y - static_cast<float>(offset_ / unit);
    if (limit_ > 0) context.touch.add(Region{id_, to_pixels(view, unit), offset_, limit_});
    context.canvas.push_clip(view);
    context.view = view;
}

ScrollRegion::~ScrollRegion() {
    context_.canvas.pop_clip();
    context_.view.reset();
}

void ScrollRegion::draw_fade() {
    constexpr float length = 90;
    if (offset_ < limit_ - 1) {
        context_.canvas.fade({view_.x, view_.bottom() - length, view_.w, length}, Role::Paper, 0, 1);
    }
    if (offset_ > 1) context_.canvas.fade({view_.x, view_.y, view_.w, length / 3}, Role::Paper, 1, 0);
}

}  // namespace shouce::ui
