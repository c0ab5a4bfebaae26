#include "importer/csv.h"

#include <algorithm>
#include <array>
#include <utility>

#include "importer/raw_question.h"

namespace shouce::importer {

namespace {

// Walks through the text cell by cell.
class CsvReader {
  public:
    CsvReader(std::string_view text, const std::string& name, char separator)
        : text_(text), name_(&name), ends_{separator, '\r', '\n'} {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    [[nodiscard]] Result<Row> row() {
        Row row;
        row.line = line_;
        while (true) {
            TRY_ASSIGN(std::string cell, next_is('"') ? quoted() : plain());
            // Sheets like to write rows of thousands of cells with nothing in them.
            if (row.cells.size() < most_cells) {
                row.cells.push_back(as_text(std::move(cell)));
            } else if (!cell.empty()) {
                return fail("{}:{}: a row has more than {} cells", *name_, row.line, most_cells);
            }
            if (at_end() || take_line_end()) return row;
            ++at_;  // the separator
        }
    }

  private:
    [[nodiscard]] bool next_is(char wanted) const { return at_ < text_.size() && text_[at_] == wanted; }
    [[nodiscard]] bool at_line_end() const { return next_is('\n') || next_is('\r'); }

    bool take_line_end() {
        if (!at_line_end()) return false;
        const bool pair = text_.substr(at_, 2) == "\r\n";
        at_ += pair ? 2U : 1U;
        ++line_;
        return true;
    }

    [[nodiscard]] static std::string as_text(std::string cell) {
        const bool formula = cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"');
        if (!formula || cell.find('"', 2) != cell.size() - 1) return cell;
        return cell.substr(2, cell.size() - 3);
    }

    [[nodiscard]] Result<std::string> plain() {
        const std::size_t end =
            std::min(text_.find_first_of(std::string_view(ends_.data(), ends_.size()), at_), text_.size());
        std::string cell(text_.substr(at_, end - at_));
        at_ = end;
        return cell;
    }

    [[nodiscard]] Result<std::string> quoted() {
        const int begun = line_;
        std::string cell;
        ++at_;
        while (true) {
            if (at_end()) return fail("{}:{}: a double quote is opened here and never closed", *name_, begun);
            if (next_is('"')) {
                ++at_;
                if (!next_is('"')) break;
                cell += '"';
                ++at_;
            } else if (take_line_end()) {
                cell += '\n';
            } else {
                cell += text_[at_++];
            }
        }
        if (at_end() || next_is(ends_[0]) || at_line_end()) return cell;
        return fail("{}:{}: text stands behind a closing double quote; double the quotes inside a cell",
                    *name_, line_);
    }

    std::string_view text_;
    const std::string* name_;
    std::array<char, 3> ends_;  // of a plain cell; the separator first
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

Result<std::vector<Row>> read_csv(std::string_view text, const std::string& name, char separator) {
    std::vector<Row> rows;
    CsvReader reader(text, name, separator);
    while (!reader.at_end()) {
        TRY_ASSIGN(Row row, reader.row());
        const bool filled = std::any_of(row.cells.begin(), row.cells.end(),
                                        [](const std::string& cell) { return !cell.empty(); });
        if (!filled) continue;
        if (rows.size() > most_questions) {
            return fail("{}:{}: the table has more than {} rows; split it into several files", name, row.line,
                        most_questions);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace shouce::importer
