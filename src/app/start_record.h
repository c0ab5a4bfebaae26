// The file in the state folder that tells whether the kiosk keeps crashing; see kiosk/starts.h. A plain file,
// because it must work when the database does not.
#pragma once

#include <filesystem>

#include "base/clock.h"
#include "kiosk/starts.h"

namespace shouce::app {

class StartRecord {
  public:
    // Writes this start down. With an empty folder nothing is written and no start is safe. A file that
    // cannot be written is told in the log; then no crash is remembered.
    StartRecord(const std::filesystem::path& folder, TimePoint start);

    [[nodiscard]] bool safe() const { return kiosk::is_safe_start(starts_); }
    // Strikes everything out once the program has run well for as long as crashes count.
    void look(TimePoint now);
    // The program ends as it should.
    void end();

  private:
    void keep();

    std::filesystem::path file_;
    TimePoint start_;
    kiosk::Starts starts_;
    bool well_ = false;
};

}  // namespace shouce::app
