// Tells systemd, or whatever started the program, how it is: sd_notify(3) by hand, one datagram a message.
// The watchdog is fed by the loop that draws and by nothing else, so that a loop that stands still is
// noticed.
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"

namespace shouce::platform {

class ServiceManager {
  public:
    // As the environment gives them. `socket`: NOTIFY_SOCKET, a path, or a name after "@"; empty: nobody is
    // to be told. `watchdog`: WATCHDOG_USEC, the longest time between two signs of life; nothing: none are
    // wanted.
    ServiceManager(std::string socket, std::optional<Duration> watchdog);

    [[nodiscard]] bool present() const { return !socket_.empty(); }
    // The longest that the loop may sleep: half of what the watchdog allows.
    [[nodiscard]] std::optional<Duration> heartbeat() const;

    // The first picture is on the screen. Only the first call counts.
    void ready();
    // The loop has come round. Told at most twice in each half of the watchdog's time.
    void alive(TimePoint now);
    void stopping();

  private:
    void tell(const std::string& message) const;

    std::string socket_;
    std::optional<Duration> watchdog_;
    bool is_ready_ = false;
    std::optional<TimePoint> told_alive_;
};

// Of this process, from NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID.
[[nodiscard]] ServiceManager service_manager();

}  // namespace shouce::platform
