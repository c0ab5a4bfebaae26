#include "ui/marks.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <string>

#include "embedded/theme.h"
#include "support/headless_ui.h"

using namespace shouce;
using ui::Box;
using ui::TextStyle;

namespace {

const std::string words = "组织党员学习党的路线、方针、政策和决议，学习党的基本知识。";

struct Set {
    Set() : faces(*ImGui::GetIO().Fonts), shadow(*ImGui::GetIO().Fonts) {
        text::ParagraphStyle setting;
        setting.measure = 10 * text::em;
        setting.alignment = text::Alignment::Justified;
        layout = text::lay_out(words, setting, faces.measurer(style.face));
    }
    [[nodiscard]] std::vector<Box> marks(std::string_view marked) const {
        const std::size_t from = words.find(marked);
        return ui::mark_boxes(100, 200, 70, layout, from, from + marked.size(), style);
    }

    test::HeadlessImgui imgui{1080, 1920};
    ui::Typefaces faces;
    ui::SoftShadow shadow;
    TextStyle style{fonts::Face::SerifRegular, 40};
    text::Layout layout;
};

}  // namespace

TEST_CASE("marked words on one line get one box, round their characters and no further") {
    const Set set;
    const auto boxes = set.marks("党员");
    REQUIRE(boxes.size() == 1);
    const auto& glyphs = set.layout.lines[0].glyphs;
    CHECK(boxes[0].x == doctest::Approx(100 + 0.04 * glyphs[2].left));
    CHECK(boxes[0].right() == doctest::Approx(100 + 0.04 * glyphs[4].left));
    // From above the ink to below it, and not into the line above.
    CHECK(boxes[0].y < 200 - 0.88 * 40);
    CHECK(boxes[0].bottom() > 200 + 0.12 * 40);
    CHECK(boxes[0].h < 70);
}

TEST_CASE("marked words over several lines get a box a line, each within the column") {
    const Set set;
    REQUIRE(set.layout.lines.size() >= 3);
    const auto boxes = set.marks(words);
    REQUIRE(boxes.size() == set.layout.lines.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        CHECK(boxes[i].x >= 100);
        CHECK(boxes[i].right() <= doctest::Approx(100 + 10 * 40));
        CHECK(boxes[i].y - boxes[0].y == doctest::Approx(70.0F * static_cast<float>(i)));
    }
    CHECK(boxes[0].right() == doctest::Approx(100 + 10 * 40));
}

TEST_CASE("nothing marked is no box") {
    const Set set;
    CHECK(ui::mark_boxes(100, 200, 70, set.layout, 6, 6, set.style).empty());
}

TEST_CASE("a mark is a tint with a gold line at its foot") {
    Set set;
    const auto theme = ui::Theme::parse(embedded::theme_text());
    REQUIRE(theme);
    set.imgui.begin();
    ImGui::Begin("marks");
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ui::Size size({1080, 1920, 0}, kiosk::TextSize::Normal);
    ui::Canvas canvas(list, size, *theme, kiosk::Ground::Paper, set.faces, set.shadow);
    const int before = list.VtxBuffer.Size;
    ui::draw_marks(canvas, {{100, 160, 80, 48}});
    float tint_height = 0;
    float line_top = 0;
    for (int i = before; i < list.VtxBuffer.Size; ++i) {
        const ImDrawVert& corner = list.VtxBuffer[i];
        const auto has = [&](ui::Role role) {
            const auto c = theme->colour(kiosk::Ground::Paper, role);
            return corner.col == IM_COL32(c.r, c.g, c.b, 255);
        };
        if (has(ui::Role::GoldTint)) tint_height = std::max(tint_height, corner.pos.y - 160);
        if (has(ui::Role::Gold)) line_top = line_top == 0 ? corner.pos.y : std::min(line_top, corner.pos.y);
    }
    CHECK(tint_height == doctest::Approx(48));
    CHECK(line_top == doctest::Approx(160 + 48 - 3));
    ImGui::End();
    set.imgui.end();
}
