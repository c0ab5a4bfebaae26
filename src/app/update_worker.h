// Does the work of an update on a thread of its own: looks at the stick, copies, checks, installs. The loop
// that draws never waits for it.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "kiosk/update_desk.h"
#include "pack/library.h"
#include "platform/usb/stick.h"

namespace shouce::app {

class UpdateWorker {
  public:
    // `on_screen` is the file of the pack that is shown; empty: the embedded one. `wake` is called on the
    // worker's thread when there is news.
    UpdateWorker(pack::Library library, std::shared_ptr<platform::Stick> stick,
                 std::filesystem::path on_screen, std::function<void()> wake);
    UpdateWorker(const UpdateWorker&) = delete;
    UpdateWorker& operator=(const UpdateWorker&) = delete;
    // Waits until what is under way has ended.
    ~UpdateWorker();

    [[nodiscard]] bool can_go_back() const { return can_go_back_; }
    void ask(kiosk::UpdateTask task);
    [[nodiscard]] std::vector<kiosk::UpdateNews> take_news();

  private:
    void work();
    void do_task(kiosk::UpdateTask task);
    void look();
    void tell(kiosk::UpdateNews news);
    void tell(const pack::Outcome<>& outcome);
    [[nodiscard]] pack::Outcome<kiosk::UpdateOffer> offer_of(const pack::Staged& staged) const;

    // Only the worker's thread touches these.
    pack::Library library_;
    std::shared_ptr<platform::Stick> stick_;
    std::filesystem::path on_screen_;
    std::optional<pack::Staged> staged_;

    bool can_go_back_;
    std::function<void()> wake_;
    std::mutex mutex_;  // of what follows
    std::condition_variable changed_;
    std::deque<kiosk::UpdateTask> tasks_;
    std::vector<kiosk::UpdateNews> news_;
    bool ending_ = false;
    std::thread thread_;  // last, so that it finds all the rest
};

}  // namespace shouce::app
