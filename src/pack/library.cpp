#include "pack/library.h"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>

#include "base/files.h"
#include "base/log.h"
#include "pack/copy.h"
#include "pack/minisign_file.h"
#include "pack/reader.h"
#include "pack/structure.h"
#include "pack/verify.h"

namespace shouce::pack {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".shouce";
constexpr std::size_t longest_ledger = 65'536;
constexpr std::size_t most_on_stick = 1'000;  // entries of its folder that are looked at

// The first of them that a stick gives is what the operator wants to hear of.
constexpr std::array by_interest{Refusal::Altered,   Refusal::ForeignKey, Refusal::Unsigned,
                                 Refusal::TooLarge,  Refusal::Unusable,   Refusal::Gone,
                                 Refusal::Installed, Refusal::Older};

[[nodiscard]] std::ptrdiff_t interest(Refusal why) {
    return std::find(by_interest.begin(), by_interest.end(), why) - by_interest.begin();
}

[[nodiscard]] Outcome<std::vector<fs::path>> packs_in(const fs::path& folder) {
    std::vector<fs::path> packs;
    std::error_code failure;
    std::size_t seen = 0;
    for (auto entry = fs::directory_iterator(folder, failure);
         !failure && entry != fs::directory_iterator() && seen < most_on_stick;
         entry.increment(failure), ++seen) {
        const bool hidden = entry->path().filename().string().starts_with('.');
        if (entry->path().extension() == ending && !hidden) packs.push_back(entry->path());
    }
    if (failure) return refuse(Refusal::Gone, "{}: cannot be read: {}", folder.string(), failure.message());
    std::sort(packs.begin(), packs.end());
    return packs;
}

// Everything that a kiosk reads before it shows a pack.
[[nodiscard]] Result<> check_showable(const Reader& reader) {
    TRY(verify(reader));
    TRY_ASSIGN(const handbook::Handbook outline, reader.outline());
    TRY(reader.questions());
    if (handbook::ReadingOrder(outline.root).empty()) return fail("{}: holds no text", reader.name());
    return {};
}

[[nodiscard]] Result<> make_folder(const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) return fail("{}: cannot be made: {}", folder.string(), failure.message());
    return {};
}

}  // namespace

Result<Library> Library::open(Options options) {
    Library library(std::move(options));
    TRY(make_folder(library.staging()));
    const fs::path list = library.options_.folder / "current";
    if (std::error_code ignored; fs::exists(list, ignored)) {
        const auto text = files::read(list, longest_ledger);
        const auto ledger = text ? Ledger::parse(*text) : tl::unexpected(text.error());
        if (!ledger) {
            log::error("{}: {}; made anew from the packs beside it", list.string(), ledger.error().message());
        }
        library.ledger_ = ledger ? *ledger : library.found_anew();
    }
    library.on_screen_ = library.ledger_.shown;
    library.tidy();
    return library;
}

void Library::reached(Step step) const {
    if (options_.before) options_.before(step);
}

fs::path Library::path_of(const Identity& identity) const {
    return options_.folder / identity.id / (std::to_string(identity.version) + std::string(ending));
}

std::vector<fs::path> Library::to_show() const {
    std::vector<fs::path> paths;
    if (ledger_.shown) paths.push_back(path_of(*ledger_.shown));
    if (ledger_.previous) paths.push_back(path_of(*ledger_.previous));
    return paths;
}

// The two that came last, and the highest version of each.
Ledger Library::found_anew() const {
    std::vector<std::pair<fs::file_time_type, Identity>> packs;
    std::error_code ignored;
    for (auto entry = fs::recursive_directory_iterator(options_.folder, ignored);
         entry != fs::recursive_directory_iterator(); entry.increment(ignored)) {
        Identity identity{entry->path().parent_path().filename().string(),
                          std::atoll(entry->path().stem().c_str())};
        if (!identity.id.empty() && well_formed(identity) && path_of(identity) == entry->path())
            packs.emplace_back(entry->last_write_time(ignored), identity);
    }
    std::sort(packs.begin(), packs.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second.version) > std::pair(b.first, b.second.version);
    });
    Ledger ledger;
    if (!packs.empty()) ledger.shown = packs[0].second;
    if (packs.size() > 1) ledger.previous = packs[1].second;
    for (const auto& [time, identity] : packs) {
        std::int64_t& highest = ledger.accepted[identity.id];
        highest = std::max(highest, identity.version);
    }
    return ledger;
}

