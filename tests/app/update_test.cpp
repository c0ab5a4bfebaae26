// A kiosk, a stick and the thread between them, without a window: what the operator's page shows and what is
// on the disk afterwards.
#include <doctest/doctest.h>

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>

#include "app/open_kiosk.h"
#include "app/update_worker.h"
#include "pack/signed_pack.h"
#include "support/temporary_folder.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using Phase = kiosk::Update::Phase;

namespace {

namespace fs = std::filesystem;

class Room {
  public:
    Room() {
        fs::create_directories(stick());
        library_.folder = folder_ / "packs";
        library_.trusted = {pack::trusted_key('a')};
        library_.reserve = 0;
        start();
    }
    [[nodiscard]] fs::path stick() const { return folder_ / "stick"; }
    void bring(std::int64_t version, char key = 'a') const {
        fs::remove_all(stick());
        fs::create_directories(stick());
        pack::write_signed(stick() / "new.shouce", pack::sample_version(version), key);
    }
    // As after the mains were switched off and on.
    void start() {
        worker_.reset();
        kiosk_.reset();
        auto library = pack::Library::open(library_).value();
        auto opened = app::open_kiosk(library.to_show(), settings::Settings{}, {}, app::Mode::Usual).value();
        kiosk_ = std::make_unique<kiosk::Kiosk>(std::move(opened.kiosk));
        worker_ = std::make_unique<app::UpdateWorker>(std::move(library), platform::stick_in_folder(stick()),
                                                      std::move(opened.shown), [this] {
                                                          const std::lock_guard lock(mutex_);
                                                          woken_ = true;
                                                          news_.notify_one();
                                                      });
        kiosk_->allow_updates(worker_->can_go_back());
        open_office();
    }
    void apply(const kiosk::Command& command) { kiosk_->apply(command, now_); }
    // Until the page is at that step.
    void wait_for(Phase phase) {
        wait_until([&] { return kiosk_->state().update->phase == phase; });
    }
    template <typename Done>
    void wait_until(const Done& done) {
        while (!done()) {
            for (const auto task : kiosk_->take_update_tasks())
                worker_->ask(task);
            std::unique_lock lock(mutex_);
            REQUIRE(news_.wait_for(lock, std::chrono::seconds(60), [this] { return woken_; }));
            woken_ = false;
            lock.unlock();
            for (const auto& told : worker_->take_news())
                kiosk_->hear(told, now_);
        }
    }
    void let_pass(Duration time) {
        now_ += time;
        (void)kiosk_->tick(now_);
    }
    [[nodiscard]] const kiosk::State& state() const { return kiosk_->state(); }
    [[nodiscard]] bool wants_restart() const { return kiosk_->wants_restart(); }

  private:
    // Behind a PIN that is set now.
    void open_office() {
        apply(kiosk::OpenOperator{});
        for (const char digit : std::string_view("481592481592"))
            apply(kiosk::TypePin{digit});
        kiosk_->hear(kiosk::report::PinKept{true}, now_);
        REQUIRE(kiosk::name_of(state().screen) == "operator");
    }

    test::TemporaryFolder folder_;
    pack::Library::Options library_;
    TimePoint now_;
    std::mutex mutex_;
    std::condition_variable news_;
    bool woken_ = false;
    std::unique_ptr<kiosk::Kiosk> kiosk_;
    std::unique_ptr<app::UpdateWorker> worker_;
};

void offer(Room& room, std::int64_t version) {
    room.bring(version);
    room.apply(kiosk::OpenUpdate{});
    room.wait_for(Phase::Offered);
}

void update_to(Room& room, std::int64_t version) {
    offer(room, version);
    room.apply(kiosk::InstallUpdate{});
    room.wait_for(Phase::Done);
    room.let_pass(Duration(5));
    REQUIRE(room.wants_restart());
    room.start();
    REQUIRE(room.state().book->edition == std::to_string(version) + "版");
}

}  // namespace

TEST_CASE("an operator sees what is on the stick, says yes, and the kiosk starts again with it") {
    Room room;
    update_to(room, 2);
    offer(room, 3);
    const kiosk::UpdateOffer& offered = room.state().update->offer;
    CHECK(offered.edition_now == "2版");
    CHECK(offered.edition_then == "3版");
    CHECK(offered.signer == "邻里中心");
    REQUIRE(offered.changes.size() == 1);
    CHECK(offered.changes[0].before == "晚上关灯、锁门，第2版。");
    CHECK(offered.changes[0].after == "晚上关灯、锁门，第3版。");
    fs::remove_all(room.stick());  // pulled: the copy is whole
    room.apply(kiosk::InstallUpdate{});
    room.wait_for(Phase::Done);
    room.start();
    CHECK(room.state().book->edition == "3版");
    CHECK(room.state().banner == std::nullopt);
}

TEST_CASE("after the start with a new version its changes are marked and their former wording is there") {
    Room room;
    update_to(room, 2);
    CHECK(room.state().revisions == nullptr);  // the embedded pack was another book
    update_to(room, 3);
    room.wait_until([&] { return room.state().revisions != nullptr; });
    const pack::Change* change = room.state().revisions->of("1.1:2");
    REQUIRE(change != nullptr);
    CHECK(change->before == "晚上关灯、锁门，第2版。");
    CHECK(change->after == "晚上关灯、锁门，第3版。");
    CHECK(room.state().revisions->of("1.1:1") == nullptr);
}

TEST_CASE("a stick put in while the page is open is found") {
    Room room;
    fs::remove_all(room.stick());
    room.apply(kiosk::OpenUpdate{});
    room.wait_for(Phase::NoStick);
    room.bring(2);
    room.let_pass(Duration(3));
    room.wait_for(Phase::Offered);
    CHECK(room.state().update->offer.edition_then == "2版");
}

TEST_CASE("a refusal is said, and the old content stays") {
    Room room;
    update_to(room, 2);
    room.bring(3, 'x');
    room.apply(kiosk::OpenUpdate{});
    room.wait_for(Phase::Refused);
    CHECK(room.state().update->refusal == pack::Refusal::ForeignKey);
    room.start();
    CHECK(room.state().book->edition == "2版");
}

TEST_CASE("who leaves the page changes nothing") {
    Room room;
    update_to(room, 2);
    offer(room, 3);
    room.apply(kiosk::LeaveUpdate{});
    CHECK(kiosk::name_of(room.state().screen) == "operator");
    CHECK_FALSE(room.state().update.has_value());
    room.apply(kiosk::InstallUpdate{});
    room.start();
    CHECK(room.state().book->edition == "2版");
}

TEST_CASE("new content that will not open gives way to the one before, and the screen says so") {
    Room room;
    update_to(room, 2);
    update_to(room, 3);
    fs::resize_file(room.stick().parent_path() / "packs" / "rooms" / "3.shouce", 5'000);
    room.start();
    CHECK(room.state().book->edition == "2版");
    CHECK(room.state().banner == kiosk::Banner::PackBefore);
    // It can be brought again, though its version is not new.
    update_to(room, 3);
    CHECK(room.state().banner == std::nullopt);
}

TEST_CASE("the operator may go back to the content before") {
    Room room;
    update_to(room, 2);
    update_to(room, 3);
    fs::remove_all(room.stick());
    room.apply(kiosk::OpenUpdate{});
    room.wait_for(Phase::NoStick);
    CHECK(room.state().update->can_go_back);
    room.apply(kiosk::ShowPreviousContent{});
    room.wait_for(Phase::Done);
    room.start();
    CHECK(room.state().book->edition == "2版");
}
