// The part of the stage behind the operator's pages: hands on what they ask for and tells them what came of
// it.
#include <memory>
#include <system_error>

#include "app/stage.h"
#include "app/wall_clock.h"
#include "base/log.h"
#include "state/tallies.h"

namespace shouce::app {

namespace {

void see_report(RecordKeeper& records, const kiosk::task::SeeReport& see) {
    records.ask([see](const state::Store* store) {
        if (store == nullptr) return;
        if (auto seen = state::see_report(*store, see.question, see.hash); !seen)
            log::error("{}", seen.error().message());
    });
}

}  // namespace

// Says whether there was news.
bool Stage::serve_office(TimePoint now) {
    if (!back_room_) return false;
    for (kiosk::Task& task : kiosk_.take_tasks()) {
        if (const auto* of = std::get_if<kiosk::task::Gather>(&task)) {
            gather(*of);
        } else if (const auto* see = std::get_if<kiosk::task::SeeReport>(&task)) {
            see_report(*records_, *see);
        } else if (const auto* end = std::get_if<kiosk::task::End>(&task)) {
            ended_ = end->how;
        } else {
            back_room_->begin(std::move(task));
        }
    }
    const auto reports = back_room_->take_reports();
    for (const kiosk::Report& report : reports)
        hear(report, now);
    const bool looked_for = std::holds_alternative<kiosk::OperatorScreen>(state().screen);
    const bool stick = looked_for && back_room_->stick_present();
    if (stick == state().office.stick) return !reports.empty();
    hear(kiosk::report::StickSeen{stick}, now);
    return true;
}

void Stage::gather(const kiosk::task::Gather& gather) {
    kiosk::Machine machine;
    machine.running = shouce::now() - settings_.start;
    std::error_code error;
    const auto space = std::filesystem::space(settings_.state, error);
    if (!error) machine.free_bytes = space.available;
    records_->ask([this, bank = gather.bank, machine](const state::Store* store) {
        Result<state::Tallies> tallies = fail("the records cannot be read");
        if (store != nullptr) tallies = state::read_tallies(*store);
        if (!tallies) {
            log::error("{}", tallies.error().message());
            return back_room_->deliver(kiosk::report::Gathered{});
        }
        back_room_->deliver(kiosk::report::Gathered{std::make_shared<const kiosk::Figures>(
            kiosk::figures_of(*tallies, bank, local_time(), machine))});
    });
}

void Stage::hear(const kiosk::Report& report, TimePoint now) {
    change_kiosk(now, [&] { kiosk_.hear(report, now); });
}

}  // namespace shouce::app
