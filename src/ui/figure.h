// A picture of the book over its caption.
#pragma once

#include "ui/context.h"

namespace shouce::ui {

class Figure {
  public:
    // `context` and `block`, an Image, must outlive it. The figure stands in the middle of `column`.
    Figure(Context& context, const handbook::Block& block, const Box& column, const TextStyle& caption);

    [[nodiscard]] float height() const;
    void draw(float top) const;

  private:
    [[nodiscard]] bool is_broken() const { return context_.pictures.is_broken(*block_.picture); }
    [[nodiscard]] const text::Layout& caption() const;

    Context& context_;
    const handbook::Block& block_;
    Box column_;
    TextStyle caption_;
    Box picture_;  // as if the figure stood at 0; without height where the picture cannot be shown
};

}  // namespace shouce::ui