Result<> Library::write(const Ledger& ledger) {
    TRY(files::write_atomically(options_.folder / "current", ledger.to_text()));
    ledger_ = ledger;
    return {};
}

// Removes all that the ledger does not name. What cannot be removed lies there until the next time.
void Library::tidy() const {
    std::set<fs::path> kept{options_.folder / "current", staging()};
    for (const auto& identity : {ledger_.shown, ledger_.previous}) {
        if (!identity) continue;
        kept.insert(
            {path_of(*identity), signature_beside(path_of(*identity)), options_.folder / identity->id});
    }
    std::vector<fs::path> useless;
    std::error_code ignored;
    for (auto entry = fs::recursive_directory_iterator(options_.folder, ignored);
         entry != fs::recursive_directory_iterator(); entry.increment(ignored)) {
        if (!kept.contains(entry->path())) useless.push_back(entry->path());
    }
    for (const fs::path& path : useless)
        fs::remove_all(path, ignored);
}

std::optional<fs::path> Library::former(std::int64_t day) const {
    if (!on_screen_ || on_screen_ != ledger_.shown || !ledger_.is_new(day)) return std::nullopt;
    return ledger_.previous ? path_of(*ledger_.previous) : fs::path();
}

Result<> Library::date(std::int64_t day) {
    if (!ledger_.shown || ledger_.installed_day >= 0) return {};
    Ledger ledger = ledger_;
    ledger.installed_day = day;
    return write(ledger);
}

Outcome<> Library::admit(const Identity& identity) const {
    if (on_screen_ == identity)
        return refuse(Refusal::Installed, "{} version {} is installed", identity.id, identity.version);
    const auto highest = ledger_.accepted.find(identity.id);
    if (highest != ledger_.accepted.end() && identity.version < highest->second) {
        return refuse(Refusal::Older, "{} version {} is older than version {}, which was installed before",
                      identity.id, identity.version, highest->second);
    }
    return {};
}

Outcome<Library::Found> Library::look_at(const fs::path& pack) const {
    std::error_code failure;
    const std::uint64_t bytes = fs::file_size(pack, failure);
    if (!failure && bytes > options_.largest) {
        return refuse(Refusal::TooLarge, "{}: has {} bytes, more than the limit of {}", pack.string(), bytes,
                      options_.largest);
    }
    const fs::path beside = signature_beside(pack);
    if (!fs::exists(beside, failure)) {
        return refuse(failure ? Refusal::Gone : Refusal::Unsigned, "{}: is not there", beside.string());
    }
    TRY_ASSIGN(std::string text, as(Refusal::Gone, files::read(beside, minisign::longest_file)));
    auto signature = read_signature(text, options_.trusted);
    if (!signature) return refuse(signature.error().why, "{}: {}", beside.string(), signature.error().detail);
    TRY(admit(signature->claim.identity));
    if (signature->claim.schema != version) {
        return refuse(Refusal::Unusable, "{}: is a pack of version {}, but version {} is needed",
                      pack.string(), signature->claim.schema, version);
    }
    return Found{pack, std::move(text), *std::move(signature)};
}

Outcome<Library::Found> Library::choose(const fs::path& stick) const {
    TRY_ASSIGN(const std::vector<fs::path> packs, packs_in(stick));
    if (packs.empty()) return refuse(Refusal::NoPack, "{}: holds no pack", stick.string());
    std::optional<Found> best;
    std::optional<Refused> refused;
    for (const fs::path& pack : packs) {
        auto found = look_at(pack);
        if (!found) {
            if (!refused || interest(found.error().why) < interest(refused->why)) refused = found.error();
        } else if (!best ||
                   found->signature.claim.identity.version > best->signature.claim.identity.version) {
            best = *std::move(found);
        }
    }
    if (!best) return tl::unexpected(*refused);
    return *std::move(best);
}

