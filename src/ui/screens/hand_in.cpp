// Before an examination is handed in: what is still open, each number one touch away.
#include <algorithm>
#include <string>

#include "base/numerals.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

struct Grid {
    int columns;
    float cell;
    float gap;
};

[[nodiscard]] Grid grid_of(const Size& size, float width) {
    constexpr float gap = 16;
    const float least = size.compact() ? 96 : 120;
    const int columns = std::max(1, static_cast<int>((width + gap) / (least + gap)));
    return {columns, (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns), gap};
}

void draw_open(Context& context, const Box& box, std::size_t slot) {
    const std::string number = std::to_string(slot + 1);
    draw_card(context, box, "hand_in." + number, number, kiosk::GoToQuestion{static_cast<int>(slot)});
    context.canvas.text_in(
        box, number, {fonts::Face::SerifBold, context.size.words(44), Role::CinnabarInk, 0}, Align::Centre);
}

}  // namespace

void draw_hand_in(Context& context, const kiosk::Quiz& quiz) {
    const Size& size = context.size;
    Box column = size.column();
    const auto open = quiz.round.open_slots();
    const float below_head =
        draw_head(context, column, context.say("quiz.exam"), context.say("hand_in.head"));
    if (size.landscape()) {
        const float width = std::min(column.w, 1160.0F);
        column.x += (column.w - width) / 2;
        column.w = width;
    }
    const float foot = size.compact() ? 16 : 28;
    const Box actions{column.x, size.page().bottom() - foot - size.action_height(), column.w,
                      size.action_height()};
    const bool all_done = open.empty();
    const auto count = static_cast<int>(all_done ? quiz.round.slots().size() : open.size());
    const std::string sentence =
        context.strings.with(all_done ? "hand_in.all_done" : "hand_in.open",
                             {"count", all_done ? chinese_numeral(count) : std::to_string(count)});
    const TextStyle display{fonts::Face::SerifBold, size.compact() ? 54.0F : 76.0F, Role::Ink, .04F};
    const TextStyle small{fonts::Face::SansRegular, size.reading(38), Role::InkSoft, 0};
    text::ParagraphStyle setting;
    setting.punctuation = text::PunctuationWidth::Half;
    const Grid grid = grid_of(size, column.w);
    const std::size_t rows =
        (open.size() + static_cast<std::size_t>(grid.columns) - 1) / static_cast<std::size_t>(grid.columns);
    const float words = display.size * 1.3F + 20 + small.size * 1.65F * 2 + 40;
    const float height = words + static_cast<float>(rows) * (grid.cell + grid.gap) + 40;
    const Box view{column.x - 24, below_head, column.w + 48, actions.y - below_head};
    const auto content = ScrollRegion::one("hand_in", height);
    {
        ScrollRegion region(context, "hand_in.body", view, content);
        region.each([&](std::size_t, float top) {
            float y = top + (size.compact() ? 24.0F : 52.0F);
            y += context.paragraph(column.x, y, column.w, context.say("hand_in.question"), display, 1.3F,
                                   setting);
            y += context.paragraph(column.x, y + 12, column.w, sentence, small, 1.65F) + 48;
            for (std::size_t i = 0; i < open.size(); ++i) {
                const auto at = static_cast<float>(i % static_cast<std::size_t>(grid.columns));
                const std::size_t line = i / static_cast<std::size_t>(grid.columns);
                draw_open(context,
                          {column.x + at * (grid.cell + grid.gap),
                           y + static_cast<float>(line) * (grid.cell + grid.gap), grid.cell, grid.cell},
                          open[i]);
            }
        });
        region.draw_fade();
    }
    const float gap = size.gap();
    const float half = (actions.w - gap) / 2;
    draw_button(context, {actions.x, actions.y, half, actions.h}, Weight::Secondary, "hand_in.back",
                context.say("hand_in.back"), kiosk::ResumeRound{});
    draw_button(context, {actions.x + half + gap, actions.y, half, actions.h}, Weight::Primary, "hand_in.yes",
                context.say("question.hand_in"), kiosk::HandIn{});
}

}  // namespace shouce::ui
