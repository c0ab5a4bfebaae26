// How the kiosk fares, in findings that a caretaker can understand and act on. Pure: what is known comes in,
// sentences by their ids come out. A dot on the first screens tells the worst of them across the room; the
// sentences are for the operator's page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace shouce::kiosk {

// Note: worth a look when there is time. Trouble: something is lost, or will be, until somebody acts.
enum class Severity { Note, Trouble };

struct Finding {
    using Argument = std::pair<std::string, std::string>;  // {name} in the sentence, and what it stands for

    Severity severity = Severity::Note;
    std::string id;                   // of its sentence: "health.pack_unusable"
    std::vector<Argument> arguments;  // at most two
    bool operator==(const Finding&) const = default;
};

struct Health {
    std::vector<Finding> findings;  // the worst first

    // Nothing where all is well.
    [[nodiscard]] std::optional<Severity> worst() const {
        return findings.empty() ? std::nullopt : std::optional(findings.front().severity);
    }
    bool operator==(const Health&) const = default;
};

// The disk that holds the state folder.
struct Disk {
    std::string type;  // of the file system: "ext4"
    bool ordered =
        true;  // data reaches the disk before what points to it; ext4's data=writeback gives that up
    bool barriers = true;    // not nobarrier
    int commit_seconds = 0;  // between its own syncs; 0: its default
    std::uint64_t free_bytes = 0;
    bool operator==(const Disk&) const = default;
};

// What the program knows about itself.
struct Condition {
    bool pack_unusable = false;  // the pack that was asked for; the embedded one is shown
    bool pack_before = false;    // likewise, but the one that was shown before it
    bool safe_mode = false;
    std::string state_set_aside;  // the name that a damaged state file has now; empty: none was
    bool counted = true;          // answers reach the disk
    std::size_t records_lost = 0;
    bool clock_trusted = true;
    std::optional<Disk> disk;  // nothing where no state is kept or it could not be looked at
    bool operator==(const Condition&) const = default;
};

[[nodiscard]] Health judge(const Condition& condition);

}  // namespace shouce::kiosk
