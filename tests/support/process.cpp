#include "support/process.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace shouce::test {

Process::Process(const std::vector<std::string>& arguments,
                 const std::map<std::string, std::string>& environment, int keep_fd) {
    std::vector<char*> raw;
    raw.reserve(arguments.size() + 1);
    for (const std::string& argument : arguments)
        raw.push_back(const_cast<char*>(argument.c_str()));
    raw.push_back(nullptr);
    id_ = ::fork();
    if (id_ < 0) throw std::runtime_error("no new process for " + arguments.front());
    if (id_ > 0) return;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (const auto& [name, value] : environment)
        ::setenv(name.c_str(), value.c_str(), 1);
    if (keep_fd >= 0) ::fcntl(keep_fd, F_SETFD, 0);
    ::execvp(raw.front(), raw.data());
    ::_exit(127);
}

Process::~Process() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    wait();
}

void Process::signal(int number) const {
    ::kill(id_, number);
}

void Process::freeze() const {
    ::kill(id_, SIGSTOP);
    siginfo_t stopped{};
    ::waitid(P_PID, static_cast<id_t>(id_), &stopped, WSTOPPED);
}

int Process::wait() {
    int status = 0;
    ::waitpid(id_, &status, 0);
    id_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace shouce::test
