#include "app/start_record.h"

#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "base/log.h"

namespace shouce::app {

namespace {

constexpr std::uint64_t largest_file = 4096;

// The id of this boot of the machine (random(4)).
[[nodiscard]] std::string boot_id() {
    std::string id;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
    return id;
}

}  // namespace

StartRecord::StartRecord(const std::filesystem::path& folder, TimePoint start) : start_(start) {
    if (folder.empty()) return;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    file_ = folder / "starts";
    kiosk::Starts before;
    if (const auto text = files::read(file_, largest_file)) before = kiosk::parse_starts(*text);
    // The steady clock counts from the boot.
    starts_ = kiosk::with_start(std::move(before), boot_id(), start.time_since_epoch());
    keep();
}

void StartRecord::look(TimePoint now) {
    if (well_ || file_.empty() || now - start_ < kiosk::crash_span) return;
    well_ = true;
    starts_.unended.clear();
    keep();
}

void StartRecord::end() {
    if (file_.empty() || well_) return;
    starts_ = kiosk::without_last(std::move(starts_));
    keep();
}

void StartRecord::keep() {
    // After a power cut it is another boot, of which nothing counts.
    const auto written = files::write_atomically(file_, kiosk::written(starts_), files::Against::Crash);
    if (!written) log::warning("{}; crashes are not counted", written.error().message());
}

}  // namespace shouce::app
