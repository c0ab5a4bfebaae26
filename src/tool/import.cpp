#include "tool/import.h"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "importer/importer.h"
#include "pack/questions.h"
#include "pack/reader.h"
#include "tool/questions.h"

namespace shouce::tool {

namespace {

using importer::JudgedBank;
using importer::LeftOut;
using Json = nlohmann::ordered_json;

// The handbook that clauses are looked for in, where one is named; the reasons where it cannot be read.
[[nodiscard]] tl::expected<std::optional<handbook::Handbook>, importer::Refusals> book_of(
    const ImportOptions& options) {
    if (!options.pack.empty()) {
        const auto reader = pack::Reader::open(options.pack);
        if (!reader) return tl::unexpected(importer::Refusals{reader.error().message()});
        auto book = reader->whole();
        if (!book) return tl::unexpected(importer::Refusals{book.error().message()});
        return std::optional(*std::move(book));
    }
    if (options.handbook.empty()) return std::nullopt;
    auto contents = importer::import_handbook(options.handbook, {});
    if (!contents) return tl::unexpected(std::move(contents).error());
    return std::optional(std::move(contents->handbook));
}

[[nodiscard]] Json left_out_json(const std::vector<LeftOut>& rows) {
    Json list = Json::array();
    for (const LeftOut& row : rows)
        list.push_back({{"line", row.line}, {"why", row.why}, {"text", row.text}});
    return list;
}

// A workbook's parts are UTF-8 by its own rules.
[[nodiscard]] std::string_view encoding_of(const JudgedBank& bank) {
    return name_of(bank.format == importer::BankFormat::Xlsx ? importer::Encoding::Utf8 : bank.encoding);
}

[[nodiscard]] std::string dumped(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

// Question by question: the tree of a whole bank would be many times its text.
[[nodiscard]] std::string bank_as_json(const JudgedBank& bank) {
    std::string text = fmt::format("{{\n\"format\": \"{}\",\n\"encoding\": \"{}\",\n\"accepted\": [",
                                   name_of(bank.format), encoding_of(bank));
    for (const handbook::Question& question : bank.accepted) {
        text += &question == bank.accepted.data() ? "\n" : ",\n";
        text += dumped(as_json(question));
    }
    return text + fmt::format("],\n\"rejected\": {},\n\"dropped\": {},\n\"linked_by_words\": {}\n}}\n",
                              dumped(left_out_json(bank.rejected)), dumped(left_out_json(bank.dropped)),
                              dumped(bank.found));
}

void add_rows(std::string& text, const std::string& file, std::string_view word,
              const std::vector<LeftOut>& rows) {
    for (const LeftOut& row : rows)
        text += fmt::format("{}:{}: {}: {}\n    {}\n", file, row.line, word, row.why, row.text);
}

[[nodiscard]] std::string as_text(const JudgedBank& bank, const std::string& file) {
    std::string text;
    add_rows(text, file, "rejected", bank.rejected);
    add_rows(text, file, "dropped", bank.dropped);
    std::map<std::string_view, int> kinds;
    int drafts = 0;
    for (const handbook::Question& question : bank.accepted) {
        ++kinds[pack::name_of(question.kind)];
        drafts += question.status == handbook::QuestionStatus::Approved ? 0 : 1;
    }
    text += fmt::format("{}: {}, {}; {} questions", file, name_of(bank.format), encoding_of(bank),
                        bank.accepted.size());
    for (const auto& [kind, count] : kinds)
        text += fmt::format(", {} {}", count, kind);
    if (drafts > 0) text += fmt::format("; {} of them not approved, so not shown", drafts);
    if (!bank.found.empty())
        text += fmt::format("; {} linked to their clause by their words", bank.found.size());
    return text + fmt::format("; {} rejected, {} dropped\n", bank.rejected.size(), bank.dropped.size());
}

}  // namespace

Status import_bank(const ImportOptions& options) {
    const auto book = book_of(options);
    if (!book) {
        for (const std::string& problem : book.error())
            complain(problem);
        return Status::Refused;
    }
    importer::BankJudge judge(book->has_value() ? &**book : nullptr);
    const auto bank = judge.judge(options.file, options.sheet);
    if (!bank) return refuse(bank.error().message());
    const bool json = options.format == ImportOptions::Format::Json;
    const Status printed = print(json ? bank_as_json(*bank) : as_text(*bank, options.file.string()));
    if (printed != Status::Done) return printed;
    const bool refused = !bank->rejected.empty() && options.on_rejected == importer::OnRejected::Refuse;
    return refused ? Status::Refused : Status::Done;
}

}  // namespace shouce::tool
