#include "handbook/table.h"

#include <algorithm>

namespace shouce::handbook {

namespace {

// Takes what stands before the next `separator` off the front.
[[nodiscard]] std::string_view take(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

[[nodiscard]] std::vector<std::string_view> cells_of(std::string_view row) {
    std::vector<std::string_view> cells;
    const auto separators = std::count(row.begin(), row.end(), '\t');
    for (std::ptrdiff_t i = 0; i <= separators; ++i)
        cells.push_back(take(row, '\t'));
    return cells;
}

[[nodiscard]] std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::vector<ColumnAlignment> read_alignments(std::string_view marker) {
    std::vector<ColumnAlignment> columns;
    marker = without_blanks(marker);
    if (!marker.starts_with('|')) return {};
    marker.remove_prefix(1);
    while (!marker.empty()) {
        std::string_view cell = without_blanks(take(marker, '|'));
        const bool left = cell.starts_with(':');
        if (left) cell.remove_prefix(1);
        const bool right = cell.ends_with(':');
        if (right) cell.remove_suffix(1);
        if (cell.empty() || cell.find_first_not_of('-') != std::string_view::npos) return {};
        columns.push_back(left && right ? ColumnAlignment::Centre
                          : right       ? ColumnAlignment::Right
                                        : ColumnAlignment::Left);
    }
    return columns;
}

Table table_of(const Block& block) {
    Table table;
    std::string_view text = block.text;
    do {
        table.rows.push_back(cells_of(take(text, '\n')));
    } while (!text.empty());
    const std::size_t columns = table.rows.front().size();
    table.columns = read_alignments(block.marker);
    table.columns.resize(columns, ColumnAlignment::Left);
    for (auto& row : table.rows)
        row.resize(columns);
    return table;
}

}  // namespace shouce::handbook
