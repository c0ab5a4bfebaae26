// Bytes that nobody would write, through a reader of question banks and on to the one place that decides.
// What is accepted must be fit for a pack.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "importer/bank_file.h"
#include "importer/question_row.h"
#include "pack/questions.h"
#include "support/zip_file.h"

namespace shouce::importer {

namespace {

// NOLINTNEXTLINE(readability-identifier-naming): named as the build and the corpus folders are
enum class FuzzTarget { table, text, gift, aiken, moodle, json, xlsx, file };

[[nodiscard]] Result<RawBank> read_text(std::string_view bytes) {
    switch (SHOUCE_FUZZ_TARGET) {
        case FuzzTarget::table: return read_text_bank(bytes, BankFormat::Csv, "fuzz");
        case FuzzTarget::text: return read_text_bank(bytes, BankFormat::ChineseText, "fuzz");
        case FuzzTarget::gift: return read_text_bank(bytes, BankFormat::Gift, "fuzz");
        case FuzzTarget::aiken: return read_text_bank(bytes, BankFormat::Aiken, "fuzz");
        case FuzzTarget::moodle: return read_text_bank(bytes, BankFormat::MoodleXml, "fuzz");
        case FuzzTarget::json: return read_text_bank(bytes, BankFormat::Json, "fuzz");
        case FuzzTarget::xlsx:
        case FuzzTarget::file: break;
    }
    std::string file(bytes);
    if (SHOUCE_FUZZ_TARGET == FuzzTarget::xlsx) {
        // A sheet and, behind a line of its own, one shared string: no mutation would hit upon a sound
        // archive.
        const std::size_t middle = bytes.find("\n--\n");
        const std::string strings(middle == std::string_view::npos ? "" : bytes.substr(middle + 4));
        file = test::workbook_of({{"a", std::string(bytes.substr(0, middle))}}, {strings});
    }
    Encoding encoding{};
    return read_bank(std::move(file), "", "fuzz", encoding);
}

void take(std::string_view bytes) {
    const auto bank = read_text(bytes);
    if (!bank) return;
    for (const RawQuestion& raw : bank->questions) {
        static_cast<void>(text_of(raw));
        const auto question = question_of(raw);
        if (question && !pack::playable(*question)) std::abort();
    }
}

}  // namespace

}  // namespace shouce::importer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT
    shouce::importer::take({reinterpret_cast<const char*>(data), size});
    return 0;
}
