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

enum class Mode { Usual, Safe };

// The first of the packs that can be used, else the embedded one; in safe mode not the very first, which may
// be what the program crashed on. A pack that cannot be used is told in the log and on the screen: never a
// black screen.
[[nodiscard]] Result<OpenedKiosk> open_kiosk(std::vector<std::filesystem::path> packs,
                                             const settings::Settings& settings, const kiosk::Start& start,
                                             Mode mode);

}  // namespace shouce::app
