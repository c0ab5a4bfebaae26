// The duties of one organisation, on one page where they fit.
#include <algorithm>

#include "base/numerals.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

constexpr float line_height = 1.6F;
constexpr float numeral_room = 92;
constexpr float between = 28;  // at the least, above and below the hairline between duties
constexpr float most_between = 44;

[[nodiscard]] float height_of(Context& context, const kiosk::DutiesScreen& duties, float width,
                              const TextStyle& style) {
    float height = 0;
    for (const auto& item : duties.items) {
        const auto lines = context.layout(width - numeral_room, item.text, style).lines.size();
        height += static_cast<float>(lines) * style.size * line_height + 2 * between;
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
        y = start + height + apart;
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
    // One list of several opens its section at its own first duty.
    const bool whole = duties.section->key == duties.organisation->node || duties.items.empty();
    draw_button(context, read, Weight::Primary, "duties.read", context.say("duties.read"),
                kiosk::OpenSection{duties.section->key, whole ? handbook::Key() : duties.items.front().key},
                Icon::MenuBook);
}

}  // namespace

void draw_duties(Context& context, const kiosk::DutiesScreen& duties) {
    const Size& size = context.size;
    const Box whole = size.column();
    const auto& organisation = *duties.organisation;
    const std::string section =
        duties.section->label.empty()
            ? ""
            : context.strings.with("duties.section", {"section", duties.section->label});
    const float below_head =
        draw_head(context, whole, context.strings.with("duties.head", {"name", organisation.name}), section);

    const bool wide = size.landscape() && !size.compact();
    Box column = whole;
    if (wide) column = {whole.x + whole.w * 0.32F, whole.y, whole.w * 0.68F, whole.h};
    const float action = size.action_height();
    const Box actions = wide ? Box{whole.x, size.height() - 40 - 2 * action - size.gap(),
                                   whole.w * 0.32F - 64, 2 * action + size.gap()}
                             : Box{whole.x, size.page().bottom() - 24 - action, whole.w, action};

    const TextStyle title{fonts::Face::SerifBold,
                          size.compact() ? 56.0F
                          : wide         ? 60.0F
                                         : 80.0F,
                          Role::Ink, .04F};
    const float title_width = wide ? actions.w : column.w;
    const TextStyle fitted = context.canvas.fitted(organisation.title, title, title_width, 44);
    const float title_top = below_head + (size.compact() ? 16.0F : 40.0F);
    float title_end =
        title_top + context.paragraph(whole.x, title_top, title_width, organisation.title, fitted, 1.3F);

    Box view{column.x - 20, wide ? below_head + 20 : title_end + 8, column.w + 40, 0};
    view.h = (wide ? size.height() : actions.y - 24) - view.y;
    const std::string subtitle =
        context.strings.with("duties.subtitle", {"count", chinese_numeral(organisation.duties)});
    const float subtitle_height = size.words(34) * 1.6F;

    // Nine duties shrink and drop the subtitle before they scroll.
    TextStyle style{size.large() ? fonts::Face::SerifBold : fonts::Face::SerifRegular, size.reading(37),
                    Role::Ink, 0};
    if (context.state.typeface == kiosk::Typeface::Sans) style.face = fonts::Face::SansRegular;
    const auto fits = [&](float above) {
        return height_of(context, duties, column.w, style) + above <= view.h;
    };
    bool with_subtitle = wide || fits(subtitle_height);
    if (!with_subtitle && !fits(0)) style.size = std::max(size.reading(34), size.large() ? 42.0F : 32.0F);
    if (size.large() || size.compact()) with_subtitle = wide && !size.large();
    if (with_subtitle) {
        context.paragraph(whole.x, title_end, title_width, subtitle,
                          {fonts::Face::SansRegular, size.words(34), Role::InkSoft, 0}, 1.6F);
        if (!wide) {
            view.y += subtitle_height;
            view.h -= subtitle_height;
        }
    }
    const float height = height_of(context, duties, column.w, style) + (wide ? 40.0F : 0.0F);
    {
        const auto content = ScrollRegion::one("duties:" + organisation.key, height);
        ScrollRegion region(context, "duties.body", view, content);
        // Few duties stand further apart, as far as that still looks like one list.
        const float spare =
            (view.h - height) / (2 * static_cast<float>(std::max<std::size_t>(1, duties.items.size())));
        const float apart = std::clamp(between + spare, between, most_between);
        region.each([&](std::size_t, float top) { draw_items(context, duties, column, top, apart, style); });
        context.texts.push_back(
            {"duties.body", region.trace_top(), duties.items.empty() ? "" : duties.items.front().text});
        region.draw_fade();
    }
    draw_actions(context, actions, duties);
}

}  // namespace shouce::ui
