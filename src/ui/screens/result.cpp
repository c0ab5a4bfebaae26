// What a round came to: one large numeral, a tile for each question, the sections, what was missed with the
// way to its clause. No mark, no pass, no rank, but for the points of an examination.
#include <algorithm>
#include <array>
#include <string>

#include "base/numerals.h"
#include "base/utf8.h"
#include "ui/screens/quiz_words.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

constexpr std::size_t most_tiles = 10;

[[nodiscard]] std::string time_words(const Context& context, Duration took) {
    const auto seconds = static_cast<int>(took.count());
    const std::string rest = std::to_string(seconds % 60);
    if (seconds < 60) return context.strings.with("result.seconds", {"seconds", rest});
    return context.strings.with("result.minutes", {"minutes", std::to_string(seconds / 60)},
                                {"seconds", rest});
}

// The parts of the page from top to bottom. Each draws itself and says where it ends.
class ResultPage {
  public:
    ResultPage(Context& context, const quiz::Result& result, const quiz::Round& round, const Box& column)
        : context_(context), result_(result), round_(round), column_(column) {}

    // What stands on the left in landscape.
    float draw_sum(float y) {
        const bool exam = round_.rules().judged_at_end;
        const TextStyle small{fonts::Face::SansRegular, context_.size.words(36), Role::InkSoft, 0};
        const std::string done = context_.strings.with(exam ? "result.done_exam" : "result.done",
                                                       {"count", chinese_numeral(std::max(1, result_.asked))},
                                                       {"time", time_words(context_, result_.took)});
        y += context_.paragraph(column_.x, y, column_.w, done, small, 1.6F) + 12;
        y = draw_count(y);
        if (exam) {
            // A point a question, so that nobody has to reckon.
            const auto tenths = (result_.points_ppm + 50'000) / 100'000;
            const std::string points = tenths % 10 == 0
                                           ? std::to_string(tenths / 10)
                                           : std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
            const std::string words = context_.strings.with("result.points", {"points", points},
                                                            {"all", std::to_string(result_.asked)});
            y += context_.paragraph(column_.x, y, column_.w, words, small, 1.6F);
        }
        return y;
    }

    float draw_tiles(float y) {
        const auto& slots = round_.slots();
        if (slots.size() < 2 || slots.size() > most_tiles) return y;
        const float gap = context_.size.compact() ? 12 : 20;
        const std::size_t columns = std::min<std::size_t>(slots.size(), 5);
        const float width = (column_.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        const float height = context_.size.compact() ? 104 : 124;
        for (std::size_t i = 0; i < slots.size(); ++i) {
            const std::size_t row = i / columns;
            const auto at = static_cast<float>(i % columns);
            draw_tile(
                {column_.x + at * (width + gap), y + static_cast<float>(row) * (height + gap), width, height},
                i + 1, slots[i]);
        }
        const std::size_t rows = (slots.size() + columns - 1) / columns;
        return y + static_cast<float>(rows) * (height + gap) + 20;
    }

    float draw_sections(float y) {
        if (result_.sections.size() < 2 && context_.size.compact()) return y;
        for (const auto* node : context_.state.reading_order) {
            const auto found = std::find_if(
                result_.sections.begin(), result_.sections.end(),
                [node](const quiz::SectionResult& section) { return section.section == node->key; });
            if (found == result_.sections.end()) continue;
            y += draw_section(y, *node, *found);
        }
        return y + 28;
    }

    float draw_missed(float y) {
        if (result_.missed.empty()) return y;
        const float height = context_.size.compact() ? 148 : 160;
        for (std::size_t i = 0; i < result_.missed.size(); ++i) {
            draw_missed_one({column_.x, y, column_.w, height}, i, result_.missed[i]);
            y += height + 16;
        }
        return y;
    }

  private:
    float draw_count(float y) {
        Canvas& canvas = context_.canvas;
        const bool compact = context_.size.compact();
        const float numeral_size = compact ? 150 : context_.size.landscape() ? 180 : 240;
        const TextStyle word{fonts::Face::SerifBold, compact ? 60.0F : 84.0F, Role::Ink, .04F};
        const TextStyle numeral{fonts::Face::SerifBold, numeral_size, Role::CinnabarInk, 0};
        const std::string before = context_.say("result.right_before");
        const std::string number = std::to_string(result_.right);
        const float baseline = y + numeral_size * .92F;
        canvas.text(column_.x, baseline, before, word);
        const float x = column_.x + canvas.width_of(before, word) + 24;
        canvas.text(x, baseline, number, numeral);
        canvas.text(x + canvas.width_of(number, numeral) + 28, baseline, context_.say("result.right_after"),
                    word);
        context_.texts.push_back({"result.right", y * context_.size.pixels_per_unit(), number});
        return baseline + numeral_size * .28F;
    }

    void draw_tile(const Box& box, std::size_t number, const quiz::Slot& slot) {
        Canvas& canvas = context_.canvas;
        const bool right = slot.is_right();
        const Role role = !slot.judged ? Role::InkSoft : right ? Role::Right : Role::Wrong;
        if (slot.judged && !right) canvas.fill(box, Role::WrongTint, 12);
        canvas.outline(box, slot.judged ? role : Role::Line, right ? 2.0F : 3.0F, 12);
        if (slot.judged)
            canvas.icon(box.centre_x(), box.y + box.h * .34F, 44, right ? Icon::CheckCircle : Icon::Cancel,
                        role);
        const std::string words =
            chinese_numeral(static_cast<int>(number)) +
            (slot.judged ? "　" + context_.say(right ? "result.tile_right" : "result.tile_wrong") : "");
        const TextStyle style{right ? fonts::Face::SansRegular : fonts::Face::SansBold,
                              context_.size.words(30), role, 0};
        canvas.text_in({box.x, box.y + box.h * .56F, box.w, box.h * .38F}, words,
                       canvas.fitted(words, style, box.w - 12, 26), Align::Centre);
    }

    // Returns its height.
    float draw_section(float y, const handbook::Node& node, const quiz::SectionResult& section) {
        Canvas& canvas = context_.canvas;
        const TextStyle small{fonts::Face::SansRegular, context_.size.words(30), Role::InkSoft, 0};
        const std::string line =
            context_.strings.with("result.section_line", {"asked", std::to_string(section.asked)},
                                  {"right", std::to_string(section.right)});
        const float numeral_room = context_.size.compact() ? 84 : 108;
        const float room = column_.w - numeral_room - canvas.width_of(line, small) - 24;
        const TextStyle wanted{fonts::Face::SerifRegular, context_.size.words(36), Role::Ink, .01F};
        const TextStyle title = canvas.fitted(node.title, wanted, room, context_.size.words(0));
        const auto lines = static_cast<float>(context_.layout(room, node.title, title).lines.size());
        const Box box{column_.x, y, column_.w, std::max(64.0F, lines * title.size * 1.3F + 24)};
        canvas.text_in(box, line, small, Align::Right);
        const TextStyle numeral{fonts::Face::SerifBold, context_.size.words(36), Role::CinnabarInk, 0};
        canvas.text_in(box, node.label, canvas.fitted(node.label, numeral, numeral_room - 12, 26));
        context_.paragraph(box.x + numeral_room, box.centre_y() - lines * title.size * 1.3F / 2, room,
                           node.title, title, 1.3F);
        canvas.rule(box.x, box.bottom() - 1, box.w, 1.5F, Role::Line);
        return box.h;
    }

    void draw_missed_one(const Box& box, std::size_t index, const quiz::Entry& entry) {
        Canvas& canvas = context_.canvas;
        const std::string read = context_.say("result.read");
        draw_card(context_, box, "result.read." + std::to_string(index), read,
                  kiosk::ReadClause{entry.section, entry.question->block});
        const bool compact = context_.size.compact();
        canvas.icon(box.x + (compact ? 44 : 60), box.centre_y(), 44, Icon::Cancel, Role::Wrong);
        const TextStyle link{fonts::Face::SansBold, context_.size.words(34), Role::CinnabarInk, .02F};
        canvas.text_in({box.x, box.y, box.w - 60, box.h}, read, link, Align::Right);
        canvas.icon(box.right() - 36, box.centre_y(), 44, Icon::ChevronRight, Role::CinnabarInk);
        const float left = box.x + (compact ? 80 : 112);
        const float room = box.right() - 80 - canvas.width_of(read, link) - left;
        const TextStyle stem{fonts::Face::SerifRegular, context_.size.words(compact ? 34 : 38), Role::Ink,
                             .01F};
        std::string words = filled(*entry.question, {}).words;
        if (words.empty()) words = entry.question->stem;
        // Two lines tell which one it was.
        while (context_.layout(room, words, stem).lines.size() > 2) {
            words = std::string(utf8::prefix(words, utf8::length(words) - 4)) + "……";
        }
        const auto lines = static_cast<float>(context_.layout(room, words, stem).lines.size());
        context_.paragraph(left, box.centre_y() - lines * stem.size * 1.4F / 2, room, words, stem, 1.4F);
    }

    Context& context_;
    const quiz::Result& result_;
    const quiz::Round& round_;
    Box column_;
};

void draw_actions(Context& context, const Box& row, const kiosk::Quiz& quiz) {
    const quiz::Way way = quiz.round.way();
    const bool five = way == quiz::Way::Five || way == quiz::Way::Missed || way == quiz::Way::Daily;
    const kiosk::Command again =
        kiosk::StartRound{five ? quiz::Way::Five : way, five ? std::string() : quiz.about};
    const std::string_view words =
        five || way == quiz::Way::Duties || way == quiz::Way::Section ? "result.again" : "result.again_other";
    if (!context.state.has_missed) {
        draw_button(context, row, Weight::Primary, "result.again", context.say(words), again);
        return;
    }
    const float gap = context.size.gap();
    const float first = (row.w - gap) * .45F;
    draw_button(context, {row.x, row.y, first, row.h}, Weight::Secondary, "result.missed",
                context.say("result.again_missed"), kiosk::StartRound{quiz::Way::Missed, {}}, Icon::Replay);
    draw_button(context, {row.x + first + gap, row.y, row.w - first - gap, row.h}, Weight::Primary,
                "result.again", context.say(words), again);
}

}  // namespace

void draw_result(Context& context, const kiosk::ResultScreen& screen) {
    const Size& size = context.size;
    const kiosk::Quiz& quiz = *context.state.quiz;
    const Box column = size.column();
    const float below_head =
        draw_head(context, column, name_of_way(context, quiz.round.way()), context.state.book->title);
    const bool wide = size.landscape() && !size.compact();
    const float foot = wide ? 40 : size.compact() ? 16 : 28;
    const float split = column.x + column.w * 0.42F;
    const Box right{wide ? split : column.x, 0, wide ? column.right() - split : column.w, 0};
    const Box actions{right.x, size.page().bottom() - foot - size.action_height(), right.w,
                      size.action_height()};
    const float above = size.compact() ? 16 : 48;
    ResultPage page(context, screen.result, quiz.round, right);
    if (wide) {
        ResultPage left(context, screen.result, quiz.round, {column.x, 0, split - column.x - 72, 0});
        const float end = left.draw_sum(below_head + above);
        draw_hills(context.canvas,
                   {size.page().x, end - 40, split - size.page().x - 40, size.height() - end});
    }
    float hills = 0;  // between the numeral and the tiles, as far as there is room
    const auto draw_all = [&](float top) {
        float y = top + above;
        if (!wide) {
            y = page.draw_sum(y) + (size.compact() ? 8 : 60);
            if (hills > 0)
                draw_hills(context.canvas, {size.page().x, y - hills * .35F, size.page().w, hills});
            y += hills * .65F;
        }
        y = page.draw_tiles(y);
        y = page.draw_sections(y);
        return page.draw_missed(y) - top;
    };
    // Measured where nothing shows.
    const auto texts = context.texts.size();
    context.view = Box{0, -1, 0, 0};
    context.canvas.push_clip({0, 0, 0, 0});
    const float height = draw_all(0) + 24;
    context.canvas.pop_clip();
    context.view.reset();
    context.texts.resize(texts);
    const Box view{wide ? right.x - 24 : size.page().x, below_head, wide ? right.w + 48 : size.page().w,
                   actions.y - below_head};
    if (!wide && !size.compact()) hills = std::clamp((view.h - height) / .65F, 0.0F, 320.0F);
    if (hills < 120) hills = 0;
    const auto content = ScrollRegion::one("result:" + std::to_string(quiz.number), height + hills * .65F);
    {
        ScrollRegion region(context, "result.body", view, content);
        region.each([&](std::size_t, float top) { (void)draw_all(top); });
        region.draw_fade();
    }
    draw_actions(context, actions, quiz);
}

}  // namespace shouce::ui
