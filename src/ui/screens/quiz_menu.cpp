// The ways of quizzing oneself, each with its sentence. One red card, which is the quickest way in.
#include <algorithm>
#include <string>
#include <vector>

#include "base/numerals.h"
#include "ui/screens/quiz_words.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

constexpr std::size_t least_for_exam = 10;  // a paper of fewer questions is no examination

struct Way {
    std::string id;
    Icon icon = Icon::None;
    std::string name;
    std::string sentence;
    kiosk::Command command;
    bool primary = false;
};

[[nodiscard]] bool has_duties(const Context& context) {
    const auto& organisations = context.state.book->organisations;
    return std::any_of(organisations.begin(), organisations.end(), [&context](const auto& organisation) {
        return context.state.bank->count_of(organisation.key) > 0;
    });
}

[[nodiscard]] std::vector<Way> ways_of(const Context& context) {
    using quiz::Way;
    const auto& questions = context.state.bank->all();
    const auto way = [&context](std::string_view id, std::string_view sentence, Icon icon,
                                kiosk::Command command) {
        return ui::Way{std::string(id),    icon, context.say(id), context.say(sentence),
                       std::move(command), false};
    };
    std::vector<ui::Way> ways{
        way("quiz.five", "quiz.five_sentence", Icon::FactCheck, kiosk::StartRound{Way::Five, {}})};
    ways.front().primary = true;
    if (has_duties(context))
        ways.push_back(
            way("quiz.duties", "quiz.duties_sentence", Icon::Person, kiosk::ChooseOrganisation{true}));
    ways.push_back(way("quiz.section", "quiz.section_sentence", Icon::Toc, kiosk::ChooseSection{}));
    if (questions.size() >= least_for_exam) {
        auto exam = way("quiz.exam", "quiz.exam_sentence", Icon::AssignmentTurnedIn,
                        kiosk::StartRound{Way::Exam, {}});
        const int count = context.state.bank->examination_length();
        exam.sentence = context.strings.with("quiz.exam_sentence", {"count", chinese_numeral(count)});
        ways.push_back(std::move(exam));
    }
    ways.push_back(way("quiz.survival", "quiz.survival_sentence", Icon::TrendingUp,
                       kiosk::StartRound{Way::Survival, {}}));
    ways.push_back(
        way("quiz.recite", "quiz.recite_sentence", Icon::Visibility, kiosk::StartRound{Way::Recite, {}}));
    return ways;
}

// Heights of the parts of the list.
struct Rows {
    float first = 216;
    float row = 150;
    float resume = 112;
    float gap = 22;
};

[[nodiscard]] Rows rows_of(const Size& size) {
    Rows rows;
    if (size.large()) rows = {180, 128, 112, 20};
    if (size.compact()) rows = {148, 108, 96, 14};
    if (size.landscape() && !size.compact()) rows = {168, 116, 104, 18};
    return rows;
}

[[nodiscard]] bool can_resume(const kiosk::State& state) {
    return state.quiz && !state.quiz->round.over();
}

[[nodiscard]] float height_of(const Context& context, const Rows& rows, std::size_t ways) {
    const float others = static_cast<float>(ways - 1) * (rows.row + rows.gap);
    return rows.first + others + (can_resume(context.state) ? rows.resume + rows.gap : 0);
}

void draw_words(Context& context, const Box& box, const Way& way, const TextStyle& name, Role small) {
    Canvas& canvas = context.canvas;
    const bool with_sentence = !context.size.large() && !context.size.compact();
    const TextStyle fitted = canvas.fitted(way.name, name, box.w, 32);
    if (!with_sentence) {
        canvas.text_in(box, way.name, fitted);
        return;
    }
    const TextStyle sentence{fonts::Face::SansRegular, way.primary ? 34.0F : 31.0F, small, 0};
    const float both = fitted.size * 1.2F + sentence.size * 1.5F;
    const float top = box.centre_y() - both / 2;
    canvas.text_in({box.x, top, box.w, fitted.size * 1.2F}, way.name, fitted);
    canvas.text_in({box.x, top + fitted.size * 1.2F, box.w, sentence.size * 1.5F}, way.sentence,
                   canvas.fitted(way.sentence, sentence, box.w, 26));
}

void draw_way(Context& context, const Box& box, const Way& way) {
    Canvas& canvas = context.canvas;
    const bool compact = context.size.compact();
    const float icon_x = box.x + (compact ? 56 : 82);
    const float left = box.x + (compact ? 112 : 160);
    const Box words{left, box.y, box.right() - 76 - left, box.h};
    if (!way.primary) {
        draw_card(context, box, way.id, way.name, way.command);
        canvas.icon(icon_x, box.centre_y(), 56, way.icon, Role::GoldInk);
        canvas.icon(box.right() - 48, box.centre_y(), 52, Icon::ChevronRight, Role::InkSoft);
        draw_words(context, words, way, {fonts::Face::SerifBold, context.size.words(46), Role::Ink, .04F},
                   Role::InkSoft);
        return;
    }
    constexpr float radius = 24;
    const bool pressed = context.touchable(way.id, way.name, box, way.command);
    if (!pressed) canvas.shadow(box, shadow_field);
    canvas.fill(box, pressed ? Role::CinnabarPress : Role::Cinnabar, radius);
    canvas.icon(icon_x, box.centre_y(), compact ? 60 : 76, way.icon, Role::OnCinnabar);
    canvas.icon(box.right() - 48, box.centre_y(), 56, Icon::ChevronRight, Role::OnCinnabar);
    draw_words(context, words, way, {fonts::Face::SerifBold, compact ? 52.0F : 64.0F, Role::OnCinnabar, .04F},
               Role::OnCinnabarSoft);
}

