#include "state/recorder.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/log.h"

namespace shouce::state {

namespace {

constexpr int rounds_between_prunings = 500;

}  // namespace

Recorder::Recorder(RecorderOptions options, std::function<void()> wake)
    : options_(std::move(options)), wake_(std::move(wake)) {}

Recorder::~Recorder() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Recorder::open() {
    {
        const std::lock_guard lock(mutex_);
        opening_ = true;
        begin_thread();
    }
    changed_.notify_one();
}

std::string Recorder::set_aside() {
    const std::lock_guard lock(mutex_);
    return set_aside_;
}

void Recorder::record(Record record) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(record));
        if (waiting_.size() > options_.most_waiting) {
            waiting_.pop_front();
            ++lost_;
        }
        begin_thread();
    }
    changed_.notify_one();
}

void Recorder::ask(Job job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
        begin_thread();
    }
    changed_.notify_one();
}

// With the mutex held.
void Recorder::begin_thread() {
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
}

void Recorder::answer(const std::deque<Job>& jobs) {
    if (jobs.empty()) return;
    const bool there = ensure_open();
    for (const Job& job : jobs)
        job(there ? &*store_ : nullptr);
}

std::vector<Record> Recorder::take_stored() {
    const std::lock_guard lock(mutex_);
    return std::exchange(stored_, {});
}

std::vector<Record> Recorder::waiting() {
    const std::lock_guard lock(mutex_);
    return {waiting_.begin(), waiting_.end()};
}

void Recorder::tell(bool counting) {
    counting_ = counting;
    if (wake_) wake_();
}

// The whole of what waits is one transaction: it is a few records, and after a time without a disk many.
void Recorder::run() {
    while (true) {
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock,
                          [this] { return ending_ || opening_ || !waiting_.empty() || !jobs_.empty(); });
            std::deque<Job> jobs = std::exchange(jobs_, {});
            lock.unlock();
            answer(jobs);
            lock.lock();
            if (waiting_.empty() && ending_ && jobs_.empty()) return;
            if (waiting_.empty() && !opening_) continue;
        }
        const std::vector<Record> batch = waiting();
        const std::size_t lost = lost_;
        if (ensure_open() && write(batch)) {
            {
                const std::lock_guard lock(mutex_);
                opening_ = false;
                // Some of them may have been given up meanwhile.
                const std::size_t gone = std::min(batch.size(), lost_ - lost);
                waiting_.erase(waiting_.begin(),
                               waiting_.begin() + static_cast<std::ptrdiff_t>(batch.size() - gone));
                std::copy(batch.begin(), batch.end(), std::back_inserter(stored_));
            }
            tell(true);
            continue;
        }
        if (counting_) tell(false);
        std::unique_lock lock(mutex_);
        if (ending_) return;
        changed_.wait_for(lock, options_.patience, [this] { return ending_ || !jobs_.empty(); });
    }
}

bool Recorder::ensure_open() {
    if (store_) return true;
    auto opened = Store::open(options_.store);
    if (!opened) {
        if (counting_) log::error("{}; answers are not counted for now", opened.error().message());
        return false;
    }
    store_.emplace(*std::move(opened));
    clock_trusted_ = store_->clock_trusted();
    if (!store_->set_aside().empty()) {
        log::error("{}: was damaged and is kept as {}; a new one was begun",
                   file_of(options_.store.folder).string(), store_->set_aside().string());
        const std::lock_guard lock(mutex_);
        set_aside_ = store_->set_aside().filename().string();
    }
    return true;
}

bool Recorder::write(const std::vector<Record>& batch) {
    if (batch.empty()) return true;
    auto written = store_->write(batch);
    if (!written) {
        if (counting_) log::error("{}; answers are not counted for now", written.error().message());
        // Opened anew at the next try, which sets a damaged file aside. What is full or cannot be written
        // stays open: its records can still be read.
        const auto trouble = store_->trouble();
        if (trouble == database::Database::Trouble::Damaged || trouble == database::Database::Trouble::Other)
            store_.reset();
        return false;
    }
    const auto begun = std::any_of(batch.begin(), batch.end(), [](const Record& record) {
        const auto* round = std::get_if<RoundBegun>(&record.event);
        return round != nullptr && round->round % rounds_between_prunings == 1;
    });
    if (begun) {
        if (auto pruned = store_->prune(); !pruned) log::error("{}", pruned.error().message());
    }
    return true;
}

}  // namespace shouce::state
