// The operator's front page: how the kiosk is, how it was used, what is hard, and the doors.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "ui/health_dot.h"
#include "ui/screens/office.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace shouce::ui {

namespace {

using kiosk::Figures;
using kiosk::OfficePage;

constexpr std::size_t hardest = 5;

// 11 月 23 日 星期一 14:32, or that nobody has set the clock.
[[nodiscard]] std::string time_words(const Context& context, const kiosk::LocalTime& time) {
    if (!time.trusted) return context.say("operator.no_date");
    const std::string minute = std::to_string(time.minute % 60);
    return date_words(context, time.day) + "　" + std::to_string(time.minute / 60) + ":" +
           (minute.size() < 2 ? "0" : "") + minute;
}

[[nodiscard]] std::string machine_words(const Context& context, const kiosk::Machine& machine) {
    constexpr double a_day = 86400;
    constexpr double giga = 1e9;
    const auto days = static_cast<int>(machine.running.count() / a_day);
    std::string words =
        days > 0 ? context.strings.with("operator.running_days", {"days", std::to_string(days)})
                 : context.strings.with(
                       "operator.running_hours",
                       {"hours", std::to_string(static_cast<int>(machine.running.count() / 3600))});
    if (machine.free_bytes) {
        const double free = static_cast<double>(*machine.free_bytes) / giga;
        const std::string number = free >= 1 ? std::to_string(static_cast<int>(free)) + " GB"
                                             : std::to_string(static_cast<int>(free * 1000)) + " MB";
        words += "　" + context.strings.with("operator.free", {"space", number});
    }
    return words;
}

// A part of the page: it draws itself with its top at `y` and returns its height.
class FrontPage {
  public:
    FrontPage(Context& context, const Box& column)
        : context_(context), canvas_(context.canvas), column_(column), small_(context.size.words(30)) {}

    // What is to be known about the kiosk's health, the worst first, or that all is well.
    float draw_health(float y) {
        const float top = y;
        const auto& office = context_.state.office;
        const auto& findings = context_.state.health.findings;
        y += 16;
        if (office.unreadable)
            y += draw_finding(y, Icon::Warning, Role::Wrong, context_.say("operator.unreadable"));
        for (const kiosk::Finding& finding : findings) {
            const bool trouble = finding.severity == kiosk::Severity::Trouble;
            y += draw_finding(y, trouble ? Icon::Warning : Icon::Info, trouble ? Role::Wrong : Role::GoldInk,
                              sentence_of(context_.strings, finding));
        }
        const std::string well = context_.say("operator.well");
        const bool all_well = findings.empty() && !office.unreadable;
        if (all_well) y += draw_finding(y, Icon::CheckCircle, Role::Right, well);
        if (office.figures == nullptr) return y - top + 8;
        const std::string machine = machine_words(context_, office.figures->machine);
        const TextStyle style{fonts::Face::SansRegular, small_, Role::InkSoft, 0};
        const float taken = all_well ? 66 + canvas_.width_of(well, finding_style()) + 32 : column_.w;
        const float line = finding_style().size * 1.5F;
        if (canvas_.width_of(machine, style) <= column_.w - taken) {
            canvas_.text_in({column_.x, y - line - 8, column_.w, line}, machine, style, Align::Right);
            return y - top + 8;
        }
        canvas_.text_in({column_.x + 66, y - 4, column_.w - 66, small_ * 1.5F}, machine,
                        canvas_.fitted(machine, style, column_.w - 66, 24));
        return y - top + small_ * 1.5F + 12;
    }

    float draw_figures(float y, const Figures& figures) {
        struct Cell {
            std::string number;
            std::string_view unit;
            std::string_view label;
        };
        const std::string share = figures.answers_week == 0
                                      ? "–"
                                      : std::to_string(static_cast<int>(
                                            std::lround(100.0 * figures.right_week / figures.answers_week)));
        const std::array<Cell, 4> cells{
            Cell{std::to_string(figures.week.back()), "operator.times", "operator.visits_today"},
            Cell{std::to_string(figures.right_today), "operator.questions", "operator.right_today"},
            Cell{share, "operator.percent", "operator.right_week"},
            Cell{std::to_string(figures.reports.size()), "operator.questions", "operator.reported"}};
        const std::size_t columns = context_.size.compact() || context_.size.large() ? 2 : 4;
        const float row = context_.size.large() ? 200 : 180;
        const std::size_t rows = cells.size() / columns;
        const Box card{column_.x, y, column_.w, row * static_cast<float>(rows)};
        draw_card(context_, card, "operator.reported", context_.say("operator.reported"),
                  kiosk::OpenOffice{OfficePage::Reports});
        const float width = card.w / static_cast<float>(columns);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::size_t line = i / columns;
            const Box box{card.x + width * static_cast<float>(i % columns),
                          card.y + row * static_cast<float>(line), width, row};
            if (i % columns > 0) canvas_.fill({box.x, box.y + 30, 1.5F, box.h - 60}, Role::Line);
            draw_figure(box, cells[i].number, context_.say(cells[i].unit), context_.say(cells[i].label));
        }
        return card.h + gap();
    }

