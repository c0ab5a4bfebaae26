// A row of a question table as a question.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "handbook/question.h"
#include "importer/csv.h"

namespace shouce::importer {

// Where the columns of a table are, found by the words of its first row.
class Columns {
  public:
    enum class Column { Number, Kind, Stem, Answer, Explanation, Clause };

    // Fails where a column that every bank needs is not there; `name` stands in messages.
    [[nodiscard]] static Result<Columns> find(const Row& header, const std::string& name);

    // The cell without blanks around it; empty where the table or the row has none.
    [[nodiscard]] std::string cell(const Row& row, Column column) const;
    // The filled cells of the option columns, in order of the letters. Fails where a later one is filled
    // and an earlier one is not.
    [[nodiscard]] Result<std::vector<std::string>> options(const Row& row) const;

  private:
    [[nodiscard]] static std::string at(const Row& row, std::size_t index);

    std::vector<std::pair<Column, std::size_t>> columns_;
    std::vector<std::size_t> options_;
};

// Fails with what is wrong with the row, in plain words, without its place. Key and block are as the row
// gives them; whether they are there is not looked at here.
[[nodiscard]] Result<handbook::Question> question_of(const Row& row, const Columns& columns);

// 单选, 多选 …, as tables name the kinds.
[[nodiscard]] std::optional<handbook::QuestionKind> kind_named(std::string_view words);

}  // namespace shouce::importer
