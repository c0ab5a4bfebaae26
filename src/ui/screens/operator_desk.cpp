// Behind the doors of the operator's front page: self-test and restart, the export.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/screens/office.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using kiosk::Office;

// The words for what was checked, and for what was found: the log has the details.
struct CheckWords {
    std::string_view check;
    std::string_view name;
    std::string_view well;
    std::string_view not_well;
};
constexpr std::array check_words{
    CheckWords{"settings", "check.settings", "check.settings_well", "check.settings_not_well"},
    CheckWords{"pack", "check.pack", "check.pack_well", "check.pack_not_well"},
    CheckWords{"state", "check.state", "check.state_well", "check.state_not_well"},
    CheckWords{"fonts", "check.fonts", "check.fonts_well", "check.fonts_not_well"},
    CheckWords{"display", "check.display", "check.display_well", "check.display_not_well"},
};

[[nodiscard]] const CheckWords& words_of(const kiosk::Check& check) {
    const auto* found = std::find_if(check_words.begin(), check_words.end(),
                                     [&](const CheckWords& words) { return words.check == check.name; });
    return found == check_words.end() ? check_words.back() : *found;
}

[[nodiscard]] std::string sentence_of(const Context& context, const kiosk::Check& check) {
    return context.say(check.well ? words_of(check).well : words_of(check).not_well);
}

// A fact with an icon for well or not.
void draw_check(Context& context, const Box& item, const kiosk::Check& check) {
    Canvas& canvas = context.canvas;
    const Role role = check.well ? Role::Right : Role::Wrong;
    canvas.icon(item.x + 24, item.y + 48, 48, check.well ? Icon::CheckCircle : Icon::Cancel, role);
    const TextStyle name{fonts::Face::SansBold, context.size.words(36), Role::Ink, 0};
    const std::string words =
        context.say(words_of(check).name) + "　" + context.say(check.well ? "check.well" : "check.not_well");
    canvas.text_in({item.x + 64, item.y + 16, item.w - 64, 64}, words,
                   canvas.fitted(words, name, item.w - 64, 28));
    context.paragraph(item.x + 64, item.y + 84, item.w - 64, sentence_of(context, check),
                      {fonts::Face::SansRegular, context.size.words(30), Role::InkSoft, 0}, 1.4F);
    canvas.rule(item.x, item.bottom() - 2, item.w, 1.5F, Role::Line);
}

[[nodiscard]] float check_height(Context& context, const Box& column, const kiosk::Check& check) {
    const TextStyle style{fonts::Face::SansRegular, context.size.words(30), Role::InkSoft, 0};
    const auto& set = context.layout(column.w - 64, sentence_of(context, check), style);
    return 104 + style.size * 1.4F * static_cast<float>(set.lines.size());
}

}  // namespace

void draw_operator_checks(Context& context) {
    const Office& office = context.state.office;
    OfficeList list;
    list.title = "operator.checks";
    list.sentence = context.say(office.checking == Office::Work::Running ? "check.running"
                                : office.checks.empty()                  ? "check.sentence"
                                                                         : "check.done");
    // After the checks, the two ways to end the program.
    list.count = office.checks.size() + 1;
    const float row = context.size.action_height();
    list.height = [&](std::size_t i, const Box& column) {
        return i < office.checks.size() ? check_height(context, column, office.checks[i]) : row + 56;
    };
    list.draw = [&](std::size_t i, const Box& item) {
        if (i < office.checks.size()) return draw_check(context, item, office.checks[i]);
        using How = kiosk::task::End::How;
        const float half = (item.w - context.size.gap()) / 2;
        const float y = item.y + 28;
        draw_button(context, {item.x, y, half, row}, Weight::Secondary, "operator.restart",
                    context.say("operator.restart"), kiosk::EndProgram{How::Restart}, Icon::Restart);
        draw_button(context, {item.right() - half, y, half, row}, Weight::Secondary, "operator.leave",
                    context.say("operator.leave"), kiosk::EndProgram{How::Leave}, Icon::Power);
    };
    const Box place = draw_office_list(context, list);
    if (office.checking != Office::Work::Running)
        draw_button(context, place, Weight::Primary, "operator.check", context.say("operator.check"),
                    kiosk::RunChecks{}, Icon::FactCheck);
}

void draw_operator_export(Context& context) {
    const Office& office = context.state.office;
    const bool done = office.exporting == Office::Work::Done;
    OfficeList list;
    list.title = "operator.export";
    const auto sentence = [&]() -> std::string_view {
        switch (office.exporting) {
            case Office::Work::Running: return "export.running";
            case Office::Work::Done: return "export.done";
            case Office::Work::Failed: return "export.failed";
            case Office::Work::None: break;
        }
        return office.stick ? "export.ready" : "export.no_stick";
    };
    list.sentence = context.say(sentence());
    const bool told = done || office.exporting == Office::Work::Failed;
    list.count = told ? office.exported.size() : 0;
    const TextStyle style{fonts::Face::SansRegular, context.size.words(34), Role::Ink, 0};
    list.height = [&](std::size_t i, const Box& column) {
        const auto& set = context.layout(column.w - 64, office.exported[i], style);
        return 36 + style.size * 1.5F * static_cast<float>(set.lines.size());
    };
    list.draw = [&](std::size_t i, const Box& item) {
        context.canvas.icon(item.x + 24, item.y + 18 + style.size * .75F, 44,
                            done ? Icon::CheckCircle : Icon::Warning, done ? Role::Right : Role::Wrong);
        context.paragraph(item.x + 64, item.y + 18, item.w - 64, office.exported[i], style, 1.5F);
    };
    const Box place = draw_office_list(context, list);
    if (office.stick && office.figures && office.exporting != Office::Work::Running)
        draw_button(context, place, Weight::Primary, "operator.export_now",
                    context.say("operator.export_now"), kiosk::ExportFigures{}, Icon::Usb);
}

}  // namespace shouce::ui