// The way back to a round that was left.
void draw_resume(Context& context, const Box& box) {
    const quiz::Round& round = context.state.quiz->round;
    const std::string name = context.say("quiz.resume");
    const bool pressed = context.touchable("quiz.resume", name, box, kiosk::ResumeRound{});
    Canvas& canvas = context.canvas;
    canvas.fill(box, pressed ? Role::CinnabarTint : Role::Card, 20);
    canvas.outline(box, Role::CinnabarInk, 3, 20);
    const bool compact = context.size.compact();
    canvas.icon(box.x + (compact ? 56 : 82), box.centre_y(), 52, Icon::Replay, Role::CinnabarInk);
    const float left = box.x + (compact ? 112 : 160);
    const TextStyle style{fonts::Face::SansBold, context.size.words(38), Role::CinnabarInk, .04F};
    canvas.text_in({left, box.y, box.w, box.h}, name, style);
    const std::string where =
        context.strings.with("quiz.resume_at", {"way", name_of_way(context, round.way())},
                             {"number", std::to_string(round.at() + 1)});
    const TextStyle small{fonts::Face::SansRegular, context.size.words(32), Role::InkSoft, 0};
    const float room = box.right() - 32 - left - canvas.width_of(name, style) - 32;
    const TextStyle fitted = canvas.fitted(where, small, room, 28);
    if (canvas.width_of(where, fitted) <= room)
        canvas.text_in({box.x, box.y, box.w - 32, box.h}, where, fitted, Align::Right);
}

void draw_list(Context& context, const Box& column, float top, const Rows& rows,
               const std::vector<Way>& ways) {
    Box box{column.x, top, column.w, rows.resume};
    if (can_resume(context.state)) {
        draw_resume(context, box);
        box.y = box.bottom() + rows.gap;
    }
    for (const Way& way : ways) {
        box.h = way.primary ? rows.first : rows.row;
        draw_way(context, box, way);
        box.y = box.bottom() + rows.gap;
    }
}

// The question and what to expect; returns where it ends.
float draw_question_words(Context& context, const Box& column, float y) {
    const Size& size = context.size;
    const std::string question = context.say("quiz.question");
    const TextStyle display{fonts::Face::SerifBold,
                            size.landscape() ? 60.0F
                            : size.compact() ? 58.0F
                                             : 84.0F,
                            Role::Ink, .04F};
    text::ParagraphStyle setting;
    setting.punctuation = text::PunctuationWidth::Half;
    const TextStyle fitted =
        size.landscape() ? display : context.canvas.fitted(question, display, column.w, 48);
    y += context.paragraph(column.x, y, column.w, question, fitted, 1.3F, setting) + 12;
    const TextStyle small{fonts::Face::SansRegular, size.words(36), Role::InkSoft, 0};
    for (const std::string_view id : {"quiz.sentence_first", "quiz.sentence_second"})
        y += context.paragraph(column.x, y, column.w, context.say(id), small, 1.65F);
    return y;
}

}  // namespace

void draw_quiz_menu(Context& context) {
    const Size& size = context.size;
    const Box column = size.column();
    const auto ways = ways_of(context);
    const Rows rows = rows_of(size);
    const float below_head = draw_head(context, column, context.say("quiz.head"), context.state.book->title);
    const float height = height_of(context, rows, ways.size());
    if (size.landscape() && !size.compact()) {
        const float split = column.x + column.w * 0.36F;
        draw_question_words(context, {column.x, 0, split - column.x - 48, 0}, below_head + 56);
        const Box right{split, below_head, column.right() - split, size.height() - below_head};
        const auto content = ScrollRegion::one("quiz", height + 80);
        ScrollRegion region(context, "quiz.list", {right.x - 24, right.y, right.w + 48, right.h}, content);
        const float spare = std::max(0.0F, right.h - height - 80);
        region.each(
            [&](std::size_t, float top) { draw_list(context, right, top + 40 + spare / 2, rows, ways); });
        region.draw_fade();
        return;
    }
    const Box view{size.page().x, below_head, size.page().w, size.page().bottom() - below_head};
    const float above = size.compact() ? 24.0F : 56.0F;
    constexpr float foot = 28;
    context.canvas.push_clip({0, 0, 0, 0});  // measured where nothing shows
    const float question = above + draw_question_words(context, column, 0) + 28;
    context.canvas.pop_clip();
    const float total = std::max(question + height + foot, view.h);
    const auto content = ScrollRegion::one("quiz", question + height + foot);
    ScrollRegion region(context, "quiz.list", view, content);
    region.each([&](std::size_t, float top) {
        draw_question_words(context, column, top + above);
        draw_list(context, column, top + total - height - foot, rows, ways);  // as low as it fits
    });
    region.draw_fade();
}

}  // namespace shouce::ui
