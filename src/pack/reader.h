// Reads a content pack, which may be damaged or hostile: it is opened read-only with SQLite's defensive
// settings and its structure is checked before any text is read. One thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "database/database.h"
#include "handbook/handbook.h"
#include "handbook/question.h"
#include "pack/contents.h"

namespace shouce::pack {

class Reader {
  public:
    // Refused, in one line that names the path: no pack at all, a pack of another version (says which one
    // is needed), tables other than a pack's, a damaged page. Not looked at here: the content's hash, see
    // pack/verify.h.
    [[nodiscard]] static Result<Reader> open(const std::filesystem::path& path);
    // The same for a pack that lies in memory, which must outlive the Reader; nothing is copied.
    [[nodiscard]] static Result<Reader> open_bytes(std::span<const std::byte> bytes);
    // The pack that is part of the program, where it lies. It was built with it and is as sound as its code,
    // and there is nothing to show in its place: neither tables nor pages are checked here, the self-test
    // does.
    [[nodiscard]] static Result<Reader> open_embedded(std::span<const std::byte> bytes);

    // Fails where what stands there is no identity.
    [[nodiscard]] Result<Identity> identity() const;
    // The handbook without its text: every node has its counts and no blocks. `about` is there whole.
    [[nodiscard]] Result<handbook::Handbook> outline() const;
    // The blocks of that one node, not those below it, in reading order; empty where no node has this key.
    // Key "about" gives the front matter. No more than the first `most` are read.
    [[nodiscard]] Result<std::vector<handbook::Block>> blocks(
        const handbook::Key& node, std::int64_t most = std::numeric_limits<std::int64_t>::max()) const;
    // The handbook with all of its text.
    [[nodiscard]] Result<handbook::Handbook> whole() const;

    // All questions, whatever their status, in the order of their banks.
    [[nodiscard]] Result<std::vector<handbook::Question>> questions() const;

    // The bytes of a picture, as they lie in the file: whoever decodes them sets limits. Fails where there is
    // none of that number.
    [[nodiscard]] Result<std::string> asset(int number) const;
    [[nodiscard]] Result<std::vector<Asset>> assets() const;

    [[nodiscard]] Result<std::vector<Source>> sources() const;
    [[nodiscard]] Result<std::vector<Note>> notes() const;
    // Every code point that could come on screen: texts, markers, titles, names.
    [[nodiscard]] Result<std::set<char32_t>> characters() const;

    // Path of the file; "embedded pack" for one in memory.
    [[nodiscard]] const std::string& name() const { return database_.name(); }
    [[nodiscard]] const database::Database& database() const { return database_; }

  private:
    explicit Reader(database::Database database) : database_(std::move(database)) {}
    [[nodiscard]] static Result<Reader> checked(database::Database database, std::uint64_t size);
    database::Database database_;
};

}  // namespace shouce::pack
