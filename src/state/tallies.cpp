#include "state/tallies.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "state/sql.h"

namespace shouce::state {

namespace {

using database::Database;
using database::Statement;

// Calls take(statement) for each row.
template <typename Take>
[[nodiscard]] Result<> each_row(Statement& statement, const Take& take) {
    while (true) {
        TRY_ASSIGN(const auto step, statement.step());
        if (step == Statement::Step::Done) return {};
        take(statement);
    }
}

// The list as Store wrote it: [1,2].
[[nodiscard]] handbook::Response response_of(std::string_view json) {
    handbook::Response response;
    const char* at = json.data();
    const char* end = at + json.size();
    while (at < end) {
        int value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        if (error == std::errc()) response.push_back(value);
        at = error == std::errc() ? next : at + 1;
    }
    return response;
}

[[nodiscard]] handbook::QuestionHash hash_of(std::span<const std::byte> bytes) {
    handbook::QuestionHash hash{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
    return hash;
}

[[nodiscard]] Result<> read_answers(const Store& store, std::int64_t most, Tallies& into) {
    TRY_ASSIGN(Statement statement, store.database().prepare(sql::first_answers));
    statement.bind(1, most);
    std::pair<std::int64_t, std::int64_t> last{-1, -1};
    std::int64_t round = 0;
    return each_row(statement, [&](const Statement& row) {
        const std::pair now{row.integer(0), row.integer(1)};
        if (now != last) ++round;
        last = now;
        Tallies::Answer& answer = into.answers.emplace_back();
        answer.round = round;
        answer.question = row.text(2);
        answer.hash = hash_of(row.blob(3));
        answer.response = response_of(row.text(4));
        answer.fraction_ppm = static_cast<int>(row.integer(5));
        if (row.integer(7) != 0) answer.day = store.day_of(row.integer(6));
    });
}

}  // namespace

Result<Tallies> read_tallies(const Store& store, std::int64_t most_answers) {
    Tallies tallies;
    TRY_ASSIGN(Statement uses, store.database().prepare(sql::uses));
    TRY(each_row(uses, [&](const Statement& row) {
        tallies.uses.push_back({row.integer(0), std::string(row.text(1)), row.integer(2)});
    }));
    TRY(read_answers(store, most_answers, tallies));
    TRY_ASSIGN(Statement reports, store.database().prepare(sql::reports));
    TRY(each_row(reports, [&](const Statement& row) {
        tallies.reports.push_back({std::string(row.text(0)), hash_of(row.blob(1)), row.integer(2)});
    }));
    TRY_ASSIGN(tallies.vain_searches, store.vain_searches());
    return tallies;
}

Result<> see_report(const Store& store, const handbook::Key& question, const handbook::QuestionHash& hash) {
    TRY_ASSIGN(Statement see, store.database().prepare(sql::see_report));
    return see.bind(1, question).bind(2, std::span(hash)).run();
}

}  // namespace shouce::state
