#include "ui/marks.h"

namespace shouce::ui {

namespace {

constexpr float above_baseline = 0.96F;  // em: ideographs reach 0.88 up and 0.12 down
constexpr float below_baseline = 0.24F;
constexpr float underline = 3;

}  // namespace

Box mark_box(float x, float baseline, const text::Span& span, const TextStyle& style) {
    const float unit = style.size / text::em;
    const float left = static_cast<float>(span.left) * unit;
    const float right = static_cast<float>(span.right) * unit;
    return {x + left, baseline - above_baseline * style.size, right - left,
            (above_baseline + below_baseline) * style.size};
}

std::vector<Box> mark_boxes(float x, float baseline, float line_height, const text::Layout& layout,
                            std::size_t from, std::size_t to, const TextStyle& style) {
    std::vector<Box> boxes;
    for (const text::Span& span : text::spans_of(layout, from, to))
        boxes.push_back(mark_box(x, baseline + line_height * static_cast<float>(span.line), span, style));
    return boxes;
}

void draw_marks(Canvas& canvas, const std::vector<Box>& boxes) {
    for (const Box& box : boxes) {
        canvas.fill(box, Role::GoldTint);
        canvas.rule(box.x, box.bottom() - underline, box.w, underline, Role::Gold);
    }
}

}  // namespace shouce::ui
