#include "support/x_server.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace shouce::test {

XServer start_x_server(std::vector<std::string> command) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    command.insert(command.end(), {"-displayfd", std::to_string(ends[1])});
    XServer server;
    server.process = std::make_unique<Process>(command, std::map<std::string, std::string>{}, ends[1]);
    ::close(ends[1]);
    // The server writes its number once it takes connections.
    std::string number;
    pollfd readable{ends[0], POLLIN, 0};
    char c = 0;
    while (::poll(&readable, 1, 20000) > 0 && ::read(ends[0], &c, 1) == 1 && c != '\n')
        number += c;
    ::close(ends[0]);
    if (!number.empty()) server.display = ":" + number;
    return server;
}

}  // namespace shouce::test