    float draw_week(float y, const Figures& figures) {
        const float height = context_.size.landscape() ? 360 : 392;
        const Box card{column_.x, y, column_.w, height};
        const std::string title = context_.say("operator.week");
        draw_card(context_, card, "operator.use", title, kiosk::OpenOffice{OfficePage::Use});
        const Box inner{card.x + 40, card.y, card.w - 80, card.h};
        draw_title(inner, title,
                   figures.undated_visits == 0
                       ? ""
                       : context_.strings.with("operator.undated",
                                               {"count", std::to_string(figures.undated_visits)}));
        const float base = card.bottom() - small_ * 1.5F - 22;
        canvas_.rule(inner.x - 16, base, inner.w + 32, 2, Role::InkSoft);
        const auto most =
            std::max<std::int64_t>(1, *std::max_element(figures.week.begin(), figures.week.end()));
        const float room = base - (inner.y + 110) - small_ * 1.4F;
        const float pitch = inner.w / 7;
        for (std::size_t i = 0; i < figures.week.size(); ++i) {
            const bool today = i + 1 == figures.week.size();
            const float bar = room * static_cast<float>(figures.week.at(i)) / static_cast<float>(most);
            const Box column{inner.x + pitch * static_cast<float>(i) + pitch * .13F, base - bar, pitch * .74F,
                             bar};
            if (bar >= 1)
                canvas_.fill(column, today ? Role::Ink : Role::Gold, std::min(8.0F, bar), Corners::Top);
            const TextStyle style{today ? fonts::Face::SansBold : fonts::Face::SansRegular,
                                  std::min(small_, pitch * .42F), today ? Role::Ink : Role::InkSoft, 0};
            TextStyle number = style;
            number.role = Role::Ink;
            canvas_.text_in({column.x, column.y - small_ * 1.35F, column.w, small_ * 1.3F},
                            std::to_string(figures.week.at(i)), number, Align::Centre);
            canvas_.text_in({column.x, base + 8, column.w, small_ * 1.4F}, day_words(figures, i), style,
                            Align::Centre);
        }
        return height + gap();
    }

    float draw_hardest(float y, const Figures& figures) {
        const float row = context_.size.large() ? 116 : 98;
        const std::size_t count = std::min(figures.clauses.size(), hardest);
        const float head = 98;
        const Box card{column_.x, y, column_.w,
                       head + row * static_cast<float>(std::max<std::size_t>(1, count)) + 8};
        const std::string title = context_.say("operator.hardest");
        draw_card(context_, card, "operator.questions", title, kiosk::OpenOffice{OfficePage::Questions});
        const Box inner{card.x + 40, card.y, card.w - 80, card.h};
        draw_title(inner, title, context_.say("operator.share_right"));
        const TextStyle style{fonts::Face::SansRegular, context_.size.words(34), Role::Ink, 0};
        if (count == 0) {
            canvas_.rule(inner.x, y + head, inner.w, 1.5F, Role::Line);
            const std::string words = context_.say("operator.too_few");
            canvas_.text_in({inner.x, y + head, inner.w, row}, words,
                            canvas_.fitted(words, {style.face, small_, Role::InkSoft, 0}, inner.w, 26));
        }
        for (std::size_t i = 0; i < count; ++i)
            draw_clause({inner.x, y + head + row * static_cast<float>(i), inner.w, row}, figures.clauses[i],
                        i < context_.state.office.clauses.size() ? context_.state.office.clauses[i] : "",
                        style);
        return card.h + gap();
    }

    // As many rows as the doors need; `columns` beside each other.
    [[nodiscard]] float doors_height() const {
        const float rows = std::ceil(static_cast<float>(door_count) / static_cast<float>(columns()));
        return rows * door_height() + (rows - 1) * 20;
    }

