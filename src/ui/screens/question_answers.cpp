#include "ui/screens/question_answers.h"

#include <algorithm>
#include <string>

#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using handbook::Question;
using handbook::QuestionKind;

constexpr float line_height = 1.4F;

[[nodiscard]] bool holds(const std::vector<int>& values, int value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

[[nodiscard]] Standing standing_of(const AnswerView& view, int option) {
    const Question& question = view.slot.question();
    const bool chosen = holds(view.slot.response, option);
    if (!view.told) return chosen ? Standing::Chosen : Standing::Open;
    const bool right = holds(question.answer, option);
    if (right)
        return chosen || question.kind != QuestionKind::Multiple || !view.slot.judged ? Standing::Right
                                                                                      : Standing::Missed;
    return chosen ? Standing::Wrong : Standing::Rest;
}

// Place in the visitor's sequence, from 1; 0 where it is in none.
[[nodiscard]] int place_in(const std::vector<int>& values, int value) {
    const auto found = std::find(values.begin(), values.end(), value);
    return found == values.end() ? 0 : static_cast<int>(found - values.begin()) + 1;
}

// The words at the right end of a row.
[[nodiscard]] std::string status_of(const Context& context, const AnswerView& view, Standing standing,
                                    int option) {
    const QuestionKind kind = view.slot.question().kind;
    if (kind == QuestionKind::Order) {
        if (standing != Standing::Wrong) return {};
        return context.strings.with("question.order_place",
                                    {"number", std::to_string(place_in(view.slot.response, option))});
    }
    const bool several = kind == QuestionKind::Multiple;
    switch (standing) {
        case Standing::Chosen: return several ? context.say("question.chosen") : "";
        case Standing::Right:
            return context.say(several && view.slot.judged ? "question.option_right_chosen"
                                                           : "question.option_right");
        case Standing::Missed: return context.say("question.option_missed");
        case Standing::Wrong: return context.say("question.option_wrong");
        case Standing::Open:
        case Standing::Rest: return {};
    }
    return {};
}

[[nodiscard]] TextStyle option_style(const Context& context, Standing standing) {
    const bool compact = context.size.compact();
    return {fonts::Face::SansRegular, context.size.reading(compact ? 40 : 44), ink_of(standing), 0};
}
[[nodiscard]] TextStyle status_style(const Context& context, Role role) {
    return {fonts::Face::SansBold, context.size.words(30), role, .02F};
}

[[nodiscard]] float text_left(const Context& context, QuestionKind kind) {
    const bool compact = context.size.compact();
    if (kind == QuestionKind::Multiple) return compact ? 156 : 196;
    return compact ? 120 : 140;
}

// How a row divides its room between its words and its status.
struct RowLayout {
    std::size_t lines = 1;
    bool status_below = false;
    float height = 0;
};

[[nodiscard]] RowLayout layout_of(Context& context, const AnswerView& view, int option, float width,
                                  float least) {
    const QuestionKind kind = view.slot.question().kind;
    const std::string& words = view.slot.question().options[static_cast<std::size_t>(option)];
    const TextStyle style = option_style(context, Standing::Open);
    const float room = width - text_left(context, kind) - 28;
    RowLayout row;
    row.lines = context.layout(room, words, style).lines.size();
    // The room for the status is kept from the start, so that nothing moves when it comes.
    const float status =
        context.canvas.width_of(context.say("question.option_wrong"), status_style(context, Role::Ink)) + 72;
    const bool may_have_one = kind != QuestionKind::TrueFalse || context.size.compact();
    row.status_below =
        may_have_one && (row.lines > 1 || context.canvas.width_of(words, style) + status > room);
    const float words_height = static_cast<float>(row.lines) * style.size * line_height;
    const float below = row.status_below ? context.size.words(30) * 1.35F : 0;
    row.height = std::max(least, words_height + below + (context.size.compact() ? 24 : 36));
    return row;
}

void draw_status(Context& context, const Box& box, std::string_view words, Standing standing) {
    if (words.empty()) return;
    const Role role = standing == Standing::Wrong    ? Role::Wrong
                      : standing == Standing::Chosen ? Role::CinnabarInk
                                                     : Role::Right;
    const TextStyle style = status_style(context, role);
    context.canvas.text_in(box, words, style, Align::Right);
    // A check beside what was left out would be read as praise.
    if (standing == Standing::Chosen || standing == Standing::Missed) return;
    const float width = context.canvas.width_of(words, style);
    context.canvas.icon(box.right() - width - 30, box.centre_y(), 44,
                        standing == Standing::Wrong ? Icon::Cancel : Icon::CheckCircle, role);
}

// The letter of a choice in its circle.
void draw_letter(Context& context, float x, float y, std::size_t place, Standing standing) {
    Canvas& canvas = context.canvas;
    const float radius = context.size.compact() ? 32 : 36;
    const bool solid = standing == Standing::Right;
    const Role role = standing == Standing::Wrong    ? Role::Wrong
                      : standing == Standing::Chosen ? Role::CinnabarInk
                      : solid                        ? Role::Right
                                                     : Role::Edge;
    if (solid) {
        canvas.disc(x, y, radius, role);
    } else {
        canvas.circle(x, y, radius, role, 2.5F);
    }
    const std::string letter(1, static_cast<char>('A' + static_cast<int>(place)));
    const Role ink = solid ? Role::Card : standing == Standing::Open ? Role::Ink : ink_of(standing);
    canvas.text_in({x - radius, y - radius, 2 * radius, 2 * radius}, letter,
                   {fonts::Face::SerifBold, radius * 1.05F, ink, 0}, Align::Centre);
}

void draw_lead(Context& context, const AnswerView& view, const Box& box, std::size_t place, int option,
               Standing standing) {
    const QuestionKind kind = view.slot.question().kind;
    const float centre = box.x + (context.size.compact() ? 60 : 74);
    if (kind == QuestionKind::Multiple) {
        const bool on = standing == Standing::Chosen || holds(view.slot.response, option);
        const Role role = standing == Standing::Chosen ? Role::CinnabarInk : ink_of(standing);
        const float box_x = box.x + (context.size.compact() ? 48 : 64);
        context.canvas.icon(box_x, box.centre_y(), 56, on ? Icon::CheckBox : Icon::CheckBoxBlank, role);
        const std::string letter(1, static_cast<char>('A' + static_cast<int>(place)));
        context.canvas.text_in({box_x + 34, box.y, 80, box.h}, letter,
                               {fonts::Face::SerifBold, 40, ink_of(standing), 0}, Align::Centre);
        return;
    }
    if (kind == QuestionKind::Order) {
        // Once told, the figure is the right one, whatever the row says of the visitor's.
        const int shown = view.told ? option + 1 : place_in(view.slot.response, option);
        draw_number(context, centre, box.centre_y(), context.size.compact() ? 32 : 36, shown,
                    view.told ? Standing::Right : standing);
        return;
    }
    if (kind == QuestionKind::TrueFalse) {
        const Role role = standing == Standing::Chosen ? Role::CinnabarInk : ink_of(standing);
        context.canvas.icon(centre, box.centre_y(), 60, option == 0 ? Icon::Check : Icon::Close, role);
        return;
    }
    draw_letter(context, centre, box.centre_y(), place, standing);
}

// An Order stands right item by item.
[[nodiscard]] Standing order_standing(const AnswerView& view, int option) {
    const int place = place_in(view.slot.response, option);
    if (!view.told) return place > 0 ? Standing::Chosen : Standing::Open;
    return !view.slot.judged || place == option + 1 ? Standing::Right : Standing::Wrong;
}

void draw_row(Context& context, const AnswerView& view, const Box& box, std::size_t place, int option,
              const RowLayout& row) {
    const Question& question = view.slot.question();
    const bool order = question.kind == QuestionKind::Order;
    const Standing standing = order ? order_standing(view, option) : standing_of(view, option);
    const std::string& words = question.options[static_cast<std::size_t>(option)];
    const bool pressed = view.can_be_touched && context.touchable("question.option." + std::to_string(place),
                                                                  words, box, kiosk::ChooseOption{option});
    draw_answer_box(context, box, standing, pressed);
    draw_lead(context, view, box, place, option, standing);
    const TextStyle style = option_style(context, standing);
    const float left = box.x + text_left(context, question.kind);
    const float room = box.right() - 28 - left;
    const std::string status = status_of(context, view, standing, option);
    const float line = style.size * line_height;
    const float status_line = context.size.words(30) * 1.35F;
    const float all =
        static_cast<float>(row.lines) * line + (row.status_below && !status.empty() ? status_line : 0);
    const float top = box.centre_y() - all / 2;
    context.paragraph(left, top, room, words, style, line_height);
    if (row.status_below) {
        draw_status(context, {left, top + all - status_line, room, status_line}, status, standing);
    } else {
        draw_status(context, {left, box.y, room, box.h}, status, standing);
    }
}

// The words of a 填空: two columns of chips.
struct Chips {
    float width;
    float height;
};

[[nodiscard]] Chips chips_of(Context& context, const AnswerView& view, float width, float least) {
    Chips chips{(width - row_gap(context.size)) / 2, std::min(least, 128.0F)};
    const TextStyle style = option_style(context, Standing::Open);
    for (const std::string& word : view.slot.question().options) {
        const auto lines = context.layout(chips.width - 108, word, style).lines.size();
        chips.height = std::max(chips.height, static_cast<float>(lines) * style.size * line_height + 28);
    }
    return chips;
}

void draw_chip(Context& context, const AnswerView& view, const Box& box, std::size_t place, int option) {
    const Question& question = view.slot.question();
    const std::string& word = question.options[static_cast<std::size_t>(option)];
    const int asked = place_in(question.answer, option);
    const int given = place_in(view.slot.response, option);
    Standing standing = given > 0 ? Standing::Chosen : Standing::Open;
    if (view.told) {
        standing = asked > 0 && (given == asked || !view.slot.judged) ? Standing::Right
                   : given > 0                                        ? Standing::Wrong
                   : asked > 0                                        ? Standing::Missed
                                                                      : Standing::Rest;
    }
    const bool pressed = view.can_be_touched && context.touchable("question.option." + std::to_string(place),
                                                                  word, box, kiosk::ChooseOption{option});
    draw_answer_box(context, box, standing, pressed);
    const TextStyle style = option_style(context, standing);
    const float room = box.w - 108;
    const auto& lines = context.layout(room, word, style).lines;
    const float height = static_cast<float>(lines.size()) * style.size * line_height;
    context.paragraph(box.x + 84, box.centre_y() - height / 2, room, word, style, line_height);
    const int number = view.told ? asked : given;
    if (standing == Standing::Wrong) {
        context.canvas.icon(box.x + 46, box.centre_y(), 48, Icon::Cancel, Role::Wrong);
    } else if (standing != Standing::Rest) {
        draw_number(context, box.x + 46, box.centre_y(), 25, number, standing);
    }
}

}  // namespace

