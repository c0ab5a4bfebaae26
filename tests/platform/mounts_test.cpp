#include "platform/linux/mounts.h"

#include <doctest/doctest.h>

using shouce::platform::mount_of;

namespace {

constexpr const char* mounts =
    "/dev/sda2 / ext4 rw,relatime,errors=remount-ro 0 0\n"
    "tmpfs /var/lib tmpfs rw 0 0\n"
    "/dev/sda3 /var/lib ext4 rw,noatime,data=writeback,commit=600 0 0\n"
    "/dev/sdb1 /media/a\\040stick vfat ro,nosuid 0 0\n"
    "broken line\n";

}  // namespace

TEST_CASE("a folder belongs to the innermost mount above it") {
    CHECK(mount_of(mounts, "/usr/share")->type == "ext4");
    CHECK(mount_of(mounts, "/usr/share")->point == "/");
    CHECK(mount_of(mounts, "/var/lib/shouce")->point == "/var/lib");
    // Not a folder of a name that only begins alike.
    CHECK(mount_of(mounts, "/var/library")->point == "/");
}

TEST_CASE("of two mounts on one place the later counts") {
    const auto mount = mount_of(mounts, "/var/lib/shouce");
    REQUIRE(mount.has_value());
    CHECK(mount->type == "ext4");
    CHECK(mount->options == std::vector<std::string>{"rw", "noatime", "data=writeback", "commit=600"});
}

TEST_CASE("a space in the name of a mount is read as one") {
    CHECK(mount_of(mounts, "/media/a stick/pack")->type == "vfat");
}

TEST_CASE("this machine is asked: its /proc is a file system of its own, whatever the root is") {
    const auto mount = mount_of("/proc");
    REQUIRE(mount.has_value());
    CHECK(mount->point == "/proc");
    CHECK(mount->type == "proc");
}
