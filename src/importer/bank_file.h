// Any file with questions, recognised by what is in it and never by its name.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "importer/encoding.h"
#include "importer/raw_question.h"
#include "pack/contents.h"

namespace shouce::importer {

struct BankFile {
    pack::Source source;
    Encoding encoding = Encoding::Utf8;  // of a text; a workbook has its own
    RawBank bank;
};

// `sheet` names the sheet of a workbook; empty is its first. Refused, in one line that begins with the path:
// what read_bytes and text_of_file refuse, files of forms that are known but not read (.xls, .docx, HTML),
// and texts in which nothing is a question.
[[nodiscard]] Result<BankFile> read_bank_file(const std::filesystem::path& path, const std::string& sheet);

// The same for bytes; `name` stands in messages.
[[nodiscard]] Result<RawBank> read_bank(std::string bytes, const std::string& sheet, const std::string& name,
                                        Encoding& encoding);

// A text that is known to be of that form, which is none of Xlsx.
[[nodiscard]] Result<RawBank> read_text_bank(std::string_view text, BankFormat format,
                                             const std::string& name);

}  // namespace shouce::importer
