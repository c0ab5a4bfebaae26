#include "app/open_kiosk.h"

#include <utility>

#include "base/log.h"
#include "embedded/handbook_pack.h"

namespace shouce::app {

namespace {

[[nodiscard]] Result<OpenedKiosk> open_file(const std::filesystem::path& path,
                                            const settings::Settings& settings, const kiosk::Start& start) {
    TRY_ASSIGN(pack::Reader reader, open_pack(path));
    Shown shown{path, std::nullopt};
    if (auto identity = reader.identity(); !path.empty() && identity && !identity->id.empty())
        shown.identity = *std::move(identity);
    auto kiosk = kiosk::Kiosk::create(std::move(reader), settings, start);
    if (!kiosk) return fail_in(path.empty() ? "the embedded pack" : path.string(), kiosk.error());
    return OpenedKiosk{*std::move(kiosk), {}, std::move(shown)};
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
        auto opened = open_file(pack, settings, start);
        if (opened) {
            condition.pack_before = std::exchange(condition.pack_unusable, false);
            if (condition.pack_before) opened->kiosk.show(kiosk::Banner::PackBefore);
            if (condition.safe_mode) opened->kiosk.show(kiosk::Banner::SafeMode);
            opened->condition = condition;
            return opened;
        }
        log::error("{}; showing another handbook", opened.error().message());
        condition.pack_unusable = true;
    }
    TRY_ASSIGN(OpenedKiosk opened, open_file({}, settings, start));
    if (condition.safe_mode) opened.kiosk.show(kiosk::Banner::SafeMode);
    if (condition.pack_unusable) opened.kiosk.show(kiosk::Banner::PackUnusable);
    opened.condition = condition;
    return opened;
}

Result<pack::Reader> open_pack(const std::filesystem::path& path) {
    return path.empty() ? pack::Reader::open_embedded(embedded::handbook_pack()) : pack::Reader::open(path);
}

}  // namespace shouce::app
