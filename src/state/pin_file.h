// The operator's PIN as it is kept: its hash and how many tries have failed since the last right one. A file
// of its own, because the database may be set aside and begun anew, which must not take the lock off the
// door.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"

namespace shouce::state {

struct PinRecord {
    std::string hash;  // one line
    int failures = 0;  // from 0

    bool operator==(const PinRecord&) const = default;
};

// The file in the state folder. Whoever deletes it may set a new PIN.
[[nodiscard]] std::filesystem::path pin_file(const std::filesystem::path& folder);

// Nothing where there is no such file. Fails, naming it, where it cannot be read or is not as it was written:
// then nobody gets in.
[[nodiscard]] Result<std::optional<PinRecord>> load_pin(const std::filesystem::path& folder);

// On the disk when the call returns, whole or not at all. The folder is made where it is not there.
[[nodiscard]] Result<> save_pin(const std::filesystem::path& folder, const PinRecord& record);

}  // namespace shouce::state
