// Questions from a table whose columns have names: of CSV, TSV and sheets alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "importer/csv.h"
#include "importer/raw_question.h"

namespace shouce::importer {

// Whether the words of a row name columns: at least the stem and the answer.
[[nodiscard]] bool names_columns(const Row& row);

// The row that names the columns is one of the first ten; what stands above it is a title. Fails where there
// is none, or where the option columns are not in the order of their letters; `name` stands in messages.
[[nodiscard]] Result<std::vector<RawQuestion>> read_table(std::vector<Row> rows, const std::string& name);

}  // namespace shouce::importer
