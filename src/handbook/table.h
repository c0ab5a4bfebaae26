// A table taken apart. Its block keeps it as text: a tab between the cells of a row, a line feed between
// rows, the header first. The block's marker is the author's line below the header (|:---|---:|), which says
// how the columns are aligned.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "handbook/handbook.h"

namespace shouce::handbook {

enum class ColumnAlignment { Left, Centre, Right };

// Points into the block it was made from.
struct Table {
    std::vector<ColumnAlignment> columns;             // at least one
    std::vector<std::vector<std::string_view>> rows;  // the header first; each has a cell for every column
};

// Every text gives a table: what a row has too much of is left out, what it lacks is empty.
[[nodiscard]] Table table_of(const Block& block);

// The author's line below a header, taken apart; empty where `marker` is no such line.
[[nodiscard]] std::vector<ColumnAlignment> read_alignments(std::string_view marker);

}  // namespace shouce::handbook
