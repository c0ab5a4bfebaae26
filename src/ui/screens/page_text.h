// The text of a section as the reader sets it: a list of items that are measured only where they are looked
// at.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "ui/context.h"
#include "ui/figure.h"
#include "ui/table_view.h"

namespace shouce::ui {

// The faces and distances of the visitor's size.
struct PageSetting {
    TextStyle body;
    float line_height = 0;  // em
    float hang = 0;         // of points
    float between = 0;      // blocks
    TextStyle numeral;
    TextStyle heading;
    TextStyle caption;
};
[[nodiscard]] PageSetting page_setting(const Size& size, kiosk::Typeface typeface);

// The page as a list: the title, each block with the distance below it, and some paper at the end. A book may
// have any number of blocks. A lower heading belongs to the block below it.
class PageText {
  public:
    // All but `title_height` must outlive it.
    PageText(Context& context, const kiosk::ReaderScreen& reader, const Box& column, float title_height);

    [[nodiscard]] std::size_t count() const { return reader_.blocks.size() + 2; }
    [[nodiscard]] float height(std::size_t item) const;
    // The line of an item at a distance from its top, by the byte it starts with; and back.
    [[nodiscard]] std::size_t byte_at(std::size_t item, float distance) const;
    [[nodiscard]] float distance_of(std::size_t item, std::size_t byte) const;
    [[nodiscard]] std::size_t item_of(const handbook::Key& block) const;
    // One number for all that heights depend on.
    [[nodiscard]] float layout_mark() const;

    void draw(std::size_t item, float top, float mark_opacity) const;
    // Where the bytes [from, to) of a block's text stand, were the item drawn at `top`; for draw_marks. None
    // for a caption.
    [[nodiscard]] std::vector<Box> mark_boxes(std::size_t item, float top, std::size_t from,
                                              std::size_t to) const;
    // The words of an item whose lines show in `view`.
    [[nodiscard]] std::string words_in(std::size_t item, float top, const Box& view) const;

  private:
    [[nodiscard]] bool is_block(std::size_t item) const { return item > 0 && item <= reader_.blocks.size(); }
    [[nodiscard]] const handbook::Block& block(std::size_t item) const { return reader_.blocks[item - 1]; }
    [[nodiscard]] bool is_table(std::size_t item) const {
        return block(item).kind == handbook::BlockKind::Table;
    }
    [[nodiscard]] float hang(std::size_t item) const {
        return block(item).kind == handbook::BlockKind::Item ? set_.hang : 0;
    }
    [[nodiscard]] float line_height() const { return set_.body.size * set_.line_height; }
    [[nodiscard]] float first_baseline(float top) const {
        return top + set_.body.size * (set_.line_height / 2 + .38F);
    }
    [[nodiscard]] const text::Layout& lines(std::size_t item) const;
    [[nodiscard]] const TableView& table(std::size_t item) const;
    [[nodiscard]] Figure figure(std::size_t item) const {
        return {context_, block(item), column_, set_.caption};
    }
    [[nodiscard]] float body_height(std::size_t item) const;
    [[nodiscard]] float pill_height(std::size_t item) const;
    [[nodiscard]] float distance_below(std::size_t item) const;

    // The headings above an item, drawn from `top` on where that is given; their height.
    float headings(std::size_t item, const float* top) const;
    void draw_text(std::size_t item, float top) const;

    Context& context_;
    const kiosk::ReaderScreen& reader_;
    Box column_;
    PageSetting set_;
    float title_height_;
    mutable std::map<std::size_t, TableView> tables_;  // those looked at
};

}  // namespace shouce::ui