Outcome<> Library::check_room(std::uint64_t bytes) const {
    std::error_code failure;
    const fs::space_info space = fs::space(options_.folder, failure);
    if (failure) return refuse(Refusal::Failed, "{}: {}", options_.folder.string(), failure.message());
    const std::uint64_t needed = 2 * bytes + options_.reserve;
    if (space.available >= needed) return {};
    return refuse(Refusal::NoRoom, "{}: has {} bytes free, but an update needs {}", options_.folder.string(),
                  space.available, needed);
}

Outcome<> Library::check_copy(const fs::path& copy, const Signature& signature) const {
    reached(Step::CheckSignature);
    TRY_ASSIGN(const FileHash file, hash_file(copy, options_.largest));
    TRY(check_file(signature, file));
    reached(Step::Open);
    TRY_ASSIGN(const Reader reader, as(Refusal::Unusable, Reader::open(copy)));
    TRY(as(Refusal::Unusable, check_showable(reader)));
    TRY_ASSIGN(const Identity identity, as(Refusal::Unusable, reader.identity()));
    if (identity == signature.claim.identity) return {};
    return refuse(Refusal::Unusable, "is {} version {}, but was signed as {} version {}", identity.id,
                  identity.version, signature.claim.identity.id, signature.claim.identity.version);
}

Outcome<Staged> Library::stage(const fs::path& stick, const std::function<void(double)>& progress) {
    reached(Step::Look);
    TRY_ASSIGN(const Found found, choose(stick));
    const Claim& claim = found.signature.claim;
    if (claim.file.bytes > options_.largest)
        return refuse(Refusal::TooLarge, "{}: is signed as {} bytes", found.path.string(), claim.file.bytes);
    reached(Step::CheckRoom);
    TRY(check_room(claim.file.bytes));
    const Staged staged{claim.identity, found.signature.signer, staging() / "new.shouce"};
    const auto copied = [&]() -> Outcome<> {
        reached(Step::Copy);
        TRY(copy_file(found.path, staged.path, claim.file.bytes, progress));
        TRY(as(Refusal::Failed,
               files::write_atomically(signature_beside(staged.path), found.signature_text)));
        reached(Step::Sync);
        TRY(sync(staged.path));
        return check_copy(staged.path, found.signature);
    }();
    if (copied) return staged;
    drop(staged);
    return refuse(copied.error().why, "{}: {}", found.path.string(), copied.error().detail);
}

void Library::drop(const Staged& staged) const {
    std::error_code ignored;
    fs::remove(staged.path, ignored);
    fs::remove(signature_beside(staged.path), ignored);
}

Outcome<> Library::install(const Staged& staged, std::int64_t day) {
    reached(Step::Keep);
    const fs::path place = path_of(staged.identity);
    TRY(as(Refusal::Failed, make_folder(place.parent_path())));
    std::error_code failure;
    // The signature first: a pack that has its name has one.
    fs::rename(signature_beside(staged.path), signature_beside(place), failure);
    if (!failure) fs::rename(staged.path, place, failure);
    if (failure) return refuse(Refusal::Failed, "{}: {}", place.string(), failure.message());
    reached(Step::SyncFolder);
    TRY(sync(place.parent_path()));
    TRY(sync(options_.folder));
    Ledger ledger = ledger_;
    ledger.previous = on_screen_;
    ledger.shown = staged.identity;
    std::int64_t& highest = ledger.accepted[staged.identity.id];
    highest = std::max(highest, staged.identity.version);
    ledger.installed_day = day;
    reached(Step::Tell);
    TRY(as(Refusal::Failed, write(ledger)));
    reached(Step::Tidy);
    tidy();
    return {};
}

bool Library::can_go_back() const {
    std::error_code ignored;
    return ledger_.previous && on_screen_ != ledger_.previous &&
           fs::exists(path_of(*ledger_.previous), ignored);
}

Outcome<> Library::go_back() {
    if (!can_go_back()) return refuse(Refusal::NoPack, "there is no pack before this one");
    Ledger ledger = ledger_;
    std::swap(ledger.shown, ledger.previous);
    ledger.installed_day = -1;
    return as(Refusal::Failed, write(ledger));
}

}  // namespace shouce::pack
