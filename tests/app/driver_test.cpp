// The screens as drivers of different ages draw them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "base/files.h"
#include "picture/picture.h"
#include "support/kiosk_under_test.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "support/virtual_display.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)

namespace {

[[nodiscard]] picture::Bitmap read(const std::filesystem::path& path) {
    constexpr picture::Limits limits{std::size_t{8} << 20U, std::int64_t{1000} * 1000};
    return picture::decode(files::read(path, limits.bytes).value(), limits).value();
}

// The share of bytes that are not nearly the same. At the edge of a glyph a driver may round otherwise.
[[nodiscard]] double unlike(const picture::Bitmap& one, const picture::Bitmap& other) {
    REQUIRE(one.rgb.size() == other.rgb.size());
    std::size_t far = 0;
    for (std::size_t i = 0; i < one.rgb.size(); ++i)
        far += std::abs(one.rgb[i] - other.rgb[i]) > 64 ? 1U : 0U;
    return static_cast<double>(far) / static_cast<double>(one.rgb.size());
}

using Environment = std::map<std::string, std::string>;
const Environment old_driver{{"MESA_GL_VERSION_OVERRIDE", "2.1"},
                             {"MESA_GLSL_VERSION_OVERRIDE", "120"},
                             {"MESA_GLES_VERSION_OVERRIDE", "2.0"}};

}  // namespace

TEST_CASE("the glyphs' texture has a byte a pixel, and four where the driver knows no such textures") {
    test::VirtualDisplay display(360, 640);
    const auto bytes = [&display](const Environment& environment) {
        test::KioskUnderTest kiosk(display, 360, 640, {"--trace-frames"}, environment);
        kiosk.wait_until([&kiosk] { return kiosk.frames() > 0; });
        return kiosk.glyph_texture()[2];
    };
    CHECK(bytes({}) == 1);
    CHECK(bytes(old_driver) == 4);
}

TEST_CASE("a driver that knows no textures of one channel draws the same screens") {
    const test::TemporaryFolder folder;
    const test::VirtualDisplay display(360, 640);
    const auto pictures = [&](const std::string& name, Environment environment) {
        environment["DISPLAY"] = display.name();
        const std::vector<std::string> arguments{SHOUCE_PROGRAM, "--windowed", "360x640", "--pictures",
                                                 (folder / name).string()};
        REQUIRE(test::Process(arguments, environment).wait() == 0);
    };
    pictures("new", {});
    pictures("old", old_driver);
    for (const char* name : {"home.png", "reader.png", "question-multiple-wrong.png", "search-typed.png"}) {
        INFO(name);
        CHECK(unlike(read(folder / "new" / name), read(folder / "old" / name)) < 1e-4);
    }
}
