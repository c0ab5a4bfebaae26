#include "app/wall_clock.h"

#include <ctime>

#include <chrono>

namespace shouce::app {

std::int64_t wall_now_ms() {
    const auto wall = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(wall).count();
}

bool is_believable(std::int64_t wall_ms) {
    constexpr std::int64_t least = 1'793'491'200'000;  // 2026-11-01
    return wall_ms >= least;
}

std::int64_t utc_day() {
    return wall_now_ms() / 86'400'000;
}

std::int64_t zone_ms() {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&seconds, &local);
    return std::int64_t{local.tm_gmtoff} * 1000;
}

kiosk::LocalTime local_time() {
    const std::int64_t wall = wall_now_ms();
    return kiosk::local_time_of(wall, zone_ms(), is_believable(wall));
}

}  // namespace shouce::app
