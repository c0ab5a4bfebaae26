// Copies a file that may vanish while it is read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "pack/refusal.h"

namespace shouce::pack {

// Exactly `bytes` of a regular file, by read(2): a stick that is pulled is then a failure, where a mapped
// file would end the program (mmap(2), SIGBUS). `to` is written anew. Not synced. Gone: the file cannot be
// read or is shorter; Altered: it has another size; NoRoom, Failed: the copy cannot be written.
[[nodiscard]] Outcome<> copy_file(const std::filesystem::path& from, const std::filesystem::path& to,
                                  std::uint64_t bytes, const std::function<void(double)>& progress);
// Brings a file, or the names in a folder, to the disk.
[[nodiscard]] Outcome<> sync(const std::filesystem::path& path);

}  // namespace shouce::pack
