#include "importer/csv.h"

#include <algorithm>
#include <utility>

namespace shouce::importer {

namespace {

// Walks through the text cell by cell.
class CsvReader {
  public:
    CsvReader(std::string_view text, const std::string& name) : text_(text), name_(&name) {}

    [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

    [[nodiscard]] Result<Row> row() {
        Row row;
        row.line = line_;
        while (true) {
            TRY_ASSIGN(std::string cell, next_is('"') ? quoted() : plain());
            row.cells.push_back(std::move(cell));
            if (at_end() || take_line_end()) return row;
            ++at_;  // the comma
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

    [[nodiscard]] Result<std::string> plain() {
        const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
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
        if (at_end() || next_is(',') || at_line_end()) return cell;
        return fail("{}:{}: text stands behind a closing double quote; double the quotes inside a cell",
                    *name_, line_);
    }

    std::string_view text_;
    const std::string* name_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

Result<std::vector<Row>> read_csv(std::string_view text, const std::string& name) {
    std::vector<Row> rows;
    CsvReader reader(text, name);
    while (!reader.at_end()) {
        TRY_ASSIGN(Row row, reader.row());
        const bool filled = std::any_of(row.cells.begin(), row.cells.end(),
                                        [](const std::string& cell) { return !cell.empty(); });
        if (filled) rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace shouce::importer
