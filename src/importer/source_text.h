// The text of a file that somebody prepared: read with a limit, as UTF-8, with what a pack says of its
// source.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "importer/encoding.h"
#include "pack/contents.h"

namespace shouce::importer {

// Larger files are refused before they are read.
inline constexpr std::uint64_t largest_file = 64ULL * 1024 * 1024;

struct SourceText {
    std::string text;  // UTF-8
    Encoding encoding = Encoding::Utf8;
    pack::Source source;
};

// Refused, in one line that begins with the path: a file that cannot be read, an empty one, one beyond the
// limit, one with NUL bytes, one in an encoding other than those of importer/encoding.h.
[[nodiscard]] Result<SourceText> read_source(const std::filesystem::path& path);

// Its two halves, for files that are no text until they have been looked at.
[[nodiscard]] Result<std::string> read_bytes(const std::filesystem::path& path);
[[nodiscard]] Result<Decoded> text_of_file(std::string bytes, const std::string& name);
// What a pack says of the file.
[[nodiscard]] pack::Source source_of(const std::filesystem::path& path, std::string_view bytes);

}  // namespace shouce::importer
