#include "app/health_watch.h"

#include <string_view>
#include <system_error>
#include <utility>

#include "base/log.h"
#include "base/numbers.h"
#include "platform/linux/mounts.h"

namespace shouce::app {

namespace {

constexpr Duration between_looks{60};

// "commit=30": 30; 0 where the option is another.
[[nodiscard]] int commit_of(std::string_view option) {
    constexpr std::string_view name = "commit=";
    return option.starts_with(name) ? number_in<int>(option.substr(name.size())).value_or(0) : 0;
}

}  // namespace

std::optional<kiosk::Disk> look_at_disk(std::filesystem::path folder) {
    std::error_code error;
    // The state folder is made with the first record.
    while (!std::filesystem::exists(folder, error) && folder.has_relative_path())
        folder = folder.parent_path();
    if (folder.empty()) folder = ".";
    const auto mount = platform::mount_of(folder);
    const auto space = std::filesystem::space(folder, error);
    if (!mount || error) return std::nullopt;
    kiosk::Disk disk;
    disk.type = mount->type;
    disk.free_bytes = space.available;
    for (const std::string& option : mount->options) {
        if (option == "data=writeback") disk.ordered = false;
        if (option == "nobarrier" || option == "barrier=0") disk.barriers = false;
        if (const int seconds = commit_of(option); seconds > 0) disk.commit_seconds = seconds;
    }
    return disk;
}

HealthWatch::HealthWatch(std::filesystem::path folder, kiosk::Condition at_start)
    : folder_(std::move(folder)), condition_(std::move(at_start)) {}

std::optional<kiosk::Health> HealthWatch::look(TimePoint now, const RecordsCondition& records) {
    condition_.counted = records.counted;
    condition_.records_lost = records.lost;
    condition_.state_set_aside = records.set_aside;
    condition_.clock_trusted = records.clock_trusted;
    if (!folder_.empty() && (!looked_ || now - *looked_ >= between_looks)) {
        looked_ = now;
        condition_.disk = look_at_disk(folder_);
    }
    if (judged_ == condition_) return std::nullopt;
    judged_ = condition_;
    kiosk::Health health = kiosk::judge(condition_);
    if (told_ == health) return std::nullopt;
    for (const kiosk::Finding& finding : health.findings)
        log::warning("{}", finding.id);
    told_ = health;
    return health;
}

}  // namespace shouce::app
