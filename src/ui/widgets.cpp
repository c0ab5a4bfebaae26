#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"

namespace shouce::ui {

namespace {

struct TabLook {
    Tab tab;
    std::string_view id;
    std::string_view label;
    Icon icon;
};

constexpr std::array<TabLook, 5> all_tabs{
    TabLook{Tab::Home, "bar.home", "bar.home", Icon::Home},
    TabLook{Tab::Contents, "bar.contents", "bar.contents", Icon::MenuBook},
    TabLook{Tab::Search, "bar.search", "bar.search", Icon::Search},
    TabLook{Tab::Quiz, "bar.quiz", "bar.quiz", Icon::FactCheck},
    TabLook{Tab::Size, "bar.size", "bar.size", Icon::FormatSize}};

// Nothing that leads nowhere: without questions there is no way to them.
[[nodiscard]] std::vector<TabLook> tabs_of(const Context& context) {
    std::vector<TabLook> tabs(all_tabs.begin(), all_tabs.end());
    if (context.state.bank->empty())
        std::erase_if(tabs, [](const TabLook& look) { return look.tab == Tab::Quiz; });
    return tabs;
}

[[nodiscard]] kiosk::Command command_of(Tab tab) {
    switch (tab) {
        case Tab::Home: return kiosk::GoHome{};
        case Tab::Contents: return kiosk::OpenContents{};
        case Tab::Search: return kiosk::OpenSearch{};
        case Tab::Quiz: return kiosk::OpenQuiz{};
        case Tab::Size: return kiosk::ToggleSizeSheet{};
    }
    return kiosk::GoHome{};
}

// Icon over word. Neighbours touch, so each registers a rectangle 6 smaller on every side.
void draw_tab(Context& context, const TabLook& look, const Box& box, bool chosen) {
    const std::string label = context.say(look.label);
    const bool pressed = context.touchable(std::string(look.id), label, box.inset(6), command_of(look.tab));
    if (pressed) context.canvas.fill(box.inset(6), Role::PaperDeep, 16);
    const Role role = chosen ? Role::CinnabarInk : Role::InkSoft;
    const float word = context.size.words(30);
    const float middle = box.centre_y() + 5;
    context.canvas.icon(box.centre_x(), middle - word * 0.75F, 52, look.icon, role);
    const fonts::Face face = chosen ? fonts::Face::SansBold : fonts::Face::SansRegular;
    context.canvas.text(box.centre_x(), middle + word * 1.3F, label, {face, word, role, .06F}, Align::Centre);
}

void draw_bar(Context& context, Tab chosen) {
    const Size& size = context.size;
    const Box bar{0, size.height() - size.bar_height(), size.width(), size.bar_height()};
    context.canvas.fill(bar, Role::Card);
    context.canvas.rule(bar.x, bar.y, bar.w, 1.5F, Role::Line);
    constexpr float side = 23;
    const auto tabs = tabs_of(context);
    const float width = (bar.w - 2 * side) / static_cast<float>(tabs.size());
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const Box box{side + width * static_cast<float>(i), bar.y, width, bar.h};
        draw_tab(context, tabs[i], box, tabs[i].tab == chosen);
        if (tabs[i].tab == chosen) draw_fishtail(context.canvas, box.centre_x() - 12, bar.y, 24, 18);
    }
}

void draw_rail(Context& context, Tab chosen) {
    const Size& size = context.size;
    const Box rail{0, 0, size.rail_width(), size.height()};
    context.canvas.fill(rail, Role::Card);
    context.canvas.fill({rail.right() - 1.5F, 0, 1.5F, rail.h}, Role::Line);
    const auto tabs = tabs_of(context);
    const auto count = static_cast<float>(tabs.size());
    float top = 0;
    float height = rail.h / count;
    // A low rail is all tabs.
    if (!size.compact()) {
        const float slip = slip_height(2, 34);
        draw_slip(context.canvas, {rail.centre_x() - 38, 56, 76, slip}, context.say("bar.slip"), 34,
                  Role::Ink);
        constexpr float usual = 168;
        constexpr float most_tabs = 5;
        top = 56 + slip + std::max(16.0F, (rail.h - 56 - slip - usual * most_tabs) / 2);
        height = std::min(usual, (rail.h - top) / count);
    }
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const Box box{0, top + height * static_cast<float>(i), rail.w - 1.5F, height};
        draw_tab(context, tabs[i], box, tabs[i].tab == chosen);
        if (tabs[i].tab == chosen) draw_fishtail_right(context.canvas, 0, box.centre_y() - 26, 20, 52);
    }
}

}  // namespace

