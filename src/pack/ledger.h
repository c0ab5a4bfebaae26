// Which packs a kiosk keeps and shows, as a small text that is written whole or not at all: a line each.
//
//     shouce packs 1
//     shown ID VERSION          the one to show; none: the embedded one
//     previous ID VERSION       what was shown before it
//     accepted ID VERSION       the highest version of that id that was ever installed; nothing below it is
//     installed DAY             since 1970, when `shown` was installed; -1 where no clock could be believed
//     yet
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "pack/contents.h"

namespace shouce::pack {

// For so long what an update has added or reworded carries a mark.
inline constexpr std::int64_t days_marked = 30;

struct Ledger {
    std::optional<Identity> shown;
    std::optional<Identity> previous;
    std::map<std::string, std::int64_t> accepted;
    std::int64_t installed_day = -1;

    [[nodiscard]] std::string to_text() const;
    // Refused: any text that to_text() does not give.
    [[nodiscard]] static Result<Ledger> parse(std::string_view text);
    // Whether `shown` is new on that day, since 1970: it came in the place of an older version, or of the
    // embedded pack, less than `days_marked` ago. As long as the day of the one or the other is not known, or
    // that of the installation has yet to come, it is new: a wrong clock takes no mark away.
    [[nodiscard]] bool is_new(std::int64_t day) const;
    bool operator==(const Ledger&) const = default;
};

}  // namespace shouce::pack
