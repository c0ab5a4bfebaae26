// The kiosk by itself, while nobody is there: a clause on paper, a question on the red field. Touching an
// answer is the way in; so is every other place.
#include <algorithm>
#include <cmath>

#include "ui/health_dot.h"
#include "ui/screens/question_answers.h"
#include "ui/screens/quiz_words.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

// The whole picture moves a little with every third page, once a minute, so that nothing burns into the
// panel.
constexpr int pages_between_shifts = 3;
constexpr Duration shift_takes{2};
constexpr Duration fade_takes{0.6};
constexpr float shift_reach = 16;  // units

struct Shift {
    float x = 0;
    float y = 0;
};

// Eight places around the middle, one after the other.
[[nodiscard]] Shift place_after(int shifts) {
    constexpr float turn = 0.7853982F;
    const auto angle = turn * static_cast<float>(shifts % 8);
    return {std::round(shift_reach * std::cos(angle)), std::round(shift_reach * std::sin(angle))};
}

[[nodiscard]] Shift shift_of(Context& context, int page) {
    const int shifts = page / pages_between_shifts;
    const Shift to = place_after(shifts);
    const bool moves = shifts > 0 && page % pages_between_shifts == 0 && context.state.motion;
    if (!moves || context.since_entered >= shift_takes) return to;
    context.wake_in(Duration(0));
    const Shift from = place_after(shifts - 1);
    const auto part = static_cast<float>(context.since_entered / shift_takes);
    return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

// A window that is little higher than wide has no room for two halves one above the other either.
[[nodiscard]] bool beside(const Size& size) {
    return size.landscape() || size.width() > .8F * size.height();
}

// Where the two halves lie: one above the other, or side by side.
struct Halves {
    Box paper;
    Box red;
};

[[nodiscard]] Halves halves_of(const Size& size, const Shift& shift, bool with_question) {
    const Box all{shift.x, shift.y, size.width(), size.height()};
    if (beside(size)) {
        const float split = all.x + all.w * (with_question ? .5F : .62F);
        return {{all.x, all.y, split - all.x, all.h}, {split, all.y, all.right() - split, all.h}};
    }
    const float share = !with_question ? .76F : size.compact() ? .385F : size.height() < 1600 ? .38F : .479F;
    const float split = all.y + all.h * share;
    return {{all.x, all.y, all.w, split - all.y}, {all.x, split, all.w, all.bottom() - split}};
}

void draw_clause(Context& context, const Box& box, const kiosk::HomeScreen::DailyClause& clause) {
    Canvas& canvas = context.canvas;
    const bool compact = context.size.compact();
    const std::string slip_words = context.say("attract.slip");
    const float slip_size = compact ? 40 : 50;
    const Box slip{box.x, box.y, slip_size * 2.3F, slip_height(4, slip_size)};
    draw_slip(canvas, slip, slip_words, slip_size, Role::Ink);
    const float left = slip.right() + (compact ? 32 : 70);
    const float width = box.right() - left;
    text::ParagraphStyle setting;
    setting.punctuation = text::PunctuationWidth::Half;
    setting.phrase_break_percent = 55;
    constexpr float line_height = 1.72F;
    constexpr float source = 72;
    // As large as the half allows.
    TextStyle style{fonts::Face::SerifRegular, compact ? 46.0F : 56.0F, Role::Ink, .01F};
    const auto height = [&] {
        const auto& lines = context.layout(width, clause.block.text, style, setting).lines;
        return style.size * line_height * static_cast<float>(lines.size());
    };
    while (style.size > (compact ? 34.0F : 40.0F) && height() + source > box.h)
        style.size -= 2;
    const float below = context.paragraph(left, box.y - style.size * .3F, width, clause.block.text, style,
                                          line_height, setting);
    const std::string place =
        clause.block.number
            ? clause.section_title + "　" +
                  context.strings.with("place.point", {"number", std::to_string(*clause.block.number)})
            : clause.section_title;
    const TextStyle small{fonts::Face::SansRegular, context.size.words(30), Role::InkSoft, .02F};
    context.paragraph(left, box.y + below - style.size * .3F + 12, width, place,
                      canvas.fitted(place, small, width, 28), 1.5F);
}

void draw_paper(Context& context, const Box& half, const kiosk::AttractScreen& attract) {
    const Size& size = context.size;
    const float margin = size.margin();
    const Box column{half.x + margin, half.y, half.w - 2 * margin, half.h};
    const auto& state = context.state;
    const std::string room = context.room();
    // Beside each other, not over the red half.
    const float reach = beside(size) ? shift_reach : 2 * shift_reach;
    context.canvas.push_clip({half.x - shift_reach, half.y, half.w + reach, half.h});
    // From beyond the window's edge, wherever the picture has shifted to.
    const float width = half.w + 2 * shift_reach;
    const float height = std::min(430 * width / 1080, half.h * .42F);
    draw_hills(context.canvas, {half.x - shift_reach, half.bottom() - height, width, height});
    context.canvas.pop_clip();
    const float below_head = draw_head(context, column, room, state.book->title);
    draw_health(context, half);
    const float top = below_head + (size.compact() ? 32 : 80);
    if (attract.clause)
        draw_clause(context, {column.x, top, column.w, half.bottom() - top - height * .35F}, *attract.clause);
}

// White answers on red; they carry no state, the first touch leaves this page.
float draw_attract_answers(Context& context, const Box& box, const kiosk::AttractScreen& attract, float row) {
    Canvas& canvas = context.canvas;
    const auto& question = *attract.question->question;
    const float gap = row_gap(context.size);
    Box option{box.x, box.y, box.w, row};
    for (std::size_t place = 0; place < attract.order.size(); ++place) {
        const int index = attract.order[place];
        const std::string& words = question.options[static_cast<std::size_t>(index)];
        const bool pressed = context.touchable("attract.option." + std::to_string(place), words, option,
                                               kiosk::AnswerAttract{index});
        if (!pressed) canvas.shadow(option, shadow_button);
        canvas.fill(option, pressed ? Role::PaperDeep : Role::Card, 20);
        const std::string letter(1, static_cast<char>('A' + static_cast<int>(place)));
        const float left = context.size.compact() ? 28 : 40;
        canvas.text_in({option.x + left, option.y, 80, option.h}, letter,
                       {fonts::Face::SerifBold, 44, Role::CinnabarInk, 0});
        const TextStyle style{fonts::Face::SansRegular, context.size.words(44), Role::Ink, 0};
        const float room = option.w - left - 80 - 28;
        canvas.text_in({option.x + left + 78, option.y, room, option.h}, words,
                       canvas.fitted(words, style, room, 30));
        option.y += row + gap;
    }
    return option.y - gap - box.y;
}

// Two quiet ways in at the foot of the red half.
void draw_ways_in(Context& context, const Box& box) {
    Canvas& canvas = context.canvas;
    struct WayIn {
        std::string_view id;
        Icon icon;
        kiosk::ComeIn command;
    };
    const float gap = 24;
    const float width = std::min(300.0F, (box.w - gap) / 2);
    Box pill{box.centre_x() - width - gap / 2, box.y, width, box.h};
    for (const WayIn& way : {WayIn{"attract.home", Icon::Home, {kiosk::ComeIn::Text::AsSet}},
                             WayIn{"attract.large", Icon::FormatSize, {kiosk::ComeIn::Text::Large}}}) {
        const std::string label = context.say(way.id);
        const bool pressed = context.touchable(std::string(way.id), label, pill, way.command);
        if (pressed) canvas.fill(pill, Role::CinnabarPress, pill.h / 2);
        canvas.outline(pill, Role::OnCinnabarSoft, 2, pill.h / 2);
        const TextStyle style =
            canvas.fitted(label, {fonts::Face::SansRegular, context.size.words(34), Role::OnCinnabar, .04F},
                          width - 100, 28);
        const float room = 52 + canvas.width_of(label, style);
        canvas.icon(pill.centre_x() - room / 2 + 18, pill.centre_y(), 42, way.icon, Role::OnCinnabar);
        canvas.text_in({pill.centre_x() - room / 2 + 52, pill.y, room, pill.h}, label, style);
        pill.x += width + gap;
    }
}

void draw_red(Context& context, const Box& half, const kiosk::AttractScreen& attract) {
    const Size& size = context.size;
    const bool compact = size.compact();
    Canvas& canvas = context.canvas;
    const float margin = size.margin();
    // A low window is all answers; every other place leads home anyway.
    const bool low = compact && size.landscape();
    const float pill = low ? 0 : compact ? 96 : 92;
    const float foot = low ? 8 : compact ? 24 : 44;
    const Box inner{half.x + margin, half.y, half.w - 2 * margin, half.h};
    const Box ways{inner.x, half.bottom() - foot - pill, inner.w, pill};
    if (!attract.question) {
        const std::string words = context.say("attract.come_in");
        const TextStyle style{fonts::Face::SerifBold, compact ? 52.0F : 64.0F, Role::OnCinnabar, .04F};
        canvas.text_in({inner.x, half.y, inner.w, ways.y - half.y}, words,
                       canvas.fitted(words, style, inner.w, 40), Align::Centre);
        draw_ways_in(context, ways);
        return;
    }
    const float line = beside(size) && !compact ? 64 : 0;
    const Box head{inner.x, half.y + (low ? 8.0F : compact ? 20.0F : 56.0F) + line, inner.w, 64};
    canvas.text_in(head, context.say("attract.question"),
                   {fonts::Face::SerifBold, compact ? 36.0F : 40.0F, Role::OnCinnabar, .08F});
    canvas.text_in(head, context.say("attract.hint"),
                   {fonts::Face::SansRegular, size.words(32), Role::OnCinnabarSoft, .02F}, Align::Right);
    text::ParagraphStyle setting;
    setting.punctuation = text::PunctuationWidth::Half;
    setting.phrase_break_percent = 55;
    const TextStyle stem{fonts::Face::SerifBold, compact ? 46.0F : 58.0F, Role::OnCinnabar, .01F};
    const auto& words = attract.question->question->stem;
    const float below = head.bottom() + (compact ? 4 : 20);
    const float stem_height = context.paragraph(inner.x, below, inner.w, words, stem, 1.45F, setting);
    const float top = below + stem_height + (compact ? 12 : 28);
    const auto count = static_cast<float>(attract.order.size());
    const float room = ways.y - (low ? 8 : compact ? 16 : 40) - top - row_gap(size) * (count - 1);
    const float row = std::min(usual_row(size), room / count);
    draw_attract_answers(context, {inner.x, top, inner.w, 0}, attract, row);
    if (!low) draw_ways_in(context, ways);
}

}  // namespace

