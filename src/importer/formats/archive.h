// The files inside a zip archive that lies in memory.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct zip;

namespace shouce::importer {

class Archive {
  public:
    // `bytes` must outlive it. `name` stands in messages.
    [[nodiscard]] static Result<Archive> open(std::string_view bytes, std::string name);

    [[nodiscard]] bool has(const std::string& path) const;
    // Unpacked whole. Fails where it is not there, damaged, encrypted or larger than 128 MiB, whatever the
    // archive says about its size.
    [[nodiscard]] Result<std::string> read(const std::string& path) const;

  private:
    struct Close {
        void operator()(zip* archive) const;
    };
    Archive(zip* archive, std::string name) : archive_(archive), name_(std::move(name)) {}
    std::unique_ptr<zip, Close> archive_;
    std::string name_;
};

}  // namespace shouce::importer
