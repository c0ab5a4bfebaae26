// The duties of one organisation, on one page where they fit.
#include <algorithm>

#include "base/numerals.h"
#include "ui/pills.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

constexpr float line_height = 1.6F;
constexpr float numeral_room = 92;
constexpr float between = 28;  // at the least, above and below the hairline between duties
constexpr float most_between = 44;

// The room that the pill of a duty takes below its text; 0 where it has none or stands beside the last line.
[[nodiscard]] float pill_row(Context& context, const handbook::Block& item, float width,
                             const TextStyle& style) {
    return pills_height_below(context, item.key, context.layout(width, item.text, style), width, style.size);
}

[[nodiscard]] float height_of(Context& context, const kiosk::DutiesScreen& duties, float width,
                              const TextStyle& style) {
    float height = 0;
    for (const auto& item : duties.items) {
        const auto lines = context.layout(width - numeral_room, item.text, style).lines.size();
        height += static_cast<float>(lines) * style.size * line_height + 2 * between;
        height += pill_row(context, item, width - numeral_room, style);
    }
    return height;
}

void draw_items(Context& context, const kiosk::DutiesScreen& duties, const Box& column, float top,
                float apart, const TextStyle& style) {
    float y = top;
    for (const auto& item : duties.items) {
        const float start = y + apart;
        const float height = context.paragraph(column.x + numeral_room, start, column.w - numeral_room,
                                               item.text, style, line_height);
        const TextStyle numeral{fonts::Face::SerifBold, std::max(52.0F, style.size * 1.22F),
                                Role::CinnabarInk, 0};
        const float baseline = start + style.size * (line_height / 2 + .38F);
        context.canvas.text(column.x + 4, baseline, std::to_string(item.number.value_or(0)), numeral);
        draw_pills(context, "duties", item.key, column.right(), start + height - style.size * line_height,
                   style.size * line_height, pill_row(context, item, column.w - numeral_room, style) > 0);
        y = start + height + pill_row(context, item, column.w - numeral_room, style) + apart;
        if (&item != &duties.items.back()) context.canvas.rule(column.x, y, column.w, 1.5F, Role::Line);
    }
}

void draw_actions(Context& context, const Box& row, const kiosk::DutiesScreen& duties) {
    const float gap = context.size.gap();
    const bool stacked = row.h > context.size.action_height() * 1.5F;
    const float first = stacked ? row.w : std::min(300.0F, row.w * .4F);
    const Box again{row.x, stacked ? row.y + row.h / 2 + gap / 2 : row.y, first,
                    stacked ? (row.h - gap) / 2 : row.h};
    const Box read{stacked ? row.x : again.right() + gap, row.y, stacked ? row.w : row.w - first - gap,
                   again.h};
    draw_button(context, again, Weight::Secondary, "duties.again", context.say("duties.again"),
                kiosk::ChooseOrganisation{});
    if (context.state.bank->count_of(duties.organisation->key) > 0) {
        draw_button(context, read, Weight::Primary, "duties.five", context.say("duties.five"),
                    kiosk::StartRound{quiz::Way::Duties, duties.organisation->key}, Icon::FactCheck);
        return;
    }
    // One list of several opens its section at its own first duty.
    const bool whole = duties.section->key == duties.organisation->node || duties.items.empty();
    draw_button(context, read, Weight::Primary, "duties.read", context.say("duties.read"),
                kiosk::OpenSection{duties.section->key, whole ? handbook::Key() : duties.items.front().key},
                Icon::MenuBook);
}

// Places of the parts of the page.
struct Page {
    Box title;  // from its top; the height is not fixed
    Box duties;
    Box actions;
    bool wide = false;  // title and actions stand left of the duties
};

[[nodiscard]] Page page_of(const Size& size, float below_head) {
    const Box whole = size.column();
    const float action = size.action_height();
    Page page;
    page.wide = size.landscape() && !size.compact();
    const float title_top = below_head + (size.compact() ? 16.0F : 40.0F);
    if (page.wide) {
        const float left = whole.w * .32F;
        const float foot = size.height() - 40;
        page.title = {whole.x, title_top, left - 64, 0};
        page.actions = {whole.x, foot - 2 * action - size.gap(), left - 64, 2 * action + size.gap()};
        page.duties = {whole.x + left, below_head + 20, whole.w - left, size.height() - below_head - 20};
        return page;
    }
    page.title = {whole.x, title_top, whole.w, 0};
    page.actions = {whole.x, size.page().bottom() - 24 - action, whole.w, action};
    page.duties = {whole.x, title_top, whole.w, page.actions.y - 24 - title_top};
    return page;
}

