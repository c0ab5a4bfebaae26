// Does what the operator's pages ask for, on a thread of its own: hashing and comparing the PIN, files, the
// self-test, the export. One task after the other.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "app/worker.h"
#include "kiosk/office.h"
#include "kiosk/pin_desk.h"
#include "platform/usb/stick.h"

namespace shouce::app {

class BackRoom {
  public:
    struct Means {
        std::filesystem::path state;
        std::shared_ptr<platform::Stick> stick;  // null: nothing is exported
        std::function<std::vector<platform::Stick::File>(const kiosk::task::Export&)> files;  // to export
        std::function<std::vector<kiosk::Check>()> self_test;  // everything that can be checked while it runs
    };
    // `wake` is called on another thread when there is something to take.
    BackRoom(Means means, std::function<void()> wake);

    // Never waits. Gather and End are not for this thread and do nothing.
    void begin(kiosk::Task task) { worker_.ask(std::move(task)); }
    // From any thread: a report that somebody else made.
    void deliver(kiosk::Report report) { worker_.tell(std::move(report)); }
    [[nodiscard]] std::vector<kiosk::Report> take_reports() { return worker_.take(); }
    [[nodiscard]] bool stick_present() const { return means_.stick && means_.stick->present(); }

  private:
    void carry_out(kiosk::Task& task);
    [[nodiscard]] kiosk::report::PinChecked check(const kiosk::task::CheckPin& check) const;
    [[nodiscard]] kiosk::report::PinKept keep(const kiosk::task::KeepPin& keep) const;
    [[nodiscard]] kiosk::report::SettingsKept keep(const kiosk::task::KeepSettings& keep) const;
    [[nodiscard]] kiosk::report::CoverTaken bring_cover() const;
    [[nodiscard]] kiosk::report::Checked checks() const;
    [[nodiscard]] kiosk::report::Exported put_out(const kiosk::task::Export& figures) const;

    Means means_;
    Worker<kiosk::Task, kiosk::Report> worker_;  // last, so that its thread finds the rest
};

// The lock as it stands on the disk. A file that cannot be read is told in the log, and nobody gets in.
[[nodiscard]] kiosk::PinOnDisk pin_on_disk(const std::filesystem::path& state);

}  // namespace shouce::app