void draw_attract(Context& context, const kiosk::AttractScreen& attract) {
    const Size& size = context.size;
    Canvas& canvas = context.canvas;
    const Halves halves = halves_of(size, shift_of(context, attract.page), attract.question.has_value());
    // The field reaches past the window, so that no edge shows when the picture shifts.
    const Box& red = halves.red;
    const Box field{red.x - (beside(size) ? 0 : 2 * shift_reach),
                    red.y - (beside(size) ? 2 * shift_reach : 0), size.width() + 4 * shift_reach,
                    size.height() + 4 * shift_reach};
    canvas.set_entrance(0, 1);
    canvas.fill(field, Role::Cinnabar);
    if (beside(size)) {
        canvas.fill({field.x + 16, field.y, 1.5F, field.h}, Role::Gold);
        canvas.fill({field.x + 22, field.y, 4, field.h}, Role::Gold);
    } else {
        canvas.rule(field.x, field.y + 14, field.w, 1.5F, Role::Gold);
        canvas.rule(field.x, field.y + 20, field.w, 4, Role::Gold);
    }
    context.touch.set_elsewhere({"attract.elsewhere", context.say("attract.home"), {}, kiosk::ComeIn{}});
    // Words come in slowly over the ground that stands.
    const auto part = static_cast<float>(context.since_entered / fade_takes);
    if (context.state.motion && part < 1) {
        context.wake_in(Duration(0));
        canvas.set_entrance(0, part);
    }
    draw_paper(context, halves.paper, attract);
    draw_red(context, red, attract);
}

}  // namespace shouce::ui
