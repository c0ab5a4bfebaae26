#include "ui/pictures.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "picture/picture.h"
#include "support/headless_ui.h"
#include "ui/typefaces.h"

using shouce::Result;
using shouce::handbook::Picture;
using shouce::ui::Pictures;

namespace {

[[nodiscard]] std::string drawing() {
    return shouce::picture::encode({2, 1, {10, 20, 30, 40, 50, 60}}, shouce::picture::Format::Png);
}

// Shows what is asked for in one frame and lets the renderer answer.
struct Screen {
    void frame(Pictures& pictures, const std::vector<Picture>& shown) {
        imgui.begin();
        ImGui::Begin("pictures");
        for (const Picture& picture : shown) {
            if (ImTextureData* texture = pictures.show(picture))
                ImGui::GetWindowDrawList()->AddImage(texture->GetTexRef(), {0, 0}, {2, 1});
        }
        ImGui::End();
        pictures.end_frame();
        imgui.end();
    }
    [[nodiscard]] static int textures() { return GImGui->UserTextures.Size; }

    shouce::test::HeadlessImgui imgui{640, 480};
    shouce::ui::Typefaces faces{*ImGui::GetIO().Fonts};
};

const Picture one{1, 2, 1};
const Picture two{2, 2, 1};

}  // namespace

TEST_CASE("a picture is decoded between frames, once, and is there from the next frame on") {
    Screen screen;
    int asked = 0;
    Pictures pictures([&](int) -> Result<std::string> {
        ++asked;
        return drawing();
    });
    CHECK_FALSE(pictures.load());
    screen.frame(pictures, {one});
    CHECK(pictures.load());
    CHECK_FALSE(pictures.load());
    screen.frame(pictures, {one});
    screen.frame(pictures, {one});
    CHECK_FALSE(pictures.load());
    CHECK(asked == 1);
    REQUIRE(Screen::textures() == 1);
    const ImTextureData& texture = *GImGui->UserTextures[0];
    CHECK(texture.Width == 2);
    CHECK(texture.Status == ImTextureStatus_OK);
    const unsigned char expected[] = {10, 20, 30, 255, 40, 50, 60, 255};
    CHECK(std::equal(std::begin(expected), std::end(expected), texture.Pixels));
}

TEST_CASE("a picture that is left is freed, and comes again when it is seen again") {
    Screen screen;
    Pictures pictures([](int) -> Result<std::string> { return drawing(); });
    for (const Picture& picture : {one, two, one}) {
        screen.frame(pictures, {picture});
        CHECK(pictures.load());
        screen.frame(pictures, {picture});
        screen.frame(pictures, {picture});
        CHECK(Screen::textures() == 1);
    }
    screen.frame(pictures, {});
    screen.frame(pictures, {});
    CHECK(Screen::textures() == 0);
}

TEST_CASE("a picture that cannot be shown is tried once and known as broken") {
    Screen screen;
    int asked = 0;
    Pictures pictures([&](int asset) -> Result<std::string> {
        ++asked;
        if (asset == 1) return shouce::fail("is not there");
        return "no picture";
    });
    for (int i = 0; i < 3; ++i) {
        screen.frame(pictures, {one, two});
        while (pictures.load()) {
        }
    }
    CHECK(asked == 2);
    CHECK(pictures.is_broken(one));
    CHECK(pictures.is_broken(two));
    CHECK(Screen::textures() == 0);
}

TEST_CASE("pictures that are shown when the program ends leave nothing behind") {
    Screen screen;
    {
        Pictures pictures([](int) -> Result<std::string> { return drawing(); });
        screen.frame(pictures, {one});
        CHECK(pictures.load());
        screen.frame(pictures, {one});
    }
    CHECK(Screen::textures() == 0);
}
