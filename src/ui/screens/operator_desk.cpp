// Behind the doors of the operator's front page: settings, self-test and restart, the export.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/screens/office.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using kiosk::Office;

// One setting: its name, and what it can be, one of them chosen.
struct Choice {
    std::string_view label;
    settings::Settings settings;  // as they are with this choice
    bool chosen = false;
};
struct Setting {
    std::string_view id;
    std::vector<Choice> choices;
};

template <typename Value>
[[nodiscard]] Setting setting_of(std::string_view id, const settings::Settings& now,
                                 Value settings::Settings::*member,
                                 std::initializer_list<std::pair<std::string_view, Value>> values) {
    Setting setting{id, {}};
    for (const auto& [label, value] : values) {
        Choice choice{label, now, now.*member == value};
        choice.settings.*member = value;
        setting.choices.push_back(choice);
    }
    return setting;
}

[[nodiscard]] std::vector<Setting> settings_of(const settings::Settings& now) {
    using settings::Ground;
    using settings::Scoring;
    using settings::Settings;
    using settings::TextSize;
    return {
        setting_of<TextSize>("setting.text_size", now, &Settings::text_size,
                             {{"size.small", TextSize::Small},
                              {"size.normal", TextSize::Normal},
                              {"size.large", TextSize::Large},
                              {"size.larger", TextSize::Larger},
                              {"size.largest", TextSize::Largest}}),
        setting_of<Ground>(
            "setting.ground", now, &Settings::ground,
            {{"size.paper", Ground::Paper}, {"size.bright", Ground::Bright}, {"size.dark", Ground::Dark}}),
        setting_of<double>("setting.idle", now, &Settings::idle_seconds,
                           {{"setting.idle_half", 30},
                            {"setting.idle_one", 60},
                            {"setting.idle_two", 120},
                            {"setting.idle_never", 0}}),
        setting_of<Scoring>("setting.scoring", now, &Settings::scoring,
                            {{"setting.scoring_all", Scoring::All},
                             {"setting.scoring_half", Scoring::Half},
                             {"setting.scoring_share", Scoring::PerOption},
                             {"setting.scoring_minus", Scoring::RightMinusWrong}})};
}

void draw_choices(Context& context, const Box& row, const Setting& setting) {
    Canvas& canvas = context.canvas;
    const auto count = static_cast<float>(setting.choices.size());
    const float gap = 12;
    const float width = (row.w - gap * (count - 1)) / count;
    Box box{row.x, row.y, width, row.h};
    for (std::size_t i = 0; i < setting.choices.size(); ++i) {
        const Choice& choice = setting.choices[i];
        const std::string label = context.say(choice.label);
        const bool pressed = context.touchable(std::string(setting.id) + "." + std::to_string(i), label, box,
                                               kiosk::KeepSettings{choice.settings});
        const Role fill = choice.chosen ? Role::Ink : pressed ? Role::PaperDeep : Role::Card;
        canvas.fill(box, fill, 16);
        if (!choice.chosen) canvas.outline(box, Role::Edge, 2, 16);
        const TextStyle style{choice.chosen ? fonts::Face::SansBold : fonts::Face::SansRegular,
                              context.size.words(34), choice.chosen ? Role::Paper : Role::Ink, 0};
        canvas.text_in(box, label, canvas.fitted(label, style, box.w - 16, 24), Align::Centre);
        box.x += width + gap;
    }
}

[[nodiscard]] std::string_view name_of_check(const std::string& name) {
    if (name == "settings") return "check.settings";
    if (name == "pack") return "check.pack";
    if (name == "state") return "check.state";
    if (name == "fonts") return "check.fonts";
    return "check.display";
}

// A fact with an icon for well or not.
void draw_check(Context& context, const Box& item, const kiosk::Check& check) {
    Canvas& canvas = context.canvas;
    const Role role = check.well ? Role::Right : Role::Wrong;
    canvas.icon(item.x + 24, item.y + 48, 48, check.well ? Icon::CheckCircle : Icon::Cancel, role);
    const TextStyle name{fonts::Face::SansBold, context.size.words(36), Role::Ink, 0};
    const std::string words = context.say(name_of_check(check.name)) + "　" +
                              context.say(check.well ? "check.well" : "check.not_well");
    canvas.text_in({item.x + 64, item.y + 16, item.w - 64, 64}, words,
                   canvas.fitted(words, name, item.w - 64, 28));
    context.paragraph(item.x + 64, item.y + 84, item.w - 64, check.found,
                      {fonts::Face::SansRegular, context.size.words(28), Role::InkSoft, 0}, 1.4F);
    canvas.rule(item.x, item.bottom() - 2, item.w, 1.5F, Role::Line);
}

[[nodiscard]] float check_height(Context& context, const Box& column, const kiosk::Check& check) {
    const TextStyle style{fonts::Face::SansRegular, context.size.words(28), Role::InkSoft, 0};
    const auto& set = context.layout(column.w - 64, check.found, style);
    return 104 + style.size * 1.4F * static_cast<float>(set.lines.size());
}

}  // namespace

void draw_operator_settings(Context& context) {
    const Office& office = context.state.office;
    const std::vector<Setting> all = settings_of(office.settings);
    const float key = context.size.compact() ? 96 : 92;
    const float name = context.size.words(34) * 1.6F;
    OfficeList list;
    list.title = "operator.settings";
    list.sentence = context.say(office.kept == Office::Kept::Yes  ? "setting.kept"
                                : office.kept == Office::Kept::No ? "setting.not_kept"
                                                                  : "setting.sentence");
    list.count = all.size();
    list.height = [&](std::size_t, const Box&) { return name + key + 56; };
    list.draw = [&](std::size_t i, const Box& item) {
        context.canvas.text_in({item.x, item.y + 16, item.w, name}, context.say(all[i].id),
                               {fonts::Face::SerifBold, context.size.words(36), Role::Ink, .02F});
        draw_choices(context, {item.x, item.y + 28 + name, item.w, key}, all[i]);
    };
    draw_office_list(context, list);
}

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
