#include <doctest/doctest.h>

#include "pack/reader.h"
#include "tool/program.h"

namespace shouce::tool {

namespace {

[[nodiscard]] std::string bytes_of(const std::filesystem::path& path) {
    return files::read(path, 1U << 26U).value();
}

[[nodiscard]] handbook::Handbook book_of(const std::filesystem::path& path) {
    const auto reader = pack::Reader::open(path);
    REQUIRE_MESSAGE(reader.has_value(), reader.error().message());
    return reader->whole().value();
}

}  // namespace

TEST_CASE("build makes a pack and says in one line what is in it") {
    const SamplePack pack;
    CHECK(pack.built().out ==
          pack.path() +
              ": 邻里活动室手册, 3 nodes to read, 4 points, 1 organisations, 0 questions, 0 warnings\n");
    CHECK(pack.built().err.empty());
    const auto book = book_of(pack.path());
    CHECK(book.title == "邻里活动室手册");
    CHECK(book.edition == "2026年试用版");
    CHECK(book.organisations.at(0).key == "community");
}

TEST_CASE("two builds of the same files are the same bytes, from any folder") {
    const SamplePack pack;
    const SamplePack other;
    CHECK(bytes_of(pack.path()) == bytes_of(other.path()));
}

TEST_CASE("title and edition can be given") {
    const SamplePack pack;
    const std::string out = (pack.folder() / "named.shouce").string();
    const Outcome outcome = run({"build", "--handbook", (pack.folder() / "book.md").string(), "--title",
                                 "别名", "--edition", "第9版", "--out", out});
    CHECK(outcome.status == 0);
    CHECK(book_of(out).title == "别名");
    CHECK(book_of(out).edition == "第9版");
}

TEST_CASE("several files, in UTF-8 with a mark and in GB18030, make one book") {
    const test::TemporaryFolder folder;
    write_file(folder / "1.md", "\xEF\xBB\xBF# 手册\n\n## 一、开门\n\n灯。\n");
    write_file(folder / "2.txt", "\xB6\xFE\xA1\xA2\xB9\xD8\xC3\xC5\r\n\r\n(1) \xCB\xF8\xC3\xC5\xA1\xA3\r\n");
    const std::string out = (folder / "a.shouce").string();
    const Outcome outcome =
        run({"build", "--handbook", (folder / "1.md").string(), (folder / "2.txt").string(), "--out", out});
    REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    const auto book = book_of(out);
    REQUIRE(book.root.children.size() == 2);
    CHECK(book.root.children[1].title == "关门");
    CHECK(book.root.children[1].blocks.at(0).text == "锁门。");
}

TEST_CASE("a pack replaces the one before whole, and nothing is left beside it") {
    const SamplePack pack;
    const std::string before = bytes_of(pack.path());
    write_file(pack.folder() / "book.md", std::string(sample_book) + "\n（3）公开账目。\n");
    const Outcome outcome =
        run({"build", "--handbook", (pack.folder() / "book.md").string(), "--out", pack.path()});
    CHECK(outcome.status == 0);
    CHECK(bytes_of(pack.path()) != before);
    CHECK(pack.folder().entries() == 2);
}

}  // namespace shouce::tool
