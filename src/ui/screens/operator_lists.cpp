// Behind the cards of the operator's front page: use by day and section, the questions, what was reported,
// what was not found.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/screens/office.h"
#include "ui/screens/quiz_words.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using kiosk::Figures;

[[nodiscard]] TextStyle name_style(const Context& context) {
    return {fonts::Face::SerifBold, context.size.words(38), Role::Ink, .01F};
}
[[nodiscard]] TextStyle small_style(const Context& context) {
    return {fonts::Face::SansRegular, context.size.words(30), Role::InkSoft, 0};
}

// A name at the left, a figure at the right, a hairline below.
void draw_line(Context& context, const Box& item, const std::string& name, const std::string& figure) {
    const TextStyle style{fonts::Face::SansRegular, context.size.words(34), Role::Ink, 0};
    const TextStyle bold{fonts::Face::SansBold, style.size, Role::Ink, 0};
    const float room = item.w - context.canvas.width_of(figure, bold) - 32;
    context.canvas.text_in(item, cut_to(context.canvas, name, style, room), style);
    context.canvas.text_in(item, figure, bold, Align::Right);
    context.canvas.rule(item.x, item.bottom() - 2, item.w, 1.5F, Role::Line);
}

[[nodiscard]] float line_height(const Context& context) {
    return context.size.large() ? 108 : 92;
}

// Words one below the other, each wrapped: the first as a name, the others small.
class Entry {
  public:
    Entry(Context& context, std::vector<std::string> lines, float reserved = 0)
        : context_(context), lines_(std::move(lines)), reserved_(reserved) {}

    [[nodiscard]] float height(float width) const {
        float height = 40;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const TextStyle style = style_of(i);
            const auto& set = context_.layout(width - reserved_, lines_[i], style);
            height += style.size * 1.5F * static_cast<float>(set.lines.size());
        }
        return std::max(height, reserved_ > 0 ? 128.0F : 0.0F);
    }
    void draw(const Box& item) const {
        float y = item.y + 18;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            y += context_.paragraph(item.x, y, item.w - reserved_, lines_[i], style_of(i), 1.5F);
        context_.canvas.rule(item.x, item.bottom() - 2, item.w, 1.5F, Role::Line);
    }

  private:
    [[nodiscard]] TextStyle style_of(std::size_t line) const {
        return line == 0 ? name_style(context_) : small_style(context_);
    }
    Context& context_;
    std::vector<std::string> lines_;
    float reserved_;
};

[[nodiscard]] std::string option_words(const handbook::Question& question, std::size_t option) {
    return "“" + question.options[option] + "”";
}

[[nodiscard]] std::vector<std::string> words_of(const Context& context, const Figures::Item& item) {
    const handbook::Question& question = *item.entry.question;
    const auto& statistics = item.statistics;
    std::string first =
        context.strings.with("operator.item_right", {"percent", kiosk::percent(*statistics.facility)},
                             {"count", std::to_string(statistics.answers)});
    if (statistics.discrimination) {
        // Below a fifth a question hardly tells who knows more (Ebel, Essentials of Educational Measurement).
        const double d = *statistics.discrimination;
        first += context.say(d >= .4   ? "operator.item_tells"
                             : d >= .2 ? "operator.item_tells_some"
                                       : "operator.item_tells_not");
    }
    std::vector<std::string> lines{
        filled(question, {}).words,
        place_of(context, item.entry) + "　" + name_of_kind(context, question.kind), first};
    if (const auto mistake = favourite_mistake(item)) {
        lines.push_back(context.strings.with("operator.item_mistake",
                                             {"option", option_words(question, *mistake)},
                                             {"count", std::to_string(statistics.options[*mistake].chosen)}));
    }
    std::string idle;
    for (const std::size_t option : idle_options(item))
        idle += option_words(question, option);
    if (!idle.empty()) lines.push_back(context.strings.with("operator.item_idle", {"options", idle}));
    return lines;
}

