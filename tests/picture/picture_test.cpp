#include "picture/picture.h"

#include <doctest/doctest.h>

#include <string>

using namespace shouce::picture;

namespace {

constexpr Limits generous{1U << 20U, 1'000'000};

// Columns of one colour each, so that a picture's sides cannot be confused.
[[nodiscard]] Bitmap stripes(int width, int height) {
    Bitmap bitmap{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            for (const int channel : {x, 2 * x, 255 - x})
                bitmap.rgb.push_back(static_cast<unsigned char>(channel));
        }
    }
    return bitmap;
}

[[nodiscard]] std::string refusal(std::string_view bytes, const Limits& limits = generous) {
    const auto decoded = decode(bytes, limits);
    return decoded ? "" : decoded.error().message();
}

// A PNG of one pixel, red and half transparent.
constexpr unsigned char half_red[] = {0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d,
                                      0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01,
                                      0x08, 0x06, 0x00, 0x00, 0x00, 0x1f, 0x15, 0xc4, 0x89, 0x00, 0x00, 0x00,
                                      0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xf8, 0xcf, 0xc0, 0xd0,
                                      0x00, 0x00, 0x04, 0x81, 0x01, 0x80, 0x2c, 0x55, 0xce, 0xb0, 0x00, 0x00,
                                      0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};

}  // namespace

TEST_CASE("a PNG comes back as it was written, the same bytes each time") {
    const Bitmap bitmap = stripes(40, 30);
    const std::string bytes = encode(bitmap, Format::Png);
    CHECK(bytes == encode(bitmap, Format::Png));
    CHECK(format_of(bytes) == Format::Png);
    const auto decoded = decode(bytes, generous);
    REQUIRE(decoded);
    CHECK(decoded->width == 40);
    CHECK(decoded->height == 30);
    CHECK(decoded->rgb == bitmap.rgb);
}

TEST_CASE("a JPEG is read too, told by its bytes") {
    const std::string bytes = encode(stripes(40, 30), Format::Jpeg);
    CHECK(format_of(bytes) == Format::Jpeg);
    const auto decoded = decode(bytes, generous);
    REQUIRE(decoded);
    CHECK(decoded->width == 40);
    CHECK(decoded->rgb.size() == 40 * 30 * 3);
}

TEST_CASE("what is transparent lies on white") {
    const auto decoded = decode({reinterpret_cast<const char*>(half_red), sizeof half_red}, generous);
    REQUIRE(decoded);
    CHECK(decoded->rgb == std::vector<unsigned char>{255, 127, 127});
}

TEST_CASE("a picture beyond a limit is refused before it is decoded") {
    const std::string bytes = encode(stripes(40, 30), Format::Png);
    CHECK(refusal(bytes, {bytes.size() - 1, 1'000'000}).find("more than the limit") != std::string::npos);
    CHECK(refusal(bytes, {bytes.size(), 40 * 30 - 1}).find("40 x 30 pixels") != std::string::npos);
    CHECK(refusal(bytes, {bytes.size(), std::int64_t{40} * 30}).empty());
    // A header that promises a picture of 2^30 x 2^30 and nothing behind it.
    std::string bomb = bytes;
    bomb.replace(16, 8, std::string("\x40\x00\x00\x00\x40\x00\x00\x00", 8));
    CHECK_FALSE(refusal(bomb).empty());
}

TEST_CASE("anything else is refused, whatever it is called") {
    CHECK(refusal("").find("neither") != std::string::npos);
    CHECK(refusal("GIF89a").find("neither") != std::string::npos);
    CHECK(refusal("<svg xmlns='http://www.w3.org/2000/svg'/>").find("neither") != std::string::npos);
}

TEST_CASE("a picture cut off at any byte is refused or decoded, and nothing worse") {
    for (const Format format : {Format::Png, Format::Jpeg}) {
        const std::string bytes = encode(stripes(17, 9), format);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto decoded = decode(std::string_view(bytes).substr(0, size), generous);
            if (decoded) CHECK(decoded->rgb.size() == 17 * 9 * 3);
        }
    }
}

TEST_CASE("a picture shrinks by its longer side and keeps its proportions and its colours") {
    const Bitmap small = shrunk(stripes(200, 100), 50);
    CHECK(small.width == 50);
    CHECK(small.height == 25);
    REQUIRE(small.rgb.size() == 50 * 25 * 3);
    CHECK(small.rgb[0] == 2);  // the mean of 0, 1, 2 and 3, rounded
    CHECK(small.rgb[std::size_t{3} * 49] == 198);
    const Bitmap tall = shrunk(stripes(10, 1000), 50);
    CHECK(tall.width == 1);
    CHECK(tall.height == 50);
}

TEST_CASE("a picture that is small enough stays as it is") {
    const Bitmap bitmap = stripes(50, 20);
    CHECK(shrunk(bitmap, 50).rgb == bitmap.rgb);
}
