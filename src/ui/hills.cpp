// The far hills behind the title: three ranges of ridge lines, each clearing what lies behind it. Pure
// sums of smooth bumps, so they look the same at every size.
#include <array>
#include <cmath>
#include <vector>

#include "ui/widgets.h"

namespace shouce::ui {

namespace {

struct Peak {
    float x;
    float height;
    float width;
};

struct Range {
    float base;  // of the box's height
    float gap;   // between lines, in units of the 1080 x 430 box
    int lines;
    float opacity;
    float phase;
    std::array<Peak, 5> peaks;
};

constexpr float box_width = 1080;
constexpr float box_height = 430;
constexpr float step = 6;  // between points of a line

constexpr std::array<Range, 3> ranges{{
    {.52F,
     7,
     7,
     .50F,
     0.3F,
     {{{760, .42F, 110}, {905, .30F, 90}, {600, .18F, 120}, {1060, .22F, 110}, {330, .10F, 160}}}},
    {.68F,
     8,
     8,
     .70F,
     1.7F,
     {{{520, .26F, 100}, {660, .18F, 90}, {960, .36F, 110}, {1090, .30F, 90}, {120, .14F, 170}}}},
    {.80F,
     9,
     6,
     .85F,
     3.1F,
     {{{150, .20F, 150}, {340, .12F, 110}, {740, .17F, 130}, {860, .12F, 120}, {1090, .10F, 100}}}},
}};

[[nodiscard]] float ridge(const Range& range, float x) {
    float cubes = 0;
    for (const Peak& peak : range.peaks) {
        // The far side of a peak falls more gently than the near one.
        const float width = x > peak.x ? peak.width * 1.35F : peak.width;
        const float bump = peak.height * std::exp(-std::pow(std::abs(x - peak.x) / width, 1.5F));
        cubes += bump * bump * bump;
    }
    const float v = std::cbrt(cubes);
    const float p = range.phase;
    const float ripple = .5F * std::sin(x / 71 + p) + .42F * std::sin(x / 33 + 2 * p) +
                         .2F * std::sin(x / 15.7F + 3 * p) + .07F * std::sin(x / 8.1F + p);
    return v + (.008F + .11F * v) * ripple;
}

}  // namespace

void draw_hills(Canvas& canvas, const Box& box) {
    const float scale = box.w / box_width;
    const float rise = box.h / box_height;
    const auto count = static_cast<int>(box_width / step) + 1;
    std::vector<std::array<float, 2>> points(static_cast<std::size_t>(count));
    const auto* raw = reinterpret_cast<const float(*)[2]>(points.data());
    for (const Range& range : ranges) {
        std::vector<float> heights;
        heights.reserve(points.size());
        for (int i = 0; i < count; ++i)
            heights.push_back(ridge(range, static_cast<float>(i) * step));
        for (int line = 0; line < range.lines; ++line) {
            const auto i = static_cast<float>(line);
            const float flatter = std::pow(1 - i / static_cast<float>(range.lines + 3), 1.15F);
            for (std::size_t at = 0; at < points.size(); ++at) {
                const float y =
                    box_height * (range.base - heights[at] * flatter) + i * range.gap * (1 + .1F * i);
                points[at] = {box.x + static_cast<float>(at) * step * scale, box.y + y * rise};
            }
            if (line == 0) canvas.fill_below(raw, count, box.bottom(), Role::Paper);
            const float faint = std::pow(1 - i / static_cast<float>(range.lines), .9F);
            canvas.line(raw, count, Role::Gold, line == 0 ? 1.8F : 1.2F, range.opacity * faint);
        }
    }
}

}  // namespace shouce::ui
