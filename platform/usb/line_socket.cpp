#include "platform/usb/line_socket.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <system_error>

#include "base/descriptor.h"

namespace shouce::platform {

namespace {

constexpr std::size_t longest_answer = 4096;

using Deadline = std::chrono::steady_clock::time_point;

[[nodiscard]] tl::unexpected<Error> failed(const std::filesystem::path& path, std::string_view what) {
    return fail("{}: {}: {}", path.string(), what, std::generic_category().message(errno));
}

[[nodiscard]] Result<> wait_for(int fd, short event, Deadline deadline) {
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        pollfd entry{fd, event, 0};
        const int ready = ::poll(&entry, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
        if (ready > 0) return {};
        if (ready == 0) return fail("no answer in time");
        if (errno != EINTR) return fail("{}", std::generic_category().message(errno));
    }
}

[[nodiscard]] Result<> connect_to(const Descriptor& socket, const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string& name = path.native();
    if (name.size() >= sizeof(address.sun_path)) return fail("{}: is too long for a socket", name);
    name.copy(address.sun_path, name.size());
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how bind and connect take any address
    if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0)
        return failed(path, "nobody listens");
    return {};
}

[[nodiscard]] Result<> send_line(const Descriptor& socket, std::string line, Deadline deadline) {
    line += '\n';
    for (std::size_t done = 0; done < line.size();) {
        TRY(wait_for(socket.get(), POLLOUT, deadline));
        const ssize_t put = ::send(socket.get(), line.data() + done, line.size() - done, MSG_NOSIGNAL);
        if (put < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (put < 0) return fail("{}", std::generic_category().message(errno));
        done += static_cast<std::size_t>(put);
    }
    return {};
}

[[nodiscard]] Result<std::string> receive_line(const Descriptor& socket, Deadline deadline) {
    std::string line;
    while (line.size() <= longest_answer) {
        TRY(wait_for(socket.get(), POLLIN, deadline));
        char byte = 0;
        const ssize_t got = ::recv(socket.get(), &byte, 1, 0);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got < 0) return fail("{}", std::generic_category().message(errno));
        if (got == 0) return fail("the answer broke off");
        if (byte == '\n') return line;
        line += byte;
    }
    return fail("the answer is longer than {} bytes", longest_answer);
}

}  // namespace

Result<std::string> ask_line(const std::filesystem::path& path, std::string_view question,
                             std::chrono::milliseconds patience) {
    const Deadline deadline = std::chrono::steady_clock::now() + patience;
    const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (socket.get() < 0) return failed(path, "no socket");
    TRY(connect_to(socket, path));
    if (auto sent = send_line(socket, std::string(question), deadline); !sent)
        return fail_in(path.string(), std::move(sent).error());
    auto answer = receive_line(socket, deadline);
    if (!answer) return fail_in(path.string(), std::move(answer).error());
    return answer;
}

}  // namespace shouce::platform