void draw_tabs(Context& context, Tab chosen) {
    if (context.size.landscape()) {
        draw_rail(context, chosen);
    } else {
        draw_bar(context, chosen);
    }
}

float draw_head(Context& context, const Box& column, std::string_view left, std::string_view right) {
    const float word = context.size.words(30);
    const float y = column.y + (context.size.compact() ? 32.0F : 56.0F);
    const Box line{column.x, y, column.w, 52};
    draw_fishtail(context.canvas, line.x, line.centre_y() - 8, 26, 20);
    const TextStyle style{fonts::Face::SansRegular, word, Role::InkSoft, .04F};
    const float right_width = context.canvas.width_of(right, style);
    const float room = line.w - 44 - (right.empty() ? 0 : right_width + 32);
    const TextStyle fitted = context.canvas.fitted(left, style, room, context.size.words(0));
    // Words that do not fit even so are left whole and the right ones give way.
    const bool both = context.canvas.width_of(left, fitted) <= room;
    context.canvas.text_in({line.x + 44, line.y, room, line.h}, left,
                           both ? fitted : context.canvas.fitted(left, style, line.w - 44, word * 0.8F));
    if (both) context.canvas.text_in(line, right, style, Align::Right);
    const float rule = y + 68 + (context.size.large() ? 12 : 0);
    draw_double_rule(context.canvas, column.x, rule, column.w);
    return rule + 11;
}

void draw_double_rule(Canvas& canvas, float x, float y, float width) {
    canvas.rule(x, y, width, 4, Role::Ink);
    canvas.rule(x, y + 9.5F, width, 1.5F, Role::Ink);
}

void draw_fishtail(Canvas& canvas, float x, float y, float width, float height) {
    const float points[5][2] = {{x, y},
                                {x + width, y},
                                {x + width, y + height},
                                {x + width / 2, y + height * 0.54F},
                                {x, y + height}};
    canvas.polygon(points, 5, Role::Cinnabar);
}

void draw_fishtail_left(Canvas& canvas, float x, float y, float width, float height) {
    const float points[5][2] = {{x, y},
                                {x + width, y},
                                {x + width, y + height},
                                {x, y + height},
                                {x + width * 0.46F, y + height / 2}};
    canvas.polygon(points, 5, Role::Cinnabar);
}

void draw_fishtail_right(Canvas& canvas, float x, float y, float width, float height) {
    const float points[5][2] = {{x, y},
                                {x + width, y},
                                {x + width * 0.54F, y + height / 2},
                                {x + width, y + height},
                                {x, y + height}};
    canvas.polygon(points, 5, Role::Cinnabar);
}

float slip_height(std::size_t characters, float size) {
    return static_cast<float>(characters) * size * 1.19F + size * 1.2F;
}

void draw_slip(Canvas& canvas, const Box& box, std::string_view words, float size, Role role) {
    canvas.fill(box, Role::Card);
    canvas.outline(box, Role::CinnabarInk, 4);
    canvas.outline(box.inset(11), Role::CinnabarInk, 1.5F);
    const auto count = static_cast<float>(utf8::length(words));
    const float pitch = size * 1.19F;
    float y = box.centre_y() - pitch * count / 2;
    for (std::size_t offset = 0; offset < words.size(); y += pitch) {
        const auto decoded = utf8::decode(words, offset);
        canvas.text_in({box.x, y, box.w, pitch}, words.substr(offset, decoded.length),
                       {fonts::Face::SerifBold, size, role, 0}, Align::Centre);
        offset += decoded.length;
    }
}

