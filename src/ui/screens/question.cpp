// One question: the stem with its note, the answers, and what can be done with it. From the first touch to
// the judged answer nothing moves: room for what will be said is kept from the start.
#include <algorithm>
#include <cmath>
#include <string>

#include "ui/screens/question_answers.h"
#include "ui/screens/quiz_words.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using handbook::Question;
using handbook::QuestionKind;

[[nodiscard]] AnswerView view_of(const quiz::Round& round) {
    const quiz::Slot& slot = round.slot();
    const bool told = slot.judged || round.rules().shown;
    return {slot, told, !told && !round.over(), round.chosen_left()};
}

[[nodiscard]] std::string hint_of(const Context& context, const quiz::Round& round) {
    switch (round.slot().question().kind) {
        case QuestionKind::Single:
            return context.say(round.rules().judged_at_end ? "question.single_hint_exam"
                                                           : "question.single_hint");
        case QuestionKind::Multiple: return context.say("question.multiple_hint");
        case QuestionKind::TrueFalse: return context.say("question.truefalse_hint");
        case QuestionKind::Blank: return context.say("question.blank_hint");
        case QuestionKind::Match: return context.say("question.match_hint");
        case QuestionKind::Order: return context.say("question.order_hint");
    }
    return {};
}

[[nodiscard]] TextStyle note_style(const Context& context) {
    return {fonts::Face::SansRegular, context.size.reading(context.size.compact() ? 34 : 38), Role::Ink, 0};
}

// Before an answer the note says what it is for; from 大字 up there is no room for that.
[[nodiscard]] std::string waiting_note(const Context& context, const quiz::Round& round) {
    const quiz::Slot& slot = round.slot();
    if (slot.question().kind == QuestionKind::Match) {
        const auto left = std::count(slot.response.begin(), slot.response.end(), handbook::nothing);
        const auto done = static_cast<std::int64_t>(slot.response.size()) - left;
        if (done > 0) {
            return context.strings.with("question.note_match_first", {"done", std::to_string(done)},
                                        {"left", std::to_string(left)}) +
                   context.say("question.note_match_second");
        }
    }
    if (context.size.large()) return {};
    return context.say(round.rules().judged_at_end ? "question.note_exam" : "question.note");
}

// The kind, the stem and the note. Measured with the note as it will be, drawn as it is.
class Words {
  public:
    Words(Context& context, const quiz::Round& round, float x, float width)
        : context_(context), round_(round), question_(round.slot().question()), x_(x), width_(width) {
        const handbook::Response& shown = view_of(round).told ? question_.answer : round.slot().response;
        stem_ = filled(question_, question_.kind == QuestionKind::Blank ? shown : handbook::Response{});
        if (question_.kind != QuestionKind::Blank) stem_.words = question_.stem;
        set_stem_style();
    }

    // With room for what will be said once it is answered, and without.
    [[nodiscard]] float whole_height() { return height(std::max(told_height(), waiting_height())); }
    [[nodiscard]] float present_height() {
        return height(view_of(round_).told ? told_height() : waiting_height());
    }

    void draw(float top) {
        draw_label(top);
        top += label_height();
        draw_stem(top);
        context_.texts.push_back({"question.stem", top * context_.size.pixels_per_unit(), stem_.words});
        top += stem_height() + (context_.size.compact() ? 16 : 28);
        if (view_of(round_).told) {
            draw_told(top);
        } else {
            draw_waiting(top);
        }
    }

  private:
    [[nodiscard]] float height(float note) {
        return label_height() + stem_height() + (context_.size.compact() ? 16.0F : 28.0F) + note;
    }
    [[nodiscard]] float label_height() const { return context_.size.compact() ? 64 : 92; }

    void set_stem_style() {
        const Size& size = context_.size;
        const float usual = size.compact() ? 44 : size.landscape() ? 50 : 54;
        stem_style_ = {fonts::Face::SerifBold, usual * std::min(1.55F, std::max(1.0F, size.text_scale())),
                       Role::Ink, .01F};
        setting_.punctuation = text::PunctuationWidth::Half;
        setting_.phrase_break_percent = 55;
        // A long stem is set smaller before it takes the room of the answers.
        constexpr std::size_t most_lines = 4;
        if (context_.layout(width_, stem_.words, stem_style_, setting_).lines.size() > most_lines)
            stem_style_.size = std::max(size.compact() ? 40.0F : 46.0F, stem_style_.size * .85F);
    }