    void draw_doors(float y) {
        struct Door {
            std::string_view id;
            std::string_view label;
            Icon icon;
            kiosk::Command command;
        };
        const std::array<Door, door_count> doors{
            context_.state.updates
                ? Door{"operator.update", "operator.update", Icon::Usb, kiosk::OpenUpdate{}}
                : Door{"operator.reports", "operator.reported", Icon::Flag,
                       kiosk::OpenOffice{OfficePage::Reports}},
            Door{"operator.export", "operator.export", Icon::SaveAlt, kiosk::OpenOffice{OfficePage::Export}},
            Door{"operator.searches", "operator.searches", Icon::SearchOff,
                 kiosk::OpenOffice{OfficePage::Searches}},
            Door{"operator.settings", "operator.settings", Icon::Settings,
                 kiosk::OpenOffice{OfficePage::Settings}},
            Door{"operator.checks", "operator.checks", Icon::FactCheck,
                 kiosk::OpenOffice{OfficePage::Checks}},
            Door{"operator.home", "operator.home", Icon::Home, kiosk::GoHome{}}};
        const auto across = static_cast<float>(columns());
        const float width = (column_.w - 20 * (across - 1)) / across;
        for (std::size_t i = 0; i < doors.size(); ++i) {
            const auto at = static_cast<float>(i % columns());
            const std::size_t line = i / columns();
            const auto row = static_cast<float>(line);
            const Box box{column_.x + at * (width + 20), y + row * (door_height() + 20), width,
                          door_height()};
            const std::string label = context_.say(doors[i].label);
            // New content on a stick is the one thing to press.
            const bool red = doors[i].id == "operator.update" && context_.state.office.stick;
            draw_door(box, std::string(doors[i].id), label, doors[i].command, red);
            const TextStyle style{red ? fonts::Face::SansBold : fonts::Face::SansRegular,
                                  context_.size.words(36), red ? Role::OnCinnabar : Role::Ink, .02F};
            const bool low = box.h < 130;
            if (!low) {
                canvas_.icon(box.centre_x(), box.y + box.h * .33F, 48, doors[i].icon,
                             red ? Role::OnCinnabar : Role::GoldInk);
            }
            canvas_.text_in({box.x, low ? box.y : box.y + box.h * .48F, box.w, low ? box.h : box.h * .44F},
                            label, canvas_.fitted(label, style, box.w - 20, 26), Align::Centre);
        }
    }

  private:
    void draw_door(const Box& box, std::string id, std::string_view label, kiosk::Command command, bool red) {
        if (!red) {
            draw_card(context_, box, std::move(id), label, std::move(command));
            return;
        }
        const bool pressed = context_.touchable(std::move(id), label, box, std::move(command));
        if (!pressed) canvas_.shadow(box, shadow_button);
        canvas_.fill(box, pressed ? Role::CinnabarPress : Role::Cinnabar, 20);
    }

    static constexpr std::size_t door_count = 6;
    [[nodiscard]] std::size_t columns() const { return 3; }
    [[nodiscard]] float door_height() const { return context_.size.compact() ? 120 : 164; }
    [[nodiscard]] float gap() const { return context_.size.compact() ? 16 : 24; }

    [[nodiscard]] TextStyle finding_style() const {
        return {fonts::Face::SansBold, context_.size.words(36), Role::Ink, .02F};
    }

    float draw_finding(float y, Icon icon, Role role, const std::string& words) {
        const TextStyle style = finding_style();
        canvas_.icon(column_.x + 24, y + style.size * .75F, 48, icon, role);
        context_.texts.push_back({"operator.health", y * context_.size.pixels_per_unit(), words});
        return context_.paragraph(column_.x + 66, y, column_.w - 66, words, style, 1.5F) + 8;
    }

    // The words at the right are left out where there is no room for them.
    void draw_title(const Box& inner, std::string_view left, const std::string& right) {
        const Box line{inner.x, inner.y + 20, inner.w, 76};
        canvas_.icon(line.right() - 16, line.centre_y(), 40, Icon::ChevronRight, Role::GoldInk);
        const TextStyle title{fonts::Face::SerifBold, context_.size.words(context_.size.compact() ? 34 : 38),
                              Role::Ink, .02F};
        canvas_.text_in(line, left, canvas_.fitted(left, title, line.w - 48, context_.size.words(28)));
        const float room = line.w - 80 - canvas_.width_of(left, title);
        if (!right.empty() && canvas_.width_of(right, small()) <= room)
            canvas_.text_in({line.x, line.y, line.w - 48, line.h}, right, small(), Align::Right);
    }

    [[nodiscard]] TextStyle small() const { return {fonts::Face::SansRegular, small_, Role::InkSoft, 0}; }

    void draw_figure(const Box& box, const std::string& number, const std::string& unit,
                     const std::string& label) {
        const TextStyle large{fonts::Face::SerifBold, 76, Role::Ink, 0};
        const TextStyle word{fonts::Face::SansRegular, std::max(34.0F, small_), Role::Ink, 0};
        const float both = canvas_.width_of(number, large) + 16 + canvas_.width_of(unit, word);
        const float x = box.centre_x() - both / 2;
        const float baseline = box.y + box.h * .56F;
        canvas_.text(x, baseline, number, large);
        canvas_.text(x + both - canvas_.width_of(unit, word), baseline, unit, word);
        canvas_.text_in({box.x, baseline + 10, box.w, small_ * 1.5F}, label,
                        canvas_.fitted(label, small(), box.w - 24, 26), Align::Centre);
    }

