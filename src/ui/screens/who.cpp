// Choosing one's kind of organisation: groups told by an upright word in the margin and a hairline.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

struct Category {
    std::string label;
    std::vector<const handbook::Organisation*> organisations;
};

[[nodiscard]] std::vector<Category> categories_of(const Context& context, bool for_quiz) {
    constexpr std::array<std::string_view, 4> known{"urban_rural", "institution", "enterprise", "school"};
    constexpr std::array<std::string_view, 5> labels{"who.category_urban_rural", "who.category_institution",
                                                     "who.category_enterprise", "who.category_school",
                                                     "who.category_other"};
    std::vector<Category> all;
    all.reserve(labels.size());
    for (const std::string_view label : labels)
        all.push_back({context.say(label), {}});
    for (const auto& organisation : context.state.book->organisations) {
        if (for_quiz && context.state.bank->count_of(organisation.key) == 0) continue;
        const auto* at = std::find(known.begin(), known.end(), organisation.category);
        all[static_cast<std::size_t>(at - known.begin())].organisations.push_back(&organisation);
    }
    std::erase_if(all, [](const Category& category) { return category.organisations.empty(); });
    return all;
}

struct Grid {
    float card_height;
    float gap;           // between cards
    float category_gap;  // between groups, with the hairline in its middle
    float label_width;
    int columns;
};

[[nodiscard]] Grid grid_of(const Size& size) {
    const bool low = size.landscape() && size.height() < 1100;
    Grid grid{low ? 112.0F : 152.0F, 16, low ? 32.0F : 53.0F, 76, 2};
    if (size.compact()) grid = {120, 16, 36, 64, 1};
    return grid;
}

[[nodiscard]] float rows_of(const Grid& grid, const Category& category) {
    const auto columns = static_cast<std::size_t>(grid.columns);
    const std::size_t rows = (category.organisations.size() + columns - 1) / columns;
    return static_cast<float>(rows);
}

[[nodiscard]] float height_of(const Grid& grid, const std::vector<Category>& categories) {
    float height = 0;
    for (const Category& category : categories) {
        const float rows = rows_of(grid, category);
        height += rows * grid.card_height + (rows - 1) * grid.gap + grid.category_gap;
    }
    return height - grid.category_gap;
}

// The grid with lower cards where that makes all of it fit.
[[nodiscard]] Grid fitted(Grid grid, const std::vector<Category>& categories, float room) {
    constexpr float lowest = 104;
    float rows = 0;
    for (const Category& category : categories)
        rows += rows_of(grid, category);
    const float missing = height_of(grid, categories) - room;
    if (missing > 0 && grid.card_height - missing / rows >= lowest) grid.card_height -= missing / rows;
    return grid;
}

[[nodiscard]] kiosk::Command command_of(const handbook::Organisation& organisation, bool for_quiz) {
    if (for_quiz) return kiosk::StartRound{quiz::Way::Duties, organisation.key};
    return kiosk::OpenDuties{organisation.key};
}

void draw_organisation(Context& context, const Box& box, const handbook::Organisation& organisation,
                       bool for_quiz) {
    draw_card(context, box, "who." + organisation.key, organisation.name, command_of(organisation, for_quiz));
    Canvas& canvas = context.canvas;
    canvas.icon(box.x + 58, box.centre_y(), 56, icon_of(organisation.key), Role::GoldInk);
    const float left = box.x + 112;
    const float room = box.right() - left - 20;
    const TextStyle name{fonts::Face::SerifBold, context.size.words(44), Role::Ink, .02F};
    const TextStyle fitted = canvas.fitted(organisation.name, name, room, 32);
    if (context.size.large() || context.size.compact()) {
        canvas.text_in({left, box.y, room, box.h}, organisation.name, fitted);
        return;
    }
    canvas.text_in({left, box.y + box.h * .14F, room, box.h * .42F}, organisation.name, fitted);
    canvas.text_in(
        {left, box.y + box.h * .54F, room, box.h * .32F},
        for_quiz
            ? context.strings.with("who.questions",
                                   {"count", std::to_string(context.state.bank->count_of(organisation.key))})
            : context.strings.with("who.duties", {"count", std::to_string(organisation.duties)}),
        {fonts::Face::SansRegular, 30, Role::InkSoft, 0});
}

// The word of a group, upright in the margin beside its first card.
void draw_upright(Context& context, float x, float y, float width, std::string_view words) {
    const TextStyle style{fonts::Face::SerifRegular, context.size.words(34), Role::InkSoft, 0};
    for (std::size_t offset = 0; offset < words.size(); y += style.size * 1.2F) {
        const auto decoded = utf8::decode(words, offset);
        context.canvas.text_in({x, y, width, style.size * 1.2F}, words.substr(offset, decoded.length), style,
                               Align::Centre);
        offset += decoded.length;
    }
}

