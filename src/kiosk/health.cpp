#include "kiosk/health.h"

#include <fmt/format.h>

#include <algorithm>

namespace shouce::kiosk {

namespace {

constexpr std::uint64_t mebibyte = std::uint64_t{1024} * 1024;
constexpr std::uint64_t far_too_little = 64 * mebibyte;
constexpr std::uint64_t little = 512 * mebibyte;
// Longer than this and a power cut takes more than the visit that it ends.
constexpr int longest_commit = 30;

[[nodiscard]] bool volatile_disk(const std::string& type) {
    return type == "tmpfs" || type == "ramfs" || type == "overlay";
}

void judge_disk(const Disk& disk, std::vector<Finding>& findings) {
    if (volatile_disk(disk.type)) {
        findings.push_back({Severity::Trouble, "health.disk_volatile", {{"type", disk.type}}});
    }
    if (!disk.ordered) findings.push_back({Severity::Trouble, "health.disk_unordered", {}});
    if (!disk.barriers) findings.push_back({Severity::Trouble, "health.disk_unsynced", {}});
    if (disk.commit_seconds > longest_commit) {
        findings.push_back(
            {Severity::Note, "health.disk_slow", {{"seconds", fmt::format("{}", disk.commit_seconds)}}});
    }
    if (disk.free_bytes < little) {
        findings.push_back({disk.free_bytes < far_too_little ? Severity::Trouble : Severity::Note,
                            "health.disk_little",
                            {{"megabytes", fmt::format("{}", disk.free_bytes / mebibyte)}}});
    }
}

}  // namespace

Health judge(const Condition& condition) {
    std::vector<Finding> findings;
    if (condition.safe_mode) findings.push_back({Severity::Trouble, "health.safe_mode", {}});
    if (condition.pack_unusable) findings.push_back({Severity::Trouble, "health.pack_unusable", {}});
    if (condition.pack_before) findings.push_back({Severity::Trouble, "health.pack_before", {}});
    if (!condition.counted) findings.push_back({Severity::Trouble, "health.not_counted", {}});
    if (condition.records_lost > 0) {
        findings.push_back({Severity::Trouble,
                            "health.records_lost",
                            {{"count", fmt::format("{}", condition.records_lost)}}});
    }
    if (!condition.state_set_aside.empty()) {
        findings.push_back({Severity::Note, "health.state_set_aside", {{"file", condition.state_set_aside}}});
    }
    if (!condition.clock_trusted) findings.push_back({Severity::Note, "health.clock_unset", {}});
    if (condition.disk) judge_disk(*condition.disk, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return {std::move(findings)};
}

}  // namespace shouce::kiosk
