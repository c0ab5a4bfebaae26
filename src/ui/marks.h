// Words marked in a text: what a search found, what a question quotes.
#pragma once

#include <cstddef>
#include <vector>

#include "text/layout.h"
#include "ui/canvas.h"

namespace shouce::ui {

// Where the bytes [from, to) of a paragraph stand, a box for each line they touch, in units. The paragraph
// is drawn by Canvas::lines from its first line on, with the same x, baseline and line height.
[[nodiscard]] std::vector<Box> mark_boxes(float x, float baseline, float line_height,
                                          const text::Layout& layout, std::size_t from, std::size_t to,
                                          const TextStyle& style);

// The same for one line's part, whose line begins at `x`.
[[nodiscard]] Box mark_box(float x, float baseline, const text::Span& span, const TextStyle& style);

// The look's `hit`: a tint behind those words and a gold line below them. Before the lines are drawn.
void draw_marks(Canvas& canvas, const std::vector<Box>& boxes);

}  // namespace shouce::ui
