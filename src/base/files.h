// The few things done with files: read one within a limit, write one whole or not at all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace shouce::files {

// All bytes of a regular file. Refused, with a line that names the path: missing, a folder, a device,
// larger than `limit` bytes (named in the message too), unreadable.
[[nodiscard]] Result<std::string> read(const std::filesystem::path& path, std::uint64_t limit);

// What new bytes are safe from. Against a power cut they are synced, which takes milliseconds, and on a
// memory card far more; a crash of the program takes nothing that was written.
enum class Against { PowerCut, Crash };

// Writes beside `path`, syncs, then renames over it, so that a reader finds the old bytes or the new ones
// and a failure leaves nothing behind (rename(2); the folder is synced too, fsync(2)). Against a crash alone
// a power cut may leave the old bytes, the new ones or an empty file.
[[nodiscard]] Result<> write_atomically(const std::filesystem::path& path, std::string_view bytes,
                                        Against safe = Against::PowerCut);

// A name beside `path` for a file that is to be renamed onto it; removed again if it is still there when
// this object goes away.
class Staging {
  public:
    // Fails where the folder does not exist or cannot be written.
    [[nodiscard]] static Result<Staging> beside(const std::filesystem::path& path);
    Staging(Staging&& other) noexcept;
    Staging& operator=(Staging&&) = delete;
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;
    ~Staging();

    [[nodiscard]] const std::filesystem::path& path() const { return temporary_; }
    // Syncs the staged file, renames it onto the wanted path and syncs the folder; against a crash alone it
    // is only renamed.
    [[nodiscard]] Result<> commit(Against safe = Against::PowerCut);

  private:
    Staging(std::filesystem::path temporary, std::filesystem::path wanted);
    std::filesystem::path temporary_;
    std::filesystem::path wanted_;
};

}  // namespace shouce::files
