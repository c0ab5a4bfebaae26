#include "picture/picture.h"

#include <stb/stb_image.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <climits>
#include <memory>
#include <utility>

#include "picture/orientation.h"

namespace shouce::picture {

namespace {

constexpr std::string_view png_start("\x89PNG\r\n\x1A\n", 8);
constexpr std::string_view jpeg_start("\xFF\xD8\xFF", 3);
constexpr int jpeg_quality = 90;

[[nodiscard]] const stbi_uc* data(std::string_view bytes) {
    return reinterpret_cast<const stbi_uc*>(bytes.data());
}

void append(void* to, void* bytes, int size) {
    static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

[[nodiscard]] unsigned char on_white(unsigned colour, unsigned alpha) {
    return static_cast<unsigned char>((colour * alpha + 255 * (255 - alpha) + 127) / 255);
}

[[nodiscard]] std::vector<unsigned char> without_alpha(const stbi_uc* rgba, std::size_t pixels) {
    std::vector<unsigned char> rgb;
    rgb.reserve(pixels * 3);
    for (std::size_t i = 0; i < pixels; ++i) {
        const stbi_uc* pixel = rgba + 4 * i;
        for (int channel = 0; channel < 3; ++channel)
            rgb.push_back(on_white(pixel[channel], pixel[3]));
    }
    return rgb;
}

// Which source pixels a target pixel stands for: [from, to), at least one.
struct Share {
    std::int64_t from = 0;
    std::int64_t to = 0;
};
[[nodiscard]] Share share_of(std::int64_t i, std::int64_t target, std::int64_t source) {
    const std::int64_t from = i * source / target;
    return {from, std::max(from + 1, (i + 1) * source / target)};
}

}  // namespace

Result<Bitmap> decode(std::string_view bytes, const Limits& limits) {
    if (bytes.size() > limits.bytes || bytes.size() > INT_MAX) {
        return fail("has {} bytes, more than the limit of {}", bytes.size(), limits.bytes);
    }
    if (!bytes.starts_with(png_start) && !bytes.starts_with(jpeg_start)) {
        return fail("is neither a PNG nor a JPEG picture");
    }
    const int size = static_cast<int>(bytes.size());
    Bitmap bitmap;
    int channels = 0;
    if (stbi_info_from_memory(data(bytes), size, &bitmap.width, &bitmap.height, &channels) == 0) {
        return fail("is a damaged picture: {}", stbi_failure_reason());
    }
    const std::int64_t pixels = std::int64_t{bitmap.width} * bitmap.height;
    if (pixels <= 0 || pixels > limits.pixels) {
        return fail("is a picture of {} x {} pixels, more than the limit of {} million", bitmap.width,
                    bitmap.height, limits.pixels / 1'000'000);
    }
    const std::unique_ptr<stbi_uc, void (*)(void*)> rgba(
        stbi_load_from_memory(data(bytes), size, &bitmap.width, &bitmap.height, &channels, STBI_rgb_alpha),
        stbi_image_free);
    if (rgba == nullptr) return fail("is a damaged picture: {}", stbi_failure_reason());
    bitmap.rgb = without_alpha(rgba.get(), static_cast<std::size_t>(pixels));
    if (format_of(bytes) == Format::Png) return bitmap;
    return turned(std::move(bitmap), orientation_of(bytes));
}

Bitmap shrunk(Bitmap bitmap, int longest) {
    const std::int64_t side = std::max(bitmap.width, bitmap.height);
    if (side <= longest) return bitmap;
    const auto scaled = [&](int length) {
        return std::max(1, static_cast<int>((std::int64_t{length} * longest + side / 2) / side));
    };
    Bitmap small{scaled(bitmap.width), scaled(bitmap.height), {}};
    small.rgb.reserve(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height) * 3);
    const unsigned char* source = bitmap.rgb.data();
    for (int y = 0; y < small.height; ++y) {
        const Share rows = share_of(y, small.height, bitmap.height);
        for (int x = 0; x < small.width; ++x) {
            const Share columns = share_of(x, small.width, bitmap.width);
            std::int64_t sum[3] = {0, 0, 0};
            for (std::int64_t row = rows.from; row < rows.to; ++row) {
                for (std::int64_t column = columns.from; column < columns.to; ++column) {
                    const unsigned char* pixel = source + 3 * (row * bitmap.width + column);
                    for (int channel = 0; channel < 3; ++channel)
                        sum[channel] += pixel[channel];
                }
            }
            const std::int64_t count = (rows.to - rows.from) * (columns.to - columns.from);
            for (const std::int64_t channel : sum)
                small.rgb.push_back(static_cast<unsigned char>((channel + count / 2) / count));
        }
    }
    return small;
}

Format format_of(std::string_view bytes) {
    return bytes.starts_with(png_start) ? Format::Png : Format::Jpeg;
}

std::string_view media_type(Format format) {
    return format == Format::Png ? "image/png" : "image/jpeg";
}

std::string encode(const Bitmap& bitmap, Format format) {
    std::string bytes;
    if (format == Format::Png) {
        stbi_write_png_to_func(append, &bytes, bitmap.width, bitmap.height, 3, bitmap.rgb.data(),
                               bitmap.width * 3);
    } else {
        stbi_write_jpg_to_func(append, &bytes, bitmap.width, bitmap.height, 3, bitmap.rgb.data(),
                               jpeg_quality);
    }
    return bytes;
}

}  // namespace shouce::picture
