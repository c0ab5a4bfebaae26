// What the operator's pages ask for, done on a real disk.
#include "app/back_room.h"

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>

#include "app/cover.h"
#include "base/files.h"
#include "picture/picture.h"
#include "settings/settings.h"
#include "state/pin_file.h"
#include "support/temporary_folder.h"

namespace shouce::app {

namespace {

using Outcome = kiosk::report::PinChecked::Outcome;

[[nodiscard]] kiosk::PinEntry typed(std::string_view digits) {
    kiosk::PinEntry entry;
    for (const char digit : digits)
        entry.type(digit);
    return entry;
}

// While it lives, no file takes a byte, as on a full disk; root is no exception.
class NoWriting {
  public:
    NoWriting() {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        old_ = std::signal(SIGXFSZ, SIG_IGN);
        rlimit none = before_;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    NoWriting(const NoWriting&) = delete;
    NoWriting& operator=(const NoWriting&) = delete;
    ~NoWriting() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, old_);
    }

  private:
    rlimit before_{};
    void (*old_)(int) = nullptr;
};

// A back room, and the wait for what it reports.
class Office {
  public:
    explicit Office(const std::filesystem::path& state, std::shared_ptr<platform::Stick> stick = nullptr)
        : room_({state, std::move(stick),
                 [](const kiosk::task::Export&) {
                     return std::vector<platform::Stick::File>{{"shouce-days.csv", "one"}};
                 },
                 [] {
                     return std::vector<kiosk::Check>{{"pack", true, "whole"}};
                 }},
                [this] {
                    const std::lock_guard lock(mutex_);
                    ++news_;
                    changed_.notify_all();
                }) {}

    template <typename Wanted>
    [[nodiscard]] Wanted done(kiosk::Task task) {
        room_.begin(std::move(task));
        std::unique_lock lock(mutex_);
        REQUIRE(changed_.wait_for(lock, std::chrono::seconds(60), [this] { return news_ > 0; }));
        news_ = 0;
        lock.unlock();
        const auto reports = room_.take_reports();
        REQUIRE(reports.size() == 1);
        REQUIRE(std::holds_alternative<Wanted>(reports.front()));
        return std::get<Wanted>(reports.front());
    }
    [[nodiscard]] Outcome check(std::string_view digits, int failures) {
        return done<kiosk::report::PinChecked>(kiosk::task::CheckPin{typed(digits), failures}).outcome;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int news_ = 0;
    BackRoom room_;
};

}  // namespace

TEST_CASE("a PIN is kept as a hash, and each try leaves its count on the disk") {
    const test::TemporaryFolder folder;
    const auto state = folder / "state";
    CHECK(pin_on_disk(state).state == kiosk::PinOnDisk::State::NotSet);
    Office office(state);
    CHECK(office.done<kiosk::report::PinKept>(kiosk::task::KeepPin{typed("481592")}).kept);
    CHECK(files::read(state::pin_file(state), 1024)->find("481592") == std::string::npos);
    CHECK(office.check("730164", 1) == Outcome::Wrong);
    CHECK(office.check("730165", 2) == Outcome::Wrong);
    CHECK(pin_on_disk(state).failures == 2);
    CHECK(office.check("481592", 3) == Outcome::Right);
    CHECK(pin_on_disk(state).state == kiosk::PinOnDisk::State::Set);
    CHECK(pin_on_disk(state).failures == 0);
}

TEST_CASE("where the count cannot be written, nothing is compared, be the PIN right or wrong") {
    const test::TemporaryFolder folder;
    const auto state = folder / "state";
    Office office(state);
    CHECK(office.done<kiosk::report::PinKept>(kiosk::task::KeepPin{typed("481592")}).kept);
    {
        const NoWriting full;
        CHECK(office.check("481592", 1) == Outcome::NotKept);
        CHECK(office.check("730164", 2) == Outcome::NotKept);
    }
    CHECK(office.check("481592", 3) == Outcome::Right);
    std::filesystem::remove_all(state);
    CHECK(office.check("481592", 1) == Outcome::NotKept);
    REQUIRE(files::write_atomically(state, "a file in its place").has_value());
    CHECK(office.check("481592", 1) == Outcome::NotKept);
    CHECK_FALSE(office.done<kiosk::report::PinKept>(kiosk::task::KeepPin{typed("481592")}).kept);
}

TEST_CASE("a damaged PIN file locks the door instead of opening it") {
    const test::TemporaryFolder folder;
    REQUIRE(files::write_atomically(state::pin_file(folder / "."), "rubbish").has_value());
    CHECK(pin_on_disk(folder / ".").state == kiosk::PinOnDisk::State::Damaged);
}

TEST_CASE("settings made on the screen are found by the next start, over those of the operator's file") {
    const test::TemporaryFolder folder;
    settings::Settings base;
    base.room_name = "某某活动室";
    base.idle_seconds = 20;
    settings::Settings wanted = base;
    wanted.idle_seconds = 120;
    wanted.ground = settings::Ground::Dark;
    Office office(folder / "state");
    CHECK(settings::load_screen(folder / "state", base).value() == base);
    CHECK(office.done<kiosk::report::SettingsKept>(kiosk::task::KeepSettings{wanted}).kept);
    CHECK(settings::load_screen(folder / "state", base).value() == wanted);
    // The file holds no more than what the screen can set.
    CHECK(settings::load_screen(folder / "state", {}).value().room_name.empty());
}

TEST_CASE("an export is done when the stick has answered, and says why where it was not") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "stick");
    Office office(folder / "state", platform::stick_in_folder(folder / "stick"));
    const auto done = office.done<kiosk::report::Exported>(kiosk::task::Export{});
    CHECK(done.done);
    CHECK(done.names == std::vector<std::string>{"shouce-days.csv"});
    CHECK(files::read(folder / "stick" / "shouce-days.csv", 100).value() == "one");
    std::filesystem::remove_all(folder / "stick");
    const auto failed = office.done<kiosk::report::Exported>(kiosk::task::Export{});
    CHECK_FALSE(failed.done);
    REQUIRE(failed.names.size() == 1);
    CHECK_FALSE(failed.names.front().empty());
}

