// A file system for SQLite in memory that remembers all that was done to it, and can say what would be left
// of it if the power had gone at any moment: what was synced is there, and of the rest any part.
//
// The model is harsher than an ordered ext4 with its journal: writes that were not synced may be kept, lost
// or torn at 512 bytes, each by itself and in any order. A new file is in its folder from its first sync on
// (SQLite syncs the folder then), a deletion that asks for it at once.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace shouce::test {

using Files = std::map<std::string, std::string>;

struct Operation {
    enum class Kind { Create, Write, Truncate, Sync, Delete, Mark };
    Kind kind = Kind::Mark;
    std::string file;
    std::int64_t offset = 0;
    std::string bytes;
    std::int64_t size = 0;  // Truncate: the new size; Mark: its number
    bool synced = false;    // Delete: the folder is synced too
};

class CrashVfs {
  public:
    // Registers itself under a name of its own; `files` are there from the start, synced.
    explicit CrashVfs(Files files = {});
    CrashVfs(const CrashVfs&) = delete;
    CrashVfs& operator=(const CrashVfs&) = delete;
    ~CrashVfs();

    [[nodiscard]] const std::string& name() const;
    [[nodiscard]] const std::vector<Operation>& operations() const;
    // Notes that something was acknowledged here.
    void mark(std::int64_t number);

    struct Impl;

  private:
    std::unique_ptr<Impl> impl_;
};

// What is on the disk if the power goes before operation `crash`. Each unsynced write has a fate of its own,
// by `seed`: 0 loses all of them, 1 keeps all, others mix and tear.
[[nodiscard]] Files left_after(const Files& before, const std::vector<Operation>& operations,
                               std::size_t crash, std::uint64_t seed);

}  // namespace shouce::test
