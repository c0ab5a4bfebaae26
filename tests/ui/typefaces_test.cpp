#include "ui/typefaces.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "support/headless_ui.h"

using shouce::fonts::Face;

namespace {

constexpr auto face = Face::SerifRegular;

struct Faces {
    Faces() { imgui.begin(); }
    ~Faces() { imgui.end(); }
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;

    [[nodiscard]] ImFontBaked* baked(float em) const {
        return faces.font(face)->GetFontBaked(faces.imgui_size(face, em));
    }
    [[nodiscard]] const ImFontGlyph& glyph(char32_t character) {
        return *baked(40)->FindGlyph(faces.number_of(face, character));
    }

    shouce::test::HeadlessImgui imgui{1080, 1920};
    shouce::ui::Typefaces faces{*ImGui::GetIO().Fonts};
};

}  // namespace

TEST_CASE("a character keeps its number, and no other has it") {
    Faces all;
    const unsigned party = all.faces.number_of(face, U'党');
    const unsigned comma = all.faces.number_of(face, U'，');
    CHECK(party != comma);
    CHECK(all.faces.number_of(face, U'党') == party);
    CHECK(all.faces.number_of(face, U'A') == U'A');
    CHECK(all.faces.number_of(Face::SansRegular, U'，') == party);  // each face counts for itself
}

TEST_CASE("a glyph found by its number is the character's") {
    Faces all;
    const ImFontGlyph by_code_point = *all.baked(40)->FindGlyph(U'，');
    const ImFontGlyph by_number = all.glyph(U'，');
    CHECK(by_number.X0 == by_code_point.X0);
    CHECK(by_number.Y1 == by_code_point.Y1);
    CHECK(by_number.AdvanceX == by_code_point.AdvanceX);
    CHECK(all.glyph(U'一').Y1 - all.glyph(U'一').Y0 < by_number.Y1 - by_number.Y0);
}

TEST_CASE("what is kept for a size grows with the characters that are seen, not with their code points") {
    Faces all;
    for (const char32_t character : {U'党', U'，', U'𠮷', U'员'})
        (void)all.glyph(character);
    constexpr int latin = 0x100;
    CHECK(all.baked(40)->IndexLookup.Size <= latin + 4);
    CHECK(all.faces.number_of(face, U'𠮷') == U'?');
}
