// Which section to practise: one row each, with its number of questions.
#include <algorithm>
#include <string>

#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

struct Rows {
    float height = 108;
    float numeral = 116;  // width of the column of numerals
    float type = 42;
};

[[nodiscard]] Rows rows_of(const Size& size) {
    Rows rows;
    if (size.compact()) rows = {100, 92, 36};
    if (size.large()) rows = {rows.height + 12, rows.numeral + 16, 46};
    if (size.landscape() && !size.compact()) rows.height = 84;
    return rows;
}

void draw_row(Context& context, const Box& box, const kiosk::SectionsScreen::Choice& choice,
              const Rows& rows) {
    Canvas& canvas = context.canvas;
    const bool pressed = context.touchable("sections." + choice.node->key, choice.node->title,
                                           {box.x, box.y + 6, box.w, box.h - 12},
                                           kiosk::StartRound{quiz::Way::Section, choice.node->key});
    if (pressed) canvas.fill({box.x - 28, box.y, box.w + 56, box.h}, Role::PaperDeep, 16);
    canvas.rule(box.x, box.bottom() - 1, box.w, 1.5F, Role::Line);
    const TextStyle numeral{fonts::Face::SerifBold, rows.type, Role::CinnabarInk, 0};
    canvas.text_in(box, choice.node->label,
                   canvas.fitted(choice.node->label, numeral, rows.numeral - 12, 28));
    const TextStyle small{fonts::Face::SansRegular, context.size.words(30), Role::InkSoft, .02F};
    const std::string count =
        context.strings.with("quiz.section_questions", {"count", std::to_string(choice.questions)});
    canvas.text_in({box.x, box.y, box.w - 48, box.h}, count, small, Align::Right);
    canvas.icon(box.right() - 16, box.centre_y(), 44, Icon::ChevronRight, Role::GoldInk);
    const float left = box.x + rows.numeral;
    const float room = box.right() - 72 - canvas.width_of(count, small) - left;
    const TextStyle title{fonts::Face::SerifRegular, rows.type, Role::Ink, .01F};
    const TextStyle fitted = canvas.fitted(choice.node->title, title, room, context.size.words(34));
    const auto lines = static_cast<float>(context.layout(room, choice.node->title, fitted).lines.size());
    context.paragraph(left, box.centre_y() - lines * fitted.size * 1.3F / 2, room, choice.node->title, fitted,
                      1.3F);
}

[[nodiscard]] float row_height(Context& context, const kiosk::SectionsScreen::Choice& choice,
                               const Rows& rows, float width) {
    const float room = width - rows.numeral - 220;
    const TextStyle title{fonts::Face::SerifRegular, context.size.words(34), Role::Ink, .01F};
    const auto lines = static_cast<float>(context.layout(room, choice.node->title, title).lines.size());
    return std::max(rows.height, lines * title.size * 1.3F + 32);
}

}  // namespace

void draw_sections(Context& context, const kiosk::SectionsScreen& sections) {
    const Size& size = context.size;
    const Box column = size.column();
    const Rows rows = rows_of(size);
    const float below_head =
        draw_head(context, column, context.say("quiz.section"), context.state.book->title);
    const std::string question = context.say("quiz.which_section");
    text::ParagraphStyle setting;
    setting.punctuation = text::PunctuationWidth::Half;
    const bool wide = size.landscape() && !size.compact();
    const TextStyle display{fonts::Face::SerifBold,
                            size.compact() ? 54.0F
                            : wide         ? 60.0F
                                           : 76.0F,
                            Role::Ink, .04F};
    const float title = wide ? 0 : display.size * 1.3F + (size.compact() ? 56 : 100);
    Box list = column;
    if (wide) {
        context.paragraph(column.x, below_head + 56, column.w * .3F, question, display, 1.3F, setting);
        list = {column.x + column.w * .34F, 0, column.w * .66F, 0};
    }
    ScrollRegion::Content content;
    content.name = "sections";
    content.count = sections.choices.size() + 1;
    content.height = [&](std::size_t item) {
        return item == 0 ? title + 24 : row_height(context, sections.choices[item - 1], rows, list.w);
    };
    const Box view{list.x - 32, below_head, list.w + 64, size.page().bottom() - below_head};
    ScrollRegion region(context, "sections.list", view, content);
    region.each([&](std::size_t item, float top) {
        if (item > 0) {
            const auto& choice = sections.choices[item - 1];
            draw_row(context, {list.x, top, list.w, row_height(context, choice, rows, list.w)}, choice, rows);
        } else if (!wide) {
            context.paragraph(list.x, top + (size.compact() ? 24.0F : 52.0F), list.w, question, display, 1.3F,
                              setting);
        }
    });
    region.draw_fade();
}

}  // namespace shouce::ui
