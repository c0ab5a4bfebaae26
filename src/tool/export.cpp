#include "tool/export.h"

#include <fmt/format.h>

#include "pack/reader.h"

namespace shouce::tool {

Status export_bank(const ExportOptions& options) {
    const auto reader = pack::Reader::open(options.pack);
    if (!reader) return refuse(reader.error().message());
    const auto questions = reader->questions();
    if (!questions) return refuse(questions.error().message());
    const WrittenBank written = write_bank(*questions, options.format);
    for (const handbook::Key& key : written.left_out) {
        complain(
            fmt::format("{}: question {} cannot be held by this format and was left out; csv and json hold "
                        "all kinds",
                        options.pack.string(), key));
    }
    return print(written.text);
}

}  // namespace shouce::tool
