#include "app/open_kiosk.h"

#include "base/log.h"
#include "embedded/handbook_pack.h"

namespace shouce::app {

namespace {

[[nodiscard]] Result<kiosk::Kiosk> open_file(const std::filesystem::path& path,
                                             const settings::Settings& settings, const kiosk::Start& start) {
    TRY_ASSIGN(pack::Reader reader, pack::Reader::open(path));
    auto kiosk = kiosk::Kiosk::create(std::move(reader), settings, start);
    if (!kiosk) return fail_in(path.string(), kiosk.error());
    return kiosk;
}

}  // namespace

Result<kiosk::Kiosk> open_kiosk(const std::filesystem::path& pack, const settings::Settings& settings,
                                const kiosk::Start& start) {
    bool unusable = false;
    if (!pack.empty()) {
        auto kiosk = open_file(pack, settings, start);
        if (kiosk) return kiosk;
        log::error("{}; showing the embedded handbook", kiosk.error().message());
        unusable = true;
    }
    TRY_ASSIGN(pack::Reader reader, pack::Reader::open_embedded(embedded::handbook_pack()));
    TRY_ASSIGN(kiosk::Kiosk kiosk, kiosk::Kiosk::create(std::move(reader), settings, start));
    if (unusable) kiosk.show(kiosk::Banner::PackUnusable);
    return kiosk;
}

}  // namespace shouce::app
