// How long shouce-pack needs for a bank of 50,000 questions, and how much memory: each linked to its clause,
// with all of the result written as JSON.
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "quiz/random.h"
#include "support/temporary_folder.h"

namespace {

constexpr int questions = 50'000;
constexpr double most_seconds = 5;
constexpr long most_kib = 300L * 1024;

// Han characters by chance: no two questions are alike.
[[nodiscard]] std::string words(shouce::quiz::Random& random, int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        shouce::utf8::append(text, static_cast<char32_t>(0x4E00 + random.below(2000)));
    return text;
}

[[nodiscard]] std::string bank() {
    shouce::quiz::Random random(1);
    std::string text = "编号,题型,题干,选项A,选项B,选项C,选项D,答案,解析,条款\n";
    for (int i = 0; i < questions; ++i) {
        text += fmt::format("x-{},单选,{}？", i, words(random, 30));
        for (int option = 0; option < 4; ++option)
            text += "," + words(random, 8);
        text += fmt::format(",{},{},1:1\n", "ABCD"[i % 4], words(random, 40));
    }
    return text;
}

// Runs it with nowhere to write to; its exit status.
[[nodiscard]] int run(std::vector<std::string> arguments) {
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (std::string& argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nowhere, 1);
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

}  // namespace

int main() {
    const shouce::test::TemporaryFolder folder;
    const std::string bank_path = folder / "bank.csv";
    const std::string book_path = folder / "book.md";
    if (!shouce::files::write_atomically(bank_path, bank()) ||
        !shouce::files::write_atomically(book_path, "一、开门\n\n（1）早上先开灯，再开窗。\n")) {
        fmt::print(stderr, "no temporary files\n");
        return 1;
    }
    const auto begun = std::chrono::steady_clock::now();
    const int status = run({SHOUCE_PACK, "import", bank_path, "--handbook", book_path, "--json"});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    fmt::print("{} questions from CSV: {:.2f} s (at most {:.0f}), {:.0f} MiB (at most {})\n", questions,
               took.count(), most_seconds, static_cast<double>(usage.ru_maxrss) / 1024, most_kib / 1024);
    return status == 0 && took.count() <= most_seconds && usage.ru_maxrss <= most_kib ? 0 : 1;
}
