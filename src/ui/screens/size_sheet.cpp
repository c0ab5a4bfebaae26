// The sheet for text size, face and ground; what it changes shows above it at each touch.
#include <array>

#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

struct Heights {
    float head;
    float size;
    float choice;
    float gap;

    [[nodiscard]] float whole(float action) const {
        return 32 + head + size + gap + head + choice + 16 + choice + gap + action + 40;
    }
};

[[nodiscard]] Heights heights_of(const Size& size) {
    if (size.landscape() && size.compact()) return {56, 150, 88, 16};
    if (size.landscape()) return {72, 200, 116, 32};
    if (size.compact() || size.height() < 1400) return {60, 158, 92, 16};
    return {72, 208, 124, 36};
}

// A box that is chosen or not: tint, thick outline and bold word, or the quiet card.
bool draw_choice(Context& context, const Box& box, std::string id, std::string_view label, bool chosen,
                 kiosk::Command command) {
    const bool pressed = context.touchable(std::move(id), label, box, std::move(command));
    context.canvas.fill(box, chosen ? Role::CinnabarTint : pressed ? Role::PaperDeep : Role::Card, 16);
    context.canvas.outline(box, chosen ? Role::CinnabarInk : Role::Edge, chosen ? 4 : 2, 16);
    return chosen;
}

void draw_sizes(Context& context, const Box& row) {
    struct Step {
        std::string_view id;
        kiosk::TextSize size;
        float sample;
    };
    constexpr std::array<Step, 5> steps{
        Step{"size.small", kiosk::TextSize::Small, 46}, Step{"size.normal", kiosk::TextSize::Normal, 54},
        Step{"size.large", kiosk::TextSize::Large, 70}, Step{"size.larger", kiosk::TextSize::Larger, 80},
        Step{"size.largest", kiosk::TextSize::Largest, 92}};
    constexpr float gap = 16;
    const float width = (row.w - gap * 4) / 5;
    Box box{row.x, row.y, width, row.h};
    const std::string sample = context.say("size.sample");
    const float shrink = std::min({1.0F, row.h / 208, width / 112});
    for (const Step& step : steps) {
        const std::string label = context.say(step.id);
        const bool chosen = draw_choice(context, box, std::string(step.id), label,
                                        context.state.text_size == step.size, kiosk::SetTextSize{step.size});
        const float label_height = std::max(74 * shrink, context.size.words(30) + 22);
        context.canvas.text(box.centre_x(), box.bottom() - label_height - 8, sample,
                            {fonts::Face::SerifRegular, step.sample * shrink, Role::Ink, 0}, Align::Centre);
        const TextStyle word{chosen ? fonts::Face::SansBold : fonts::Face::SansRegular,
                             context.size.words(30), chosen ? Role::CinnabarInk : Role::InkSoft, 0};
        context.canvas.text_in({box.x, box.bottom() - label_height - 2, box.w, label_height}, label,
                               context.canvas.fitted(label, word, box.w - 12, 28), Align::Centre);
        box.x += width + gap;
    }
}

// The word of a choice in its middle, with a tick after it where it is chosen.
void draw_word(Canvas& canvas, const Box& box, std::string_view label, const TextStyle& word, bool chosen) {
    const float tick = chosen ? 52 : 0;
    const TextStyle style = canvas.fitted(label, word, box.w - tick - 28, 28);
    const float width = canvas.width_of(label, style);
    canvas.text_in({box.centre_x() - (width + tick) / 2, box.y, width, box.h}, label, style);
    if (chosen)
        canvas.icon(box.centre_x() + (width + tick) / 2 - 20, box.centre_y(), 44, Icon::Check, word.role);
}

