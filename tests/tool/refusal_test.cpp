// Bad input: one clear line on stderr, exit 1, nothing written. Wrong usage: one line, exit 2.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include "tool/program.h"

namespace shouce::tool {

namespace {

// Builds from these bytes and gives the one line that refuses them, without the path in front.
[[nodiscard]] std::string refusal(const std::string& bytes, const char* name = "book.txt") {
    const test::TemporaryFolder folder;
    write_file(folder / name, bytes);
    const Outcome outcome =
        run({"build", "--handbook", (folder / name).string(), "--out", (folder / "a.shouce").string()});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.error_lines() == 1);
    CHECK(folder.entries() == 1);
    const std::string prefix = (folder / name).string();
    REQUIRE(outcome.err.starts_with(prefix));
    return outcome.err.substr(prefix.size(), outcome.err.size() - prefix.size() - 1);
}

}  // namespace

TEST_CASE("an empty file") {
    CHECK(refusal("") == ": is empty");
}

TEST_CASE("a binary file") {
    const std::string picture("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20);
    CHECK(refusal(picture, "a.png") ==
          ":3: holds a NUL byte (byte 8), so it is no text file; save it as UTF-8 text");
}

TEST_CASE("NUL bytes in a text") {
    CHECK(refusal(std::string("一、开门\n\n灯\0。\n", 22)).starts_with(":3: holds a NUL byte (byte 17)"));
}

TEST_CASE("no heading at all") {
    CHECK(refusal("早上开门。\n").starts_with(": has no heading; begin each part with"));
}

TEST_CASE("a line of a megabyte") {
    CHECK(refusal("一、开门\n\n" + std::string(1U << 20U, 'x')) ==
          ":3: this line has 1048576 bytes, more than the limit of 65536 (64 KiB); break it into paragraphs");
}

TEST_CASE("a file of 200 MB") {
    const test::TemporaryFolder folder;
    write_file(folder / "big.txt", "一、开门\n");
    std::filesystem::resize_file(folder / "big.txt", 200'000'000);
    const Outcome outcome =
        run({"build", "--handbook", (folder / "big.txt").string(), "--out", (folder / "a.shouce").string()});
    CHECK(outcome.status == 1);
    CHECK(outcome.err ==
          (folder / "big.txt").string() +
              ": has 200000000 bytes, more than the limit of 64 MiB; split it into several files\n");
    CHECK(folder.entries() == 1);
}

TEST_CASE("an encoding that is not read") {
    CHECK(refusal("一、caf\xE9 开门\n") == ": byte 9 is neither UTF-8 nor GB18030; save it as UTF-8");
    CHECK(refusal(std::string("\x4E\x00\x00\x4E", 4)) ==
          ":1: holds a NUL byte (byte 1), so it is no text file; save it as UTF-8 text");
}

TEST_CASE("a file that is not there, a folder, a pipe") {
    const test::TemporaryFolder folder;
    const std::string out = (folder / "a.shouce").string();
    const Outcome missing = run({"build", "--handbook", (folder / "no.txt").string(), "--out", out});
    CHECK(missing.status == 1);
    CHECK(missing.err == (folder / "no.txt").string() + ": cannot be opened: No such file or directory\n");
    CHECK(run({"build", "--handbook", folder.path().string(), "--out", out}).status == 1);
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(run({"build", "--handbook", (folder / "pipe").string(), "--out", out}).status == 1);
    CHECK(run({"check", (folder / "pipe").string()}).status == 1);
}

TEST_CASE("all that is wrong with a file is told at once") {
    const test::TemporaryFolder folder;
    write_file(folder / "a.md", "一、\x01开门\n\n灯\u202E。\n");
    const Outcome outcome =
        run({"build", "--handbook", (folder / "a.md").string(), "--out", (folder / "a.shouce").string()});
    CHECK(outcome.status == 1);
    CHECK(outcome.error_lines() == 2);
    CHECK(outcome.err.find("a.md:1: holds U+0001") != std::string::npos);
    CHECK(outcome.err.find("a.md:3: holds U+202E") != std::string::npos);
}

TEST_CASE("an output that cannot be written leaves nothing behind") {
    const SamplePack pack;
    const std::string book = (pack.folder() / "book.md").string();
    const auto build_to = [&book](const std::filesystem::path& out, const RunLimits& limits = {}) {
        const Outcome outcome = run({"build", "--handbook", book, "--out", out.string()}, limits);
        CHECK(outcome.status == 1);
        CHECK(outcome.error_lines() == 1);
        CHECK(outcome.err.starts_with(out.string() + ": "));
        return outcome.err;
    };
    CHECK(build_to(pack.folder() / "no" / "a.shouce").find("No such file or directory") != std::string::npos);
    CHECK(build_to(pack.folder() / "book.md" / "a.shouce").find("Not a directory") != std::string::npos);
    CHECK(build_to(pack.folder().path()).find("is a folder") != std::string::npos);
    CHECK(build_to(book).find("is what the pack is made from") != std::string::npos);
    // A disk that fills up half-way: the pack that was there stays.
    const std::string before = files::read(pack.path(), 1U << 26U).value();
    CHECK(build_to(pack.path(), {.bytes_of_file = 16384}).find("cannot be written") != std::string::npos);
    CHECK(files::read(pack.path(), 1U << 26U).value() == before);
    CHECK(files::read(book, 1U << 26U).value() == sample_book);
    CHECK(pack.folder().entries() == 2);
}

TEST_CASE("an output that nobody reads is a failure, not a crash") {
    const SamplePack pack;
    CHECK(run({"show", pack.path(), "--json"}, {.bytes_of_file = 100}).status == 1);
}

TEST_CASE("wrong usage is told in one line with exit 2") {
    const std::vector<std::vector<std::string>> wrong{{},
                                                      {"bake"},
                                                      {"build"},
                                                      {"build", "--handbook", "a.md"},
                                                      {"build", "--out", "a.shouce"},
                                                      {"build", "--handbook", "a.md", "--out", "b", "--more"},
                                                      {"check"},
                                                      {"check", "a", "b"},
                                                      {"show"},
                                                      {"show", "a", "--toc", "--notes"},
                                                      {"show", "a", "--node"},
                                                      {"show", "a", "--node", "1", "--toc"}};
    for (const auto& words : wrong) {
        const Outcome outcome = run(words);
        CAPTURE(words.size());
        CHECK(outcome.status == 2);
        CHECK(outcome.error_lines() == 1);
        CHECK(outcome.err.find("--help") != std::string::npos);
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("help and version go to stdout with exit 0") {
    for (const auto& words : std::vector<std::vector<std::string>>{
             {"--help"}, {"--version"}, {"build", "--help"}, {"check", "--help"}, {"show", "--help"}}) {
        const Outcome outcome = run(words);
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
        CHECK_FALSE(outcome.out.empty());
    }
    CHECK(run({"--version"}).out.starts_with("shouce-pack "));
    CHECK(run({"--help"}).out.find("build") != std::string::npos);
}

}  // namespace shouce::tool
