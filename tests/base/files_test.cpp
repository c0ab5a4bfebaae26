#include "base/files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "support/temporary_folder.h"

namespace files = shouce::files;

TEST_CASE("what is written is read back, and nothing else is left in the folder") {
    const shouce::test::TemporaryFolder folder;
    const auto path = folder / "a.txt";
    REQUIRE(files::write_atomically(path, "党员").has_value());
    REQUIRE(files::write_atomically(path, "支部").has_value());
    CHECK(files::read(path, 100).value() == "支部");
    REQUIRE(files::write_atomically(path, "小组", files::Against::Crash).has_value());
    CHECK(files::read(path, 100).value() == "小组");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a file over the limit is refused by a line that names the limit") {
    const shouce::test::TemporaryFolder folder;
    const auto path = folder / "big";
    REQUIRE(files::write_atomically(path, std::string(11, 'x')).has_value());
    const auto result = files::read(path, 10);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().message().find("11 bytes, more than the limit of 10") != std::string::npos);
}

TEST_CASE("what is no file is refused without waiting") {
    const shouce::test::TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    for (const char* name : {"missing", "pipe", "."}) {
        CAPTURE(name);
        const auto result = files::read(folder / name, 10);
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().message().find(name) != std::string::npos);
    }
}

TEST_CASE("a path that cannot be written fails and leaves nothing behind") {
    const shouce::test::TemporaryFolder folder;
    CHECK_FALSE(files::write_atomically(folder / "none" / "a.txt", "x").has_value());
    CHECK_FALSE(files::write_atomically(folder.path(), "x").has_value());
    CHECK(folder.entries() == 0);
}

TEST_CASE("a staged file that is not committed goes away") {
    const shouce::test::TemporaryFolder folder;
    {
        const auto staging = files::Staging::beside(folder / "a");
        REQUIRE(staging.has_value());
        CHECK(folder.entries() == 1);
    }
    CHECK(folder.entries() == 0);
}
