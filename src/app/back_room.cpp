#include "app/back_room.h"

#include <system_error>
#include <utility>

#include "app/cover.h"
#include "base/files.h"
#include "base/log.h"
#include "settings/settings.h"
#include "state/pin_file.h"

namespace shouce::app {

using kiosk::report::Checked;
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
    } else if (std::holds_alternative<job::TakeCover>(task)) {
        deliver(bring_cover());
    } else if (std::holds_alternative<job::DropCover>(task)) {
        deliver(drop_cover(means_.state));
    } else if (std::holds_alternative<job::RunChecks>(task)) {
        deliver(checks());
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

kiosk::report::CoverTaken BackRoom::bring_cover() const {
    const auto folder = means_.stick->mount();
    if (!folder) {
        log::warning("{}", folder.error().message());
        return {kiosk::CoverWord::Gone, kept_cover(means_.state)};
    }
    auto taken = take_cover(*folder, means_.state);
    if (const auto out = means_.stick->unmount(); !out) log::warning("{}", out.error().message());
    return taken;
}

// The screen says in plain words what is wrong, the log in detail.
Checked BackRoom::checks() const {
    std::vector<kiosk::Check> found = means_.self_test();
    for (const kiosk::Check& check : found) {
        if (!check.well) log::error("self-test: {}: {}", check.name, check.found);
    }
    return {std::move(found)};
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
