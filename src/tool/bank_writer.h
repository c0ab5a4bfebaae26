// Questions as a bank that other programs and people can work on, and that import reads back.
#pragma once

#include <string>
#include <vector>

#include "handbook/question.h"

namespace shouce::tool {

enum class ExportFormat { Csv, Gift, Markdown, Json };

struct WrittenBank {
    std::string text;
    std::vector<handbook::Key> left_out;  // those that the format cannot hold
};

// Each question is read back before it is written, and left out where it would not be the same: what was not
// left out is equal when imported again, but for its line and file. CSV is made for Excel: with a byte order
// mark, and ="1-01" around what a sheet would take for a date, a number or a formula.
[[nodiscard]] WrittenBank write_bank(const std::vector<handbook::Question>& questions, ExportFormat format);

}  // namespace shouce::tool
