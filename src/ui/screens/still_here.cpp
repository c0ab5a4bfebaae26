// The question whether anybody is still there: a countdown, one huge answer, and the way to start afresh.
#include <algorithm>
#include <cmath>

#include "kiosk/visit.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

// Whole seconds that are left; the picture changes with each of them and not in between.
[[nodiscard]] int seconds_left(Context& context, TimePoint until) {
    const double left = std::max(0.0, (until - context.now).count());
    const double shown = std::ceil(left);
    // A little after the step, so that rounding shows each figure once.
    context.wake_in(Duration(std::max(0.02, left - (shown - 1) + 0.005)));
    return static_cast<int>(shown);
}

void draw_ring(Context& context, float x, float y, float radius, int seconds) {
    Canvas& canvas = context.canvas;
    const float width = radius * .085F;
    const auto part = static_cast<float>(seconds / kiosk::visit_countdown.count());
    canvas.circle(x, y, radius - width / 2, Role::PaperDeep, width);
    canvas.arc(x, y, radius - width / 2, part, Role::CinnabarInk, width);
    const TextStyle figure{fonts::Face::SerifBold, radius * 1.05F, Role::Ink, 0};
    canvas.text_in({x - radius, y - radius, 2 * radius, 2 * radius}, std::to_string(seconds), figure,
                   Align::Centre);
}

// The question and what happens otherwise, centred: a dialog is no page. Returns the height.
float draw_words(Context& context, const Box& box, int seconds) {
    Canvas& canvas = context.canvas;
    const bool compact = context.size.compact();
    const std::string question = context.say("still_here.question");
    const TextStyle wanted{fonts::Face::SerifBold, compact ? 60.0F : 76.0F, Role::Ink, .04F};
    const TextStyle title = canvas.fitted(question, wanted, box.w, 48);
    canvas.text_in({box.x, box.y, box.w, title.size * 1.4F}, question, title, Align::Centre);
    float y = box.y + title.size * 1.4F + 12;
    const TextStyle small{fonts::Face::SansRegular, context.size.words(36), Role::InkSoft, .02F};
    for (const std::string& line :
         {context.strings.with("still_here.sentence_first", {"seconds", std::to_string(seconds)}),
          context.say("still_here.sentence_second"), context.say("still_here.sentence_third")}) {
        canvas.text_in({box.x, y, box.w, small.size * 1.6F}, line, canvas.fitted(line, small, box.w, 28),
                       Align::Centre);
        y += small.size * 1.6F;
    }
    return y - box.y;
}

void draw_answers_to(Context& context, const Box& box, float primary) {
    draw_button(context, {box.x, box.y, box.w, primary}, Weight::Primary, "still_here.stay",
                context.say("still_here.stay"), kiosk::StayHere{}, Icon::None, 76);
    draw_button(context, {box.x, box.y + primary + 28, box.w, context.size.action_height()},
                Weight::Secondary, "still_here.start_over", context.say("still_here.start_over"),
                kiosk::StartOver{});
}

}  // namespace

void draw_still_here(Context& context, TimePoint until) {
    const Size& size = context.size;
    Canvas& canvas = context.canvas;
    const bool compact = size.compact();
    const int seconds = seconds_left(context, until);
    context.texts.push_back({"still_here.seconds", 0, std::to_string(seconds)});
    canvas.fill({0, 0, size.width(), size.height()}, Role::Shade, 0, Corners::All, .62F);
    // Anywhere else means the same as the large answer.
    context.touch.set_elsewhere(
        {"still_here.elsewhere", context.say("still_here.stay"), {}, kiosk::StayHere{}});

    const float side = compact ? 32 : 64;
    const float primary = compact ? 168 : 208;
    const float answers = primary + 28 + size.action_height();
    const float ring = compact ? 108 : 144;
    const float words = (compact ? 60 : 76) * 1.4F + 12 + 3 * size.words(36) * 1.6F;
    const float width = std::min(size.landscape() ? 1400.0F : 920.0F, size.width() - 2 * (compact ? 32 : 80));
    if (size.landscape()) {
        const float height = std::max(2 * ring + 24 + words, answers) + 2 * side;
        const Box box{(size.width() - width) / 2, (size.height() - height) / 2, width, height};
        canvas.shadow(box, shadow_dialog);
        canvas.fill(box, Role::Card, 32);
        const float half = (width - 3 * side) / 2;
        draw_ring(context, box.x + side + half / 2, box.y + side + ring, ring, seconds);
        draw_words(context, {box.x + side, box.y + side + 2 * ring + 24, half, words}, seconds);
        draw_answers_to(context, {box.right() - side - half, box.centre_y() - answers / 2, half, answers},
                        primary);
        return;
    }
    const float height = side + 2 * ring + 36 + words + 48 + answers + side;
    const float foot = compact ? 48 : 120;
    const Box box{(size.width() - width) / 2, size.height() - foot - height, width, height};
    canvas.shadow(box, shadow_dialog);
    canvas.fill(box, Role::Card, 32);
    draw_ring(context, box.centre_x(), box.y + side + ring, ring, seconds);
    const Box inner{box.x + side, box.y + side + 2 * ring + 36, width - 2 * side, words};
    draw_words(context, inner, seconds);
    draw_answers_to(context, {inner.x, inner.bottom() + 48, inner.w, answers}, primary);
}

}  // namespace shouce::ui