    void draw_label(float top) {
        Canvas& canvas = context_.canvas;
        const Size& size = context_.size;
        const TextStyle kind{fonts::Face::SansRegular, size.words(30), Role::GoldInk, .06F};
        const std::string words = name_of_kind(context_, question_.kind);
        const Box box{x_, top, canvas.width_of(words, kind) + 44, std::max(52.0F, kind.size * 1.5F)};
        canvas.outline(box, Role::Gold, 2, 8);
        canvas.text_in(box, words, kind, Align::Centre);
        const TextStyle small{fonts::Face::SansRegular, size.words(32), Role::InkSoft, 0};
        const bool uncounted = !context_.state.counted && !round_.rules().shown;
        if (view_of(round_).told && !uncounted) return;
        const std::string hint = uncounted ? context_.say("question.not_counted") : hint_of(context_, round_);
        const float room = x_ + width_ - box.right() - 24;
        const TextStyle fitted = canvas.fitted(hint, small, room, 28);
        if (canvas.width_of(hint, fitted) <= room)
            canvas.text_in({box.right() + 24, box.y, room, box.h}, hint, fitted);
    }

    [[nodiscard]] const text::Layout& stem_layout() {
        return context_.layout(width_, stem_.words, stem_style_, setting_);
    }
    [[nodiscard]] float stem_line() const { return stem_style_.size * 1.52F; }
    [[nodiscard]] float stem_height() { return stem_line() * static_cast<float>(stem_layout().lines.size()); }

    void draw_stem(float top) {
        context_.paragraph(x_, top, width_, stem_.words, stem_style_, 1.52F, setting_);
        const quiz::Slot& slot = round_.slot();
        for (std::size_t blank = 0; blank < stem_.blanks.size(); ++blank) {
            const bool told = view_of(round_).told;
            const bool filled_in = told || slot.response[blank] != handbook::nothing;
            if (!filled_in) continue;
            const bool right = !slot.judged || slot.response[blank] == question_.answer[blank];
            const Role role = !told ? Role::CinnabarInk : right ? Role::Right : Role::Wrong;
            for (const text::Span& span :
                 text::spans_of(stem_layout(), stem_.blanks[blank].first, stem_.blanks[blank].second)) {
                const auto em = static_cast<float>(text::em);
                const float from = x_ + static_cast<float>(span.left) / em * stem_style_.size;
                const float to = x_ + static_cast<float>(span.right) / em * stem_style_.size;
                const float y =
                    top + stem_line() * static_cast<float>(span.line + 1) - stem_style_.size * .2F;
                context_.canvas.rule(from, y, to - from, 4, role);
            }
        }
    }

    [[nodiscard]] float text_x() const { return x_ + 40; }
    [[nodiscard]] float text_width() const { return width_ - 40; }
    [[nodiscard]] float lines_height(std::string_view words, const TextStyle& style) {
        if (words.empty()) return 0;
        return style.size * 1.68F *
               static_cast<float>(context_.layout(text_width(), words, style).lines.size());
    }

    [[nodiscard]] float waiting_height() {
        const std::string words = waiting_note(context_, round_);
        return words.empty() ? 0 : lines_height(words, note_style(context_)) + 24;
    }
    void draw_waiting(float top) {
        TextStyle style = note_style(context_);
        style.role = Role::InkSoft;
        const std::string words = waiting_note(context_, round_);
        if (words.empty()) return;
        const float height = lines_height(words, style) + 24;
        context_.canvas.fill({x_, top, 6, height}, Role::Line);
        context_.paragraph(text_x(), top + 12, text_width(), words, style, 1.68F);
    }

    [[nodiscard]] TextStyle verdict_style() const {
        // Never smaller than the sentence that it stands over.
        const float usual = context_.size.words(context_.size.compact() ? 44 : 54);
        return {fonts::Face::SerifBold, std::max(usual, note_style(context_).size * 1.1F), Role::Right, .02F};
    }
    [[nodiscard]] TextStyle source_style() const {
        return {fonts::Face::SansRegular, context_.size.words(30), Role::InkSoft, 0};
    }
    [[nodiscard]] std::string source() const {
        const std::string place = place_of(context_, round_.slot().entry);
        return place.empty() ? place : context_.strings.with("question.source", {"place", place});
    }
    [[nodiscard]] float told_height() {
        return verdict_style().size * 1.4F + lines_height(question_.explanation, note_style(context_)) +
               lines_height(source(), source_style());
    }

