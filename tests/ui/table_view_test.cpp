#include "ui/table_view.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <array>
#include <numeric>

#include "embedded/strings.h"
#include "embedded/theme.h"
#include "support/headless_ui.h"

using namespace shouce;
using ui::column_widths;
using ui::ColumnNeed;
using ui::TableView;

namespace {

[[nodiscard]] handbook::Block table(std::string text) {
    handbook::Block block;
    block.kind = handbook::BlockKind::Table;
    block.text = std::move(text);
    return block;
}

// Everything that a screen gets, on a portrait page.
struct Page {
    Page() {
        imgui.begin();
        ImGui::Begin("page");
        canvas.emplace(*ImGui::GetWindowDrawList(), size, theme, kiosk::Ground::Paper, faces, shadow);
        context.emplace(
            ui::Context{*canvas, size, strings, state, touch, paragraphs, places, contents, texts, pictures});
    }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;
    ~Page() {
        ImGui::End();
        imgui.end();
    }

    test::HeadlessImgui imgui{1080, 1920};
    ui::Size size{{1080, 1920, 0}, kiosk::TextSize::Normal};
    ui::Theme theme = ui::Theme::parse(embedded::theme_text()).value();
    ui::Strings strings = ui::Strings::parse(embedded::strings_text()).value();
    kiosk::State state;
    ui::TouchMap touch;
    ui::Typefaces faces{*ImGui::GetIO().Fonts};
    ui::SoftShadow shadow{*ImGui::GetIO().Fonts};
    ui::Paragraphs paragraphs{faces};
    std::unordered_map<std::string, ui::ScrollPlace> places;
    std::unordered_map<std::string, std::string> contents;
    std::vector<ui::TextInView> texts;
    ui::Pictures pictures{[](int) -> Result<std::string> { return fail("none"); }};
    std::optional<ui::Canvas> canvas;
    std::optional<ui::Context> context;
    ui::TextStyle body{fonts::Face::SerifRegular, 40, ui::Role::Ink, 0};
};

constexpr float one_line = 36 * 1.5F + 2 * 16;

}  // namespace

TEST_CASE("columns are as wide as they want where there is room") {
    const std::array<ColumnNeed, 2> needs{ColumnNeed{100, 50}, ColumnNeed{300, 50}};
    CHECK(column_widths(needs, 436, 36) == std::vector<float>{100, 300});
    CHECK(column_widths(needs, 900, 36) == std::vector<float>{100, 300});
}

TEST_CASE("columns that do not fit: those that want little get it, the others share by what they want") {
    const std::array<ColumnNeed, 3> needs{ColumnNeed{180, 100}, ColumnNeed{400, 100}, ColumnNeed{1000, 100}};
    const auto widths = column_widths(needs, 780 + 72, 36);
    REQUIRE(widths.size() == 3);
    CHECK(widths[0] == doctest::Approx(180));
    CHECK(widths[1] == doctest::Approx(200));
    CHECK(widths[2] == doctest::Approx(400));
}

TEST_CASE("where not even the least fits there are no columns") {
    const std::array<ColumnNeed, 2> needs{ColumnNeed{400, 100}, ColumnNeed{400, 100}};
    CHECK(column_widths(needs, 235, 36).empty());
    CHECK(column_widths(needs, 236, 36) == std::vector<float>{100, 100});
}

TEST_CASE("a row is as high as its tallest cell, and short cells stay on one line") {
    Page page;
    const auto block =
        table("物品\t说明\n灯\t开门的人先开灯，再开窗，然后烧水，最后把门口的牌子翻过来，等第一个人来。");
    const TableView view(*page.context, block, 920, page.body);
    CHECK(view.height() == doctest::Approx(2 * one_line + 36 * 1.5F));
    CHECK(view.words_in(0, {0, 0, 920, 2000}) ==
          "物品说明灯开门的人先开灯，再开窗，然后烧水，最后把门口的"
          "牌子翻过来，等第一个人来。");
}

TEST_CASE("a narrow page shows each row as a list of header and value") {
    Page page;
    const auto block = table("物品\t数量\t谁管\t何时\n水壶和杯子\t三十来个\t值班的人\t每天早上");
    const TableView wide(*page.context, block, 920, page.body);
    CHECK(wide.height() == doctest::Approx(2 * one_line));
    const TableView narrow(*page.context, block, 400, page.body);
    CHECK(narrow.height() == doctest::Approx(4 * 36 * 1.5F + 2 * 16));
    CHECK(narrow.words_in(0, {0, 0, 400, 2000}) == "水壶和杯子三十来个值班的人每天早上");
}

TEST_CASE("a place in a table is a row, by the byte it begins with") {
    Page page;
    const auto block = table("甲\t乙\n一\t二\n三\t四");
    const TableView view(*page.context, block, 920, page.body);
    CHECK(view.byte_at(-10) == 0);
    CHECK(view.byte_at(one_line + 1) == block.text.find("一"));
    CHECK(view.byte_at(10'000) == block.text.find("三"));
    CHECK(view.distance_of(block.text.find("三")) == doctest::Approx(2 * one_line));
    CHECK(view.distance_of(block.text.find("四")) == doctest::Approx(2 * one_line));
    CHECK(view.words_in(0, {0, one_line + 1, 920, 1}) == "一二");
}

TEST_CASE("words found in a table are marked in their cells, wide and narrow") {
    Page page;
    const auto block = table("甲\t乙\n一二三\t四五六");
    const auto from = block.text.find("三");
    const auto to = block.text.find("五");  // from the end of one cell into the next
    const TableView wide(*page.context, block, 920, page.body);
    const auto boxes = wide.mark_boxes(100, 0, from, to);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].x == doctest::Approx(100 + 2 * 36));
    CHECK(boxes[0].w == doctest::Approx(36));
    CHECK(boxes[1].x == doctest::Approx(100 + 3 * 36 + 36));
    CHECK(boxes[0].y > one_line);
    CHECK(boxes[0].bottom() < 2 * one_line);
    const TableView narrow(*page.context, block, 180, page.body);
    const auto stacked = narrow.mark_boxes(0, 0, from, to);
    REQUIRE(stacked.size() == 2);
    CHECK(stacked[1].y == doctest::Approx(stacked[0].y + 36 * 1.5F));
    // The header of a list stands beside every row and is marked in none.
    CHECK(narrow.mark_boxes(0, 0, 0, 3).empty());
    CHECK(wide.mark_boxes(0, 0, 0, 3).size() == 1);
}

TEST_CASE("a table that is nothing but a header can be drawn, wide and narrow") {
    Page page;
    const auto block = table("甲方的名称\t乙方的名称");
    for (const float width : {920.0F, 200.0F}) {
        const TableView view(*page.context, block, width, page.body);
        view.draw(0, 0);
        CHECK(view.height() > one_line - 1);
        CHECK(view.byte_at(5) == 0);
    }
}
