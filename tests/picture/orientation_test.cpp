#include "picture/orientation.h"

#include <doctest/doctest.h>

#include <string>

using namespace shouce::picture;

namespace {

// The first segment of a camera's JPEG, in either order of bytes.
[[nodiscard]] std::string exif(int orientation, bool big_endian) {
    const std::string value(1, static_cast<char>(orientation));
    std::string tiff;
    if (big_endian) {
        tiff = std::string("MM\0*\0\0\0\x08\0\x02", 10);
        tiff += std::string("\x01\x0F\0\x02\0\0\0\x01\0\0\0\0", 12);
        tiff += std::string("\x01\x12\0\x03\0\0\0\x01\0", 9) + value + std::string(2, '\0');
    } else {
        tiff = std::string("II*\0\x08\0\0\0\x02\0", 10);
        tiff += std::string("\x0F\x01\x02\0\x01\0\0\0\0\0\0\0", 12);
        tiff += std::string("\x12\x01\x03\0\x01\0\0\0", 8) + value + std::string(3, '\0');
    }
    const std::size_t length = 2 + 6 + tiff.size();
    return std::string("\xFF\xE1\0", 3) + static_cast<char>(length) + std::string("Exif\0\0", 6) + tiff;
}

// Two pixels of 1 and 2 above two of 3 and 4, and a third column of 5 and 6.
[[nodiscard]] Bitmap numbered() {
    Bitmap bitmap{3, 2, {}};
    for (const char pixel : {'\1', '\2', '\5', '\3', '\4', '\6'})
        bitmap.rgb.insert(bitmap.rgb.end(), 3, static_cast<unsigned char>(pixel));
    return bitmap;
}

[[nodiscard]] std::string rows(const Bitmap& bitmap) {
    std::string text;
    for (std::size_t i = 0; i < bitmap.rgb.size(); i += 3) {
        if (i > 0 && i / 3 % static_cast<std::size_t>(bitmap.width) == 0) text += '/';
        text += std::to_string(bitmap.rgb[i]);
    }
    return text;
}

}  // namespace

TEST_CASE("a picture is turned as it was seen") {
    const std::string expected[] = {"125/346",  "521/643",  "643/521",  "346/125",
                                    "13/24/56", "31/42/65", "65/42/31", "56/24/13"};
    for (int orientation = 1; orientation <= 8; ++orientation)
        CHECK_MESSAGE(rows(turned(numbered(), orientation)) == expected[orientation - 1], orientation);
    CHECK(rows(turned(numbered(), 0)) == "125/346");
    CHECK(rows(turned(numbered(), 9)) == "125/346");
}

TEST_CASE("a camera's word is read in either order of bytes, and obeyed") {
    const std::string plain =
        encode({64, 16, std::vector<unsigned char>(std::size_t{64} * 16 * 3, 200)}, Format::Jpeg);
    CHECK(orientation_of(plain) == 1);
    for (const bool big_endian : {true, false}) {
        const std::string jpeg = plain.substr(0, 2) + exif(6, big_endian) + plain.substr(2);
        CHECK(orientation_of(jpeg) == 6);
        const auto decoded = decode(jpeg, {1U << 20U, 1'000'000});
        REQUIRE(decoded);
        CHECK(decoded->width == 16);
        CHECK(decoded->height == 64);
    }
    CHECK(orientation_of(plain.substr(0, 2) + exif(77, true) + plain.substr(2)) == 1);
}

TEST_CASE("a camera's word that is cut off or wrong is no word") {
    const std::string jpeg = "\xFF\xD8" + exif(8, true);
    for (std::size_t size = 0; size < jpeg.size() - 3; ++size)
        CHECK(orientation_of(std::string_view(jpeg).substr(0, size)) == 1);
    CHECK(orientation_of("\xFF\xD8" + std::string("\xFF\xE1\0\0", 4)) == 1);
    std::string far = jpeg;
    far.replace(12 + 4, 4, std::string("\xFF\xFF\xFF\xF0", 4));
    CHECK(orientation_of(far) == 1);
}
