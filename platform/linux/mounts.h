// Which file system holds a folder, and how it is mounted.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shouce::platform {

struct Mount {
    std::filesystem::path point;
    std::string type;                  // "ext4"
    std::vector<std::string> options;  // "rw", "data=ordered" …
};

// `mounts` is the text of /proc/self/mounts (fstab(5) says how a line is written). Nothing where none of its
// lines holds `path`, which must be absolute and without symbolic links.
[[nodiscard]] std::optional<Mount> mount_of(std::string_view mounts, const std::filesystem::path& path);

// The same for this process; also nothing where the folder or the table cannot be read.
[[nodiscard]] std::optional<Mount> mount_of(const std::filesystem::path& folder);

}  // namespace shouce::platform