float usual_row(const Size& size) {
    if (size.compact()) return 120;
    return size.landscape() ? 140 : 152;
}

float least_row(const Size& size) {
    return size.compact() ? 92 : 108;
}

float row_gap(const Size& size) {
    return size.compact() ? 16 : 20;
}

Role ink_of(Standing standing) {
    switch (standing) {
        case Standing::Right:
        case Standing::Missed: return Role::Right;
        case Standing::Wrong: return Role::Wrong;
        case Standing::Rest: return Role::InkSoft;
        case Standing::Open:
        case Standing::Chosen: return Role::Ink;
    }
    return Role::Ink;
}

void draw_answer_box(Context& context, const Box& box, Standing standing, bool pressed) {
    constexpr float radius = 20;
    Canvas& canvas = context.canvas;
    if (standing == Standing::Rest) {
        canvas.outline(box, Role::Line, 2, radius);
        return;
    }
    if (standing == Standing::Open && !pressed) canvas.shadow(box, shadow_card);
    const Role ground = standing == Standing::Right    ? Role::RightTint
                        : standing == Standing::Wrong  ? Role::WrongTint
                        : standing == Standing::Chosen ? Role::CinnabarTint
                        : pressed                      ? Role::PaperDeep
                                                       : Role::Card;
    canvas.fill(box, ground, radius);
    const Role edge = standing == Standing::Right || standing == Standing::Missed ? Role::Right
                      : standing == Standing::Wrong                               ? Role::Wrong
                      : standing == Standing::Chosen                              ? Role::CinnabarInk
                                                                                  : Role::Edge;
    canvas.outline(box, edge, standing == Standing::Open ? 2.0F : 4.0F, radius);
}

