#include <doctest/doctest.h>

#include <memory>
#include <set>
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

TEST_CASE("a glyph is drawn where its measures say") {
    Faces faces;
    constexpr float em = 50;
    SizedFace sized(faces, Face::SansRegular,
                    em * static_cast<float>(faces.line(Face::SansRegular).size_per_em()));
    CHECK(sized.ascender() - sized.descender() == doctest::Approx(1.448 * em).epsilon(0.03));
    for (const char32_t character : U"党（，g") {
        if (character == 0) continue;
        CAPTURE(static_cast<unsigned>(character));
        const InkBox ink = faces.glyph(Face::SansRegular, character).ink;
        const auto drawn = sized.draw(character);
        REQUIRE(drawn.has_value());
        const auto near = [](int thousandths) {
            return doctest::Approx(static_cast<float>(thousandths) * em / 1000).epsilon(0.1).scale(10);
        };
        CHECK(drawn->left == near(ink.left));
        CHECK(drawn->top == near(ink.top));
        CHECK(drawn->width == near(ink.right - ink.left));
        CHECK(drawn->height == near(ink.top - ink.bottom));
        CHECK(drawn->advance == near(faces.advance(Face::SansRegular, character)));
    }
}

TEST_CASE("a glyph has coverage from none to all, a blank has none, and a stranger is not drawn") {
    const Faces faces;
    SizedFace sized(faces, Face::SerifBold, 72);
    const auto drawn = *sized.draw(U'一');
    std::set<int> seen;
    for (int y = 0; y < drawn.height; ++y) {
        const std::uint8_t* row = drawn.coverage + std::ptrdiff_t{y} * drawn.pitch;
        seen.insert(row, row + drawn.width);
    }
    CHECK(*seen.begin() == 0);
    CHECK(*seen.rbegin() == 255);
    CHECK(sized.draw(U'\u3000')->width == 0);
    CHECK_FALSE(sized.draw(U'\uE88A').has_value());
}

TEST_CASE("sizes of a face keep apart, and outlive the faces they were made from") {
    auto faces = std::make_unique<Faces>();
    SizedFace small(*faces, Face::SerifRegular, 20);
    SizedFace large(*faces, Face::SerifRegular, 80);
    CHECK(large.draw(U'党')->height > 3 * small.draw(U'党')->height);
    const int before = small.draw(U'员')->height;
    faces.reset();
    CHECK(large.draw(U'员')->height > 3 * before);
    CHECK(small.draw(U'员')->height == before);
}

}  // namespace shouce::fonts
