#include "ui/screens/office.h"

#include "base/utf8.h"
#include "ui/screens/quiz_words.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

Box office_column(const Size& size) {
    return {size.margin(), 0, size.width() - 2 * size.margin(), size.height()};
}

std::string cut_to(const Canvas& canvas, std::string_view words, const TextStyle& style, float width) {
    if (canvas.width_of(words, style) <= width) return std::string(words);
    std::string cut;
    for (std::size_t count = utf8::length(words); count > 0; --count) {
        cut = std::string(utf8::prefix(words, count)) + "…";
        if (canvas.width_of(cut, style) <= width) break;
    }
    return cut;
}

std::string weekday_of(const Context& context, int weekday, std::string_view which) {
    const std::string days = context.say("operator.weekdays");
    std::size_t at = 0;
    for (int i = 0; i < weekday && at < days.size(); ++i)
        at += utf8::decode(days, at).length;
    if (at >= days.size()) return {};
    const std::string day = days.substr(at, utf8::decode(days, at).length);
    return context.strings.with(which, {"day", day});
}

std::string date_words(const Context& context, std::int64_t day) {
    const kiosk::Date date = kiosk::date_of(day);
    return context.strings.with("operator.date", {"month", std::to_string(date.month)},
                                {"day", std::to_string(date.day)}) +
           "　" + weekday_of(context, date.weekday, "operator.weekday_long");
}

std::string short_place(const Context& context, const quiz::Entry& entry) {
    const handbook::Node* section = context.state.reading_order.page(entry.section);
    const std::string place = section == nullptr || section->label.empty() ? "" : section->label + "、";
    return place + point_of(entry.question->block);
}

Box draw_office_list(Context& context, const OfficeList& list) {
    const Size& size = context.size;
    Canvas& canvas = context.canvas;
    const Box column = office_column(size);
    const float below_head =
        draw_head(context, column, context.say("operator.head"), context.say(list.title));
    const float foot = size.compact() ? 24 : 48;
    Box actions{column.x, size.height() - foot - size.action_height(), column.w, size.action_height()};
    float top = below_head + (size.compact() ? 20 : 40);
    if (!list.sentence.empty()) {
        const TextStyle style{fonts::Face::SansRegular, size.words(32), Role::InkSoft, 0};
        top += context.paragraph(column.x, top, column.w, list.sentence, style, 1.5F) + 16;
    }
    const Box view{column.x - 20, top, column.w + 40, actions.y - 16 - top};
    ScrollRegion::Content content;
    content.name = list.title;
    content.count = list.count;
    content.height = [&](std::size_t i) { return list.height(i, column); };
    {
        ScrollRegion region(context, "operator.list", view, content);
        region.each([&](std::size_t i, float y) {
            list.draw(i, {column.x, y, column.w, list.height(i, column)});
        });
        region.draw_fade();
    }
    canvas.fill({0, actions.y - 16, size.width(), size.height()}, Role::Paper);
    const float half = (actions.w - size.gap()) / 2;
    draw_button(context, {actions.x, actions.y, half, actions.h}, Weight::Secondary, "operator.back",
                context.say("operator.back"), kiosk::OpenOffice{kiosk::OfficePage::Front}, Icon::ArrowBack);
    return {actions.x + half + size.gap(), actions.y, half, actions.h};
}

void draw_operator(Context& context) {
    using kiosk::OfficePage;
    switch (context.state.office.page) {
        case OfficePage::Front: return draw_operator_front(context);
        case OfficePage::Use: return draw_operator_use(context);
        case OfficePage::Questions: return draw_operator_questions(context);
        case OfficePage::Reports: return draw_operator_reports(context);
        case OfficePage::Searches: return draw_operator_searches(context);
        case OfficePage::Settings: return draw_operator_settings(context);
        case OfficePage::Checks: return draw_operator_checks(context);
        case OfficePage::Export: return draw_operator_export(context);
    }
}

}  // namespace shouce::ui
