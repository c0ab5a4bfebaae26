// What the operator's pages tell of the kiosk's use, as values: reckoned once from what the database holds,
// away from the thread that draws. Only first answers of a visit count, and only to the present wording of a
// question.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "kiosk/bank.h"
#include "quiz/statistics.h"
#include "state/tallies.h"

namespace shouce::kiosk {

// The wall clock, read by who may.
struct LocalTime {
    std::int64_t day = 0;  // local, since 1970-01-01
    int minute = 0;        // of the day
    bool trusted = false;  // else the clock has not been set

    bool operator==(const LocalTime&) const = default;
};
// From milliseconds since 1970 in UTC, and local time less UTC.
[[nodiscard]] LocalTime local_time_of(std::int64_t wall_ms, std::int64_t zone_ms, bool trusted);

// Year, month and day of a day since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date
// algorithms"), and its day of the week, 0 for Monday.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    int weekday = 0;
};
[[nodiscard]] Date date_of(std::int64_t day);

// .384 is 38%.
[[nodiscard]] std::string percent(double part);

// Of the machine, at the moment of gathering.
struct Machine {
    Duration running{};  // since the program was started
    std::optional<std::uint64_t> free_bytes;
};

// Fewer answers than that say nothing about a question, and a group as small could be known by its faces.
inline constexpr int least_answers = 5;

struct Figures {
    std::shared_ptr<const Bank> bank;  // what the entries below point into
    LocalTime gathered;
    Machine machine;

    std::array<std::int64_t, 7> week{};  // visits on the last seven days, today last
    std::int64_t visits = 0;             // ever
    std::int64_t undated_visits = 0;     // of them, on days that nobody knows
    int right_today = 0;
    int answers_week = 0;
    int right_week = 0;

    struct Day {
        std::int64_t day = 0;
        std::int64_t visits = 0;
    };
    std::vector<Day> days;  // that had visits, the earliest first; without the unknown ones
    struct Section {
        handbook::Key key;
        std::int64_t times = 0;
    };
    std::vector<Section> sections;  // by how often they were opened

    // Both hardest first, with least_answers at least.
    struct Clause {
        handbook::Key block;
        quiz::Entry entry;  // one of its questions, which knows its place
        int answers = 0;
        double facility = 0;
    };
    std::vector<Clause> clauses;
    struct Item {
        quiz::Entry entry;
        quiz::QuestionStatistics statistics;
    };
    std::vector<Item> questions;

    struct Report {
        quiz::Entry entry;
        std::int64_t times = 0;
    };
    std::vector<Report> reports;  // not yet looked at, about questions that are still asked
    std::vector<state::Store::VainSearch> vain_searches;
};

[[nodiscard]] Figures figures_of(const state::Tallies& tallies, std::shared_ptr<const Bank> bank,
                                 const LocalTime& now, const Machine& machine);

// Options of a question that fewer than one in twenty chose (BMC Medical Education 2009, 9:40), where enough
// have answered.
[[nodiscard]] std::vector<std::size_t> idle_options(const Figures::Item& item);
// The wrong option that was chosen most, where any was.
[[nodiscard]] std::optional<std::size_t> favourite_mistake(const Figures::Item& item);

}  // namespace shouce::kiosk
