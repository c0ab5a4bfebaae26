#include "app/record_keeper.h"

#include <chrono>
#include <utility>

#include "app/believable_clock.h"

namespace shouce::app {

namespace {

[[nodiscard]] state::Stamp stamp_of(TimePoint when, TimePoint start) {
    const auto wall = std::chrono::system_clock::now().time_since_epoch();
    const auto ago = std::chrono::duration_cast<std::chrono::milliseconds>(now() - when);
    state::Stamp stamp;
    stamp.since_start = when - start;
    stamp.wall_ms = (std::chrono::duration_cast<std::chrono::milliseconds>(wall) - ago).count();
    stamp.trust =
        stamp.wall_ms >= least_believable_ms ? state::Stamp::Trust::Plausible : state::Stamp::Trust::Unset;
    return stamp;
}

[[nodiscard]] state::RecorderOptions options_of(const std::filesystem::path& folder, TimePoint start) {
    state::RecorderOptions options;
    options.store.folder = folder;
    options.store.now = stamp_of(start, start);
    return options;
}

}  // namespace

RecordKeeper::RecordKeeper(const std::filesystem::path& folder, TimePoint start, std::function<void()> wake)
    : start_(start), recorder_(options_of(folder, start), std::move(wake)) {}

void RecordKeeper::keep(std::vector<kiosk::Happened> events) {
    for (auto& happened : events)
        recorder_.record({stamp_of(happened.when, start_), std::move(happened.event)});
}

RecordsCondition RecordKeeper::condition() const {
    const bool plausible = stamp_of(start_, start_).trust == state::Stamp::Trust::Plausible;
    return {recorder_.counting(), recorder_.lost(), {}, plausible};
}

std::vector<state::Answered> RecordKeeper::take_stored() {
    std::vector<state::Answered> answers;
    for (state::Record& record : recorder_.take_stored()) {
        if (auto* answered = std::get_if<state::Answered>(&record.event))
            answers.push_back(std::move(*answered));
    }
    return answers;
}

}  // namespace shouce::app
