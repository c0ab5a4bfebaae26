// Keeps looking at what the kiosk's health depends on: the disk below the state folder, the clock, the
// records.
#pragma once

#include <filesystem>
#include <optional>

#include "base/clock.h"
#include "kiosk/health.h"

namespace shouce::app {

// What records and their thread know.
struct RecordsCondition {
    bool counted = true;
    std::size_t lost = 0;
    std::string set_aside;
    bool clock_trusted = true;
};

class HealthWatch {
  public:
    // `at_start` is what the start of the program has found. With an empty folder no disk is looked at.
    HealthWatch(std::filesystem::path folder, kiosk::Condition at_start);

    // The disk is looked at once a minute only. Nothing where all is as it was told last.
    [[nodiscard]] std::optional<kiosk::Health> look(TimePoint now, const RecordsCondition& records);

  private:
    std::filesystem::path folder_;
    kiosk::Condition condition_;
    std::optional<kiosk::Condition> judged_;  // last; mostly nothing has changed since
    std::optional<kiosk::Health> told_;
    std::optional<TimePoint> looked_;
};

// What there is to know of the disk that holds a folder, or that will hold it.
[[nodiscard]] std::optional<kiosk::Disk> look_at_disk(std::filesystem::path folder);

}  // namespace shouce::app
