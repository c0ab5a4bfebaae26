#include "ui/table_view.h"

#include <algorithm>
#include <numeric>

#include "ui/marks.h"

namespace shouce::ui {

namespace {

constexpr float line_height = 1.5F;
constexpr float above_row = 16;  // and below it
constexpr float column_gap = 36;
constexpr float rule_weight = 1.5F;
constexpr float least_characters = 6;  // a column that wraps has at least so many in a line
constexpr float slack = 0.01F;         // em, for rounding from units to thousandths and back

}  // namespace

std::vector<float> column_widths(std::span<const ColumnNeed> needs, float room, float gap) {
    std::vector<float> widths(needs.size(), 0);
    std::vector<std::size_t> open(needs.size());
    std::iota(open.begin(), open.end(), std::size_t{0});
    room -= gap * static_cast<float>(needs.size() - 1);
    float least = 0;
    for (const ColumnNeed& need : needs)
        least += need.least;
    if (least > room) return {};
    // What wants no more than an even share gets what it wants; that leaves more for the others.
    for (bool changed = true; changed && !open.empty();) {
        const float share = room / static_cast<float>(open.size());
        changed = std::erase_if(open, [&](std::size_t i) {
                      if (needs[i].natural > share) return false;
                      widths[i] = needs[i].natural;
                      room -= widths[i];
                      return true;
                  }) > 0;
    }
    least = 0;
    float wanted = 0;
    for (const std::size_t i : open) {
        least += needs[i].least;
        wanted += needs[i].natural - needs[i].least;
    }
    for (const std::size_t i : open)
        widths[i] = needs[i].least + (needs[i].natural - needs[i].least) * (room - least) / wanted;
    return widths;
}

TableView::TableView(Context& context, const handbook::Block& block, float width, const TextStyle& body)
    : context_(context), block_(block), table_(handbook::table_of(block)), width_(width), cell_(body) {
    const Size& size = context.size;
    cell_.size = std::max(body.size * 0.9F, size.words(28));
    header_ = cell_;
    header_.face = body.face == fonts::Face::SansRegular ? fonts::Face::SansBold : fonts::Face::SerifBold;
    header_.role = Role::InkSoft;
    label_ = {fonts::Face::SansRegular, std::max(cell_.size * 0.86F, size.words(28)), Role::InkSoft, 0};
    measure_grid();
    if (is_list()) measure_list();
}

const text::Layout& TableView::layout(std::string_view words, const TextStyle& style, float width) const {
    return context_.layout(width + slack * style.size, words, style);
}

float TableView::lines_height(const text::Layout& lines) const {
    return cell_.size * line_height * static_cast<float>(lines.lines.size());
}

void TableView::measure_grid() {
    constexpr float endless = 1000;  // characters
    std::vector<ColumnNeed> needs(table_.columns.size());
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        const TextStyle& style = style_of(row);
        for (std::size_t column = 0; column < needs.size(); ++column) {
            const auto& line = layout(table_.rows[row][column], style, endless * style.size).lines.front();
            const float natural = static_cast<float>(line.width) / text::em * style.size;
            needs[column].natural = std::max(needs[column].natural, natural);
        }
    }
    for (ColumnNeed& need : needs)
        need.least = std::min(need.natural, least_characters * cell_.size);
    widths_ = column_widths(needs, width_, column_gap);
    if (is_list()) return;
    tops_ = {0};
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        float tallest = 0;
        for (std::size_t column = 0; column < needs.size(); ++column) {
            const auto& lines = layout(table_.rows[row][column], style_of(row), widths_[column]);
            tallest = std::max(tallest, lines_height(lines));
        }
        tops_.push_back(tops_.back() + tallest + 2 * above_row);
    }
}

void TableView::measure_list() {
    for (const std::string_view header : table_.rows.front()) {
        const float wanted = context_.canvas.width_of(header, label_);
        label_width_ = std::clamp(wanted, label_width_, 0.36F * width_);
    }
    tops_ = {0};
    const std::size_t rows = std::max<std::size_t>(table_.rows.size(), 2) - 1;
    for (std::size_t i = 0; i < rows; ++i) {
        float sum = 2 * above_row;
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            const auto& label = layout(table_.rows.front()[column], label_, label_width_);
            float height = lines_height(label);
            if (i + 1 < table_.rows.size()) {
                const auto& value =
                    layout(table_.rows[i + 1][column], cell_, width_ - label_width_ - column_gap);
                height = std::max(height, lines_height(value));
            }
            sum += height;
        }
        tops_.push_back(tops_.back() + sum);
    }
}

float TableView::column_x(std::size_t column) const {
    return std::accumulate(widths_.begin(), widths_.begin() + static_cast<std::ptrdiff_t>(column), 0.0F) +
           column_gap * static_cast<float>(column);
}

