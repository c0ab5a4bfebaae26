#include "ui/figure.h"

#include <algorithm>

namespace shouce::ui {

namespace {

constexpr float caption_line = 1.5F;
constexpr float above_caption = 16;
// A picture leaves room on the screen for its caption and a few lines.
constexpr float most_of_screen = 0.62F;

// A pixel is a unit, on a large screen as on a small one, as long as the column has room for it.
[[nodiscard]] Box picture_box(const handbook::Picture& picture, const Box& column, const Size& size) {
    const auto width = static_cast<float>(picture.width);
    const auto height = static_cast<float>(picture.height);
    const float scale = std::min({1.0F, column.w / width, size.height() * most_of_screen / height});
    return {column.x + (column.w - width * scale) / 2, 0, width * scale, height * scale};
}

}  // namespace

Figure::Figure(Context& context, const handbook::Block& block, const Box& column, const TextStyle& caption)
    : context_(context), block_(block), column_(column), caption_(caption) {
    if (!is_broken()) picture_ = picture_box(*block.picture, column, context.size);
}

const text::Layout& Figure::caption() const {
    return context_.layout(column_.w, block_.text, caption_);
}

float Figure::height() const {
    const float above = picture_.h > 0 ? picture_.h + above_caption : 0;
    if (block_.text.empty()) return above;
    return above + caption_.size * caption_line * static_cast<float>(caption().lines.size());
}

void Figure::draw(float top) const {
    if (picture_.h > 0) {
        Box box = picture_;
        box.y = top;
        if (ImTextureData* texture = context_.pictures.show(*block_.picture)) {
            context_.canvas.image(box, *texture);
        } else {
            context_.canvas.fill(box, Role::PaperDeep);
        }
        top += picture_.h + above_caption;
    }
    if (block_.text.empty()) return;
    // One line stands in the middle below its picture; several begin at the margin, as text does.
    const auto& lines = caption().lines;
    const float width = static_cast<float>(lines.front().width) / text::em * caption_.size;
    const float x = lines.size() > 1 ? column_.x : column_.centre_x() - width / 2;
    context_.paragraph(x, top, column_.w, block_.text, caption_, caption_line);
}

}  // namespace shouce::ui