void draw_grid(Context& context, const Box& column, float top, const Grid& grid,
               const std::vector<Category>& categories, bool for_quiz) {
    const float cards_x = column.x + grid.label_width;
    const auto columns = static_cast<std::size_t>(grid.columns);
    const float width =
        (column.right() - cards_x - grid.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    float y = top;
    for (const Category& category : categories) {
        if (y > top) context.canvas.rule(column.x, y - grid.category_gap / 2, column.w, 1.5F, Role::Line);
        const float word_height =
            context.size.words(34) * 1.2F * static_cast<float>(utf8::length(category.label));
        draw_upright(context, column.x, y + (grid.card_height - word_height) / 2, grid.label_width - 22,
                     category.label);
        for (std::size_t i = 0; i < category.organisations.size(); ++i) {
            const std::size_t line = i / columns;
            const auto row = static_cast<float>(line);
            const auto at = static_cast<float>(i % columns);
            const Box box{cards_x + at * (width + grid.gap), y + row * (grid.card_height + grid.gap), width,
                          grid.card_height};
            draw_organisation(context, box, *category.organisations[i], for_quiz);
        }
        const float rows = rows_of(grid, category);
        y += rows * grid.card_height + (rows - 1) * grid.gap + grid.category_gap;
    }
}

// The question and what happens with the answer; returns where it ends.
float draw_question(Context& context, const Box& column, float y, bool for_quiz) {
    const std::string question = context.say("who.question");
    const bool wide = context.size.landscape();
    const TextStyle display{fonts::Face::SerifBold,
                            wide                     ? 60.0F
                            : context.size.compact() ? 58.0F
                                                     : 84.0F,
                            Role::Ink, .04F};
    text::ParagraphStyle setting;
    setting.punctuation = text::PunctuationWidth::Half;
    const TextStyle fitted = wide ? display : context.canvas.fitted(question, display, column.w, 48);
    y += context.paragraph(column.x, y, column.w, question, fitted, 1.3F, setting) + 12;
    const TextStyle small{fonts::Face::SansRegular, context.size.words(36), Role::InkSoft, 0};
    const std::string_view first = for_quiz ? "who.sentence_quiz" : "who.sentence_first";
    for (const std::string_view id : {first, std::string_view("who.sentence_second")}) {
        y += context.paragraph(column.x, y, column.w, context.say(id), small, 1.65F);
    }
    return y;
}

}  // namespace

Icon icon_of(std::string_view organisation) {
    struct Row {
        std::string_view key;
        Icon icon;
    };
    constexpr std::array<Row, 11> table{
        Row{"rural", Icon::Agriculture},         Row{"community", Icon::HomeWork},
        Row{"office", Icon::AccountBalance},     Row{"research", Icon::Science},
        Row{"state_enterprise", Icon::Factory},  Row{"private_enterprise", Icon::Storefront},
        Row{"university", Icon::School},         Row{"faculty", Icon::Apartment},
        Row{"staff_branch", Icon::CoPresent},    Row{"student_branch", Icon::Groups},
        Row{"primary_secondary", Icon::MenuBook}};
    for (const Row& row : table) {
        if (row.key == organisation) return row.icon;
    }
    return Icon::Groups;
}

void draw_who(Context& context, const kiosk::WhoScreen& who) {
    const Size& size = context.size;
    const Box column = size.column();
    const auto categories = categories_of(context, who.for_quiz);
    Grid grid = grid_of(size);
    const float below_head = draw_head(context, column, context.say("who.head"), context.state.book->title);
    if (size.landscape() && !size.compact()) {
        const float split = column.x + column.w * 0.34F;
        draw_question(context, {column.x, 0, split - column.x - 40, 0}, below_head + 64, who.for_quiz);
        const Box right{split, below_head, column.right() - split, size.height() - below_head};
        grid = fitted(grid, categories, right.h - 72);
        const float whole = height_of(grid, categories) + 72;
        const auto content = ScrollRegion::one("who", whole);
        ScrollRegion region(context, "who.list", {right.x - 20, right.y, right.w + 40, right.h}, content);
        region.each([&](std::size_t, float top) {
            draw_grid(context, right, top + 36, grid, categories, who.for_quiz);
        });
        region.draw_fade();
        return;
    }
    // The question scrolls away with the cards where they need the room.
    const Box view{size.page().x, below_head, size.page().w, size.page().bottom() - below_head};
    const float above = size.compact() ? 32.0F : 48.0F;
    context.canvas.push_clip({0, 0, 0, 0});  // measured where nothing shows
    const float question = above + draw_question(context, column, 0, who.for_quiz) + 32;
    context.canvas.pop_clip();
    grid = fitted(grid, categories, view.h - question - 40);
    const float height = height_of(grid, categories);
    const float total = std::max(question + height + 40, view.h);
    const auto content = ScrollRegion::one("who", question + height + 40);
    ScrollRegion region(context, "who.list", view, content);
    region.each([&](std::size_t, float top) {
        draw_question(context, column, top + above, who.for_quiz);
        // The cards stand as low as they fit.
        draw_grid(context, column, top + total - height - 40, grid, categories, who.for_quiz);
    });
    region.draw_fade();
}

}  // namespace shouce::ui
