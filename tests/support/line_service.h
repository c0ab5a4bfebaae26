// A service on a Unix socket that answers every connection by one line, as the USB service does.
#pragma once

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

namespace shouce::test {

class LineService {
  public:
    // `answer` is called on another thread with the line that was asked, without its end; what it gives is
    // sent as it is.
    LineService(const std::filesystem::path& path, std::function<std::string(std::string)> answer)
        : answer_(std::move(answer)), listener_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.native().copy(address.sun_path, sizeof(address.sun_path) - 1);
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how bind takes any address
        const auto* any = reinterpret_cast<const sockaddr*>(&address);
        if (::bind(listener_, any, sizeof(address)) != 0 || ::listen(listener_, 8) != 0)
            throw std::runtime_error("no socket: " + path.string());
        thread_ = std::thread([this] { serve(); });
    }
    LineService(const LineService&) = delete;
    LineService& operator=(const LineService&) = delete;
    ~LineService() {
        ::shutdown(listener_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }

  private:
    void serve() {
        for (int client = 0; (client = ::accept(listener_, nullptr, nullptr)) >= 0; ::close(client)) {
            std::string line;
            for (char byte = 0; ::recv(client, &byte, 1, 0) == 1 && byte != '\n';)
                line += byte;
            const std::string answer = answer_(line);
            (void)::send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
        }
    }

    std::function<std::string(std::string)> answer_;
    int listener_;
    std::thread thread_;
};

}  // namespace shouce::test
