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
    std::string media_type;  // text/plain, text/markdown, text/csv
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

struct Contents {
    handbook::Handbook handbook;
    std::vector<handbook::Question> questions;  // each on a clause of the handbook
    std::vector<Source> sources;
    std::vector<Note> notes;
};

}  // namespace shouce::pack
