#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdlib>

#include "tool/program.h"

namespace shouce::tool {

namespace {

// A pack with an id, and a pair of keys.
class SignedBook {
  public:
    SignedBook() {
        write_file(folder_ / "book.md", sample_book);
        REQUIRE(build(7).status == 0);
        REQUIRE(run({"keygen", path("office")}).status == 0);
    }
    [[nodiscard]] Outcome build(int version) const {
        return run({"build", "--handbook", path("book.md"), "--id", "rooms", "--version",
                    std::to_string(version), "--out", pack()});
    }
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }
    [[nodiscard]] std::string pack() const { return path("book.shouce"); }
    [[nodiscard]] Outcome sign() const { return run({"sign", pack(), "--key", path("office.key")}); }
    [[nodiscard]] Outcome verify() const { return run({"verify", pack(), "--key", path("office.pub")}); }

  private:
    test::TemporaryFolder folder_;
};

[[nodiscard]] mode_t mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

// The exit status of the distribution's minisign; 127 where there is none.
[[nodiscard]] int minisign(const std::string& arguments) {
    const int status = std::system(("minisign " + arguments + " </dev/null >/dev/null 2>&1").c_str());
    return WEXITSTATUS(status);
}

}  // namespace

TEST_CASE("a pack is signed with one half of a pair of keys and verified with the other") {
    const SignedBook book;
    CHECK(mode_of(book.path("office.key")) == 0600U);
    const Outcome signed_book = book.sign();
    CHECK(signed_book.status == 0);
    CHECK(signed_book.out.find("rooms version 7, signed by key ") != std::string::npos);
    CHECK(book.verify().status == 0);
    REQUIRE(run({"keygen", book.path("stranger")}).status == 0);
    const Outcome strange = run({"verify", book.pack(), "--key", book.path("stranger.pub")});
    CHECK(strange.status == 1);
    CHECK(strange.error_lines() == 1);
    CHECK(strange.err.find("not trusted") != std::string::npos);
}

TEST_CASE("a pack that was built again is not the one that was signed") {
    const SignedBook book;
    REQUIRE(book.sign().status == 0);
    REQUIRE(book.build(8).status == 0);
    const Outcome refused = book.verify();
    CHECK(refused.status == 1);
    CHECK(refused.err.find("is not the file that was signed") != std::string::npos);
}

TEST_CASE("keygen never writes over a key") {
    const SignedBook book;
    const std::string before = files::read(book.path("office.key"), 10'000).value();
    CHECK(run({"keygen", book.path("office")}).status == 1);
    std::filesystem::remove(book.path("office.pub"));
    CHECK(run({"keygen", book.path("office")}).status == 1);
    CHECK(files::read(book.path("office.key"), 10'000).value() == before);
}

TEST_CASE("only a sound pack with an id can be signed") {
    const SignedBook book;
    const SamplePack nameless;
    const Outcome refused = run({"sign", nameless.path(), "--key", book.path("office.key")});
    CHECK(refused.status == 1);
    CHECK(refused.err.find("--id and --version") != std::string::npos);
    CHECK(run({"sign", book.path("book.md"), "--key", book.path("office.key")}).status == 1);
    CHECK(run({"sign", book.pack(), "--key", book.path("office.pub")}).status == 1);
    CHECK(run({"build", "--handbook", book.path("book.md"), "--id", "rooms", "--out", book.pack()}).status ==
          2);
}

TEST_CASE("minisign verifies what shouce-pack has signed, and shouce-pack reads minisign's keys") {
    const SignedBook book;
    REQUIRE_MESSAGE(minisign("-v") == 0, "there is no minisign; platform/debian/packages names its package");
    REQUIRE(book.sign().status == 0);
    CHECK(minisign("-V -H -m " + book.pack() + " -p " + book.path("office.pub")) == 0);
    CHECK(minisign("-V -H -m " + book.path("book.md") + " -p " + book.path("office.pub") + " -x " +
                   book.pack() + ".minisig") == 1);
    REQUIRE(minisign("-G -W -p " + book.path("theirs.pub") + " -s " + book.path("theirs.key")) == 0);
    REQUIRE(run({"sign", book.pack(), "--key", book.path("theirs.key")}).status == 0);
    CHECK(minisign("-V -H -m " + book.pack() + " -p " + book.path("theirs.pub")) == 0);
    CHECK(run({"verify", book.pack(), "--key", book.path("theirs.pub")}).status == 0);
}

TEST_CASE("shouce-pack verifies what minisign has signed with the same comment and our key") {
    const SignedBook book;
    REQUIRE_MESSAGE(minisign("-v") == 0, "there is no minisign; platform/debian/packages names its package");
    REQUIRE(book.sign().status == 0);
    const std::string ours = files::read(book.pack() + ".minisig", 10'000).value();
    const std::size_t from = ours.find("trusted comment: shouce pack");
    REQUIRE(from != std::string::npos);
    const std::string comment = ours.substr(from + 17, ours.find('\n', from) - from - 17);
    REQUIRE(minisign("-S -W -m " + book.pack() + " -s " + book.path("office.key") + " -t '" + comment +
                     "'") == 0);
    CHECK(book.verify().status == 0);
    REQUIRE(minisign("-S -W -m " + book.pack() + " -s " + book.path("office.key") + " -t 'a pack'") == 0);
    CHECK(book.verify().status == 1);
}

}  // namespace shouce::tool
