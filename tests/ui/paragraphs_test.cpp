#include "ui/paragraphs.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <string>

using shouce::fonts::Face;
using shouce::ui::Paragraphs;
using shouce::ui::Typefaces;

namespace {

// The faces need an atlas to be added to; nothing is drawn.
struct Faces {
    Faces() : typefaces(*ImGui::GetIO().Fonts) {}
    struct Imgui {
        Imgui() { ImGui::CreateContext(); }
        ~Imgui() { ImGui::DestroyContext(); }
        Imgui(const Imgui&) = delete;
        Imgui& operator=(const Imgui&) = delete;
    } imgui;
    Typefaces typefaces;
};

}  // namespace

TEST_CASE("the same words in the same setting are set once") {
    const Faces faces;
    Paragraphs paragraphs(faces.typefaces);
    const auto* first = &paragraphs.set("组织党员和群众。", Face::SerifRegular, {});
    CHECK(&paragraphs.set(std::string("组织党员和群众。"), Face::SerifRegular, {}) == first);
    CHECK(&paragraphs.set("组织党员和群众。", Face::SansRegular, {}) != first);
    shouce::text::ParagraphStyle narrow;
    narrow.measure = 4 * shouce::text::em;
    CHECK(paragraphs.set("组织党员和群众。", Face::SerifRegular, narrow).lines.size() > 1);
}

TEST_CASE("what is kept stays within its bound, and what is shown stays in it") {
    const Faces faces;
    constexpr std::size_t most = 65536;
    Paragraphs paragraphs(faces.typefaces, most);
    for (int i = 0; i < 2000; ++i) {
        (void)paragraphs.set("一直在画面上的一段话。", Face::SerifRegular, {});
        (void)paragraphs.set("第" + std::to_string(i) + "段，翻过就不再看的话。", Face::SerifRegular, {});
        paragraphs.end_frame();
        REQUIRE(paragraphs.bytes() <= most * 5 / 4);
    }
    const std::size_t before = paragraphs.bytes();
    (void)paragraphs.set("一直在画面上的一段话。", Face::SerifRegular, {});
    CHECK(paragraphs.bytes() == before);
}
