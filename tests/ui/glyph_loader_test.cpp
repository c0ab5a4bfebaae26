#include "ui/glyph_loader.h"

#include <doctest/doctest.h>

#include "support/headless_ui.h"
#include "ui/typefaces.h"

using shouce::fonts::Face;

TEST_CASE("a glyph has the size it was asked in, though another size was dropped before") {
    shouce::test::HeadlessImgui imgui(1080, 1920);
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const shouce::ui::Typefaces faces(atlas);
    const auto height = [&faces](float em, char32_t character) {
        const ImFontGlyph* glyph = faces.font(Face::SerifRegular)
                                       ->GetFontBaked(faces.imgui_size(Face::SerifRegular, em))
                                       ->FindGlyph(character);
        return glyph->Y1 - glyph->Y0;
    };
    imgui.begin();
    for (const float em : {20.0F, 40.0F, 80.0F})
        (void)height(em, U'党');
    const float small = height(40, U'员');
    imgui.end();

    imgui.begin();
    (void)height(40, U'党');
    (void)height(80, U'党');
    imgui.end();
    // 20 goes; 40 and 80 move up, so that 80 stands where 40 was.
    atlas.CompactCache();

    imgui.begin();
    CHECK(height(80, U'员') == doctest::Approx(2 * small).epsilon(0.05));
    imgui.end();
}
