#include "importer/bank_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "importer/csv.h"
#include "importer/formats/aiken.h"
#include "importer/formats/chinese_text.h"
#include "importer/formats/gift.h"
#include "importer/formats/json_bank.h"
#include "importer/formats/moodle_xml.h"
#include "importer/formats/table.h"
#include "importer/formats/text_lines.h"
#include "importer/formats/xlsx.h"
#include "importer/question_text.h"
#include "importer/source_text.h"

namespace shouce::importer {

namespace {

constexpr std::string_view zip_mark = "PK\x03\x04";
constexpr std::string_view old_office_mark = "\xD0\xCF\x11\xE0";
constexpr std::string_view pdf_mark = "%PDF-";

// A file's first lines, which are enough to know a table by.
constexpr std::size_t beginning = std::size_t{64} * 1024;

struct Separated {
    BankFormat format;
    char separator;
};

[[nodiscard]] std::optional<Separated> table_in(std::string_view text) {
    std::string_view begin = text.substr(0, beginning);
    TextLines lines(begin);
    for (int i = 0; i < 10 && lines.next(); ++i) {
        for (const Separated form : {Separated{BankFormat::Tsv, '\t'}, Separated{BankFormat::Csv, ','},
                                     Separated{BankFormat::Csv, ';'}}) {
            if (lines.line().find(form.separator) == std::string_view::npos) continue;
            // A header's quoted cell may hold a line end; what is left of the text says so.
            const auto at = static_cast<std::size_t>(lines.line().data() - begin.data());
            const auto rows = read_csv(lines.line(), "", form.separator);
            if (rows && !rows->empty() && names_columns(rows->front())) return form;
            const std::size_t more = std::min(begin.size() - at, std::size_t{4096});
            const auto longer = read_csv(begin.substr(at, more), "", form.separator);
            if (longer && !longer->empty() && names_columns(longer->front())) return form;
        }
    }
    return std::nullopt;
}

[[nodiscard]] Result<BankFormat> recognised(std::string_view text, const std::string& name) {
    const std::string_view begin = unpadded(text.substr(0, beginning));
    if (begin.starts_with('<')) {
        if (text.find("<quiz") != std::string_view::npos) return BankFormat::MoodleXml;
        return fail("{}: is XML or HTML, but no bank of Moodle's; save the table as .xlsx or .csv", name);
    }
    if (table_in(text)) return table_in(text)->format;
    if (begin.starts_with('[')) {
        const std::string_view inside = unpadded(begin.substr(1));
        if (inside.starts_with('{') || inside.starts_with(']')) return BankFormat::Json;
    }
    if (begins_as_gift(begin)) return BankFormat::Gift;
    bool aiken = false;
    bool chinese = false;
    bool options = false;
    TextLines lines(text);
    while (lines.next()) {
        aiken = aiken || is_aiken_answer(lines.line());
        chinese = chinese || is_answer_line(lines.line());
        options = options || lettered(lines.line()).has_value();
    }
    if (chinese) return BankFormat::ChineseText;
    if (has_gift_braces(text)) return BankFormat::Gift;
    if (aiken) return BankFormat::Aiken;
    if (options) return BankFormat::ChineseText;
    // A table without a header says so better than a text without questions.
    const std::string_view first = begin.substr(0, begin.find_first_of("\r\n"));
    if (first.find('\t') != std::string_view::npos) return BankFormat::Tsv;
    if (count_of(first, ",") > 1) return BankFormat::Csv;
    return fail("{}: nothing in it is a question in a form that is known; see docs/question-banks.md", name);
}

}  // namespace

std::string_view name_of(BankFormat format) {
    switch (format) {
        case BankFormat::Csv: return "csv";
        case BankFormat::Tsv: return "tsv";
        case BankFormat::Xlsx: return "xlsx";
        case BankFormat::ChineseText: return "text";
        case BankFormat::Gift: return "gift";
        case BankFormat::Aiken: return "aiken";
        case BankFormat::MoodleXml: return "moodle-xml";
        case BankFormat::Json: return "json";
    }
    return {};
}

Result<RawBank> read_text_bank(std::string_view text, BankFormat format, const std::string& name) {
    RawBank bank;
    bank.format = format;
    const auto read = [&]() -> Result<std::vector<RawQuestion>> {
        switch (format) {
            case BankFormat::Gift: return read_gift(text, name);
            case BankFormat::Aiken: return read_aiken(text, name);
            case BankFormat::MoodleXml: return read_moodle_xml(text, name);
            case BankFormat::Json: return read_json_bank(text, name);
            case BankFormat::ChineseText: return read_chinese_text(text, name);
            case BankFormat::Csv:
            case BankFormat::Tsv:
            case BankFormat::Xlsx: break;
        }
        const auto table = table_in(text);
        TRY_ASSIGN(std::vector<Row> rows, read_csv(text, name, table ? table->separator : ','));
        return read_table(std::move(rows), name);
    };
    TRY_ASSIGN(bank.questions, read());
    if (bank.questions.empty()) return fail("{}: holds no question", name);
    return bank;
}

Result<RawBank> read_bank(std::string bytes, const std::string& sheet, const std::string& name,
                          Encoding& encoding) {
    if (bytes.starts_with(zip_mark)) {
        TRY_ASSIGN(std::vector<Row> rows, read_xlsx(bytes, sheet, name));
        if (rows.empty()) return fail("{}: its sheet is empty; name another with --sheet", name);
        RawBank bank;
        bank.format = BankFormat::Xlsx;
        auto table = read_table(std::move(rows), name);
        if (!table) return fail("{}; --sheet names another sheet", table.error().message());
        bank.questions = *std::move(table);
        return bank;
    }
    if (!sheet.empty()) return fail("{}: is no Excel workbook (.xlsx), so it has no sheet {}", name, sheet);
    if (bytes.starts_with(old_office_mark)) {
        return fail("{}: is of Excel or Word before 2007; open it and save it as .xlsx, or its text as .txt",
                    name);
    }
    if (bytes.starts_with(pdf_mark)) return fail("{}: is a PDF; copy its text into a text file", name);
    TRY_ASSIGN(const Decoded decoded, text_of_file(std::move(bytes), name));
    encoding = decoded.encoding;
    TRY_ASSIGN(const BankFormat format, recognised(decoded.text, name));
    return read_text_bank(decoded.text, format, name);
}

Result<BankFile> read_bank_file(const std::filesystem::path& path, const std::string& sheet) {
    TRY_ASSIGN(std::string bytes, read_bytes(path));
    BankFile file;
    file.source = source_of(path, bytes);
    TRY_ASSIGN(file.bank, read_bank(std::move(bytes), sheet, path.string(), file.encoding));
    return file;
}

}  // namespace shouce::importer
