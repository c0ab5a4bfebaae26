// The tables among the lines of a handbook: a header between pipes, a line |---|---:| below it, then rows.
#pragma once

#include <string_view>
#include <vector>

#include "importer/lines.h"
#include "importer/problems.h"
#include "pack/contents.h"

namespace shouce::importer {

// Makes Header and Row of the lines of each table. A row with more cells than the header is a problem, one
// with fewer is filled up; lines between pipes that are no table stay text. Both are noted.
void find_tables(std::vector<Line>& lines, std::string_view file, Problems& problems,
                 std::vector<pack::Note>& notes);

}  // namespace shouce::importer
