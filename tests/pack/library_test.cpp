#include "pack/library.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <optional>

#include "pack/reader.h"
#include "pack/signed_pack.h"
#include "support/temporary_folder.h"

namespace shouce::pack {

namespace {

namespace fs = std::filesystem;
using Step = Library::Step;

constexpr std::array all_steps{Step::Look,           Step::CheckRoom, Step::Copy, Step::Sync,
                               Step::CheckSignature, Step::Open,      Step::Keep, Step::SyncFolder,
                               Step::Tell,           Step::Tidy};

// A kiosk's folder and a stick.
class Room {
  public:
    Room() {
        fs::create_directories(stick());
        options.folder = folder_ / "packs";
        options.trusted = {trusted_key('a'), trusted_key('b', "上级")};
        options.reserve = 0;
    }
    [[nodiscard]] fs::path stick() const { return folder_ / "stick"; }
    [[nodiscard]] fs::path on_stick(std::int64_t version) const {
        return stick() / (std::to_string(version) + ".shouce");
    }
    void bring(std::int64_t version, char key = 'a') const {
        write_signed(on_stick(version), sample_version(version), key);
    }
    void clear_stick() const {
        fs::remove_all(stick());
        fs::create_directories(stick());
    }
    [[nodiscard]] Library open() const {
        auto library = Library::open(options);
        REQUIRE_MESSAGE(library.has_value(), library.error().message());
        return *std::move(library);
    }
    // Stages and installs what is on the stick; why it was refused.
    [[nodiscard]] std::optional<Refusal> update() const {
        Library library = open();
        const auto staged = library.stage(stick(), [](double) {});
        if (!staged) return staged.error().why;
        const auto installed = library.install(*staged, 20'000);
        if (!installed) return installed.error().why;
        return std::nullopt;
    }
    void must_update(std::int64_t version) const {
        clear_stick();
        bring(version);
        REQUIRE(update() == std::nullopt);
    }
    // The version that a kiosk shows when it is started now: the first that can be read; 0 the embedded one.
    [[nodiscard]] std::int64_t shown() const {
        for (const fs::path& path : open().to_show()) {
            const auto reader = Reader::open(path);
            if (reader) return reader->identity().value().version;
        }
        return 0;
    }

    Library::Options options;

  private:
    test::TemporaryFolder folder_;
};

[[nodiscard]] std::ptrdiff_t entries_in(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

void change_byte(const fs::path& path, std::size_t at) {
    std::string bytes = bytes_of(path);
    bytes.at(at) = static_cast<char>(bytes.at(at) ^ 0x55);
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("a signed pack on a stick is copied, kept with its signature and shown from then on") {
    const Room room;
    CHECK(room.shown() == 0);
    room.bring(3);
    Library library = room.open();
    double done = 0;
    const auto staged = library.stage(room.stick(), [&done](double part) { done = part; });
    REQUIRE(staged);
    CHECK(done == 1);
    CHECK(staged->identity == Identity{"rooms", 3});
    CHECK(staged->signer.owner == "邻里中心");
    CHECK(room.shown() == 0);  // nothing is shown that the operator has not said yes to
}

TEST_CASE("what is staged is installed from the copy alone: the stick may be gone") {
    const Room room;
    room.bring(3);
    Library library = room.open();
    const auto staged = library.stage(room.stick(), [](double) {});
    REQUIRE(staged);
    room.clear_stick();
    REQUIRE(library.install(*staged, 20'000));
    CHECK(room.shown() == 3);
    CHECK(fs::exists(room.options.folder / "rooms" / "3.shouce.minisig"));
    CHECK(library.ledger().installed_day == 20'000);
}

TEST_CASE("the newest of several packs is taken, and two are kept") {
    const Room room;
    room.must_update(1);
    room.must_update(2);
    room.clear_stick();
    room.bring(3);
    room.bring(5);
    room.bring(4);
    REQUIRE(room.update() == std::nullopt);
    CHECK(room.shown() == 5);
    CHECK(room.open().ledger().previous == Identity{"rooms", 2});
    CHECK(entries_in(room.options.folder / "rooms") == 4);
}

TEST_CASE(
    "an older pack is refused even after the operator went back, and the one that is shown is told so") {
    const Room room;
    room.must_update(5);
    room.must_update(7);
    room.clear_stick();
    room.bring(7);
    CHECK(room.update() == Refusal::Installed);
    room.clear_stick();
    room.bring(6);
    CHECK(room.update() == Refusal::Older);
    Library library = room.open();
    REQUIRE(library.can_go_back());
    REQUIRE(library.go_back());
    CHECK(room.shown() == 5);
    CHECK(room.update() == Refusal::Older);  // 6, where 7 was accepted once
    room.clear_stick();
    room.bring(7);
    CHECK(room.update() == std::nullopt);  // it is the highest, and not on the screen
    CHECK(room.shown() == 7);
}

TEST_CASE("a kiosk that shows the embedded pack has nothing to go back to") {
    const Room room;
    Library library = room.open();
    CHECK_FALSE(library.can_go_back());
    CHECK_FALSE(library.go_back());
}

TEST_CASE("a stick without a pack, and one that is not there, are told apart") {
    const Room room;
    CHECK(room.update() == Refusal::NoPack);
    std::ofstream(room.stick() / "photo.jpg") << "x";
    CHECK(room.update() == Refusal::NoPack);
    fs::remove_all(room.stick());
    CHECK(room.update() == Refusal::Gone);
}

TEST_CASE("a pack without a signature, of a stranger, or altered is refused and leaves nothing behind") {
    const Room room;
    room.must_update(2);
    const auto refused = [&room](Refusal why) {
        CHECK(room.update() == why);
        CHECK(room.shown() == 2);
        CHECK(entries_in(room.options.folder / "staging") == 0);
    };
    room.clear_stick();
    REQUIRE(write(sample_version(3), "shouce-pack test", room.on_stick(3)));
    refused(Refusal::Unsigned);
    room.bring(3, 'x');
    refused(Refusal::ForeignKey);
    room.bring(3, 'b');
    change_byte(room.on_stick(3), 5'000);
    refused(Refusal::Altered);
    room.bring(3);
    std::ofstream(room.on_stick(3), std::ios::app) << "x";
    refused(Refusal::Altered);
    room.bring(3);
    std::string other = bytes_of(signature_beside(room.on_stick(3)));
    char& digit = other[other.size() - 10];  // of base64
    digit = digit == 'A' ? 'B' : 'A';
    std::ofstream(signature_beside(room.on_stick(3))) << other;
    refused(Refusal::Altered);
}

TEST_CASE(
    "a pack in whose body any one byte differs is refused: 1,000 places, and every byte of the header") {
    const Room room;
    room.bring(3);
    const std::array keys{trusted_key('a')};
    const auto signature = read_signature(bytes_of(signature_beside(room.on_stick(3))), keys);
    REQUIRE(signature);
    const std::string whole = bytes_of(room.on_stick(3));
    const int file = ::open(room.on_stick(3).c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(file >= 0);
    int refused = 0;
    constexpr std::size_t header = 100;
    constexpr std::size_t places = 1'000;
    for (std::size_t i = 0; i < header + places; ++i) {
        const std::size_t at = i < header ? i : header + (whole.size() - header) / places * (i - header);
        const char flipped = static_cast<char>(whole[at] ^ 1);
        REQUIRE(::pwrite(file, &flipped, 1, static_cast<off_t>(at)) == 1);
        const auto hash = hash_file(room.on_stick(3));
        refused += hash && !check_file(*signature, *hash) ? 1 : 0;
        REQUIRE(::pwrite(file, &whole[at], 1, static_cast<off_t>(at)) == 1);
    }
    ::close(file);
    CHECK(refused == header + places);
    CHECK(room.update() == std::nullopt);
}

TEST_CASE("rightly signed, but no sound pack, or another one than was signed: refused") {
    const Room room;
    REQUIRE(files::write_atomically(room.on_stick(3), "not a pack at all"));
    sign_beside(room.on_stick(3), {"rooms", 3});
    CHECK(room.update() == Refusal::Unusable);
    REQUIRE(write(sample_version(3), "shouce-pack test", room.on_stick(3)));
    sign_beside(room.on_stick(3), {"rooms", 4});
    CHECK(room.update() == Refusal::Unusable);
    change_byte(room.on_stick(3), bytes_of(room.on_stick(3)).find("每天早上"));
    sign_beside(room.on_stick(3), {"rooms", 3});
    CHECK(room.update() == Refusal::Unusable);
    Claim claim{{"rooms", 3}, 2, hash_file(room.on_stick(3)).value()};
    REQUIRE(files::write_atomically(signature_beside(room.on_stick(3)), sign(claim, key_of('a'))));
    CHECK(room.update() == Refusal::Unusable);
    CHECK(room.shown() == 0);
}

TEST_CASE("an oversized pack is refused before it is copied, and so is one for which there is no room") {
    Room room;
    room.bring(3);
    room.options.largest = 1'000;
    CHECK(room.update() == Refusal::TooLarge);
    room.options.largest = largest_pack;
    room.options.reserve = std::uint64_t{1} << 60U;
    CHECK(room.update() == Refusal::NoRoom);
}

TEST_CASE("a stick that is pulled at any step before the check changes nothing") {
    for (const Step pulled : {Step::Look, Step::CheckRoom, Step::Copy}) {
        Room room;
        room.must_update(2);
        room.clear_stick();
        room.bring(3);
        room.options.before = [&](Step step) {
            if (step == pulled) fs::remove_all(room.stick());
        };
        CAPTURE(static_cast<int>(pulled));
        CHECK(room.update() == Refusal::Gone);
        CHECK(room.shown() == 2);
    }
}

TEST_CASE("a pack that shrinks or is swapped while it is copied is refused") {
    Room room;
    room.must_update(2);
    room.clear_stick();
    room.bring(3);
    const auto size = fs::file_size(room.on_stick(3));
    Library library = room.open();
    const auto cut = library.stage(room.stick(), [&](double) { fs::resize_file(room.on_stick(3), 65'536); });
    REQUIRE_FALSE(cut);
    CHECK(cut.error().why == Refusal::Gone);
    room.bring(3);
    const auto swapped = library.stage(room.stick(), [&](double) {
        std::fstream file(room.on_stick(3), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(size) - 10);
        file << "x";
    });
    REQUIRE_FALSE(swapped);
    CHECK(swapped.error().why == Refusal::Altered);
    CHECK(room.shown() == 2);
}

TEST_CASE("a program that ends before any step leaves the old pack or the new one, and can update again") {
    for (const Step cut : all_steps) {
        Room room;
        room.must_update(2);
        room.clear_stick();
        room.bring(3);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            room.options.before = [cut](Step step) {
                if (step == cut) ::_exit(9);
            };
            (void)room.update();
            ::_exit(1);
        }
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CAPTURE(static_cast<int>(cut));
        REQUIRE(WEXITSTATUS(status) == 9);
        const std::int64_t expected = cut == Step::Tidy ? 3 : 2;
        CHECK(room.shown() == expected);
        CHECK(entries_in(room.options.folder / "staging") == 0);
        CHECK(room.update() == (expected == 3 ? std::optional(Refusal::Installed) : std::nullopt));
        CHECK(room.shown() == 3);
    }
}

TEST_CASE("a current pack that is damaged gives way to the one before it, and that to the embedded one") {
    const Room room;
    room.must_update(2);
    room.must_update(3);
    change_byte(room.options.folder / "rooms" / "3.shouce", 20);
    CHECK(room.shown() == 2);
    // What is damaged can be brought again, though its version is not new.
    Library library = room.open();
    library.set_on_screen(Identity{"rooms", 2});
    room.clear_stick();
    room.bring(3);
    const auto staged = library.stage(room.stick(), [](double) {});
    REQUIRE(staged);
    REQUIRE(library.install(*staged, -1));
    CHECK(room.shown() == 3);
    CHECK(library.ledger().previous == Identity{"rooms", 2});
    fs::remove(room.options.folder / "rooms" / "2.shouce");
    fs::remove(room.options.folder / "rooms" / "3.shouce");
    CHECK(room.shown() == 0);
}

TEST_CASE("a list of packs that is damaged is made anew from the packs, and still admits no older one") {
    const Room room;
    room.must_update(2);
    room.must_update(3);
    std::ofstream(room.options.folder / "current") << "shouce packs 1\nshown ../../etc 1\n";
    CHECK(room.shown() == 3);
    room.clear_stick();
    room.bring(2);
    CHECK(room.update() == Refusal::Older);
}

TEST_CASE("a disk that fills while a pack is copied refuses it and keeps the old one") {
    Room room;
    fs::create_directories(room.options.folder);
    const char* size = "size=1m";
    if (::mount("tmpfs", room.options.folder.c_str(), "tmpfs", 0, size) != 0) {
        MESSAGE("left out: a disk of 1 MiB can be mounted by root alone");
        return;
    }
    room.must_update(2);
    room.clear_stick();
    room.bring(3);
    const fs::path filler = room.options.folder / "rooms" / "filler";
    room.options.before = [&filler](Step step) {
        if (step != Step::Copy) return;
        std::ofstream file(filler, std::ios::binary);
        for (int i = 0; i < 1'024 && file; ++i)
            file << std::string(1'024, 'x') << std::flush;
    };
    CHECK(room.update() == Refusal::NoRoom);
    room.options.before = nullptr;
    CHECK(room.shown() == 2);  // opening has cleared the filler away
    CHECK(room.update() == std::nullopt);
    CHECK(room.shown() == 3);
    ::umount(room.options.folder.c_str());
}

TEST_CASE("an update is new for thirty days, whatever became of the clock, and going back is not new") {
    constexpr std::int64_t day = 20'000;
    Room room;
    room.must_update(2);
    CHECK(room.open().former(day) == fs::path());  // the embedded pack
    room.must_update(3);
    const fs::path before = room.options.folder / "rooms" / "2.shouce";
    CHECK(room.open().former(day) == before);
    CHECK(room.open().former(day + 29) == before);
    CHECK_FALSE(room.open().former(day + 30));
    // No clock can be believed, or it has been put back: the mark stays.
    CHECK(room.open().former(-1) == before);
    CHECK(room.open().former(day - 400) == before);
    // What is on the screen is not what was installed.
    Library library = room.open();
    library.set_on_screen(Identity{"rooms", 2});
    CHECK_FALSE(library.former(day));
    REQUIRE(room.open().go_back().has_value());
    CHECK_FALSE(room.open().former(day));
}

TEST_CASE("a pack that took the place of another work is not new") {
    Room room;
    room.must_update(2);
    room.clear_stick();
    write_signed(room.on_stick(1), sample_version(1, "tea"), 'a');
    REQUIRE(room.update() == std::nullopt);
    CHECK_FALSE(room.open().former(20'000));
}

TEST_CASE("an update without a clock is new until thirty days after there is one") {
    Room room;
    room.bring(2);
    Library library = room.open();
    const auto staged = library.stage(room.stick(), [](double) {});
    REQUIRE(staged.has_value());
    REQUIRE(library.install(*staged, -1).has_value());
    CHECK(room.open().former(30'000) == fs::path());
    REQUIRE(room.open().date(30'000).has_value());
    CHECK(room.open().former(30'029) == fs::path());
    CHECK_FALSE(room.open().former(30'030));
    // It is dated once.
    REQUIRE(room.open().date(40'000).has_value());
    CHECK(room.open().ledger().installed_day == 30'000);
}

TEST_CASE("a ledger is read as it was written, and nothing else is") {
    Ledger ledger;
    ledger.shown = {"rooms", 7};
    ledger.previous = {"rooms", 6};
    ledger.accepted = {{"rooms", 7}, {"tea", 2}};
    ledger.installed_day = 20'000;
    CHECK(Ledger::parse(ledger.to_text()).value() == ledger);
    const std::string text = ledger.to_text();
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(Ledger::parse(std::string_view(text).substr(0, size)));
    CHECK_FALSE(Ledger::parse(text + "installed 4\n"));
    CHECK_FALSE(Ledger::parse("shouce packs 1\nshown ../x 1\ninstalled 0\n"));
}

}  // namespace shouce::pack
