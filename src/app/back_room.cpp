#include "app/back_room.h"

#include <system_error>
#include <utility>

#include "base/files.h"
#include "base/log.h"
#include "settings/settings.h"
#include "state/pin_file.h"

namespace shouce::app {

using kiosk::report::Exported;
using kiosk::report::PinChecked;
using kiosk::report::PinKept;
using kiosk::report::SettingsKept;

BackRoom::BackRoom(Means means, std::function<void()> wake)
    : means_(std::move(means)), worker_([this](kiosk::Task& task) { carry_out(task); }, std::move(wake)) {}

void BackRoom::carry_out(kiosk::Task& task) {
    namespace job = kiosk::task;
    if (const auto* pin = std::get_if<job::CheckPin>(&task)) {
        deliver(check(*pin));
    } else if (const auto* fresh = std::get_if<job::KeepPin>(&task)) {
        deliver(keep(*fresh));
    } else if (const auto* settings = std::get_if<job::KeepSettings>(&task)) {
        deliver(keep(*settings));
    } else if (std::holds_alternative<job::RunChecks>(task)) {
        deliver(kiosk::report::Checked{means_.self_test()});
    } else if (const auto* figures = std::get_if<job::Export>(&task)) {
        deliver(put_out(*figures));
    }
}

// The count goes to the disk first: whoever cuts the power between the two has had a try.
PinChecked BackRoom::check(const kiosk::task::CheckPin& check) const {
    using Outcome = PinChecked::Outcome;
    auto record = state::load_pin(means_.state);
    if (!record || !*record) {
        log::error("{}", record ? "the PIN's file is gone" : record.error().message());
        return {Outcome::NotKept};
    }
    (*record)->failures = check.failures;
    if (auto saved = state::save_pin(means_.state, **record); !saved) {
        log::error("{}; no PIN is compared for now", saved.error().message());
        return {Outcome::NotKept};
    }
    if (!kiosk::matches(check.pin, (*record)->hash)) return {Outcome::Wrong};
    (*record)->failures = 0;
    if (auto saved = state::save_pin(means_.state, **record); !saved)
        log::error("{}; the failed tries still count", saved.error().message());
    return {Outcome::Right};
}

PinKept BackRoom::keep(const kiosk::task::KeepPin& keep) const {
    auto hash = kiosk::hash_pin(keep.pin);
    const auto saved = hash ? state::save_pin(means_.state, {*hash, 0}) : tl::unexpected(hash.error());
    if (!saved) log::error("{}", saved.error().message());
    return {saved.has_value()};
}

SettingsKept BackRoom::keep(const kiosk::task::KeepSettings& keep) const {
    std::error_code ignored;  // what it means is told by the write
    std::filesystem::create_directories(means_.state, ignored);
    const auto saved =
        files::write_atomically(settings::screen_file(means_.state), settings::set_on_screen(keep.settings));
    if (!saved) log::error("{}", saved.error().message());
    return {saved.has_value()};
}

// Done is said only when the stick has answered: before that the files may still be in memory alone.
Exported BackRoom::put_out(const kiosk::task::Export& figures) const {
    auto names = means_.stick->export_files(means_.files(figures));
    if (names) return {true, *std::move(names)};
    log::error("{}", names.error().message());
    return {false, {names.error().message()}};
}

kiosk::PinOnDisk pin_on_disk(const std::filesystem::path& state) {
    using State = kiosk::PinOnDisk::State;
    const auto record = state::load_pin(state);
    if (!record) {
        log::error("{}", record.error().message());
        return {State::Damaged, 0};
    }
    if (!*record) return {};
    return {State::Set, (*record)->failures};
}

}  // namespace shouce::app
