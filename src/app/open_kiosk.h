// Opens the content to show.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "kiosk/health.h"
#include "kiosk/kiosk.h"

namespace shouce::app {

struct OpenedKiosk {
    kiosk::Kiosk kiosk;
    kiosk::Condition condition;   // what opening it has shown
    std::filesystem::path shown;  // empty: the embedded pack
};

// The first of the packs that can be used, else the embedded one. A pack that cannot be used is told in the
// log and on the screen: never a black screen.
[[nodiscard]] Result<OpenedKiosk> open_kiosk(const std::vector<std::filesystem::path>& packs,
                                             const settings::Settings& settings, const kiosk::Start& start);

}  // namespace shouce::app
