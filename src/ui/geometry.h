// Places on the screen, in units (see size.h) unless a name says pixels.
#pragma once

namespace shouce::ui {

struct Box {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] float centre_x() const { return x + w / 2; }
    [[nodiscard]] float centre_y() const { return y + h / 2; }
    [[nodiscard]] Box inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
    [[nodiscard]] bool contains(float px, float py) const {
        return px >= x && px < right() && py >= y && py < bottom();
    }
    bool operator==(const Box&) const = default;
};

}  // namespace shouce::ui
