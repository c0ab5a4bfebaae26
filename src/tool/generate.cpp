#include "tool/generate.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <string>

#include "importer/generate/generate.h"
#include "pack/reader.h"
#include "tool/bank_writer.h"

namespace shouce::tool {

namespace {

using importer::DraftFamily;
using importer::Drafts;

// One line for each family, then one for each draft that was dropped.
void report(const Drafts& drafts) {
    struct Counts {
        int made = 0;
        int dropped = 0;
    };
    std::map<DraftFamily, Counts> families{{DraftFamily::Verb, {}},
                                           {DraftFamily::Truth, {}},
                                           {DraftFamily::List, {}},
                                           {DraftFamily::Formula, {}},
                                           {DraftFamily::Whose, {}}};
    for (const handbook::Question& draft : drafts.questions)
        ++families[importer::family_of(draft)].made;
    for (const importer::DroppedDraft& dropped : drafts.dropped)
        ++families[dropped.family].dropped;
    for (const importer::DroppedDraft& dropped : drafts.dropped) {
        complain(fmt::format("{} {}: dropped: {}: {}", name_of(dropped.family), dropped.block, dropped.why,
                             dropped.words));
    }
    for (const auto& [family, counts] : families)
        complain(fmt::format("{}: {} drafts, {} dropped", name_of(family), counts.made, counts.dropped));
}

}  // namespace

Status generate(const std::filesystem::path& pack) {
    const auto reader = pack::Reader::open(pack);
    if (!reader) return refuse(reader.error().message());
    const auto book = reader->whole();
    if (!book) return refuse(book.error().message());
    const Drafts drafts = importer::generate_drafts(*book);
    const WrittenBank written = write_bank(drafts.questions, ExportFormat::Csv);
    report(drafts);
    for (const handbook::Key& key : written.left_out)
        complain(fmt::format("{}: was left out: a question cannot be that long", key));
    return print(written.text);
}

}  // namespace shouce::tool