[[nodiscard]] OfficeList list_of(Context& context, std::string_view title, std::string sentence) {
    OfficeList list;
    list.title = title;
    list.sentence = std::move(sentence);
    list.height = [&context](std::size_t, const Box&) { return line_height(context); };
    return list;
}

}  // namespace

void draw_operator_use(Context& context) {
    const Figures* figures = context.state.office.figures.get();
    std::vector<std::pair<std::string, std::string>> rows;
    const auto times = [&](std::int64_t count) {
        return context.strings.with("operator.count_times", {"count", std::to_string(count)});
    };
    if (figures != nullptr) {
        for (const Figures::Section& section : figures->sections) {
            const handbook::Node* node = context.state.reading_order.page(section.key);
            if (node == nullptr) continue;
            rows.emplace_back(handbook::heading(node->label, node->title), times(section.times));
        }
        for (auto day = figures->days.rbegin(); day != figures->days.rend(); ++day) {
            rows.emplace_back(date_words(context, day->day), times(day->visits));
        }
        if (figures->undated_visits > 0)
            rows.emplace_back(context.say("operator.unknown_day"), times(figures->undated_visits));
    }
    OfficeList list = list_of(
        context, "operator.use",
        figures == nullptr
            ? context.say("operator.gathering")
            : context.strings.with("operator.use_sentence", {"count", std::to_string(figures->visits)}));
    list.count = rows.size();
    list.draw = [&](std::size_t i, const Box& item) {
        draw_line(context, item, rows[i].first, rows[i].second);
    };
    draw_office_list(context, list);
}

void draw_operator_questions(Context& context) {
    const Figures* figures = context.state.office.figures.get();
    const std::size_t count = figures == nullptr ? 0 : figures->questions.size();
    OfficeList list = list_of(context, "operator.questions_title",
                              context.say(count == 0 ? "operator.too_few" : "operator.questions_sentence"));
    list.count = count;
    const auto entry = [&](std::size_t i) {
        return Entry(context, words_of(context, figures->questions[i]));
    };
    list.height = [&](std::size_t i, const Box& column) { return entry(i).height(column.w); };
    list.draw = [&](std::size_t i, const Box& item) { entry(i).draw(item); };
    draw_office_list(context, list);
}

void draw_operator_reports(Context& context) {
    constexpr float button = 200;
    const Figures* figures = context.state.office.figures.get();
    const std::size_t count = figures == nullptr ? 0 : figures->reports.size();
    OfficeList list =
        list_of(context, "operator.reported",
                context.say(count == 0 ? "operator.reports_none" : "operator.reports_sentence"));
    list.count = count;
    const auto entry = [&](std::size_t i) {
        const Figures::Report& report = figures->reports[i];
        return Entry(
            context,
            {filled(*report.entry.question, {}).words,
             report.entry.question->key + "　" + place_of(context, report.entry) + "　" +
                 context.strings.with("operator.count_times", {"count", std::to_string(report.times)})},
            button + 24);
    };
    list.height = [&](std::size_t i, const Box& column) { return entry(i).height(column.w); };
    list.draw = [&](std::size_t i, const Box& item) {
        entry(i).draw(item);
        const float height = context.size.compact() ? 88 : 84;
        draw_button(context, {item.right() - button, item.centre_y() - height / 2, button, height},
                    Weight::Secondary, "operator.seen." + std::to_string(i), context.say("operator.seen"),
                    kiosk::SeeReport{i}, Icon::None, 34);
    };
    draw_office_list(context, list);
}

void draw_operator_searches(Context& context) {
    const Figures* figures = context.state.office.figures.get();
    const std::size_t count = figures == nullptr ? 0 : figures->vain_searches.size();
    OfficeList list =
        list_of(context, "operator.searches",
                context.say(count == 0 ? "operator.searches_none" : "operator.searches_sentence"));
    list.count = count;
    list.draw = [&](std::size_t i, const Box& item) {
        const auto& search = figures->vain_searches[i];
        draw_line(context, item, search.words,
                  context.strings.with("operator.count_times", {"count", std::to_string(search.times)}));
    };
    draw_office_list(context, list);
}

}  // namespace shouce::ui