bool draw_card(Context& context, const Box& box, std::string id, std::string_view label,
               kiosk::Command command) {
    constexpr float radius = 20;
    const bool pressed = context.touchable(std::move(id), label, box, std::move(command));
    if (!pressed) context.canvas.shadow(box, shadow_card);
    context.canvas.fill(box, pressed ? Role::PaperDeep : Role::Card, radius);
    context.canvas.outline(box, Role::Edge, 1.5F, radius);
    return pressed;
}

Box draw_raised_key(Canvas& canvas, const Box& box, bool pressed, Role when_pressed) {
    constexpr float rise = 4;
    constexpr float radius = 16;
    Box face = box;
    if (pressed) {
        face.y += rise;
    } else {
        canvas.fill({box.x, box.y + rise, box.w, box.h}, Role::Edge, radius);
    }
    canvas.fill(face, pressed ? when_pressed : Role::Card, radius);
    return face;
}

bool draw_button(Context& context, const Box& box, Weight weight, std::string id, std::string_view label,
                 kiosk::Command command, Icon icon, float size) {
    constexpr float radius = 20;
    Canvas& canvas = context.canvas;
    const bool pressed = context.touchable(std::move(id), label, box, std::move(command));
    const bool primary = weight == Weight::Primary;
    if (primary) {
        if (!pressed) canvas.shadow(box, shadow_button);
        canvas.fill(box, pressed ? Role::CinnabarPress : Role::Cinnabar, radius);
    } else {
        canvas.fill(box, pressed ? Role::CinnabarTint : Role::Card, radius);
        canvas.outline(box, Role::CinnabarInk, 3, radius);
    }
    const Role role = primary ? Role::OnCinnabar : Role::CinnabarInk;
    const TextStyle wanted{fonts::Face::SansBold, context.size.words(size), role, .06F};
    const float icon_room = icon == Icon::None ? 0 : 64;
    const TextStyle style = canvas.fitted(label, wanted, box.w - 48 - icon_room, 28);
    const float width = canvas.width_of(label, style) + icon_room;
    if (icon != Icon::None) canvas.icon(box.centre_x() - width / 2 + 24, box.centre_y(), 48, icon, role);
    canvas.text_in({box.centre_x() - width / 2 + icon_room, box.y, width, box.h}, label, style);
    return pressed;
}

namespace {

[[nodiscard]] std::string banner_words(const Context& context, kiosk::Banner banner) {
    switch (banner) {
        case kiosk::Banner::PackUnusable: return context.say("banner.pack_unusable");
        case kiosk::Banner::PackBefore: return context.say("banner.pack_before");
        case kiosk::Banner::ContentUnreadable: return context.say("banner.content_unreadable");
        case kiosk::Banner::SafeMode: return context.say("banner.safe_mode");
    }
    return {};
}

}  // namespace

void draw_banner(Context& context, const Box& box) {
    if (!context.state.banner) return;
    const std::string words = banner_words(context, *context.state.banner);
    context.touchable("banner", words, box, kiosk::DismissBanner{});
    context.canvas.fill(box, Role::GoldTint, 12);
    context.canvas.outline(box, Role::Gold, 2, 12);
    context.canvas.icon(box.x + 44, box.centre_y(), 44, Icon::Info, Role::GoldInk);
    context.canvas.icon(box.right() - 44, box.centre_y(), 40, Icon::Close, Role::GoldInk);
    const TextStyle style{fonts::Face::SansRegular, context.size.words(32), Role::Ink, 0};
    const auto& set = context.layout(box.w - 172, words, style);
    const float height = style.size * 1.35F * static_cast<float>(set.lines.size());
    context.paragraph(box.x + 84, box.centre_y() - height / 2, box.w - 172, words, style, 1.35F);
}

}  // namespace shouce::ui
