// A disk in memory for one test: it can run full and be mounted read-only.
#pragma once

#include <sys/mount.h>

#include <fstream>
#include <memory>
#include <string>

#include "support/temporary_folder.h"

namespace shouce::test {

class SmallDisk {
  public:
    // Nothing where mounting is not allowed here.
    [[nodiscard]] static std::unique_ptr<SmallDisk> open() {
        std::unique_ptr<SmallDisk> disk(new SmallDisk);
        return disk->mounted_ ? std::move(disk) : nullptr;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        if (mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
    }

    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const {
        return folder_ / name;
    }
    // Leaves no room, and makes room again.
    void fill() const {
        std::ofstream fill(folder_ / "fill");
        while (fill << std::string(1024, 'x') << std::flush) {
        }
    }
    void make_room() const { std::filesystem::remove(folder_ / "fill"); }
    // False where it cannot be, as while a file is open for writing.
    [[nodiscard]] bool make_read_only() const { return remount(MS_RDONLY); }
    [[nodiscard]] bool make_writable() const { return remount(0); }

  private:
    SmallDisk() : mounted_(::mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, size) == 0) {}
    [[nodiscard]] bool remount(unsigned long flags) const {
        return ::mount("tmpfs", folder_.path().c_str(), nullptr, MS_REMOUNT | flags, size) == 0;
    }

    static constexpr const char* size = "size=256k";
    TemporaryFolder folder_;
    bool mounted_;
};

}  // namespace shouce::test
