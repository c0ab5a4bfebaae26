#include "platform/usb/stick.h"

#include <doctest/doctest.h>

#include <fstream>
#include <future>

#include "base/files.h"
#include "support/line_service.h"
#include "support/temporary_folder.h"

using shouce::platform::Stick;
using shouce::platform::StickService;
using shouce::test::LineService;
using shouce::test::TemporaryFolder;
using namespace std::chrono_literals;

namespace {

[[nodiscard]] StickService service_in(const TemporaryFolder& folder) {
    return {folder / "device", folder / "usb.sock", folder / "export", 5000ms};
}

[[nodiscard]] std::string answer_of(const std::string& line, const std::string& answer) {
    const TemporaryFolder folder;
    const LineService service(folder / "usb.sock", [&](const std::string& asked) {
        return asked == line ? answer : std::string("no such verb\n");
    });
    const auto mounted = shouce::platform::stick_of_service(service_in(folder))->mount();
    return mounted ? "folder " + mounted->string() : mounted.error().message();
}

[[nodiscard]] bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

TEST_CASE("a stick is in while the service's link to it is there") {
    const TemporaryFolder folder;
    const auto stick = shouce::platform::stick_of_service(service_in(folder));
    CHECK_FALSE(stick->present());
    std::ofstream(folder / "device") << "";
    CHECK(stick->present());
}

TEST_CASE("the service mounts the stick and tells its folder, or the reason why it does not") {
    CHECK(answer_of("mount", "ok /run/shouce/stick\n") == "folder /run/shouce/stick");
    CHECK(answer_of("mount", "no the file system is damaged\n") ==
          "USB service: mount: the file system is damaged");
}

TEST_CASE("an answer that is no answer is a failure that quotes it") {
    CHECK(answer_of("mount", "perhaps\n") == "USB service: mount: gave no answer that is known: perhaps");
    CHECK(answer_of("mount", "ok\n") == "USB service: mount: gave no folder: ");
    CHECK(ends_with(answer_of("mount", "ok /run/shou"), "the answer broke off"));
    CHECK(ends_with(answer_of("mount", std::string(10'000, 'a')), "the answer is longer than 4096 bytes"));
}

TEST_CASE("a service that is not there or stays silent is a failure, not a wait") {
    const TemporaryFolder folder;
    StickService service = service_in(folder);
    service.patience = 20ms;
    const auto stick = shouce::platform::stick_of_service(service);
    const auto nobody = stick->mount();
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().message().find("nobody listens") != std::string::npos);
    std::promise<void> asked_enough;
    const LineService silent(service.socket, [&](const std::string&) {
        asked_enough.get_future().wait();
        return std::string();
    });
    const auto late = stick->unmount();
    asked_enough.set_value();
    REQUIRE_FALSE(late);
    CHECK(ends_with(late.error().message(), "no answer in time"));
}

TEST_CASE("files for the stick lie whole in the outbox when the service is asked, and are gone afterwards") {
    const TemporaryFolder folder;
    const StickService service = service_in(folder);
    std::filesystem::create_directories(service.outbox);
    std::ofstream(service.outbox / "of-last-time.csv") << "old";
    std::string found;
    const LineService helper(service.socket, [&](const std::string& asked) {
        for (const auto& entry : std::filesystem::directory_iterator(service.outbox))
            found += entry.path().filename().string() + "=" +
                     shouce::files::read(entry.path(), 100).value_or("unreadable");
        return asked == "export" ? std::string("ok questions.csv summary.html\n") : std::string("no\n");
    });
    const auto stick = shouce::platform::stick_of_service(service);
    const auto names = stick->export_files({{"questions.csv", "a,b\n"}});
    REQUIRE(names);
    CHECK(*names == std::vector<std::string>{"questions.csv", "summary.html"});
    CHECK(found == "questions.csv=a,b\n");
    CHECK(std::filesystem::is_empty(service.outbox));
}

TEST_CASE("a name that could mean another folder or another word is refused before anything is written") {
    const TemporaryFolder folder;
    const auto stick = shouce::platform::stick_in_folder(folder.path());
    for (const std::string name : {"../a.csv", "a b.csv", "", ".hidden", "a\nb"}) {
        CAPTURE(name);
        CHECK_FALSE(stick->export_files({{name, "x"}}));
    }
    CHECK(folder.entries() == 0);
}

TEST_CASE("a folder serves as a stick and is out once it is gone") {
    const TemporaryFolder folder;
    const auto place = folder / "stick";
    const auto stick = shouce::platform::stick_in_folder(place);
    CHECK_FALSE(stick->present());
    CHECK_FALSE(stick->mount());
    std::filesystem::create_directory(place);
    CHECK(stick->present());
    CHECK(stick->mount() == place);
    REQUIRE(stick->export_files({{"a.csv", "1"}}));
    CHECK(shouce::files::read(place / "a.csv", 10) == "1");
    CHECK(stick->unmount());
    std::filesystem::remove_all(place);
    CHECK_FALSE(stick->export_files({{"a.csv", "1"}}));
}
