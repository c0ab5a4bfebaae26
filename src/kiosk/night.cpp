#include "kiosk/night.h"

#include <cmath>

namespace shouce::kiosk {

bool is_night(const settings::Settings& settings, const LocalTime& time) {
    constexpr double minutes = 60;  // of an hour
    const auto from = static_cast<int>(std::lround(settings.dark_from * minutes));
    const auto until = static_cast<int>(std::lround(settings.dark_until * minutes));
    if (!time.trusted || from == until) return false;
    const bool after = time.minute >= from;
    const bool before = time.minute < until;
    return from < until ? after && before : after || before;  // over midnight
}

}  // namespace shouce::kiosk
