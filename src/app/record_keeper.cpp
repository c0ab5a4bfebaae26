#include "app/record_keeper.h"

#include <chrono>
#include <utility>

#include "app/wall_clock.h"

namespace shouce::app {

namespace {

[[nodiscard]] state::Stamp stamp_of(TimePoint when, TimePoint start) {
    const auto ago = std::chrono::duration_cast<std::chrono::milliseconds>(now() - when);
    state::Stamp stamp;
    stamp.since_start = when - start;
    stamp.wall_ms = wall_now_ms() - ago.count();
    stamp.trust = is_believable(stamp.wall_ms) ? state::Stamp::Trust::Plausible : state::Stamp::Trust::Unset;
    return stamp;
}

[[nodiscard]] state::RecorderOptions options_of(const std::filesystem::path& folder, TimePoint start) {
    state::RecorderOptions options;
    options.store.folder = folder;
    options.store.now = stamp_of(start, start);
    options.store.zone_ms = zone_ms();
    return options;
}

}  // namespace

RecordKeeper::RecordKeeper(const std::filesystem::path& folder, TimePoint start, std::function<void()> wake)
    : start_(start), recorder_(options_of(folder, start), std::move(wake)) {}

void RecordKeeper::keep(std::vector<kiosk::Happened> events) {
    for (auto& happened : events)
        recorder_.record({stamp_of(happened.when, start_), std::move(happened.event)});
}

RecordsCondition RecordKeeper::condition() {
    const bool plausible = stamp_of(start_, start_).trust == state::Stamp::Trust::Plausible;
    return {recorder_.counting(), recorder_.lost(), recorder_.set_aside(),
            plausible && recorder_.clock_trusted()};
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
