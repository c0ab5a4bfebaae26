#include <doctest/doctest.h>

#include <string_view>

#include "fonts/fonts.h"
#include "fonts/icons.h"

namespace shouce::fonts {
namespace {

constexpr Face text_faces[] = {Face::SerifRegular, Face::SerifBold, Face::SansRegular, Face::SansBold};

}  // namespace

TEST_CASE("an ideograph and the marks around it are one em wide") {
    Faces faces;
    for (const Face face : text_faces) {
        CAPTURE(static_cast<int>(face));
        // Narrow “ ” would mean that the Japanese face was taken.
        for (const char32_t character : std::u32string_view(U"一𫟅，。《》“”　")) {
            CAPTURE(static_cast<unsigned>(character));
            CHECK(faces.advance(face, character) == 1000);
            CHECK(faces.glyph(face, character).advance == 1000);
        }
        CHECK(faces.advance(face, U' ') > 150);
        CHECK(faces.advance(face, U' ') < 400);
    }
}

TEST_CASE("ink lies where the mark stands") {
    Faces faces;
    const InkBox one = faces.glyph(Face::SansRegular, U'一').ink;
    CHECK(one.right - one.left > 850);
    CHECK(one.top - one.bottom < 150);
    CHECK(one.bottom > 200);
    // An opening bracket sits in the right half of its em, a comma in the lower left quarter.
    CHECK(faces.glyph(Face::SansRegular, U'（').ink.left > 500);
    const InkBox comma = faces.glyph(Face::SerifRegular, U'，').ink;
    CHECK(comma.right < 500);
    CHECK(comma.top < 300);
    CHECK(comma.bottom < 0);
}

TEST_CASE("blanks are covered although they have no ink") {
    Faces faces;
    for (const char32_t blank : {U' ', U'\u00A0', U'\u3000'}) {
        CHECK(faces.glyph(Face::SerifBold, blank).ink.empty());
        CHECK(faces.has_outline(Face::SerifBold, blank));
    }
    CHECK_FALSE(faces.has_outline(Face::Icons, U'\u3000'));  // not in that face at all
}

TEST_CASE("a character that is not in the face has no advance") {
    Faces faces;
    CHECK(faces.advance(Face::Icons, U'一') == 0);
    CHECK_FALSE(faces.glyph(Face::Icons, U'一').in_face);
}

TEST_CASE("the line is higher than the em by the ratio that Dear ImGui needs") {
    Faces faces;
    CHECK(faces.line(Face::SansRegular).size_per_em() == doctest::Approx(1.448));
    CHECK(faces.line(Face::SansBold).size_per_em() == doctest::Approx(1.448));
    CHECK(faces.line(Face::SerifRegular).size_per_em() == doctest::Approx(1.437));
    CHECK(faces.line(Face::SerifBold).size_per_em() == doctest::Approx(1.437));
    CHECK(faces.line(Face::Icons).size_per_em() == doctest::Approx(1.0));
    CHECK(faces.line(Face::SansRegular).descender < 0);
}

TEST_CASE("an icon fills its em") {
    Faces faces;
    CHECK(faces.advance(Face::Icons, icon::menu_book) == 1000);
    CHECK(faces.glyph(Face::Icons, icon::menu_book).ink.right > 800);
}

}  // namespace shouce::fonts
