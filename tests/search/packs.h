// Packs to search in.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <utility>

#include "embedded/handbook_pack.h"
#include "pack/reader.h"
#include "pack/writer.h"
#include "search/search.h"
#include "support/temporary_folder.h"

namespace shouce::test {

// An open pack with its search.
class Searchable {
  public:
    explicit Searchable(pack::Reader reader)
        : reader_(std::move(reader)), searcher_(search::Searcher::create(reader_).value()) {}

    [[nodiscard]] const pack::Reader& reader() const { return reader_; }
    [[nodiscard]] search::Searcher& searcher() { return searcher_; }

  private:
    pack::Reader reader_;
    search::Searcher searcher_;
};

// What is linked into the kiosk.
class OwnEdition : public Searchable {
  public:
    OwnEdition() : Searchable(pack::Reader::open_embedded(embedded::handbook_pack()).value()) {}
};

[[nodiscard]] inline pack::Reader written(const pack::Contents& contents, const std::filesystem::path& path) {
    const auto done = pack::write(contents, "shouce-pack test", path);
    REQUIRE_MESSAGE(done.has_value(), done.error().message());
    return pack::Reader::open(path).value();
}

// A pack of its own.
class Written {
  public:
    explicit Written(const pack::Contents& contents) : searchable_(written(contents, folder_ / "a.shouce")) {}

    [[nodiscard]] search::Searcher& searcher() { return searchable_.searcher(); }
    [[nodiscard]] const pack::Reader& reader() const { return searchable_.reader(); }
    [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

  private:
    TemporaryFolder folder_;
    Searchable searchable_;
};

}  // namespace shouce::test
