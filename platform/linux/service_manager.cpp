#include "platform/linux/service_manager.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/descriptor.h"
#include "base/log.h"
#include "base/numbers.h"

namespace shouce::platform {

namespace {

[[nodiscard]] std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

}  // namespace

ServiceManager::ServiceManager(std::string socket, std::optional<Duration> watchdog)
    : socket_(std::move(socket)), watchdog_(watchdog) {}

std::optional<Duration> ServiceManager::heartbeat() const {
    if (!present() || !watchdog_) return std::nullopt;
    return *watchdog_ / 2;
}

void ServiceManager::ready() {
    if (!std::exchange(is_ready_, true)) tell("READY=1");
}

void ServiceManager::alive(TimePoint now) {
    if (!present() || !watchdog_) return;
    if (told_alive_ && now - *told_alive_ < *watchdog_ / 4) return;
    told_alive_ = now;
    tell("WATCHDOG=1");
}

void ServiceManager::stopping() {
    tell("STOPPING=1");
}

void ServiceManager::tell(const std::string& message) const {
    if (!present()) return;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (socket_.size() >= sizeof(address.sun_path)) return;
    std::memcpy(address.sun_path, socket_.data(), socket_.size());
    // A name that lies in no folder begins with a zero byte (unix(7)).
    if (socket_.front() == '@') address.sun_path[0] = '\0';
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket_.size());
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    // Never waits: a service manager that does not read must not hold the screen.
    const bool sent = socket.get() >= 0 &&
                      ::sendto(socket.get(), message.data(), message.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
                               reinterpret_cast<const sockaddr*>(&address), length) >= 0;
    if (!sent)
        log::warning("{}: cannot be told {}: {}", socket_, message, std::generic_category().message(errno));
}

ServiceManager service_manager() {
    const std::string socket(variable("NOTIFY_SOCKET"));
    const auto usec = number_in<long long>(variable("WATCHDOG_USEC"));
    const std::string_view pid = variable("WATCHDOG_PID");
    const bool meant = pid.empty() || number_in<long long>(pid) == static_cast<long long>(::getpid());
    std::optional<Duration> watchdog;
    if (usec && *usec > 0 && meant) watchdog = Duration(static_cast<double>(*usec) * 1e-6);
    const bool usable = !socket.empty() && (socket.front() == '/' || socket.front() == '@');
    return ServiceManager(usable ? socket : std::string(), watchdog);
}

}  // namespace shouce::platform