[[nodiscard]] Box nth_of(const Box& row, int count, int index) {
    constexpr float gap = 16;
    const float width = (row.w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    return {row.x + static_cast<float>(index) * (width + gap), row.y, width, row.h};
}

void draw_typefaces(Context& context, const Box& row) {
    using kiosk::Typeface;
    int index = 0;
    for (const Typeface typeface : {Typeface::Serif, Typeface::Sans}) {
        const bool serif = typeface == Typeface::Serif;
        const std::string_view id = serif ? "size.serif" : "size.sans";
        const std::string label = context.say(id);
        const Box box = nth_of(row, 2, index++);
        const bool chosen = draw_choice(context, box, std::string(id), label,
                                        context.state.typeface == typeface, kiosk::SetTypeface{typeface});
        const fonts::Face face = serif ? (chosen ? fonts::Face::SerifBold : fonts::Face::SerifRegular)
                                       : (chosen ? fonts::Face::SansBold : fonts::Face::SansRegular);
        draw_word(context.canvas, box, label,
                  {face, context.size.words(38), chosen ? Role::CinnabarInk : Role::Ink, .02F}, chosen);
    }
}

// Each ground shows itself.
void draw_grounds(Context& context, const Box& row) {
    using kiosk::Ground;
    struct Swatch {
        Ground ground;
        std::string_view id;
    };
    int index = 0;
    for (const Swatch& swatch : {Swatch{Ground::Paper, "size.paper"}, Swatch{Ground::Bright, "size.bright"},
                                 Swatch{Ground::Dark, "size.dark"}}) {
        const std::string label = context.say(swatch.id);
        const Box box = nth_of(row, 3, index++);
        const bool chosen = context.state.ground == swatch.ground;
        context.touchable(std::string(swatch.id), label, box, kiosk::SetGround{swatch.ground});
        Canvas own = context.canvas.on(swatch.ground);
        own.fill(box, Role::Paper, 16);
        context.canvas.outline(box, chosen ? Role::CinnabarInk : Role::Edge, chosen ? 4 : 2, 16);
        const fonts::Face face = chosen ? fonts::Face::SansBold : fonts::Face::SansRegular;
        draw_word(own, box, label,
                  {face, context.size.words(38), chosen ? Role::CinnabarInk : Role::Ink, .02F}, chosen);
    }
}

}  // namespace

void draw_size_sheet(Context& context) {
    const Size& size = context.size;
    const Heights heights = heights_of(size);
    const Box page = size.page();
    // Over the foot of the page, or beside the text in landscape: what it changes stays in view. The rest of
    // the page gives way to a touch, which closes the sheet.
    Box sheet{page.x, page.bottom() - heights.whole(size.action_height()), page.w, 0};
    Box rest{page.x, 0, page.w, sheet.y};
    if (size.landscape()) {
        sheet = {page.x, 0, size.compact() ? 600.0F : reader_split(size) - page.x, 0};
        rest = {sheet.right(), 0, page.right() - sheet.right(), page.h};
    }
    sheet.h = page.bottom() - sheet.y;
    context.touchable("size.close", context.say("size.done"), rest, kiosk::CloseSizeSheet{});
    context.canvas.shadow(sheet, shadow_dialog);
    context.canvas.fill(sheet, Role::Card, size.landscape() ? 0 : 32, Corners::Top);

    const float side = size.landscape() ? 36 : size.compact() ? 40 : 80;
    const float top = size.landscape() ? (sheet.h - heights.whole(size.action_height())) / 2 : sheet.y;
    Box row{sheet.x + side, top + 32, sheet.w - 2 * side, heights.head};
    const TextStyle label{fonts::Face::SansRegular, size.words(34), Role::InkSoft, .04F};
    const std::string head = context.say("size.head");
    const std::string hint = context.say("size.hint");
    context.canvas.text_in(row, head, label);
    if (context.canvas.width_of(head, label) + context.canvas.width_of(hint, label) + 40 < row.w) {
        context.canvas.text_in(row, hint, label, Align::Right);
    }
    const auto next = [&row](float height, float gap) {
        row.y = row.bottom() + gap;
        row.h = height;
    };
    next(heights.size, 0);
    draw_sizes(context, row);
    next(heights.head, heights.gap - 16);
    context.canvas.text_in(row, context.say("size.faces"), label);
    next(heights.choice, 0);
    draw_typefaces(context, row);
    next(heights.choice, 16);
    draw_grounds(context, row);
    next(size.action_height(), heights.gap);
    draw_button(context, row, Weight::Primary, "size.done", context.say("size.done"),
                kiosk::CloseSizeSheet{});
}

}  // namespace shouce::ui
