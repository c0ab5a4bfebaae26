// Does tasks one after the other on a thread of its own, so that the loop that draws never waits for them,
// and keeps what came of them until it is taken. The thread begins with the first task.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace shouce::app {

template <typename Task, typename Report>
class Worker {
  public:
    // `carry_out` is called on the thread; `wake` on whichever tells, when there is something to take.
    Worker(std::function<void(Task&)> carry_out, std::function<void()> wake)
        : carry_out_(std::move(carry_out)), wake_(std::move(wake)) {}
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    // Waits until the task under way has ended; what still waits is not begun.
    ~Worker() {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
        }
        changed_.notify_one();
        if (thread_.joinable()) thread_.join();
    }

    // Never waits.
    void ask(Task task) {
        {
            const std::lock_guard lock(mutex_);
            tasks_.push_back(std::move(task));
            if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
        }
        changed_.notify_one();
    }
    // From any thread.
    void tell(Report report) {
        {
            const std::lock_guard lock(mutex_);
            reports_.push_back(std::move(report));
        }
        wake_();
    }
    [[nodiscard]] std::vector<Report> take() {
        const std::lock_guard lock(mutex_);
        return std::exchange(reports_, {});
    }

  private:
    void run() {
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait(lock, [this] { return ending_ || !tasks_.empty(); });
            if (ending_) return;
            Task task = std::move(tasks_.front());
            tasks_.pop_front();
            lock.unlock();
            carry_out_(task);
            lock.lock();
        }
    }

    std::function<void(Task&)> carry_out_;
    std::function<void()> wake_;
    std::mutex mutex_;  // of what follows
    std::condition_variable changed_;
    std::deque<Task> tasks_;
    std::vector<Report> reports_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace shouce::app
