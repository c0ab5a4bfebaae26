// The PIN's file: whole or not there, and nobody's way in when it is damaged.
#include "state/pin_file.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/files.h"
#include "support/temporary_folder.h"

namespace shouce::state {

TEST_CASE("a PIN that was never set is no failure, and one that was is found again") {
    const test::TemporaryFolder folder;
    const auto state = folder / "state";
    const auto none = load_pin(state);
    REQUIRE(none.has_value());
    CHECK_FALSE(none->has_value());
    for (const PinRecord& record : {PinRecord{"$argon2id$v=19$m=65536", 0}, PinRecord{"$x", 17}}) {
        REQUIRE(save_pin(state, record).has_value());
        CHECK(load_pin(state).value() == record);
    }
}

TEST_CASE("a PIN file that is not as it was written is a failure, not a missing PIN") {
    const test::TemporaryFolder folder;
    const auto state = folder / "state";
    REQUIRE(save_pin(state, {"$hash", 3}).has_value());
    const std::string good = files::read(pin_file(state), 1024).value();
    for (const std::string& bad :
         {std::string(), good.substr(0, good.size() - 1), good + "x", "x" + good, std::string(2000, 'a'),
          std::string("shouce-pin 1\nfailures -1\nhash $h\n"),
          std::string("shouce-pin 1\nfailures 99999999999\nhash $h\n"),
          std::string("shouce-pin 1\nfailures 1\nhash \n")}) {
        CAPTURE(bad);
        REQUIRE(files::write_atomically(pin_file(state), bad).has_value());
        const auto loaded = load_pin(state);
        REQUIRE_FALSE(loaded.has_value());
        CHECK(loaded.error().message().find("operator.pin") != std::string::npos);
    }
    std::filesystem::remove(pin_file(state));
    std::filesystem::create_symlink("/nowhere", pin_file(state));
    CHECK_FALSE(load_pin(state).has_value());
}

TEST_CASE("a folder that cannot be made is told") {
    const test::TemporaryFolder folder;
    REQUIRE(files::write_atomically(folder / "file", "x").has_value());
    CHECK_FALSE(save_pin(folder / "file" / "state", {"$h", 1}).has_value());
}

}  // namespace shouce::state
