// Opens the content to show.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/result.h"
#include "kiosk/health.h"
#include "kiosk/kiosk.h"
#include "pack/reader.h"

namespace shouce::app {

// The pack that is on the screen.
struct Shown {
    std::filesystem::path pack;              // empty: the embedded one
    std::optional<pack::Identity> identity;  // nothing where it has none
};

struct OpenedKiosk {
    kiosk::Kiosk kiosk;
    kiosk::Condition condition;  // what opening it has shown
    Shown shown;
};

enum class Mode { Usual, Safe };

// The first of the packs that can be used, else the embedded one; in safe mode not the very first, which may
// be what the program crashed on. A pack that cannot be used is told in the log and on the screen: never a
// black screen.
[[nodiscard]] Result<OpenedKiosk> open_kiosk(std::vector<std::filesystem::path> packs,
                                             const settings::Settings& settings, const kiosk::Start& start,
                                             Mode mode);

// The embedded pack where `path` is empty.
[[nodiscard]] Result<pack::Reader> open_pack(const std::filesystem::path& path);

}  // namespace shouce::app