void draw_number(Context& context, float x, float y, float radius, int number, Standing standing) {
    Canvas& canvas = context.canvas;
    if (number == 0) {
        canvas.circle(x, y, radius, Role::Edge, 2.5F);
        return;
    }
    const Role ground = standing == Standing::Right || standing == Standing::Missed ? Role::Right
                        : standing == Standing::Wrong                               ? Role::Wrong
                                                                                    : Role::Ink;
    canvas.disc(x, y, radius, ground);
    canvas.text_in({x - radius, y - radius, 2 * radius, 2 * radius}, std::to_string(number),
                   {fonts::Face::SansBold, radius * 1.1F, Role::Card, 0}, Align::Centre);
}

float answers_height(Context& context, const AnswerView& view, float width, float least) {
    const Question& question = view.slot.question();
    const float gap = row_gap(context.size);
    if (question.kind == QuestionKind::Match) return pairs_height(context, view, width, least);
    if (question.kind == QuestionKind::Blank) {
        const std::size_t pairs = (question.options.size() + 1) / 2;
        const auto rows = static_cast<float>(pairs);
        return rows * chips_of(context, view, width, least).height + (rows - 1) * gap;
    }
    float height = -gap;
    for (const int option : view.slot.order)
        height += layout_of(context, view, option, width, least).height + gap;
    return height;
}

void draw_answers(Context& context, const AnswerView& view, float x, float top, float width, float least) {
    const float gap = row_gap(context.size);
    const QuestionKind kind = view.slot.question().kind;
    if (kind == QuestionKind::Match) return draw_pairs(context, view, x, top, width, least);
    if (kind == QuestionKind::Blank) {
        const Chips chips = chips_of(context, view, width, least);
        for (std::size_t i = 0; i < view.slot.order.size(); ++i) {
            const std::size_t line = i / 2;
            const Box box{i % 2 == 0 ? x : x + chips.width + gap,
                          top + static_cast<float>(line) * (chips.height + gap), chips.width, chips.height};
            draw_chip(context, view, box, i, view.slot.order[i]);
        }
        return;
    }
    for (std::size_t i = 0; i < view.slot.order.size(); ++i) {
        const RowLayout row = layout_of(context, view, view.slot.order[i], width, least);
        draw_row(context, view, {x, top, width, row.height}, i, view.slot.order[i], row);
        top += row.height + gap;
    }
}

}  // namespace shouce::ui