std::vector<TableView::Cell> TableView::cells_of(std::size_t row, float x, float top) const {
    std::vector<Cell> cells;
    float y = top + above_row;
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
        if (!is_list()) {
            cells.push_back({table_.rows[row][column], x + column_x(column), y, widths_[column],
                             &style_of(row), table_.columns[column]});
            continue;
        }
        const float value_x = label_width_ + column_gap;
        const std::string_view header = table_.rows.front()[column];
        cells.push_back({header, x, y, label_width_, &label_, handbook::ColumnAlignment::Left});
        float height = lines_height(layout(header, label_, label_width_));
        if (row + 1 < table_.rows.size()) {
            const std::string_view value = table_.rows[row + 1][column];
            cells.push_back(
                {value, x + value_x, y, width_ - value_x, &cell_, handbook::ColumnAlignment::Left});
            height = std::max(height, lines_height(layout(value, cell_, width_ - value_x)));
        }
        y += height;
    }
    return cells;
}

float TableView::line_x(const Cell& cell, const text::Line& line) const {
    const float room = cell.width - static_cast<float>(line.width) / text::em * cell.style->size;
    if (cell.alignment == handbook::ColumnAlignment::Left) return cell.x;
    return cell.x + (cell.alignment == handbook::ColumnAlignment::Centre ? room / 2 : room);
}

// Labels are smaller than the values beside them and stand on the same line.
float TableView::baseline(const Cell& cell, std::size_t line) const {
    const float pitch = cell_.size * line_height;
    return cell.top + pitch * (0.5F + static_cast<float>(line)) + 0.38F * cell_.size;
}

void TableView::draw(float x, float top) const {
    const float wide = is_list() ? width_ : column_x(widths_.size()) - column_gap;
    context_.canvas.rule(x, top, wide, rule_weight, Role::Line);
    for (std::size_t row = 0; row + 1 < tops_.size(); ++row) {
        const bool shows = !context_.view || (top + tops_[row + 1] > context_.view->y &&
                                              top + tops_[row] < context_.view->bottom());
        if (!shows) continue;
        for (const Cell& cell : cells_of(row, x, top + tops_[row])) {
            const text::Layout& lines = layout(cell.words, *cell.style, cell.width);
            for (std::size_t i = 0; i < lines.lines.size(); ++i) {
                context_.canvas.lines(line_x(cell, lines.lines[i]), baseline(cell, i), 0, lines, i, i + 1,
                                      *cell.style);
            }
        }
        context_.canvas.rule(x, top + tops_[row + 1], wide, rule_weight, Role::Line);
    }
}

std::vector<Box> TableView::mark_boxes(float x, float top, std::size_t from, std::size_t to) const {
    std::vector<Box> boxes;
    for (std::size_t row = 0; row + 1 < tops_.size(); ++row) {
        for (const Cell& cell : cells_of(row, x, top + tops_[row])) {
            const auto start = static_cast<std::size_t>(cell.words.data() - block_.text.data());
            const bool is_value = cell.style != &label_;
            if (!is_value || to <= start || from >= start + cell.words.size()) continue;
            const text::Layout& lines = layout(cell.words, *cell.style, cell.width);
            const std::size_t first = from > start ? from - start : 0;
            for (const text::Span& span : text::spans_of(lines, first, to - start)) {
                boxes.push_back(mark_box(line_x(cell, lines.lines[span.line]), baseline(cell, span.line),
                                         span, *cell.style));
            }
        }
    }
    return boxes;
}

std::size_t TableView::start_of(std::size_t row) const {
    const std::size_t of_table = std::min(is_list() ? row + 1 : row, table_.rows.size() - 1);
    const std::string_view first = table_.rows[of_table].front();
    return static_cast<std::size_t>(first.data() - block_.text.data());
}

std::size_t TableView::row_at(float distance) const {
    const auto next = std::upper_bound(tops_.begin() + 1, tops_.end() - 1, distance);
    return static_cast<std::size_t>(next - tops_.begin()) - 1;
}

std::size_t TableView::byte_at(float distance) const {
    return start_of(row_at(distance));
}

float TableView::distance_of(std::size_t byte) const {
    std::size_t row = 0;
    while (row + 2 < tops_.size() && start_of(row + 1) <= byte)
        ++row;
    return tops_[row];
}

std::string TableView::words_in(float top, const Box& view) const {
    std::string words;
    for (std::size_t row = 0; row + 1 < tops_.size(); ++row) {
        if (top + tops_[row + 1] <= view.y || top + tops_[row] >= view.bottom()) continue;
        const std::size_t of_table = is_list() ? row + 1 : row;
        if (of_table >= table_.rows.size()) continue;
        for (const std::string_view cell : table_.rows[of_table])
            words += cell;
    }
    return words;
}

}  // namespace shouce::ui
