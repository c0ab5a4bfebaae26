// What shouce-pack needs for large content: a bank of 50,000 questions, each linked to its clause and written
// as JSON, and a pack of a handbook of 100,000 paragraphs: shouce-bench-import [RUNS]
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/files.h"
#include "base/utf8.h"
#include "bench/invented_book.h"
#include "bench/samples.h"
#include "quiz/random.h"
#include "support/temporary_folder.h"

namespace {

constexpr int questions = 50'000;
constexpr int paragraphs = 100'000;

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

[[nodiscard]] std::string long_book() {
    const auto contents = shouce::bench::invented_book(paragraphs);
    std::string text;
    for (const auto& section : contents.handbook.root.children) {
        text += "# " + section.title + "\n\n";
        for (const auto& block : section.blocks)
            text += block.text + "\n\n";
    }
    return text;
}

struct Cost {
    int status = 0;
    double seconds = 0;
    double mebibytes = 0;  // the most that was resident
};

// Runs it with nowhere to write to.
[[nodiscard]] Cost run(std::vector<std::string> arguments) {
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (std::string& argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    const shouce::TimePoint begun = shouce::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nowhere, 1);
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, shouce::Duration(shouce::now() - begun).count(),
            static_cast<double>(usage.ru_maxrss) / 1024};
}

}  // namespace

int main(int argc, char** argv) {
    int runs = 5;
    if (argc > 1) std::from_chars(argv[1], argv[1] + std::string_view(argv[1]).size(), runs);
    const shouce::test::TemporaryFolder folder;
    const std::string bank_path = folder / "bank.csv";
    const std::string small_path = folder / "small.md";
    const std::string long_path = folder / "long.md";
    const std::string text = long_book();
    if (!shouce::files::write_atomically(bank_path, bank()) ||
        !shouce::files::write_atomically(small_path, "一、开门\n\n（1）早上先开灯，再开窗。\n") ||
        !shouce::files::write_atomically(long_path, text)) {
        fmt::print(stderr, "no temporary files\n");
        return 1;
    }
    const double text_mebibytes = static_cast<double>(text.size()) / 1048576;
    for (int i = 0; i < runs; ++i) {
        const Cost import = run({SHOUCE_PACK, "import", bank_path, "--handbook", small_path, "--json"});
        const Cost build =
            run({SHOUCE_PACK, "build", "--handbook", long_path, "--out", folder / "long.shouce"});
        if (import.status != 0 || build.status != 0) {
            fmt::print(stderr, "shouce-pack did not do it\n");
            return 1;
        }
        shouce::bench::sample("import of 50000 questions, s", "shouce", import.seconds);
        shouce::bench::sample("its memory, MiB", "shouce", import.mebibytes);
        shouce::bench::sample("pack of 100000 paragraphs, s", "shouce", build.seconds);
        shouce::bench::sample("its memory, times the text", "shouce", build.mebibytes / text_mebibytes);
    }
    return 0;
}
