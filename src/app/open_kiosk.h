// Opens the content to show.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "kiosk/health.h"
#include "kiosk/kiosk.h"

namespace shouce::app {

struct OpenedKiosk {
    kiosk::Kiosk kiosk;
    kiosk::Condition condition;  // what opening it has shown
};

// The pack at `pack`, or the embedded one where that is empty. A pack that cannot be used is told in the
// log and on the screen, and the embedded one is shown: never a black screen.
[[nodiscard]] Result<OpenedKiosk> open_kiosk(const std::filesystem::path& pack,
                                             const settings::Settings& settings, const kiosk::Start& start);

}  // namespace shouce::app
