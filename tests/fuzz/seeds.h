// What a fuzzer begins with where it cannot be kept as text: made when it starts.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace shouce::test {

// The first folder that the fuzzer was given; it grows while it runs.
[[nodiscard]] inline std::filesystem::path corpus_of(int arguments, char** values) {
    for (int i = 1; i < arguments; ++i) {
        if (const std::string value = values[i]; !value.starts_with('-')) return value;
    }
    return {};
}

inline void write_seed(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace shouce::test
