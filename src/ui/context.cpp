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

// From this size up quotes and brackets hug their neighbours.
constexpr float display_size = 48;

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
    setting.measure = static_cast<text::Units>(std::lround(width / style.size * text::em));
    if (style.size >= display_size) setting.punctuation = text::PunctuationWidth::Half;
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

bool is_text(std::string_view region) {
    return region.ends_with(".body") || region.starts_with("question.");
}

ScrollRegion::ScrollRegion(Context& context, std::string id, const Box& view, const Content& content)
    : context_(context), content_(content), view_(view) {
    context.scroll_contents[id] = content.name;
    place(context.scroll_places[content.name]);
    if (room_.back + room_.on > 0.5 || is_text(id)) {
        context.touch.add(
            Region{std::move(id), to_pixels(view, context.size.pixels_per_unit()), {room_.back, room_.on}});
    }
    context.canvas.push_clip(view);
    context.view = view;
}

ScrollRegion::Content ScrollRegion::one(std::string name, float height) {
    Content content;
    content.name = std::move(name);
    content.count = 1;
    content.height = [height](std::size_t) { return height; };
    return content;
}

void ScrollRegion::place(ScrollPlace& place) {
    const auto unit = static_cast<double>(context_.size.pixels_per_unit());
    const ScrolledList list{content_.count, [&](std::size_t i) { return content_.height(i) * unit; }};
    const double height = view_.h * unit;
    if (place.layout != content_.layout) {
        // Another size or width: the line at the top of the view stays there.
        if (place.layout != 0 && content_.distance_of) {
            place.anchor.offset = content_.distance_of(place.anchor.item, place.reading) * unit;
        }
        place.layout = content_.layout;
    }
    if (content_.show < content_.count) place.anchor = {content_.show, -height / 5};
    hold(place, list);
    const bool may_pass = context_.finger_scrolls && !place.held;
    place.anchor = settled(place.anchor, list, height, may_pass ? Ends::MayBePassed : Ends::Hold);
    room_ = room_of(place.anchor, list, height);
    if (content_.byte_at) {
        place.reading = content_.byte_at(place.anchor.item, static_cast<float>(place.anchor.offset / unit));
    }
    first_ = place.anchor.item;
    first_top_ = view_.y - static_cast<float>(place.anchor.offset / unit);
    // One item more above, for what reaches over its edge.
    if (first_ > 0) {
        --first_;
        first_top_ -= content_.height(first_);
    }
    travelled_ = place.travelled;
}

// Brings what two fingers hold back between them, whatever its size is now.
void ScrollRegion::hold(ScrollPlace& place, const ScrolledList& list) const {
    const double unit = context_.size.pixels_per_unit();
    const auto at = context_.zoomed;
    if (!at || !view_.contains(static_cast<float>(at->x / unit), static_cast<float>(at->y / unit))) {
        place.held.reset();
        return;
    }
    const double below_top = at->y - view_.y * unit;
    const bool lines = content_.byte_at && content_.distance_of;
    // Heights of which a held distance is a part; those of lines grow with the text.
    const auto measure = [&](std::size_t item) {
        return lines ? context_.size.text_scale() * unit : std::max(1.0, list.height(item));
    };
    if (!place.held) {
        Anchor under = place.anchor;
        under.offset += below_top;
        under = settled(under, list, 0, Ends::MayBePassed);
        ScrollPlace::Held held{under.item, 0, under.offset};
        if (lines) {
            held.byte = content_.byte_at(under.item, static_cast<float>(under.offset / unit));
            held.part -= content_.distance_of(under.item, held.byte) * unit;
        }
        held.part /= measure(under.item);
        place.held = held;
    }
    const ScrollPlace::Held& held = *place.held;
    const double line = lines ? content_.distance_of(held.item, held.byte) * unit : 0;
    place.anchor = {held.item, line + held.part * measure(held.item) - below_top};
}

ScrollRegion::~ScrollRegion() {
    context_.canvas.pop_clip();
    context_.view.reset();
}

float ScrollRegion::trace_top() const {
    return view_.y * context_.size.pixels_per_unit() - static_cast<float>(travelled_);
}

void ScrollRegion::draw_fade() {
    constexpr float length = 90;
    if (room_.on > 1)
        context_.canvas.fade({view_.x, view_.bottom() - length, view_.w, length}, Role::Paper, 0, 1);
    if (room_.back > 1) context_.canvas.fade({view_.x, view_.y, view_.w, length / 3}, Role::Paper, 1, 0);
}

}  // namespace shouce::ui
