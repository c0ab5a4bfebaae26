// Pictures from outside: decoded within limits, made smaller, encoded anew. PNG and JPEG only, told by what a
// file holds and not by its name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace shouce::picture {

// Rows from the top, three bytes a pixel.
struct Bitmap {
    int width = 0;
    int height = 0;
    std::vector<unsigned char> rgb;
};

// Looked at before anything is decoded.
struct Limits {
    std::size_t bytes = 0;
    std::int64_t pixels = 0;
};

// Refused, saying what is wrong but not where: too many bytes or pixels, another format, damage. What is
// transparent is laid on white; a photograph is turned as its camera was held.
[[nodiscard]] Result<Bitmap> decode(std::string_view bytes, const Limits& limits);

// The same picture with its longer side brought down to `longest` pixels, each the mean of those it stands
// for. One that is small enough stays as it is.
[[nodiscard]] Bitmap shrunk(Bitmap bitmap, int longest);

enum class Format { Png, Jpeg };

// What the bytes begin as. For bytes that could be decoded.
[[nodiscard]] Format format_of(std::string_view bytes);
[[nodiscard]] std::string_view media_type(Format format);

// The same bitmap gives the same bytes.
[[nodiscard]] std::string encode(const Bitmap& bitmap, Format format);

}  // namespace shouce::picture