float draw_title(Context& context, const Page& page, const handbook::Organisation& organisation) {
    const float wanted = context.size.compact() ? 56 : page.wide ? 60 : 80;
    const TextStyle style = context.canvas.fitted(
        organisation.title, {fonts::Face::SerifBold, wanted, Role::Ink, .04F}, page.title.w, 44);
    return context.paragraph(page.title.x, page.title.y, page.title.w, organisation.title, style, 1.3F);
}

[[nodiscard]] TextStyle text_style(const Context& context) {
    const bool sans = context.state.typeface == kiosk::Typeface::Sans;
    const fonts::Face serif = context.size.large() ? fonts::Face::SerifBold : fonts::Face::SerifRegular;
    return {sans ? fonts::Face::SansRegular : serif, context.size.reading(37), Role::Ink, 0};
}

// The scrolled list. Few duties stand further apart, as far as that still looks like one list.
void draw_list(Context& context, const kiosk::DutiesScreen& duties, const Box& column,
               const TextStyle& style) {
    const float height = height_of(context, duties, column.w, style);
    const auto items = static_cast<float>(std::max<std::size_t>(1, duties.items.size()));
    const float apart = std::clamp(between + (column.h - height) / (2 * items), between, most_between);
    const auto content = ScrollRegion::one("duties:" + duties.organisation->key, height);
    const Box view{column.x - 20, column.y, column.w + 40, column.h};
    ScrollRegion region(context, "duties.body", view, content);
    region.each([&](std::size_t, float top) { draw_items(context, duties, column, top, apart, style); });
    context.texts.push_back(
        {"duties.body", region.trace_top(), duties.items.empty() ? "" : duties.items.front().text});
    region.draw_fade();
}

// The list under its title and subtitle. Nine duties shrink and drop the subtitle before they scroll.
void draw_body(Context& context, const kiosk::DutiesScreen& duties, const Page& page, float title_end) {
    const Size& size = context.size;
    Box column = page.duties;
    if (!page.wide) {
        column.h -= title_end + 8 - column.y;
        column.y = title_end + 8;
    }
    TextStyle style = text_style(context);
    const TextStyle small{fonts::Face::SansRegular, size.words(34), Role::InkSoft, 0};
    const float line = small.size * 1.6F;
    const auto missing = [&](float above) {
        return height_of(context, duties, column.w, style) + above - column.h;
    };
    const bool room_for_words = page.wide || (!size.large() && !size.compact() && missing(line) <= 0);
    if (missing(0) > 0) style.size = std::max(size.reading(34), size.large() ? 42.0F : 32.0F);
    if (room_for_words && !size.large()) {
        const std::string_view id = missing(page.wide ? 0 : line) <= 0 ? "duties.all_here" : "duties.count";
        const std::string words =
            context.strings.with(id, {"count", chinese_numeral(duties.organisation->duties)});
        context.paragraph(page.title.x, title_end, page.title.w, words, small, 1.6F);
        if (!page.wide) {
            column.y += line;
            column.h -= line;
        }
    }
    draw_list(context, duties, column, style);
}

}  // namespace

void draw_duties(Context& context, const kiosk::DutiesScreen& duties) {
    const std::string& label = duties.section->label;
    const std::string section =
        label.empty() ? "" : context.strings.with("duties.section", {"section", label});
    const std::string head = context.strings.with("duties.head", {"name", duties.organisation->name});
    const float below_head = draw_head(context, context.size.column(), head, section);
    const Page page = page_of(context.size, below_head);
    const float title_end = page.title.y + draw_title(context, page, *duties.organisation);
    draw_body(context, duties, page, title_end);
    draw_actions(context, page.actions, duties);
}

}  // namespace shouce::ui
