// Brings records to the disk on a thread of its own, so that the screen never waits for it. The thread and
// the database are there from open() or the first record on.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "state/records.h"
#include "state/store.h"

namespace shouce::state {

struct RecorderOptions {
    StoreOptions store;
    // Between tries while the disk does not take records.
    Duration patience{2};
    // Records that wait for the disk; beyond that the oldest are given up, and counted.
    std::size_t most_waiting = 5'000;
};

class Recorder {
  public:
    // `wake` is called on the recorder's thread when there is something to take or counting() has changed.
    Recorder(RecorderOptions options, std::function<void()> wake);
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    // Tries once more to write what waits, then ends.
    ~Recorder();

    // Runs `job` on the recorder's thread between two writes, so that there is never a second connection. It
    // gets nullptr where the database cannot be opened.
    using Job = std::function<void(const Store*)>;
    void ask(Job job);
    // Opens the database, which checks it, and tries again until it is there. Never waits for the disk.
    void open();
    // Never waits for the disk.
    void record(Record record);
    // Records that are safe on the disk, in their order, since the last call.
    [[nodiscard]] std::vector<Record> take_stored();
    // Whether records reach the disk; true until the first one failed to.
    [[nodiscard]] bool counting() const { return counting_; }
    // Records given up because the disk did not take them for too long.
    [[nodiscard]] std::size_t lost() const { return lost_; }
    // Whether the wall clock of this start can be believed, as far as the database knows; true until it is
    // open.
    [[nodiscard]] bool clock_trusted() const { return clock_trusted_; }
    // The name that a damaged file has now; empty where there was none.
    [[nodiscard]] std::string set_aside();

  private:
    void run();
    [[nodiscard]] bool ensure_open();
    void answer(const std::deque<Job>& jobs);
    void begin_thread();
    [[nodiscard]] bool write(const std::vector<Record>& batch);
    [[nodiscard]] std::vector<Record> waiting();
    void tell(bool counting);

    RecorderOptions options_;
    std::function<void()> wake_;
    std::optional<Store> store_;  // of the thread alone

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Record> waiting_;
    std::deque<Job> jobs_;
    std::vector<Record> stored_;
    bool ending_ = false;
    bool opening_ = false;
    std::string set_aside_;
    std::atomic<bool> clock_trusted_{true};
    std::atomic<bool> counting_{true};
    std::atomic<std::size_t> lost_{0};
    std::thread thread_;
};

}  // namespace shouce::state
