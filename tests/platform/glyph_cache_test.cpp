#include "platform/glyph_cache.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/headless_ui.h"
#include "ui/typefaces.h"

using shouce::fonts::Face;

TEST_CASE("a walk through all characters at three sizes on a small board's texture loses no glyph") {
    constexpr int largest = 2048;
    constexpr int on_a_page = 300;
    shouce::test::HeadlessImgui imgui(1080, 1920, largest);
    const shouce::ui::Typefaces faces(*ImGui::GetIO().Fonts);
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    int dropped = 0;
    int missing = 0;
    int seen = 0;
    for (const float em : {40.0F, 54.0F, 72.0F}) {
        const float size = faces.imgui_size(Face::SerifRegular, em);
        for (char32_t first = 0x4E00; first < 0x9FA6; first += on_a_page) {
            dropped += shouce::platform::tend_glyph_cache(atlas) ? 1 : 0;
            imgui.begin();
            ImFont* font = faces.font(Face::SerifRegular);
            for (char32_t c = first; c < first + on_a_page; ++c) {
                if (faces.measurer(Face::SerifRegular).ink(c).right == 0) continue;  // not in the font
                const ImFontGlyph* glyph = font->GetFontBaked(size)->FindGlyphNoFallback(c);
                missing += glyph == nullptr || glyph->Visible == 0 ? 1 : 0;
                ++seen;
            }
            imgui.end();
            REQUIRE(atlas.TexData->Width <= largest);
            REQUIRE(atlas.TexData->Height <= largest);
        }
    }
    CHECK(seen > 3 * 6763);
    CHECK(missing == 0);
    CHECK(dropped > 3);    // it was needed …
    CHECK(dropped < 100);  // … and is rare
}

TEST_CASE("glyphs are made ahead while the texture is half empty, or may still grow") {
    using shouce::platform::Growth;
    using shouce::platform::has_room_ahead;
    shouce::test::HeadlessImgui imgui(1080, 1920, 2048);
    const shouce::ui::Typefaces faces(*ImGui::GetIO().Fonts);
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    imgui.begin();
    imgui.end();
    CHECK(has_room_ahead(atlas, Growth::ToUsual));
    CHECK(atlas.TexData->Height == shouce::platform::first_texture_height);
    char32_t next = 0x4E00;
    const auto make_glyphs = [&](Growth growth) {
        for (; next < 0x9FA6 && has_room_ahead(atlas, growth); ++next) {
            imgui.begin();
            ImFont* font = faces.font(Face::SerifRegular);
            font->GetFontBaked(faces.imgui_size(Face::SerifRegular, 54))->FindGlyph(next);
            imgui.end();
        }
        return next - 0x4E00;
    };
    const auto usual = make_glyphs(Growth::ToUsual);
    CHECK(usual > 100);
    CHECK(std::max(atlas.TexData->Width, atlas.TexData->Height) == shouce::platform::usual_texture);
    CHECK(make_glyphs(Growth::ToLargest) > usual);
    CHECK(atlas.TexData->Width == 2048);
    CHECK_FALSE(has_room_ahead(atlas, Growth::ToUsual));
    // What may be made ahead leaves the pages in view alone.
    CHECK_FALSE(shouce::platform::tend_glyph_cache(atlas));
}

TEST_CASE("a texture that a larger one has taken the place of is gone after two frames") {
    shouce::test::HeadlessImgui imgui(1080, 1920, 2048);
    const shouce::ui::Typefaces faces(*ImGui::GetIO().Fonts);
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    imgui.begin();
    const float size = faces.imgui_size(Face::SerifRegular, 54);
    for (char32_t c = 0x4E00; atlas.TexList.Size == 1; ++c)
        faces.font(Face::SerifRegular)->GetFontBaked(size)->FindGlyph(c);
    imgui.end();
    CHECK(shouce::platform::holds_old_texture(atlas));
    for (int frame = 0; frame < 2; ++frame) {
        CHECK(shouce::platform::holds_old_texture(atlas));
        imgui.begin();
        imgui.end();
    }
    CHECK_FALSE(shouce::platform::holds_old_texture(atlas));
    CHECK(atlas.TexList.Size == 1);
}

TEST_CASE("a texture with room left is not touched") {
    shouce::test::HeadlessImgui imgui(1080, 1920, 2048);
    const shouce::ui::Typefaces faces(*ImGui::GetIO().Fonts);
    imgui.begin();
    const float size = faces.imgui_size(Face::SerifRegular, 40);
    for (const char32_t c : {U'党', U'员', U'组'}) {
        (void)faces.font(Face::SerifRegular)->GetFontBaked(size)->FindGlyph(c);
    }
    imgui.end();
    CHECK_FALSE(shouce::platform::tend_glyph_cache(*ImGui::GetIO().Fonts));
}
