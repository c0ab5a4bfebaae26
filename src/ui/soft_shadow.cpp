#include "ui/soft_shadow.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace shouce::ui {

namespace {

// The baked square: a rounded box blurred with sigma 10, its edge in the middle between rim and centre.
constexpr int side = 96;
constexpr float half = side / 2.0F;
constexpr float baked_blur = 20;
constexpr float baked_radius = 14;
constexpr float reach = 24;  // from the edge of the box outwards and inwards

// How much of a blurred edge covers a point so far inside it (negative: outside), from 0 to 1.
[[nodiscard]] float coverage(float inside) {
    return 0.5F * (1 + std::erf(inside / (baked_blur / 2) / std::sqrt(2.0F)));
}

[[nodiscard]] unsigned alpha_at(int x, int y) {
    // Distance to the edge of a rounded box that ends `reach` from the rim.
    const float edge = half - reach;
    const float dx = std::abs(static_cast<float>(x) + 0.5F - half) - (edge - baked_radius);
    const float dy = std::abs(static_cast<float>(y) + 0.5F - half) - (edge - baked_radius);
    const float outside =
        std::hypot(std::max(dx, 0.0F), std::max(dy, 0.0F)) + std::min(std::max(dx, dy), 0.0F) - baked_radius;
    return static_cast<unsigned>(std::lround(255 * coverage(-outside)));
}

}  // namespace

SoftShadow::SoftShadow(ImFontAtlas& atlas) : atlas_(atlas) {
    ImFontAtlasRect place;
    rectangle_ = atlas.AddCustomRect(side, side, &place);
    if (rectangle_ < 0) return;
    // A pixel is a byte of coverage, or white with it.
    const auto pixel = static_cast<std::size_t>(atlas.TexData->BytesPerPixel);
    for (int y = 0; y < side; ++y) {
        auto* to = static_cast<unsigned char*>(atlas.TexData->GetPixelsAt(place.x, place.y + y));
        for (int x = 0; x < side; ++x, to += pixel) {
            std::memset(to, 255, pixel);
            to[pixel - 1] = static_cast<unsigned char>(alpha_at(x, y));
        }
    }
}

void SoftShadow::draw(ImDrawList& list, float left, float top, float right, float bottom, float blur,
                      unsigned colour) const {
    ImFontAtlasRect place;
    if (rectangle_ < 0 || !atlas_.GetCustomRect(rectangle_, &place)) return;
    const float out = reach * blur / baked_blur;
    const float in = std::min({out, (right - left) / 2, (bottom - top) / 2});
    const std::array<float, 4> xs{left - out, left + in, right - in, right + out};
    const std::array<float, 4> ys{top - out, top + in, bottom - in, bottom + out};
    // Texture columns: rim to centre, the centre alone, centre to rim.
    const auto share = [](float from, float to, std::size_t i) {
        return i == 0 ? from : i == 3 ? to : (from + to) / 2;
    };
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            if (row == 1 && column == 1) continue;
            const ImVec2 uv_from{share(place.uv0.x, place.uv1.x, column),
                                 share(place.uv0.y, place.uv1.y, row)};
            const ImVec2 uv_to{share(place.uv0.x, place.uv1.x, column + 1),
                               share(place.uv0.y, place.uv1.y, row + 1)};
            list.PrimReserve(6, 4);
            list.PrimRectUV({xs[column], ys[row]}, {xs[column + 1], ys[row + 1]}, uv_from, uv_to, colour);
        }
    }
}

}  // namespace shouce::ui
