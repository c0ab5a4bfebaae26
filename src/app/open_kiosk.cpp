#include "app/open_kiosk.h"

#include <utility>

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

Result<OpenedKiosk> open_kiosk(std::vector<std::filesystem::path> packs, const settings::Settings& settings,
                               const kiosk::Start& start, Mode mode) {
    kiosk::Condition condition;
    condition.safe_mode = mode == Mode::Safe;
    if (condition.safe_mode) {
        log::error("the program has crashed again and again; starting in safe mode");
        if (!packs.empty()) packs.erase(packs.begin());
    }
    for (const std::filesystem::path& pack : packs) {
        auto kiosk = open_file(pack, settings, start);
        if (kiosk) {
            condition.pack_before = std::exchange(condition.pack_unusable, false);
            if (condition.pack_before) kiosk->show(kiosk::Banner::PackBefore);
            if (condition.safe_mode) kiosk->show(kiosk::Banner::SafeMode);
            return OpenedKiosk{*std::move(kiosk), condition, pack};
        }
        log::error("{}; showing another handbook", kiosk.error().message());
        condition.pack_unusable = true;
    }
    TRY_ASSIGN(pack::Reader reader, pack::Reader::open_embedded(embedded::handbook_pack()));
    TRY_ASSIGN(kiosk::Kiosk kiosk, kiosk::Kiosk::create(std::move(reader), settings, start));
    if (condition.safe_mode) kiosk.show(kiosk::Banner::SafeMode);
    if (condition.pack_unusable) kiosk.show(kiosk::Banner::PackUnusable);
    return OpenedKiosk{std::move(kiosk), condition, {}};
}

}  // namespace shouce::app
