#include "tool/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "fonts/fonts.h"
#include "pack/reader.h"
#include "pack/verify.h"
#include "picture/picture.h"
#include "tool/glyph_proof.h"
#include "tool/notes.h"

namespace shouce::tool {

namespace {

// A visitor may choose any of the text faces, so each must have it.
[[nodiscard]] HasOutline in_embedded_fonts(fonts::Faces& opened) {
    return [&opened](char32_t character) {
        constexpr std::array faces{fonts::Face::SerifRegular, fonts::Face::SerifBold,
                                   fonts::Face::SansRegular, fonts::Face::SansBold};
        return std::all_of(faces.begin(), faces.end(), [&opened, character](fonts::Face face) {
            return opened.has_outline(face, character);
        });
    };
}

struct Findings {
    std::vector<std::string> missing;
    std::string report;
};

// Every picture is what the pack says of it and can be shown.
[[nodiscard]] Result<std::size_t> look_at_pictures(const pack::Reader& reader,
                                                   const std::vector<pack::Source>& sources) {
    TRY_ASSIGN(const std::vector<pack::Asset> assets, reader.assets());
    for (const pack::Asset& asset : assets) {
        const std::string where = fmt::format("{}: {}", reader.name(), place(sources, asset.source, 0));
        const auto bitmap = picture::decode(
            asset.bytes, {pack::largest_asset, std::int64_t{pack::longest_side} * pack::longest_side});
        if (!bitmap) return fail("{}: {}", where, bitmap.error().message());
        if (bitmap->width != asset.width || bitmap->height != asset.height) {
            return fail("{}: has {} x {} pixels, but the pack says {} x {}", where, bitmap->width,
                        bitmap->height, asset.width, asset.height);
        }
    }
    return assets.size();
}

[[nodiscard]] Result<Findings> look(const pack::Reader& reader) {
    TRY(pack::verify(reader));
    TRY_ASSIGN(const handbook::Handbook book, reader.whole());
    TRY_ASSIGN(const std::vector<handbook::Question> questions, reader.questions());
    TRY_ASSIGN(const std::vector<pack::Source> sources, reader.sources());
    TRY_ASSIGN(const std::vector<pack::Note> notes, reader.notes());
    TRY_ASSIGN(const auto characters, reader.characters());
    TRY_ASSIGN(const std::size_t pictures, look_at_pictures(reader, sources));
    fonts::Faces faces;
    Findings findings;
    findings.missing = missing_characters(book, questions, sources, in_embedded_fonts(faces));
    findings.report = notes_as_text(notes, sources);
    findings.report +=
        fmt::format("{}: sound; {} points, {} organisations, {} questions, {}{} characters{}\n",
                    reader.name(), book.root.item_count, book.organisations.size(), questions.size(),
                    pictures > 0 ? fmt::format("{} pictures, ", pictures) : "", characters.size(),
                    findings.missing.empty() ? ", all of them in the fonts" : "");
    return findings;
}

}  // namespace

Status check(const std::filesystem::path& path) {
    const auto reader = pack::Reader::open(path);
    if (!reader) return refuse(reader.error().message());
    const auto findings = look(*reader);
    if (!findings) return refuse(findings.error().message());
    if (print(findings->report) != Status::Done) return Status::Refused;
    for (const std::string& line : findings->missing)
        complain(fmt::format("{}: {}", path.string(), line));
    return findings->missing.empty() ? Status::Done : Status::Refused;
}

}  // namespace shouce::tool
