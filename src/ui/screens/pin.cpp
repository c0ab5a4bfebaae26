// The lock of the operator's pages: what is asked, circles that fill, words that count along, the keys.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/screens/office.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using kiosk::Lock;

[[nodiscard]] std::string_view title_of(Lock::Ask ask) {
    switch (ask) {
        case Lock::Ask::Pin: return "pin.title";
        case Lock::Ask::NewPin: return "pin.title_new";
        case Lock::Ask::SamePin: return "pin.title_same";
        case Lock::Ask::Nothing: return "pin.title_damaged";
    }
    return "pin.title";
}

[[nodiscard]] std::string_view sentence_of(Lock::Ask ask) {
    switch (ask) {
        case Lock::Ask::Pin: return "pin.sentence";
        case Lock::Ask::NewPin: return "pin.sentence_new";
        case Lock::Ask::SamePin: return "pin.sentence_same";
        case Lock::Ask::Nothing: return "pin.sentence_damaged";
    }
    return "pin.sentence";
}

// Minutes are enough, and a figure that runs would tempt to wait for it; the last one is counted by tens.
[[nodiscard]] std::string wait_words(Context& context, TimePoint until) {
    const double left = std::max(1.0, (until - context.now).count());
    const double step = left > 60 ? 60 : 10;
    const double shown = std::ceil(left / step);
    context.wake_in(Duration(std::max(0.05, left - (shown - 1) * step)));
    if (left > 60)
        return context.strings.with("pin.wait", {"minutes", std::to_string(static_cast<int>(shown))});
    return context.strings.with("pin.wait_seconds",
                                {"seconds", std::to_string(static_cast<int>(shown * step))});
}

// What the line under the circles says.
[[nodiscard]] std::string words_of(Context& context, const Lock& lock) {
    if (lock.waits_until) return wait_words(context, *lock.waits_until);
    if (lock.checking) return context.say("pin.checking");
    switch (lock.word) {
        case Lock::Word::Wrong:
            if (lock.free_tries > 0)
                return context.strings.with("pin.wrong_tries", {"count", std::to_string(lock.free_tries)});
            return context.say("pin.wrong");
        case Lock::Word::Weak: return context.say("pin.weak");
        case Lock::Word::Different: return context.say("pin.different");
        case Lock::Word::NotKept: return context.say("pin.not_kept");
        case Lock::Word::None: break;
    }
    return context.strings.with("pin.typed", {"count", std::to_string(lock.typed)});
}

struct Parts {
    Box words;  // icon, title, sentence, circles and what is said
    Box keys;
    Box home;
};

[[nodiscard]] Parts parts_of(const Size& size, float below_head) {
    const Box column = office_column(size);
    const float foot = size.compact() ? 24 : 64;
    const float gap = size.compact() ? 16 : 52;
    if (size.landscape()) {
        const float split = column.x + column.w * .5F;
        const Box left{column.x, below_head, split - 40 - column.x, 0};
        const float home = size.height() - foot - size.action_height();
        const float top = below_head + (size.compact() ? 16 : 48);
        return {{left.x, left.y, left.w, home - 16 - left.y},
                {split, top, column.right() - split, size.height() - foot - top},
                {left.x, home, left.w, size.action_height()}};
    }
    const float home = size.height() - foot - size.action_height();
    const float keys = std::min(764.0F, (home - below_head) * .56F);
    return {{column.x, below_head, column.w, home - gap - keys - below_head},
            {column.x, home - gap - keys, column.w, keys},
            {column.x, home, column.w, size.action_height()}};
}

// Lies flat, and nothing happens, while the keys are dead.
void draw_pin_key(Context& context, const Box& box, std::string id, std::string_view label, Icon icon,
                  bool live, kiosk::Command command) {
    Canvas& canvas = context.canvas;
    const bool figure = label.size() == 1;
    const TextStyle style{figure ? fonts::Face::SerifBold : fonts::Face::SansRegular,
                          figure ? std::min(76.0F, box.h * .5F) : context.size.words(38),
                          live ? (figure ? Role::Ink : Role::InkSoft) : Role::InkFaint, figure ? 0 : .04F};
    const float icon_room = icon == Icon::None ? 0 : 60;
    const TextStyle fitted = canvas.fitted(label, style, box.w - 24 - icon_room, 28);
    Box face = box;
    if (!live) {
        canvas.outline(box, Role::Line, 1.5F, 16);
    } else {
        const bool pressed = context.touchable(std::move(id), label, box, std::move(command));
        // No key shows that it is pressed: who looks on must not read the digits from afar.
        if (figure) face = draw_raised_key(canvas, {box.x, box.y, box.w, box.h - 4}, false, Role::Card);
        if (!figure) canvas.fill(box, pressed ? Role::Line : Role::PaperDeep, 16);
    }
    const float width = canvas.width_of(label, fitted) + icon_room;
    if (icon != Icon::None)
        canvas.icon(face.centre_x() - width / 2 + 24, face.centre_y(), 48, icon, fitted.role);
    canvas.text_in({face.centre_x() - width / 2 + icon_room, face.y, width, face.h}, label, fitted);
}

