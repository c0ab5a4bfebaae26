// The pictures that a handbook names: read from beside it, decoded within limits, made small enough for any
// screen and encoded anew, so that a pack holds no byte that its builder has not written.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.h"
#include "importer/problems.h"
#include "pack/contents.h"

namespace shouce::importer {

class Figures {
  public:
    // Assets and their sources are added to `contents`.
    Figures(pack::Contents& contents, Problems& problems) : contents_(contents), problems_(problems) {}

    // The picture that line `line` of the handbook file names as `written`: a path from the file's folder
    // that leads to nothing outside of it. Where it cannot be taken that is a problem, and an empty one is
    // given.
    [[nodiscard]] handbook::Picture take(const std::filesystem::path& handbook, int line,
                                         const std::string& written);

  private:
    [[nodiscard]] Result<handbook::Picture> read(const std::filesystem::path& path, const std::string& name);

    pack::Contents& contents_;
    Problems& problems_;
    std::map<std::filesystem::path, handbook::Picture> taken_;
};

}  // namespace shouce::importer
