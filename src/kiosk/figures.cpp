#include "kiosk/figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

namespace shouce::kiosk {

namespace {

using state::Tallies;

void count_uses(Figures& figures, const Tallies& tallies) {
    std::map<handbook::Key, std::int64_t> sections;
    for (const Tallies::Use& use : tallies.uses) {
        if (!use.section.empty()) {
            sections[use.section] += use.times;
            continue;
        }
        figures.visits += use.times;
        if (use.day == state::unknown_day) {
            figures.undated_visits += use.times;
            continue;
        }
        figures.days.push_back({use.day, use.times});
        const std::int64_t ago = figures.gathered.day - use.day;
        if (figures.gathered.trusted && ago >= 0 && ago < static_cast<std::int64_t>(figures.week.size()))
            figures.week.at(figures.week.size() - 1 - static_cast<std::size_t>(ago)) = use.times;
    }
    for (const auto& [key, times] : sections)
        figures.sections.push_back({key, times});
    std::stable_sort(figures.sections.begin(), figures.sections.end(),
                     [](const auto& a, const auto& b) { return a.times > b.times; });
}

void count_answers(Figures& figures, const Tallies& tallies) {
    if (!figures.gathered.trusted) return;
    for (const Tallies::Answer& answer : tallies.answers) {
        const std::int64_t ago = figures.gathered.day - answer.day;
        if (answer.day == state::unknown_day || ago < 0 || ago > 6) continue;
        const bool right = answer.fraction_ppm == quiz::full_ppm;
        ++figures.answers_week;
        figures.right_week += right ? 1 : 0;
        figures.right_today += right && ago == 0 ? 1 : 0;
    }
}

void weigh_questions(Figures& figures, const Tallies& tallies) {
    std::vector<quiz::Observation> observations;
    observations.reserve(tallies.answers.size());
    for (const Tallies::Answer& answer : tallies.answers)
        observations.push_back(
            {answer.round, answer.question, answer.hash, answer.response, answer.fraction_ppm});
    const quiz::Pool& pool = figures.bank->all();
    std::vector<quiz::QuestionStatistics> all = quiz::statistics_of(pool, observations);
    std::map<handbook::Key, Figures::Clause> clauses;
    for (std::size_t i = 0; i < pool.size(); ++i) {
        const int answers = all[i].answers;
        if (!all[i].facility) continue;
        Figures::Clause& clause = clauses[pool[i].question->block];
        clause.block = pool[i].question->block;
        clause.entry = pool[i];
        clause.facility = (clause.facility * clause.answers + *all[i].facility * answers) /
                          static_cast<double>(clause.answers + answers);
        clause.answers += answers;
        if (answers >= least_answers) figures.questions.push_back({pool[i], std::move(all[i])});
    }
    for (auto& [key, clause] : clauses) {
        if (clause.answers >= least_answers) figures.clauses.push_back(std::move(clause));
    }
    std::stable_sort(figures.clauses.begin(), figures.clauses.end(),
                     [](const auto& a, const auto& b) { return a.facility < b.facility; });
    std::stable_sort(figures.questions.begin(), figures.questions.end(), [](const auto& a, const auto& b) {
        return a.statistics.facility < b.statistics.facility;
    });
}

void find_reports(Figures& figures, const Tallies& tallies) {
    std::unordered_map<handbook::Key, quiz::Entry> entries;
    for (const quiz::Entry& entry : figures.bank->all())
        entries.emplace(entry.question->key, entry);
    for (const Tallies::Report& report : tallies.reports) {
        const auto entry = entries.find(report.question);
        if (entry == entries.end() || entry->second.question->hash != report.hash) continue;
        figures.reports.push_back({entry->second, report.times});
    }
}

[[nodiscard]] bool is_right(const handbook::Question& question, std::size_t option) {
    return std::find(question.answer.begin(), question.answer.end(), static_cast<int>(option)) !=
           question.answer.end();
}

}  // namespace

LocalTime local_time_of(std::int64_t wall_ms, std::int64_t zone_ms, bool trusted) {
    constexpr std::int64_t a_day_ms = 86'400'000;
    constexpr std::int64_t a_minute_ms = 60'000;
    const std::int64_t local = wall_ms + zone_ms;
    const std::int64_t day = local / a_day_ms - (local % a_day_ms < 0 ? 1 : 0);
    return {day, static_cast<int>((local - day * a_day_ms) / a_minute_ms), trusted};
}

std::string percent(double part) {
    return std::to_string(std::lround(part * 100)) + "%";
}

Date date_of(std::int64_t day) {
    constexpr std::int64_t days_of_era = 146'097;
    const std::int64_t shifted = day + 719'468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - (days_of_era - 1)) / days_of_era;
    const std::int64_t of_era = shifted - era * days_of_era;
    const std::int64_t year = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
    const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    const std::int64_t month = (5 * of_year + 2) / 153;  // from March
    Date date;
    date.day = static_cast<int>(of_year - (153 * month + 2) / 5 + 1);
    date.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
    date.year = static_cast<int>(year + era * 400 + (date.month <= 2 ? 1 : 0));
    date.weekday = static_cast<int>(((day + 3) % 7 + 7) % 7);  // 1970-01-01 was a Thursday
    return date;
}

Figures figures_of(const state::Tallies& tallies, std::shared_ptr<const Bank> bank, const LocalTime& now,
                   const Machine& machine) {
    Figures figures;
    figures.bank = std::move(bank);
    figures.gathered = now;
    figures.machine = machine;
    count_uses(figures, tallies);
    count_answers(figures, tallies);
    weigh_questions(figures, tallies);
    find_reports(figures, tallies);
    figures.vain_searches = tallies.vain_searches;
    return figures;
}

std::vector<std::size_t> idle_options(const Figures::Item& item) {
    constexpr int share = 20;
    std::vector<std::size_t> idle;
    if (item.statistics.answers < share) return idle;
    for (std::size_t i = 0; i < item.statistics.options.size(); ++i) {
        if (item.statistics.options[i].chosen * share < item.statistics.answers) idle.push_back(i);
    }
    return idle;
}

std::optional<std::size_t> favourite_mistake(const Figures::Item& item) {
    std::optional<std::size_t> most;
    const auto& options = item.statistics.options;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].chosen == 0 || is_right(*item.entry.question, i)) continue;
        if (!most || options[i].chosen > options[*most].chosen) most = i;
    }
    return most;
}

}  // namespace shouce::kiosk
