// Tables as comma-separated values, RFC 4180: cells in double quotes hold commas, line ends and doubled
// quotes. Line ends of any kind; another separator where one is named.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace shouce::importer {

struct Row {
    int line = 0;  // where it begins, from 1
    std::vector<std::string> cells;
};

// Rows without a filled cell are left out; ="1-01", by which a sheet keeps its hands off a cell, is 1-01.
// Fails, with the line, where a quote is never closed, something stands behind a closing one, a row has more
// than most_cells cells or the table more than most_questions rows. `name` stands in messages.
[[nodiscard]] Result<std::vector<Row>> read_csv(std::string_view text, const std::string& name,
                                                char separator = ',');

}  // namespace shouce::importer
