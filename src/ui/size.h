// The one length of the look: the unit. All screens are laid out in units; only the canvas knows pixels.
#pragma once

#include "kiosk/state.h"
#include "ui/geometry.h"

namespace shouce::ui {

// The window as it is.
struct Window {
    int width_px = 0;
    int height_px = 0;
    double pixels_per_mm = 0;  // 0 where the display does not say

    bool operator==(const Window&) const = default;
};

// By how much a visitor's choice enlarges reading text.
[[nodiscard]] float text_scale(kiosk::TextSize size);

class Size {
  public:
    Size(const Window& window, kiosk::TextSize text_size);

    // 1 u is 0.248 mm of glass where the display tells its size (21.5" portrait is 1080 u across), held so
    // that the shorter side has 720 to 1080 u; without a size, shorter side / 1080, not below half a pixel.
    [[nodiscard]] float pixels_per_unit() const { return pixels_per_unit_; }
    [[nodiscard]] float width() const { return width_; }
    [[nodiscard]] float height() const { return height_; }

    // Wide enough for two columns beside a rail; a squarer window is laid out like a portrait one.
    [[nodiscard]] bool landscape() const { return width_ >= 1.45F * height_; }
    // Below 1000 u on the shorter side: no text under 32, no target under 88.
    [[nodiscard]] bool compact() const { return compact_; }
    // From 大字 up: nothing under 42, rows grow, sentences under names go.
    [[nodiscard]] bool large() const { return text_scale_ >= 1.35F; }
    [[nodiscard]] float text_scale() const { return text_scale_; }

    [[nodiscard]] float margin() const { return compact_ ? 48 : 80; }
    [[nodiscard]] float gap() const { return compact_ ? 16 : 24; }
    [[nodiscard]] float bar_height() const { return large() ? 176 : 152; }
    [[nodiscard]] float rail_width() const { return 168; }
    [[nodiscard]] float action_height() const { return compact_ ? 104 : 120; }
    [[nodiscard]] float least_target() const { return compact_ ? 88 : 60; }

    // The page beside the rail or above the bar.
    [[nodiscard]] Box page() const;
    // The page without its margins at the sides.
    [[nodiscard]] Box column() const;

    // Size of reading text, which follows the visitor's choice.
    [[nodiscard]] float reading(float size) const;
    // Size of the words around it, which only keep to the smallest size allowed.
    [[nodiscard]] float words(float size) const;

  private:
    float pixels_per_unit_ = 1;
    float width_ = 0;
    float height_ = 0;
    float text_scale_ = 1;
    bool compact_ = false;
};

}  // namespace shouce::ui