    void draw_told(float top) {
        const quiz::Slot& slot = round_.slot();
        const bool right = slot.is_right() || !slot.judged;
        const Role role = right ? Role::Right : Role::Wrong;
        context_.canvas.fill({x_, top, 6, told_height()}, role);
        TextStyle verdict = verdict_style();
        verdict.role = role;
        const std::string words = context_.say(!slot.judged            ? "question.answer"
                                               : slot.is_right()       ? "question.right"
                                               : slot.fraction_ppm > 0 ? "question.partly"
                                                                       : "question.wrong");
        const Box line{text_x(), top, text_width(), verdict.size * 1.4F};
        const float sign = verdict.size * 1.1F;
        context_.canvas.icon(line.x + sign * .47F, line.centre_y(), sign,
                             right ? Icon::CheckCircle : Icon::Cancel, role);
        context_.canvas.text_in({line.x + sign * 1.2F, line.y, line.w, line.h}, words, verdict);
        top = line.bottom();
        const TextStyle note = note_style(context_);
        if (!question_.explanation.empty())
            top += context_.paragraph(text_x(), top, text_width(), question_.explanation, note, 1.68F);
        if (!source().empty())
            context_.paragraph(text_x(), top, text_width(), source(), source_style(), 1.68F);
        context_.texts.push_back(
            {"question.note", top * context_.size.pixels_per_unit(), words + "　" + question_.explanation});
    }

    Context& context_;
    const quiz::Round& round_;
    const Question& question_;
    float x_;
    float width_;
    FilledStem stem_;
    TextStyle stem_style_;
    text::ParagraphStyle setting_;
};

// Done, now, to come: up to ten circles in the head.
void draw_steps(Context& context, const Box& column, const quiz::Round& round) {
    constexpr float size = 56;
    constexpr float gap = 14;
    Canvas& canvas = context.canvas;
    const auto count = static_cast<float>(round.slots().size());
    float x = column.right() - count * size - (count - 1) * gap + size / 2;
    const float y = (context.size.compact() ? 32.0F : 56.0F) + 24;
    for (std::size_t i = 0; i < round.slots().size(); ++i, x += size + gap) {
        const quiz::Slot& slot = round.slots()[i];
        const bool current = i == round.at();
        if (slot.judged) {
            const Role role = slot.is_right() ? Role::Right : Role::Wrong;
            canvas.disc(x, y, size / 2, slot.is_right() ? Role::RightTint : Role::WrongTint);
            canvas.circle(x, y, size / 2, role, current ? 4.0F : 2.0F);
            canvas.icon(x, y, 38, slot.is_right() ? Icon::Check : Icon::Close, role);
            continue;
        }
        canvas.circle(x, y, size / 2, current ? Role::CinnabarInk : Role::Edge, current ? 4.0F : 2.0F);
        const TextStyle style{current ? fonts::Face::SansBold : fonts::Face::SansRegular, 30,
                              current ? Role::CinnabarInk : Role::InkSoft, 0};
        canvas.text_in({x - 28, y - 28, 56, 56}, std::to_string(i + 1), style, Align::Centre);
    }
}

[[nodiscard]] std::string time_left(Context& context, const quiz::Round& round) {
    const double left = round.time_left(context.now).count();
    const bool minutes = left >= 60;
    const double unit = minutes ? 60 : 1;
    const double shown = std::ceil(left / unit);
    context.wake_in(Duration(std::max(.02, left - (shown - 1) * unit)));
    const std::string number = std::to_string(static_cast<int>(shown));
    return minutes ? context.strings.with("question.time_left", {"minutes", number})
                   : context.strings.with("question.time_left_seconds", {"seconds", number});
}

