#include "tool/build.h"

#include <fmt/format.h>

#include <algorithm>

#include "importer/importer.h"
#include "pack/writer.h"
#include "tool/notes.h"
#include "tool/version.h"

namespace shouce::tool {

namespace {

[[nodiscard]] bool is_one_of(const std::filesystem::path& out,
                             const std::vector<std::filesystem::path>& files) {
    return std::any_of(files.begin(), files.end(), [&out](const std::filesystem::path& file) {
        std::error_code ignored;
        return std::filesystem::equivalent(file, out, ignored);
    });
}

// What is missing from the pack is said where it is built, not only among the notes.
void tell_left_out(const pack::Contents& contents) {
    for (const pack::Note& note : contents.notes) {
        if (note.code == "question-left-out")
            complain(
                fmt::format("{}: left out: {}", place(contents.sources, note.source, note.line), note.text));
    }
}

[[nodiscard]] std::string summary(const pack::Contents& contents, const std::filesystem::path& out) {
    const auto warnings =
        std::count_if(contents.notes.begin(), contents.notes.end(),
                      [](const pack::Note& note) { return note.severity == pack::Severity::Warning; });
    const auto hidden = std::count_if(contents.questions.begin(), contents.questions.end(),
                                      [](const handbook::Question& question) {
                                          return question.status != handbook::QuestionStatus::Approved;
                                      });
    const handbook::Handbook& book = contents.handbook;
    return fmt::format("{}: {}, {} nodes to read, {} points, {} organisations, {} questions{}, {} warnings\n",
                       out.string(), book.title, handbook::ReadingOrder(book.root).size(),
                       book.root.item_count, book.organisations.size(), contents.questions.size(),
                       hidden > 0 ? fmt::format(" ({} of them not approved, so not shown)", hidden) : "",
                       warnings);
}

}  // namespace

Status build(const BuildOptions& options) {
    if (is_one_of(options.out, options.handbook) || is_one_of(options.out, options.questions)) {
        return refuse(fmt::format("{}: is what the pack is made from; name another file for the pack",
                                  options.out.string()));
    }
    auto contents =
        importer::import_handbook(options.handbook, {.title = options.title, .edition = options.edition});
    if (contents) contents = importer::add_questions(*std::move(contents), options.questions, options.bank);
    if (!contents) {
        for (const std::string& problem : contents.error())
            complain(problem);
        return Status::Refused;
    }
    contents->identity = options.identity;
    tell_left_out(*contents);
    const auto written = pack::write(*contents, fmt::format("shouce-pack {}", version), options.out);
    if (!written) return refuse(written.error().message());
    return print(summary(*contents, options.out));
}

}  // namespace shouce::tool
