// A table of the book in a column of the page: columns as wide as their content wants, or, where they would
// be too narrow to read, each row as a list of header and value.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "handbook/table.h"
#include "ui/context.h"

namespace shouce::ui {

// What a column wants, in units: its longest cell on one line, and the least it can be read at.
struct ColumnNeed {
    float natural = 0;
    float least = 0;
};

// Widths of the columns with `gap` between two of them: as they want where there is room; else those that
// want little get it, and the others share the rest by what they want. Empty where not even the least fits.
[[nodiscard]] std::vector<float> column_widths(std::span<const ColumnNeed> needs, float room, float gap);

class TableView {
  public:
    // `context` and `block` must outlive it. `body` is the style of the text around the table.
    TableView(Context& context, const handbook::Block& block, float width, const TextStyle& body);

    [[nodiscard]] float height() const { return tops_.back(); }
    void draw(float x, float top) const;

    // Where the bytes [from, to) of the block stand, were the table drawn there; for draw_marks.
    [[nodiscard]] std::vector<Box> mark_boxes(float x, float top, std::size_t from, std::size_t to) const;

    // The row at a distance from the top, by the byte of the block it begins with; and back.
    [[nodiscard]] std::size_t byte_at(float distance) const;
    [[nodiscard]] float distance_of(std::size_t byte) const;
    // The words of the rows that show in `view`, were the table drawn at `top`.
    [[nodiscard]] std::string words_in(float top, const Box& view) const;

  private:
    void measure_grid();
    void measure_list();
    [[nodiscard]] bool is_list() const { return widths_.empty(); }
    [[nodiscard]] float column_x(std::size_t column) const;
    [[nodiscard]] const TextStyle& style_of(std::size_t row) const { return row == 0 ? header_ : cell_; }
    [[nodiscard]] const text::Layout& layout(std::string_view words, const TextStyle& style,
                                             float width) const;
    [[nodiscard]] float lines_height(const text::Layout& lines) const;
    // A cell where it is drawn: of the table, or, in a list, of a header beside its value.
    struct Cell {
        std::string_view words;
        float x = 0;
        float top = 0;
        float width = 0;
        const TextStyle* style = nullptr;
        handbook::ColumnAlignment alignment = handbook::ColumnAlignment::Left;
    };
    [[nodiscard]] std::vector<Cell> cells_of(std::size_t row, float x, float top) const;
    [[nodiscard]] float line_x(const Cell& cell, const text::Line& line) const;
    [[nodiscard]] float baseline(const Cell& cell, std::size_t line) const;
    // Offset of a row in the block's text.
    [[nodiscard]] std::size_t start_of(std::size_t row) const;
    [[nodiscard]] std::size_t row_at(float distance) const;

    Context& context_;
    const handbook::Block& block_;
    handbook::Table table_;
    float width_;
    TextStyle cell_;
    TextStyle header_;
    TextStyle label_;            // in a list: the header beside each value
    std::vector<float> widths_;  // of the columns; empty: a list
    float label_width_ = 0;      // in a list
    std::vector<float> tops_;    // of the rows, and the end of the last; a list has no row for the header
};

}  // namespace shouce::ui
