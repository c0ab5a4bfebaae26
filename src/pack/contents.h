// What a pack keeps: a handbook, questions on it, the files they were made from and what their import
// noticed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "handbook/handbook.h"
#include "handbook/question.h"

namespace shouce::pack {

using Sha256 = std::array<std::byte, 32>;

struct Source {
    std::string name;        // of the file, without its folder
    std::string media_type;  // text/plain, text/markdown, text/csv, image/png …
    Sha256 sha256{};
    std::int64_t bytes = 0;

    bool operator==(const Source&) const = default;
};

enum class Severity { Info, Warning };

struct Note {
    Severity severity = Severity::Info;
    std::string code;  // stable, for programs: "list-announced-but-missing"
    int source = 0;    // index into the sources
    int line = 0;      // from 1; 0 where it is about the whole file
    std::string text;  // for the person who prepares the content

    bool operator==(const Note&) const = default;
};

// The bytes of a picture, as they are kept.
struct Asset {
    int source = 0;          // index into the sources: the file it was made from
    std::string media_type;  // image/png, image/jpeg
    int width = 0;           // pixels
    int height = 0;
    std::string bytes;

    bool operator==(const Asset&) const = default;
};

// No picture is larger, in a pack or on its way into one.
inline constexpr std::size_t largest_asset = 3U << 20U;
inline constexpr int longest_side = 2048;

// Which work this is and how new: what signatures and updates go by. A pack of a larger version takes the
// place of one of the same id.
struct Identity {
    std::string id;  // a to z, 0 to 9 and hyphens, at most 64; empty: has none, and cannot be signed
    std::int64_t version = 0;  // from 1
    bool operator==(const Identity&) const = default;
};

struct Contents {
    Identity identity;
    handbook::Handbook handbook;
    std::vector<Asset> assets;                  // handbook::Picture::asset counts them from 1
    std::vector<handbook::Question> questions;  // each on a clause of the handbook
    std::vector<Source> sources;
    std::vector<Note> notes;
};

}  // namespace shouce::pack
