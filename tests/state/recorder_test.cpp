#include "state/recorder.h"

#include <doctest/doctest.h>

#include <condition_variable>
#include <fstream>
#include <mutex>

#include "state/sample_records.h"
#include "support/small_disk.h"
#include "support/temporary_folder.h"

namespace shouce::state {

namespace {

// Waits for what the recorder's thread tells, however long a busy machine takes.
class Waker {
  public:
    [[nodiscard]] std::function<void()> wake() {
        return [this] {
            const std::lock_guard lock(mutex_);
            ++told_;
            changed_.notify_all();
        };
    }
    template <typename Done>
    [[nodiscard]] bool until(Done done) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(60), done);
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int told_ = 0;
};

[[nodiscard]] RecorderOptions options(const std::filesystem::path& folder) {
    RecorderOptions made;
    made.store.folder = folder;
    made.store.now = stamp(0);
    made.patience = Duration(.01);
    return made;
}

[[nodiscard]] std::int64_t answers_in(const std::filesystem::path& folder) {
    StoreOptions options;
    options.folder = folder;
    const auto store = Store::open(options);
    REQUIRE_MESSAGE(store.has_value(), store.error().message());
    return store->counts()->answers;
}

}  // namespace

TEST_CASE("records are acknowledged in their order once they are on the disk") {
    const test::TemporaryFolder folder;
    Waker waker;
    const auto records = round_of(1, 5);
    std::vector<Record> stored;
    {
        Recorder recorder(options(folder / "state"), waker.wake());
        for (const Record& record : records)
            recorder.record(record);
        CHECK(waker.until([&] {
            for (Record& record : recorder.take_stored())
                stored.push_back(std::move(record));
            return stored.size() == records.size();
        }));
        CHECK(recorder.counting());
    }
    CHECK((stored == records));
    CHECK(answers_in(folder / "state") == 5);
}

TEST_CASE("nothing is on the disk and no thread is there before the first record") {
    const test::TemporaryFolder folder;
    {
        const Recorder recorder(options(folder / "state"), {});
        CHECK(recorder.counting());
    }
    CHECK_FALSE(std::filesystem::exists(folder / "state"));
}

TEST_CASE("opening looks at what is there, sets a damaged file aside and says so before any record") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "state");
    std::ofstream(file_of(folder / "state")) << std::string(8192, 'x');
    Waker waker;
    Recorder recorder(options(folder / "state"), waker.wake());
    CHECK(recorder.set_aside().empty());
    recorder.open();
    REQUIRE(waker.until([&] { return !recorder.set_aside().empty(); }));
    CHECK(recorder.set_aside() == "attempts.sqlite.damaged-1");
    CHECK(recorder.counting());
    CHECK(recorder.take_stored().empty());
}

TEST_CASE("a place that cannot be opened is told at once, and tried until it can be") {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "state") << "a file where the folder should be";
    Waker waker;
    Recorder recorder(options(folder / "state"), waker.wake());
    recorder.open();
    REQUIRE(waker.until([&] { return !recorder.counting(); }));
    std::filesystem::remove(folder / "state");
    CHECK(waker.until([&] { return recorder.counting(); }));
    CHECK(std::filesystem::exists(file_of(folder / "state")));
}

TEST_CASE("what still waits at the end is written before it") {
    const test::TemporaryFolder folder;
    {
        Recorder recorder(options(folder / "state"), {});
        for (int round = 1; round <= 20; ++round) {
            for (Record& record : round_of(round, 3))
                recorder.record(std::move(record));
        }
    }
    CHECK(answers_in(folder / "state") == 60);
}

TEST_CASE("a place that cannot be written is told, and recording resumes by itself when it can be") {
    const test::TemporaryFolder folder;
    const auto place = folder / "state";
    std::ofstream(place) << "a file where a folder should be";
    Waker waker;
    Recorder recorder(options(place), waker.wake());
    for (Record& record : round_of(1, 4))
        recorder.record(std::move(record));
    CHECK(waker.until([&] { return !recorder.counting(); }));
    std::filesystem::remove(place);
    CHECK(waker.until([&] { return recorder.counting(); }));
    CHECK(recorder.take_stored().size() == 6);
    CHECK(recorder.lost() == 0);
}

TEST_CASE("too many waiting records give up the oldest and count them") {
    const test::TemporaryFolder folder;
    const auto place = folder / "state";
    std::ofstream(place) << "a file where a folder should be";
    Waker waker;
    RecorderOptions few = options(place);
    few.most_waiting = 10;
    {
        Recorder recorder(few, waker.wake());
        for (int slot = 0; slot < 25; ++slot)
            recorder.record({stamp(slot), answered(1, slot)});
        CHECK(recorder.lost() == 15);
        std::filesystem::remove(place);
        std::size_t stored = 0;
        CHECK(waker.until([&] { return (stored += recorder.take_stored().size()) == 10; }));
    }
    CHECK(answers_in(place) == 10);
}

TEST_CASE("a full disk stops nothing but the counting, which goes on when there is room again") {
    const auto disk = test::SmallDisk::open();
    if (!disk) {
        MESSAGE("skipped: mounting is not allowed here");
        return;
    }
    {
        Waker waker;
        Recorder recorder(options(*disk / "state"), waker.wake());
        recorder.record({stamp(0), answered(1, 0)});
        CHECK(waker.until([&] { return !recorder.take_stored().empty(); }));
        disk->fill();
        for (Record& record : round_of(2, 200))
            recorder.record(std::move(record));
        CHECK(waker.until([&] { return !recorder.counting(); }));
        disk->make_room();
        CHECK(waker.until([&] { return recorder.counting(); }));
    }
    CHECK(answers_in(*disk / "state") == 201);
}

}  // namespace shouce::state
