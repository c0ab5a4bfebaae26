// A program that a test runs for real. It ends with the test at the latest.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace shouce::test {

class Process {
  public:
    // Starts `arguments[0]` with these arguments and, added to ours, this environment. `keep_fd`, where not
    // -1, stays open in the child under the same number. Throws where it cannot be started.
    explicit Process(const std::vector<std::string>& arguments,
                     const std::map<std::string, std::string>& environment = {}, int keep_fd = -1);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    [[nodiscard]] pid_t id() const { return id_; }
    void signal(int number) const;
    // Stops the program where it stands; it does nothing any more when this returns. SIGCONT lets it go on.
    void freeze() const;
    // Waits for the end: exit status, or 128 + the signal's number.
    int wait();

  private:
    pid_t id_ = -1;
};

}  // namespace shouce::test
