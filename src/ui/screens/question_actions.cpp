// What can be done with a question: hand it in, read its clause, go on, say that it is wrong.
#include <string>

#include "ui/screens/question_answers.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using handbook::QuestionKind;

// Icon over word, narrow: the quietest of the buttons.
void draw_report(Context& context, const Box& box, bool reported) {
    Canvas& canvas = context.canvas;
    const std::string words = context.say(reported ? "question.reported" : "question.report");
    const bool pressed =
        !reported && context.touchable("question.report", words, box, kiosk::ReportQuestion{});
    canvas.fill(box, pressed ? Role::Line : Role::PaperDeep, 20);
    const TextStyle style{fonts::Face::SansRegular, context.size.words(30), Role::InkSoft, .02F};
    canvas.icon(box.centre_x(), box.y + box.h * .33F, 42, reported ? Icon::Check : Icon::Flag, Role::InkSoft);
    canvas.text_in({box.x, box.y + box.h * .52F, box.w, box.h * .42F}, words,
                   canvas.fitted(words, style, box.w - 16, 26), Align::Centre);
}

void draw_quiet(Context& context, const Box& box, std::string id, std::string_view words, Icon icon,
                kiosk::Command command) {
    Canvas& canvas = context.canvas;
    const bool pressed = context.touchable(std::move(id), words, box, std::move(command));
    canvas.fill(box, pressed ? Role::Line : Role::PaperDeep, 20);
    const TextStyle wanted{fonts::Face::SansRegular, context.size.words(36), Role::InkSoft, .04F};
    const float icon_room = icon == Icon::None ? 0 : 56;
    const TextStyle style = canvas.fitted(words, wanted, box.w - 32 - icon_room, 28);
    const float width = canvas.width_of(words, style) + icon_room;
    const float left = box.centre_x() - width / 2;
    if (icon != Icon::None) canvas.icon(left + 22, box.centre_y(), 44, icon, Role::InkSoft);
    canvas.text_in({left + icon_room, box.y, width, box.h}, words, style);
}

// Says what is missing; nothing happens when it is touched.
void draw_off(Context& context, const Box& box, std::string_view words) {
    Canvas& canvas = context.canvas;
    canvas.outline(box, Role::Edge, 2, 20);
    const TextStyle style{fonts::Face::SansRegular, context.size.words(36), Role::InkSoft, .02F};
    canvas.text_in(box, words, canvas.fitted(words, style, box.w - 24, 28), Align::Centre);
}

[[nodiscard]] std::string what_is_missing(const Context& context, const handbook::Question& question) {
    switch (question.kind) {
        case QuestionKind::Blank: return context.say("question.submit_off_blank");
        case QuestionKind::Match:
            return context.strings.with("question.submit_off_match",
                                        {"count", std::to_string(question.options.size())});
        case QuestionKind::Order: return context.say("question.submit_off_order");
        case QuestionKind::Single:
        case QuestionKind::TrueFalse:
        case QuestionKind::Multiple: return context.say("question.submit_off_multiple");
    }
    return {};
}

// The row from left to right, so that neighbours never touch.
class ActionRow {
  public:
    ActionRow(Context& context, const Box& row) : gap_(context.size.compact() ? 14.0F : 20.0F), rest_(row) {}
    [[nodiscard]] Box take(float width) {
        const Box box{rest_.x, rest_.y, width, rest_.h};
        rest_.x += width + gap_;
        rest_.w -= width + gap_;
        return box;
    }
    [[nodiscard]] Box rest() const { return rest_; }
    [[nodiscard]] float share(float part) const { return rest_.w * part; }

  private:
    float gap_;
    Box rest_;
};

[[nodiscard]] kiosk::Command clause_of(const quiz::Slot& slot) {
    return kiosk::ReadClause{slot.entry.section, slot.question().block};
}

void draw_exam_actions(Context& context, ActionRow row, const quiz::Round& round) {
    const bool last = round.at() + 1 == round.slots().size();
    const int at = static_cast<int>(round.at());
    const Box previous = row.take(row.share(.28F));
    if (at > 0) {
        draw_quiet(context, previous, "question.previous", context.say("question.previous_question"),
                   Icon::None, kiosk::GoToQuestion{at - 1});
    }
    const Box hand_in = last ? row.rest() : row.take(row.share(.40F));
    draw_button(context, hand_in, last ? Weight::Primary : Weight::Secondary, "question.hand_in",
                context.say("question.hand_in"), kiosk::OpenHandIn{});
    if (!last) {
        draw_button(context, row.rest(), Weight::Primary, "question.next",
                    context.say("question.next_question"), kiosk::GoToQuestion{at + 1});
    }
}

void draw_recite_actions(Context& context, ActionRow row, const quiz::Round& round) {
    const bool last = round.at() + 1 == round.slots().size();
    const int at = static_cast<int>(round.at());
    const Box previous = row.take(row.share(.28F));
    if (at > 0) {
        draw_quiet(context, previous, "question.previous", context.say("question.previous_question"),
                   Icon::None, kiosk::GoToQuestion{at - 1});
    }
    draw_button(context, row.take(row.share(.46F)), Weight::Secondary, "question.read",
                context.say("question.read"), clause_of(round.slot()), Icon::MenuBook);
    draw_button(context, row.rest(), Weight::Primary, "question.next",
                context.say(last ? "question.finish" : "question.next_question"), kiosk::NextQuestion{});
}

void draw_told_actions(Context& context, ActionRow row, const quiz::Round& round) {
    draw_button(context, row.take(row.share(.46F)), Weight::Secondary, "question.read",
                context.say("question.read"), clause_of(round.slot()), Icon::MenuBook);
    const bool last = round.last_mistake() || round.at() + 1 == round.slots().size();
    const bool revives = round.rules().mistakes > 0 && !round.slot().is_right() && !last;
    const std::string_view words = last      ? "question.to_result"
                                   : revives ? "question.revive"
                                             : "question.next";
    draw_button(context, row.rest(), Weight::Primary, "question.next", context.say(words),
                kiosk::NextQuestion{}, Icon::ArrowForward);
}

}  // namespace

void draw_question_actions(Context& context, const Box& box, const kiosk::Quiz& quiz) {
    const quiz::Round& round = quiz.round;
    const quiz::Slot& slot = round.slot();
    ActionRow row(context, box);
    if (round.rules().judged_at_end) return draw_exam_actions(context, row, round);
    if (round.rules().shown) return draw_recite_actions(context, row, round);
    draw_report(context, row.take(context.size.compact() ? 152.0F : 196.0F), quiz.reported);
    if (slot.judged) return draw_told_actions(context, row, round);
    const bool at_once =
        slot.question().kind == QuestionKind::Single || slot.question().kind == QuestionKind::TrueFalse;
    // Who survives does so without the book.
    const bool may_read = round.way() != quiz::Way::Survival;
    if (at_once) {
        if (may_read) {
            draw_quiet(context, row.rest(), "question.read", context.say("question.read_first"),
                       Icon::MenuBook, clause_of(slot));
        }
        return;
    }
    if (may_read) {
        draw_quiet(context, row.take(row.share(context.size.compact() ? .42F : .38F)), "question.read",
                   context.say("question.read"), Icon::MenuBook, clause_of(slot));
    }
    if (round.can_submit()) {
        draw_button(context, row.rest(), Weight::Primary, "question.submit", context.say("question.submit"),
                    kiosk::SubmitAnswer{});
    } else {
        draw_off(context, row.rest(), what_is_missing(context, slot.question()));
    }
}

}  // namespace shouce::ui
