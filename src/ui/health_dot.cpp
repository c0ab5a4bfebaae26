#include "ui/health_dot.h"

namespace shouce::ui {

namespace {

// Of the line that the dot stands on, in units from the top of the page.
constexpr float middle = 30;
constexpr float side = 28;  // more than the attract page shifts

void draw_mark(Context& context, const Box& page, Icon icon, Role role, const std::string& words) {
    constexpr float icon_size = 46;
    Canvas& canvas = context.canvas;
    const float centre = page.right() - side - icon_size / 2;
    canvas.icon(centre, middle + page.y, icon_size, icon, role);
    const TextStyle style{fonts::Face::SansBold, context.size.compact() ? 32.0F : 30.0F, role, .02F};
    const float end = centre - icon_size / 2 - 8;
    canvas.text_in({page.x, page.y + middle - 26, end - page.x, 52}, words, style, Align::Right);
}

}  // namespace

void draw_health(Context& context, const Box& page) {
    if (context.state.banner) return;  // which lies there, and says more
    const auto worst = context.state.health.worst();
    if (!worst) {
        constexpr float icon_size = 28;
        context.canvas.icon(page.right() - side - icon_size / 2, page.y + middle, icon_size,
                            Icon::CheckCircle, Role::Edge);
    } else if (*worst == kiosk::Severity::Note) {
        draw_mark(context, page, Icon::Info, Role::GoldInk, context.say("health.note"));
    } else {
        draw_mark(context, page, Icon::Warning, Role::Wrong, context.say("health.trouble"));
    }
}

std::string sentence_of(const Strings& strings, const kiosk::Finding& finding) {
    Strings::Value values[2];
    for (std::size_t i = 0; i < finding.arguments.size() && i < 2; ++i)
        values[i] = {finding.arguments[i].first, finding.arguments[i].second};
    return strings.with(finding.id, values[0], values[1]);
}

}  // namespace shouce::ui
