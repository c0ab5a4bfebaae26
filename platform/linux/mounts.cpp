#include "platform/linux/mounts.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

namespace shouce::platform {

namespace {

// Space, tab, line feed and backslash stand there as "\040" and the like.
[[nodiscard]] std::string unescaped(std::string_view field) {
    const auto octal = [](char c) { return c >= '0' && c <= '7'; };
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const bool code = field[i] == '\\' && i + 3 < field.size() && octal(field[i + 1]) &&
                          octal(field[i + 2]) && octal(field[i + 3]);
        if (!code) {
            text += field[i];
            continue;
        }
        text += static_cast<char>((field[i + 1] - '0') * 64 + (field[i + 2] - '0') * 8 + field[i + 3] - '0');
        i += 3;
    }
    return text;
}

[[nodiscard]] std::vector<std::string> parted(const std::string& options) {
    std::vector<std::string> parts;
    std::istringstream stream(options);
    for (std::string part; std::getline(stream, part, ',');)
        parts.push_back(part);
    return parts;
}

[[nodiscard]] bool holds(const std::filesystem::path& point, const std::filesystem::path& path) {
    return std::mismatch(point.begin(), point.end(), path.begin(), path.end()).first == point.end();
}

}  // namespace

std::optional<Mount> mount_of(std::string_view mounts, const std::filesystem::path& path) {
    std::optional<Mount> found;
    std::istringstream lines{std::string(mounts)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string device;
        std::string point;
        std::string type;
        std::string options;
        if (!(fields >> device >> point >> type >> options)) continue;
        Mount mount{unescaped(point), type, parted(options)};
        // Of two on one place the later covers the earlier.
        if (holds(mount.point, path) &&
            (!found || mount.point.native().size() >= found->point.native().size()))
            found = std::move(mount);
    }
    return found;
}

std::optional<Mount> mount_of(const std::filesystem::path& folder) {
    std::error_code error;
    const auto path = std::filesystem::canonical(folder, error);
    std::ifstream file("/proc/self/mounts");
    if (error || !file) return std::nullopt;
    return mount_of(std::string(std::istreambuf_iterator<char>(file), {}), path);
}

}  // namespace shouce::platform