// The head, with the way and where one is in it; returns where the page goes on.
float draw_question_head(Context& context, const Box& column, const quiz::Round& round) {
    const std::string way = name_of_way(context, round.way());
    const std::string number = std::to_string(round.at() + 1);
    const std::string all = std::to_string(round.slots().size());
    if (round.way() == quiz::Way::Survival) {
        const auto right = std::count_if(round.slots().begin(), round.slots().end(),
                                         [](const quiz::Slot& slot) { return slot.is_right(); });
        return draw_head(context, column, way,
                         context.strings.with("question.survived", {"count", std::to_string(right)}));
    }
    const std::string of_all = context.strings.with("question.of_all", {"number", number}, {"all", all});
    if (round.rules().limit > Duration::zero())
        return draw_head(context, column, of_all, time_left(context, round));
    const std::size_t most = context.size.compact() ? 6 : 10;
    if (round.slots().size() == 1) return draw_head(context, column, way, context.state.book->title);
    if (round.slots().size() > most) return draw_head(context, column, way, of_all);
    draw_steps(context, column, round);
    // Many steps leave no room for the number, which they show as well.
    const bool brief = context.size.compact() || context.size.large() || round.slots().size() > 7;
    return draw_head(context, column,
                     brief ? way : context.strings.with("question.place", {"way", way}, {"number", number}),
                     "");
}

// A progress of many questions: the thick part of the rule as a bar.
void draw_progress(Context& context, const Box& column, float below_head, const quiz::Round& round) {
    if (round.slots().size() <= 10 || round.way() == quiz::Way::Survival) return;
    const float part = static_cast<float>(round.at() + 1) / static_cast<float>(round.slots().size());
    context.canvas.rule(column.x, below_head - 11, column.w * part, 4, Role::Cinnabar);
}

}  // namespace

void draw_question(Context& context, const kiosk::Quiz& quiz) {
    const Size& size = context.size;
    const quiz::Round& round = quiz.round;
    const AnswerView view = view_of(round);
    const Box column = size.column();
    const float below_head = draw_question_head(context, column, round);
    draw_progress(context, column, below_head, round);
    const std::string name = "question:" + std::to_string(quiz.number) + ":" + std::to_string(round.at()) +
                             (round.slot().judged ? ":told" : "");
    const bool wide = size.landscape() && !size.compact();
    const float foot = wide ? 40 : size.compact() ? 16 : 28;
    const float split = column.x + column.w * 0.51F;
    const Box actions{wide ? split : column.x, size.page().bottom() - foot - size.action_height(),
                      wide ? column.right() - split : column.w, size.action_height()};
    const float above_actions = size.compact() ? 16 : 28;
    const Box body{size.page().x, below_head, size.page().w, actions.y - below_head};
    const float words_top = size.compact() ? 20 : 60;
    const float words_width = wide ? split - column.x - 72 : column.w;

    Words words(context, round, column.x, words_width);
    // Where the page has no room for the note that comes, it is not kept: all answers in view come first.
    const float least = answers_height(context, view, actions.w, least_row(size));
    const bool keeps_room = wide || words_top + words.whole_height() + 24 + least + above_actions <= body.h;
    const float words_height = words_top + (keeps_room ? words.whole_height() : words.present_height());
    // Rows are lower before the page scrolls.
    const float room = body.h - above_actions - (wide ? 24 : words_height + 24);
    float row = usual_row(size);
    while (row > least_row(size) && answers_height(context, view, actions.w, row) > room)
        row -= 4;
    const float answers = answers_height(context, view, actions.w, row);

    if (wide) {
        const auto left = ScrollRegion::one(name + ":words", words_height + 24);
        {
            const Box left_view{body.x, body.y, split - body.x - 24, size.height() - body.y};
            ScrollRegion region(context, "question.words", left_view, left);
            region.each([&](std::size_t, float top) { words.draw(top + words_top); });
            region.draw_fade();
        }
        const auto right = ScrollRegion::one(name, std::max(body.h, answers + above_actions + 24));
        ScrollRegion region(context, "question.answers", {split - 24, body.y, actions.w + 48, body.h}, right);
        region.each([&](std::size_t, float top) {
            draw_answers(context, view, split, top + right.height(0) - above_actions - answers, actions.w,
                         row);
        });
        region.draw_fade();
    } else {
        const float whole = std::max(body.h, words_height + 24 + answers + above_actions);
        const auto content = ScrollRegion::one(name, whole);
        ScrollRegion region(context, "question.body", body, content);
        region.each([&](std::size_t, float top) {
            words.draw(top + words_top);
            draw_answers(context, view, column.x, top + whole - above_actions - answers, actions.w, row);
        });
        region.draw_fade();
    }
    draw_question_actions(context, actions, quiz);
}

}  // namespace shouce::ui
