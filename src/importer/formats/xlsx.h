// The rows of a sheet of an Excel workbook (.xlsx, ECMA-376).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "importer/csv.h"

namespace shouce::importer {

// The first sheet of the workbook, or the one called `sheet`. A row's line is its number in the sheet, its
// cells stand at their columns. Numbers are as a person typed them; a cell merged downwards counts in each of
// its rows. Bounded: every part 128 MiB unpacked, all cells together 64 MiB, most_cells and most_questions.
// Refused, in a line that begins with `name`: other zip files (Word's are named), a damaged one, an unknown
// sheet (the message names those there are).
[[nodiscard]] Result<std::vector<Row>> read_xlsx(std::string_view bytes, const std::string& sheet,
                                                 const std::string& name);

}  // namespace shouce::importer
