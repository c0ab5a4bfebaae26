// A question as a file gives it, whatever the file's form, before anyone has decided whether it is one.
// Every reader in importer/formats makes these; importer/question_row decides.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "importer/encoding.h"

namespace shouce::importer {

enum class BankFormat { Csv, Tsv, Xlsx, ChineseText, Gift, Aiken, MoodleXml, Json };

struct RawQuestion {
    int line = 0;                      // where it begins, from 1; for a sheet its row
    std::string number;                // that its author gave it for good, not a running one
    std::string kind;                  // in words; may be empty or wrong
    std::string stem;                  // may hold the answer in brackets
    std::string section;               // the part of the book that it is said to be on
    std::vector<std::string> options;  // an empty one is a gap
    std::vector<std::string> targets;  // right sides of the options, where the form has them apart
    std::string answer;                // letters of the options, or a word for true or false
    std::string explanation;
    std::string clause;
    std::string status;
    bool has_status = false;  // the form has a place for the status, even where it is empty
    std::string refusal;      // why no question can be made of it, where the reader knows already
};

struct RawBank {
    BankFormat format = BankFormat::Csv;
    std::vector<RawQuestion> questions;
};

// Past these a file is no bank that anybody wrote; each reader stops there.
inline constexpr std::size_t most_questions = 100'000;
inline constexpr std::size_t most_cells = 256;  // in a row
inline constexpr std::size_t longest_piece =
    std::size_t{8} * 1024 * 1024;  // bytes of one question, with its pictures

// csv, tsv, xlsx, text, gift, aiken, moodle-xml, json
[[nodiscard]] std::string_view name_of(BankFormat format);

}  // namespace shouce::importer