    [[nodiscard]] std::string day_words(const Figures& figures, std::size_t place) const {
        if (place + 1 == figures.week.size()) return context_.say("operator.today");
        const auto ago = static_cast<std::int64_t>(figures.week.size() - 1 - place);
        return weekday_of(context_, kiosk::date_of(figures.gathered.day - ago).weekday,
                          "operator.weekday_short");
    }

    void draw_clause(const Box& row, const Figures::Clause& clause, const std::string& words,
                     const TextStyle& style) {
        canvas_.rule(row.x, row.y, row.w, 1.5F, Role::Line);
        const std::string place = short_place(context_, clause.entry);
        const TextStyle numeral{fonts::Face::SerifBold, style.size, Role::CinnabarInk, 0};
        canvas_.text_in(row, place, numeral);
        const std::string share = kiosk::percent(clause.facility);
        const TextStyle bold{fonts::Face::SansBold, style.size, Role::Ink, 0};
        canvas_.text_in(row, share, bold, Align::Right);
        const float bar_width = context_.size.compact() || context_.size.large() ? 0 : 242;
        const float bar_end = row.right() - 96;
        if (bar_width > 0) {
            const Box track{bar_end - bar_width, row.centre_y() - 12, bar_width, 24};
            canvas_.fill(track, Role::PaperDeep, 12);
            const float part = std::max(24.0F, bar_width * static_cast<float>(clause.facility));
            canvas_.fill({track.x, track.y, part, track.h}, Role::Gold, 12);
        }
        const float left = row.x + std::max(110.0F, canvas_.width_of(place, numeral) + 24);
        const float room = bar_end - bar_width - 20 - left;
        canvas_.text_in({left, row.y, room, row.h}, cut_to(canvas_, title_of(clause, words), style, room),
                        style);
    }

    // Whose clause it is, where its section has lists of several, and how it begins.
    [[nodiscard]] std::string title_of(const Figures::Clause& clause, const std::string& words) const {
        for (const auto& organisation : context_.state.book->organisations) {
            if (organisation.node == clause.entry.question->node && organisation.node != clause.entry.section)
                return organisation.name + "：" + words;
        }
        return words;
    }

    Context& context_;
    Canvas& canvas_;
    Box column_;
    float small_;
};

// Measured where nothing shows, then drawn in a region that scrolls if it has to.
template <typename DrawAll>
void draw_scrolled(Context& context, const Box& view, const std::string& name, const DrawAll& draw_all) {
    const auto texts = context.texts.size();
    const auto shown = context.view;
    context.view = Box{0, -1, 0, 0};
    context.canvas.push_clip({0, 0, 0, 0});
    const float height = draw_all(0);
    context.canvas.pop_clip();
    context.view = shown;
    context.texts.resize(texts);
    const auto content = ScrollRegion::one(name, height);
    ScrollRegion region(context, name, view, content);
    region.each([&](std::size_t, float top) { (void)draw_all(top); });
    region.draw_fade();
}

}  // namespace

void draw_operator_front(Context& context) {
    const Size& size = context.size;
    const Box column = office_column(size);
    const auto& office = context.state.office;
    const Figures* figures = office.figures.get();
    const std::string right =
        figures == nullptr ? context.say("operator.gathering") : time_words(context, figures->gathered);
    const float below_head = draw_head(context, column, context.say("operator.head"), right);
    const float foot = size.compact() ? 24 : 64;
    const bool wide = size.landscape();
    const float split = column.x + column.w * .5F;
    const Box left = wide ? Box{column.x, 0, split - 28 - column.x, 0} : column;
    const Box side = wide ? Box{split + 28, 0, column.right() - split - 28, 0} : column;
    FrontPage page(context, left);
    FrontPage right_page(context, side);
    const float doors = size.height() - foot - right_page.doors_height();
    const auto draw_left = [&](float top) {
        float y = top + 8;
        y += page.draw_health(y) + 8;
        if (figures == nullptr) return y - top;
        y += page.draw_figures(y, *figures);
        y += page.draw_week(y, *figures);
        if (!wide) y += page.draw_hardest(y, *figures);
        return y - top;
    };
    const float end = wide ? size.height() - (size.compact() ? 8 : 24) : doors - 20;
    draw_scrolled(context, {left.x - 20, below_head, left.w + 40, end - below_head}, "operator.figures",
                  draw_left);
    if (wide && figures != nullptr) {
        draw_scrolled(context, {side.x - 20, below_head, side.w + 40, doors - 20 - below_head},
                      "operator.hard",
                      [&](float top) { return right_page.draw_hardest(top + 24, *figures) + 24; });
    }
    right_page.draw_doors(doors);
}

}  // namespace shouce::ui
