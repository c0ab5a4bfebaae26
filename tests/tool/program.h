// Runs shouce-pack as a person would and catches what it says.
#pragma once

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "support/temporary_folder.h"

namespace shouce::tool {

struct Outcome {
    int status = -1;  // 128 + the signal where one ended it
    std::string out;
    std::string err;

    [[nodiscard]] std::ptrdiff_t error_lines() const { return std::count(err.begin(), err.end(), '\n'); }
};

// What a run may use up; 0 is no limit.
struct RunLimits {
    rlim_t bytes_of_file = 0;
};

namespace detail {

inline void redirect(int fd, const std::string& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0 || ::dup2(file, fd) < 0) ::_exit(126);
}

// Only what may be done between fork and exec.
[[noreturn]] inline void become(std::vector<char*>& arguments, const std::string& out, const std::string& err,
                                const RunLimits& limits) {
    redirect(1, out);
    redirect(2, err);
    if (limits.bytes_of_file > 0) {
        const rlimit limit{limits.bytes_of_file, limits.bytes_of_file};
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

}  // namespace detail

[[nodiscard]] inline Outcome run(std::vector<std::string> words, const RunLimits& limits = {}) {
    const test::TemporaryFolder folder;
    const std::string out = (folder / "out").string();
    const std::string err = (folder / "err").string();
    words.insert(words.begin(), SHOUCE_PACK);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) detail::become(arguments, out, err, limits);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    Outcome outcome;
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.out = files::read(out, 1U << 26U).value();
    outcome.err = files::read(err, 1U << 26U).value();
    return outcome;
}

inline void write_file(const std::filesystem::path& path, const std::string& bytes) {
    REQUIRE(files::write_atomically(path, bytes));
}

inline constexpr const char* sample_book = R"(# 邻里活动室手册

版次：2026年试用版

这本手册由邻居们合写。

## 第一篇 日常

活动室每天都开。

## 一、开门

（1）早上先开灯。 <!-- 甲（1） -->

（2）再开窗，

最后扫地。 <!-- 甲（2） -->

## 二、社区党组织的职责

社区党组织的职责是：

（1）安排值班。

（2）听取意见。
)";

// A folder with the sample's source and its pack.
class SamplePack {
  public:
    SamplePack() {
        write_file(folder_ / "book.md", sample_book);
        built_ = run({"build", "--handbook", (folder_ / "book.md").string(), "--out", path()});
        REQUIRE_MESSAGE(built_.status == 0, built_.err);
    }
    [[nodiscard]] std::string path() const { return (folder_ / "book.shouce").string(); }
    [[nodiscard]] const test::TemporaryFolder& folder() const { return folder_; }
    [[nodiscard]] const Outcome& built() const { return built_; }

  private:
    test::TemporaryFolder folder_;
    Outcome built_;
};

}  // namespace shouce::tool
