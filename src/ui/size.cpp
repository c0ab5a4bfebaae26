#include "ui/size.h"

#include <algorithm>

namespace shouce::ui {

namespace {

constexpr double mm_per_unit = 0.248;
constexpr double most_units = 1080;
constexpr double least_units = 720;
constexpr double least_pixels_per_unit = 0.5;

}  // namespace

float text_scale(kiosk::TextSize size) {
    switch (size) {
        case kiosk::TextSize::Small: return 0.85F;
        case kiosk::TextSize::Normal: return 1;
        case kiosk::TextSize::Large: return 1.35F;
        case kiosk::TextSize::Larger: return 1.55F;
        case kiosk::TextSize::Largest: return 1.8F;
    }
    return 1;
}

Size::Size(const Window& window, kiosk::TextSize size) : text_scale_(ui::text_scale(size)) {
    const double shorter = std::min(window.width_px, window.height_px);
    double unit = shorter / most_units;
    if (window.pixels_per_mm > 0) {
        unit = std::clamp(window.pixels_per_mm * mm_per_unit, shorter / most_units, shorter / least_units);
    }
    unit = std::max(unit, least_pixels_per_unit);
    pixels_per_unit_ = static_cast<float>(unit);
    width_ = static_cast<float>(window.width_px / unit);
    height_ = static_cast<float>(window.height_px / unit);
    compact_ = shorter / unit < 1000;
}

Box Size::page() const {
    if (landscape()) return {rail_width(), 0, width_ - rail_width(), height_};
    return {0, 0, width_, height_ - bar_height()};
}

Box Size::column() const {
    const Box whole = page();
    return {whole.x + margin(), whole.y, whole.w - 2 * margin(), whole.h};
}

float Size::reading(float size) const {
    return std::max(size * text_scale_, compact_ ? 32.0F : 28.0F);
}

float Size::words(float size) const {
    return std::max(size, large() ? 42.0F : compact_ ? 32.0F : 28.0F);
}

}  // namespace shouce::ui
