// Does the work of an update on a thread of its own: looks at the stick, copies, checks, installs. The loop
// that draws never waits for it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/open_kiosk.h"
#include "app/worker.h"
#include "kiosk/update_desk.h"
#include "pack/library.h"
#include "platform/usb/stick.h"

namespace shouce::app {

class UpdateWorker {
  public:
    // `wake` is called on the worker's thread when there is news.
    UpdateWorker(pack::Library library, std::shared_ptr<platform::Stick> stick, Shown on_screen,
                 std::function<void()> wake);

    [[nodiscard]] bool can_go_back() const { return can_go_back_; }
    void ask(kiosk::UpdateTask task) { worker_.ask(task); }
    [[nodiscard]] std::vector<kiosk::UpdateNews> take_news() { return worker_.take(); }

  private:
    void do_task(kiosk::UpdateTask task);
    void look();
    void compare();
    void tell(const pack::Outcome<>& outcome);
    [[nodiscard]] pack::Outcome<kiosk::UpdateOffer> offer_of(const pack::Staged& staged) const;

    // Once there is a task, only the worker's thread touches these.
    pack::Library library_;
    std::shared_ptr<platform::Stick> stick_;
    Shown on_screen_;
    std::optional<pack::Staged> staged_;

    bool can_go_back_ = false;
    Worker<kiosk::UpdateTask, kiosk::UpdateNews> worker_;  // last, so that its thread finds the rest
};

}  // namespace shouce::app
