#include "bench/process_tree.h"

#include <ctime>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace shouce::bench {

namespace {

// From "12 (name with ) and spaces) S 7 …"; 0 where the process has just ended.
[[nodiscard]] pid_t parent_of(const std::filesystem::path& process) {
    std::ifstream file(process / "stat");
    std::string line;
    std::getline(file, line);
    const auto name_end = line.rfind(") ");
    pid_t parent = 0;
    if (name_end == std::string::npos || line.size() < name_end + 5) return 0;
    std::from_chars(line.data() + name_end + 4, line.data() + line.size(), parent);
    return parent;
}

[[nodiscard]] std::vector<pid_t> tree_of(pid_t first) {
    std::multimap<pid_t, pid_t> children;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        pid_t process = 0;
        std::from_chars(name.data(), name.data() + name.size(), process);
        if (process > 0) children.emplace(parent_of(entry.path()), process);
    }
    std::vector<pid_t> tree{first};
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const auto [from, to] = children.equal_range(tree[i]);
        for (auto child = from; child != to; ++child)
            tree.push_back(child->second);
    }
    return tree;
}

}  // namespace

double pss_mebibytes(pid_t first) {
    double kibibytes = 0;
    for (const pid_t process : tree_of(first)) {
        std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
        double of_process = 0;
        for (std::string word; file >> word;) {
            if (word == "Pss:" && file >> of_process) break;
        }
        kibibytes += of_process;
    }
    return kibibytes / 1024;
}

Duration processor_time(pid_t first) {
    Duration sum{};
    for (const pid_t process : tree_of(first)) {
        clockid_t clock{};
        timespec time{};
        if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &time) != 0) continue;
        sum += Duration(static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9);
    }
    return sum;
}

}  // namespace shouce::bench
