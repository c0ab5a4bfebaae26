#include "picture/orientation.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace shouce::picture {

namespace {

enum class Order { BigEndian, LittleEndian };

// The number of `size` bytes at `at`; 0 where the bytes end before.
[[nodiscard]] std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size, Order order) {
    if (at > bytes.size() || size > bytes.size() - at) return 0;
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t next = order == Order::BigEndian ? at + i : at + size - 1 - i;
        number = number << 8U | static_cast<unsigned char>(bytes[next]);
    }
    return number;
}

// What the camera wrote: a TIFF header, then a table of tags.
[[nodiscard]] int orientation_in(std::string_view tiff) {
    constexpr std::size_t entry_size = 12;
    constexpr std::uint32_t orientation_tag = 0x0112;
    const Order order = tiff.starts_with("II") ? Order::LittleEndian : Order::BigEndian;
    const std::size_t table = number_at(tiff, 4, 4, order);
    const std::size_t entries = number_at(tiff, table, 2, order);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = table + 2 + i * entry_size;
        if (number_at(tiff, entry, 2, order) != orientation_tag) continue;
        const std::uint32_t value = number_at(tiff, entry + 8, 2, order);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

}  // namespace

int orientation_of(std::string_view jpeg) {
    constexpr std::string_view exif("Exif\0\0", 6);
    constexpr std::uint32_t application_1 = 0xFFE1;
    constexpr std::uint32_t start_of_scan = 0xFFDA;
    std::size_t at = 2;  // behind the mark that begins every JPEG
    while (at + 4 <= jpeg.size()) {
        const std::uint32_t marker = number_at(jpeg, at, 2, Order::BigEndian);
        const std::size_t length = number_at(jpeg, at + 2, 2, Order::BigEndian);
        if (marker == start_of_scan || marker < 0xFF00 || length < 2) break;
        const std::string_view segment = jpeg.substr(at + 4, length - 2);
        if (marker == application_1 && segment.starts_with(exif)) {
            return orientation_in(segment.substr(exif.size()));
        }
        at += 2 + length;
    }
    return 1;
}

Bitmap turned(Bitmap bitmap, int orientation) {
    if (orientation <= 1 || orientation > 8) return bitmap;
    const bool on_its_side = orientation >= 5;
    Bitmap result{on_its_side ? bitmap.height : bitmap.width, on_its_side ? bitmap.width : bitmap.height, {}};
    result.rgb.resize(bitmap.rgb.size());
    const bool from_right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool from_below = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    unsigned char* to = result.rgb.data();
    for (int y = 0; y < result.height; ++y) {
        for (int x = 0; x < result.width; ++x, to += 3) {
            int source_x = on_its_side ? y : x;
            int source_y = on_its_side ? x : y;
            if (from_right) source_x = bitmap.width - 1 - source_x;
            if (from_below) source_y = bitmap.height - 1 - source_y;
            const auto pixel = static_cast<std::ptrdiff_t>(source_y) * bitmap.width + source_x;
            std::copy_n(bitmap.rgb.data() + 3 * pixel, 3, to);
        }
    }
    return result;
}

}  // namespace shouce::picture
