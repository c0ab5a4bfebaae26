#include "importer/tables.h"

#include <fmt/format.h>

#include <string>

#include "handbook/table.h"
#include "importer/numbering.h"

namespace shouce::importer {

namespace {

[[nodiscard]] bool is_row(const Line& line) {
    return line.kind == Line::Kind::Text && line.text.starts_with("|");
}

// What stands between the pipes; \\| is a pipe within a cell.
[[nodiscard]] std::vector<std::string> cells_of(std::string_view row) {
    std::vector<std::string> cells;
    std::string cell;
    row.remove_prefix(1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row.substr(i).starts_with("\\|")) {
            cell += row[++i];
        } else if (row[i] == '|') {
            cells.emplace_back(trimmed(cell));
            cell.clear();
        } else {
            cell += row[i];
        }
    }
    if (!trimmed(cell).empty()) cells.emplace_back(trimmed(cell));
    return cells;
}

[[nodiscard]] std::string with_tabs(const std::vector<std::string>& cells) {
    std::string text;
    for (const std::string& cell : cells) {
        if (&cell != &cells.front()) text += '\t';
        text += cell;
    }
    return text;
}

class TableFinder {
  public:
    TableFinder(std::vector<Line>& lines, std::string_view file, Problems& problems,
                std::vector<pack::Note>& notes)
        : lines_(lines), file_(file), problems_(problems), notes_(notes) {}

    void find() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!is_row(lines_[i])) continue;
            if (const std::size_t columns = columns_at(i); columns > 0) {
                i = take_table(i, columns);
            } else {
                note(lines_[i], "markdown-not-read",
                     "stands between | but in no table, which needs a line |---|---| below its header; kept "
                     "as it stands");
            }
        }
    }

  private:
    // How many columns the table has whose header this is; 0 where it is none.
    [[nodiscard]] std::size_t columns_at(std::size_t header) const {
        if (header + 1 == lines_.size() || !is_row(lines_[header + 1])) return 0;
        const std::size_t columns = handbook::read_alignments(lines_[header + 1].text).size();
        return cells_of(lines_[header].text).size() == columns ? columns : 0;
    }

    // Gives the last line of the table.
    [[nodiscard]] std::size_t take_table(std::size_t header, std::size_t columns) {
        Line& first = lines_[header];
        first.kind = Line::Kind::Header;
        first.columns = lines_[header + 1].text;
        first.text = with_tabs(cells_of(first.text));
        lines_[header + 1].kind = Line::Kind::Skipped;
        std::size_t last = header + 1;
        while (last + 1 < lines_.size() && is_row(lines_[last + 1]))
            take_row(lines_[++last], columns);
        return last;
    }

    void take_row(Line& line, std::size_t columns) {
        line.kind = Line::Kind::Row;
        std::vector<std::string> cells = cells_of(line.text);
        if (cells.size() > columns) {
            problems_.add(file_, line.number,
                          fmt::format("this row has {} cells, but its table {} columns; write \\| for a | "
                                      "within a cell",
                                      cells.size(), columns));
        } else if (cells.size() < columns) {
            note(line, "table-row-short",
                 fmt::format("has {} cells where the table has {} columns; the rest is empty", cells.size(),
                             columns));
        }
        cells.resize(columns);
        line.text = with_tabs(cells);
    }

    void note(const Line& line, std::string code, std::string text) {
        notes_.push_back(
            {pack::Severity::Warning, std::move(code), line.source, line.number, std::move(text)});
    }

    std::vector<Line>& lines_;
    std::string_view file_;
    Problems& problems_;
    std::vector<pack::Note>& notes_;
};

}  // namespace

void find_tables(std::vector<Line>& lines, std::string_view file, Problems& problems,
                 std::vector<pack::Note>& notes) {
    TableFinder(lines, file, problems, notes).find();
}

}  // namespace shouce::importer
