#include "ui/warm_up.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "support/headless_ui.h"

using shouce::fonts::Face;

namespace {

struct Warm {
    // Draws words at a size of 40 pixels and says how many glyphs that made.
    [[nodiscard]] int made_by_drawing(const char32_t* words) {
        imgui.begin();
        ImGui::Begin("text");
        const int before = ImGui::GetIO().Fonts->Builder->RectsPackedCount;
        const float size = faces.imgui_size(Face::SerifRegular, 40);
        for (; *words != 0; ++words) {
            faces.font(Face::SerifRegular)
                ->RenderChar(ImGui::GetWindowDrawList(), size, {0, 0}, IM_COL32_WHITE,
                             faces.number_of(Face::SerifRegular, *words));
        }
        const int made = ImGui::GetIO().Fonts->Builder->RectsPackedCount - before;
        ImGui::End();
        imgui.end();
        return made;
    }

    shouce::test::HeadlessImgui imgui{1080, 1920};
    shouce::ui::Typefaces faces{*ImGui::GetIO().Fonts};
    shouce::ui::WarmUp warm_up{faces};
};

}  // namespace

TEST_CASE("what was made ready is not made when it is drawn") {
    Warm warm;
    CHECK(warm.made_by_drawing(U"组") == 1);
    warm.warm_up.begin();
    warm.warm_up.add("组织党员，学习党章。", Face::SerifRegular, 40);
    int steps = 0;
    while (warm.warm_up.step())
        ++steps;
    CHECK(steps == 8);  // each once, without the one that is there
    CHECK(warm.made_by_drawing(U"组织党员，学习党章。") == 0);
    CHECK(warm.made_by_drawing(U"活动") == 2);
}

TEST_CASE("a plan comes to its end, and a new one forgets it") {
    Warm warm;
    CHECK(warm.made_by_drawing(U"组") == 1);
    CHECK_FALSE(warm.warm_up.step());
    warm.warm_up.begin();
    warm.warm_up.add("学习", Face::SerifRegular, 40);
    warm.warm_up.begin();
    CHECK_FALSE(warm.warm_up.step());
    warm.warm_up.add("组 \n", Face::SerifRegular, 40);
    CHECK_FALSE(warm.warm_up.step());
}
