#include "ui/pills.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace shouce::ui {

namespace {

struct Pill {
    std::string id;
    std::string words;
    Icon icon = Icon::None;
    Role ground = Role::PaperDeep;
    TextStyle style;
    kiosk::Command command;
    float width = 0;
};

constexpr float gap = 12;

[[nodiscard]] float height_of(const Size& size) {
    return size.large() ? 84 : size.compact() ? 72 : 64;
}

// From right to left.
[[nodiscard]] std::vector<Pill> pills_of(const Context& context, const handbook::Key& clause) {
    const TextStyle style{fonts::Face::SansRegular, context.size.words(28), Role::InkSoft, .02F};
    std::vector<Pill> pills;
    if (const int count = context.state.bank->count_on(clause); count > 0) {
        pills.push_back({".questions.",
                         context.strings.with("reader.questions", {"count", std::to_string(count)}),
                         Icon::Edit, Role::PaperDeep, style, kiosk::StartRound{quiz::Way::Clause, clause}});
    }
    if (context.state.revisions && context.state.revisions->of(clause) != nullptr) {
        TextStyle ink = style;
        ink.role = Role::Ink;
        pills.push_back({".revised.", context.say("revision.mark"), Icon::None, Role::GoldTint, ink,
                         kiosk::ShowRevision{clause}});
    }
    for (Pill& pill : pills) {
        pill.width = context.canvas.width_of(pill.words, pill.style) +
                     (pill.icon == Icon::None ? 56 : pill.style.size + 68);
    }
    return pills;
}

void draw_one(Context& context, const Pill& pill, std::string id, const Box& box) {
    Canvas& canvas = context.canvas;
    Box touched = box;
    const float grow = std::max(0.0F, (context.size.compact() ? 96.0F : 64.0F) - box.h) / 2;
    touched.y -= grow;
    touched.h += 2 * grow;
    const bool pressed = context.touchable(std::move(id), pill.words, touched, kiosk::Command(pill.command));
    canvas.fill(box, pressed ? Role::Line : pill.ground, box.h / 2);
    if (pill.icon == Icon::None)
        return canvas.text_in({box.x + 28, box.y, box.w, box.h}, pill.words, pill.style);
    canvas.icon(box.x + 26 + pill.style.size * .4F, box.centre_y(), pill.style.size * 1.08F, pill.icon,
                Role::GoldInk);
    canvas.text_in({box.x + 36 + pill.style.size, box.y, box.w, box.h}, pill.words, pill.style);
}

}  // namespace

float pills_height_below(Context& context, const handbook::Key& clause, const text::Layout& text, float width,
                         float size) {
    const std::vector<Pill> pills = pills_of(context, clause);
    if (pills.empty()) return 0;
    float all = gap * static_cast<float>(pills.size() - 1);
    for (const Pill& pill : pills)
        all += pill.width;
    const float last = static_cast<float>(text.lines.back().width) / static_cast<float>(text::em) * size;
    return last + 20 + all <= width ? 0 : height_of(context.size) + gap;
}

void draw_pills(Context& context, std::string_view screen, const handbook::Key& clause, float right,
                float last_line, float height, bool below) {
    const float own = height_of(context.size);
    const float top = below ? last_line + height + gap : last_line + (height - own) / 2;
    for (const Pill& pill : pills_of(context, clause)) {
        draw_one(context, pill, std::string(screen) + pill.id + clause,
                 {right - pill.width, top, pill.width, own});
        right -= pill.width + gap;
    }
}

}  // namespace shouce::ui
