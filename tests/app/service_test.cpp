// What systemd hears of the program, and what it does not hear when the program stands still.
#include <doctest/doctest.h>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstring>
#include <stdexcept>

#include "support/kiosk_under_test.h"

using shouce::test::KioskUnderTest;
using shouce::test::VirtualDisplay;

namespace {

constexpr double patience = 30;
constexpr double watchdog = 2;

// The socket that systemd would listen on.
class NotifySocket {
  public:
    explicit NotifySocket(const std::string& path) : path_(path) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
        fd_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        if (fd_ < 0 || ::bind(fd_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0)
            throw std::runtime_error("no socket at " + path);
    }
    NotifySocket(const NotifySocket&) = delete;
    NotifySocket& operator=(const NotifySocket&) = delete;
    ~NotifySocket() { ::close(fd_); }

    [[nodiscard]] const std::string& path() const { return path_; }
    // The next message; "" where none comes in that time.
    [[nodiscard]] std::string next(double seconds) const {
        pollfd readable{fd_, POLLIN, 0};
        if (::poll(&readable, 1, static_cast<int>(seconds * 1000)) <= 0) return {};
        std::array<char, 256> bytes{};
        const ssize_t got = ::recv(fd_, bytes.data(), bytes.size(), 0);
        return {bytes.data(), static_cast<std::size_t>(got < 0 ? 0 : got)};
    }
    void drain() const {
        while (!next(0).empty()) {
        }
    }

  private:
    std::string path_;
    int fd_ = -1;
};

struct Service {
    shouce::test::TemporaryFolder folder;
    VirtualDisplay display{640, 640};
    NotifySocket socket{(folder / "notify").string()};
    KioskUnderTest kiosk{display,
                         360,
                         640,
                         {"--trace-frames"},
                         {{"NOTIFY_SOCKET", socket.path()}, {"WATCHDOG_USEC", "2000000"}}};

    // The watchdog may be fed before the first picture is there.
    [[nodiscard]] std::string first_but_the_watchdog() const {
        std::string message = socket.next(patience);
        while (message == "WATCHDOG=1")
            message = socket.next(patience);
        return message;
    }
};

}  // namespace

TEST_CASE("the program says that it is ready once the first picture is on the screen") {
    Service service;
    CHECK(service.first_but_the_watchdog() == "READY=1");
    // Whatever frames there were have been told by now.
    while (service.kiosk.frames() == 0 && service.kiosk.read_line(0)) {
    }
    CHECK(service.kiosk.frames() >= 1);
}

TEST_CASE("a still screen feeds the watchdog without drawing a frame") {
    Service service;
    CHECK(service.first_but_the_watchdog() == "READY=1");
    service.kiosk.wait_for_screen("home");
    service.kiosk.listen(1);
    const int frames = service.kiosk.frames();
    service.socket.drain();
    for (int i = 0; i < 4; ++i)
        CHECK(service.socket.next(watchdog) == "WATCHDOG=1");
    while (service.kiosk.read_line(0)) {
    }
    CHECK(service.kiosk.frames() == frames);
}

TEST_CASE("a frozen program feeds no watchdog, and one that goes on does again") {
    Service service;
    CHECK(service.first_but_the_watchdog() == "READY=1");
    service.kiosk.freeze();
    service.socket.drain();
    CHECK(service.socket.next(2 * watchdog) == "");
    service.kiosk.signal(SIGCONT);
    CHECK(service.socket.next(watchdog) == "WATCHDOG=1");
}

TEST_CASE("SIGTERM ends the program cleanly, and it says so first") {
    Service service;
    service.kiosk.wait_for_screen("home");
    CHECK(service.kiosk.stop() == 0);
    std::string last;
    for (std::string next = service.socket.next(0); !next.empty(); next = service.socket.next(0))
        last = next;
    CHECK(last == "STOPPING=1");
}

TEST_CASE("a display that comes up after the program is waited for") {
    shouce::test::TemporaryFolder folder;
    const NotifySocket socket((folder / "notify").string());
    const auto started = std::chrono::steady_clock::now();
    shouce::test::Process program(
        {SHOUCE_PROGRAM, "--windowed", "360x640", "--state", (folder / "state").string()},
        {{"DISPLAY", ":4711"}, {"WAYLAND_DISPLAY", ""}, {"NOTIFY_SOCKET", socket.path()}});
    CHECK(program.wait() == 1);
    const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - started;
    CHECK(waited.count() >= 10);
    CHECK(waited.count() < 20);
    CHECK(socket.next(0) == "");
}
