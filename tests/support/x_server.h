// An X server of a test's own.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "support/process.h"

namespace shouce::test {

struct XServer {
    std::unique_ptr<Process> process;
    std::string display;  // ":7"; empty where the server does not start
};

// Starts that server on a display that is free and waits until it takes connections.
[[nodiscard]] XServer start_x_server(std::vector<std::string> command);

}  // namespace shouce::test