TEST_CASE("a title and a picture on the stick are taken, kept as our own files, and dropped again") {
    using kiosk::CoverWord;
    const test::TemporaryFolder folder;
    const auto stick = folder / "stick";
    const auto state = folder / "state";
    std::filesystem::create_directory(stick);
    Office office(state, platform::stick_in_folder(stick));
    const auto take = [&] { return office.done<kiosk::report::CoverTaken>(kiosk::task::TakeCover{}); };
    CHECK(take().word == CoverWord::NoFiles);
    // As a notepad saves it.
    REQUIRE(files::write_atomically(stick / "标题.txt", "\xEF\xBB\xBF\r\n 梧桐社区党员之家 \r\n"));
    CHECK(take().cover.title == "梧桐社区党员之家");
    const picture::Bitmap bitmap{2000, 1000, std::vector<unsigned char>(std::size_t{2000} * 1000 * 3, 90)};
    REQUIRE(files::write_atomically(stick / "封面.png", picture::encode(bitmap, picture::Format::Png)));
    const auto both = take();
    CHECK(both.word == CoverWord::Taken);
    CHECK(both.cover.picture);
    const std::string kept = read_cover_picture(state).value();
    CHECK(picture::format_of(kept) == picture::Format::Jpeg);
    CHECK(picture::decode(kept, {kept.size(), 4'000'000}).value().width == 1600);
    CHECK(kept_cover(state) == both.cover);
    // The stick is pulled.
    std::filesystem::remove_all(stick);
    CHECK(take().word != CoverWord::Taken);
    CHECK(kept_cover(state) == both.cover);
    const auto dropped = office.done<kiosk::report::CoverTaken>(kiosk::task::DropCover{});
    CHECK(dropped.word == CoverWord::Dropped);
    CHECK(dropped.cover == kiosk::Cover{});
    CHECK(kept_cover(state) == kiosk::Cover{});
}

TEST_CASE("a link on the stick is no title") {
    using kiosk::CoverWord;
    const test::TemporaryFolder folder;
    const auto stick = folder / "stick";
    std::filesystem::create_directory(stick);
    REQUIRE(files::write_atomically(folder / "secret", "梧桐社区"));
    std::filesystem::create_symlink(folder / "secret", stick / "标题.txt");
    Office office(folder / "state", platform::stick_in_folder(stick));
    const auto taken = office.done<kiosk::report::CoverTaken>(kiosk::task::TakeCover{});
    CHECK(taken.word == CoverWord::NoFiles);
    CHECK(taken.cover == kiosk::Cover{});
}

TEST_CASE("where the title or the picture cannot be used, neither is taken") {
    using kiosk::CoverWord;
    const test::TemporaryFolder folder;
    const auto stick = folder / "stick";
    const auto state = folder / "state";
    std::filesystem::create_directory(stick);
    REQUIRE(files::write_atomically(stick / "标题.txt", "梧桐社区"));
    REQUIRE(files::write_atomically(stick / "封面.jpg", "no picture"));
    CHECK(take_cover(stick, state).word == CoverWord::BadPicture);
    CHECK(kept_cover(state) == kiosk::Cover{});
    std::filesystem::remove(stick / "封面.jpg");
    for (const char* bad :
         {"", "\n \n", "\xCE\xE0\xCD\xA9", "一二三四五六七八九十一二三四五六七八九十一二三四五"}) {
        REQUIRE(files::write_atomically(stick / "标题.txt", bad));
        CHECK(take_cover(stick, state).word == CoverWord::BadTitle);
        CHECK(kept_cover(state) == kiosk::Cover{});
    }
    REQUIRE(files::write_atomically(stick / "标题.txt", "梧桐社区"));
    REQUIRE(files::write_atomically(state, "a file in its place").has_value());
    CHECK(take_cover(stick, state).word == CoverWord::NotKept);
}

TEST_CASE("the self-test runs beside the kiosk") {
    const test::TemporaryFolder folder;
    Office office(folder / "state");
    CHECK(office.done<kiosk::report::Checked>(kiosk::task::RunChecks{}).checks.size() == 1);
}

}  // namespace shouce::app
