// Between the kiosk, which tells what happens, and the recorder, which puts it on the disk: adds the time of
// the wall clock and whether it can be believed.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "app/health_watch.h"
#include "base/clock.h"
#include "kiosk/quiz_desk.h"
#include "state/recorder.h"

namespace shouce::app {

class RecordKeeper {
  public:
    // `start` is when the kiosk was started; `wake` is called on another thread when there is news.
    RecordKeeper(const std::filesystem::path& folder, TimePoint start, std::function<void()> wake);

    void keep(std::vector<kiosk::Happened> events);
    // On the recorder's thread, with the database; see state::Recorder.
    void ask(state::Recorder::Job job) { recorder_.ask(std::move(job)); }
    // Answers that are safe on the disk since the last call.
    [[nodiscard]] std::vector<state::Answered> take_stored();
    [[nodiscard]] bool counting() const { return recorder_.counting(); }
    // Opens and checks what is on the disk already.
    void begin() { recorder_.open(); }
    [[nodiscard]] RecordsCondition condition();

  private:
    TimePoint start_;
    state::Recorder recorder_;
};

}  // namespace shouce::app