void draw_keys(Context& context, const Box& area, const Lock& lock) {
    const bool live = !lock.waits_until && !lock.checking && lock.ask != Lock::Ask::Nothing;
    const float gap = context.size.compact() ? 12 : 20;
    const float width = (area.w - 2 * gap) / 3;
    const float height = (area.h - 3 * gap) / 4;
    const auto cell = [&](int row, int column) {
        return Box{area.x + static_cast<float>(column) * (width + gap),
                   area.y + static_cast<float>(row) * (height + gap), width, height};
    };
    for (int i = 0; i < 9; ++i) {
        const char digit = static_cast<char>('1' + i);
        const std::string label(1, digit);
        draw_pin_key(context, cell(i / 3, i % 3), "pin.key." + label, label, Icon::None, live,
                     kiosk::TypePin{digit});
    }
    draw_pin_key(context, cell(3, 0), "pin.clear", context.say("pin.clear"), Icon::None, live,
                 kiosk::ClearPin{});
    draw_pin_key(context, cell(3, 1), "pin.key.0", "0", Icon::None, live, kiosk::TypePin{'0'});
    draw_pin_key(context, cell(3, 2), "pin.erase", context.say("pin.erase"), Icon::Backspace, live,
                 kiosk::ErasePin{});
}

void draw_circles(Context& context, float x, float y, float radius, const Lock& lock) {
    const float pitch = radius * 3.1F;
    for (int i = 0; i < kiosk::pin_length; ++i) {
        const float at = x + (static_cast<float>(i) - (kiosk::pin_length - 1) / 2.0F) * pitch;
        if (i < lock.typed || lock.checking) {
            context.canvas.disc(at, y, radius, Role::Ink);
        } else {
            context.canvas.circle(at, y, radius - 2, Role::InkSoft, 3);
        }
    }
}

// Centred in the box, from top to bottom; what has no room is left out from the top.
void draw_words(Context& context, const Box& box, const Lock& lock) {
    Canvas& canvas = context.canvas;
    const bool compact = context.size.compact();
    const TextStyle small{fonts::Face::SansRegular, context.size.words(34), Role::InkSoft, 0};
    const std::string title = context.say(title_of(lock.ask));
    const TextStyle name =
        canvas.fitted(title, {fonts::Face::SerifBold, compact ? 52.0F : 72.0F, Role::Ink, .04F}, box.w, 40);
    const std::string sentence = context.say(sentence_of(lock.ask));
    const std::string words = words_of(context, lock);
    context.texts.push_back({"pin.words", box.y, words});
    const auto lines = [&](const std::string& text) {
        return small.size * 1.5F * static_cast<float>(context.layout(box.w, text, small).lines.size());
    };
    const float radius = compact ? 22 : 32;
    const float circles = lock.ask == Lock::Ask::Nothing ? 0 : 2 * radius + (compact ? 40 : 96);
    const float said = lock.ask == Lock::Ask::Nothing ? 0 : lines(words);
    float height = name.size * 1.4F + lines(sentence) + circles + said;
    const bool with_icon = height + 110 < box.h;
    if (with_icon) height += 110;
    float y = box.y + std::max(8.0F, (box.h - height) / 2);
    const auto centred = [&](const std::string& text, const TextStyle& style, float line) {
        const auto& set = context.layout(box.w, text, style);
        for (const auto& row : set.lines) {
            const std::string part = text.substr(row.from, row.to - row.from);
            canvas.text_in({box.x, y, box.w, style.size * line}, part, style, Align::Centre);
            y += style.size * line;
        }
    };
    if (with_icon) canvas.icon(box.centre_x(), y + 40, 64, Icon::Lock, Role::GoldInk);
    if (with_icon) y += 110;
    centred(title, name, 1.4F);
    centred(sentence, small, 1.5F);
    if (lock.ask == Lock::Ask::Nothing) return;
    draw_circles(context, box.centre_x(), y + circles / 2, radius, lock);
    y += circles;
    const bool bad = lock.word != Lock::Word::None && !lock.checking;
    TextStyle style = small;
    if (bad || lock.waits_until) style.role = Role::Wrong;
    centred(words, style, 1.5F);
}

}  // namespace

void draw_pin(Context& context) {
    const Lock& lock = context.state.lock;
    const Box column = office_column(context.size);
    const std::string room = context.room();
    const float below_head = draw_head(context, column, context.say("operator.head"), room);
    const Parts parts = parts_of(context.size, below_head);
    draw_words(context, parts.words, lock);
    draw_keys(context, parts.keys, lock);
    draw_button(context, parts.home, Weight::Secondary, "pin.home", context.say("operator.home"),
                kiosk::GoHome{}, Icon::Home);
}

}  // namespace shouce::ui
