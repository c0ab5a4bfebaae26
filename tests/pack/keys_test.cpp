#include "pack/keys.h"

#include <doctest/doctest.h>

#include "pack/signed_pack.h"
#include "support/temporary_folder.h"

namespace shouce::pack {

TEST_CASE("a pair of keys comes from its chance alone and survives its files") {
    const SecretKey key = key_of('a');
    CHECK(key_of('a').bytes == key.bytes);
    CHECK(key_of('b').bytes != key.bytes);
    const auto secret = parse_secret_key(to_text(key));
    REQUIRE(secret);
    CHECK(secret->id == key.id);
    CHECK(secret->bytes == key.bytes);
    const auto open = parse_public_key(to_text(public_half(key)));
    REQUIRE(open);
    CHECK(open->id == key.id);
    CHECK(open->bytes == public_half(key).bytes);
}

TEST_CASE("a key that minisign has made is read as it shows it") {
    const auto key = parse_public_key(
        "untrusted comment: minisign public key C29A125D622F85F2\n"
        "RWTyhS9iXRKawplyg2aIfTYMMAwqHBhrByffCE5yepsivamlhRfqn//q\n");
    REQUIRE(key);
    CHECK(hex(key->id) == "C29A125D622F85F2");
}

TEST_CASE("what is no key is refused, and so is a secret one with a password") {
    CHECK_FALSE(parse_public_key(""));
    CHECK_FALSE(parse_public_key("untrusted comment: a\n"));
    CHECK_FALSE(parse_public_key("untrusted comment: a\nRWTyhS9i\n"));
    CHECK_FALSE(parse_public_key(to_text(key_of('a'))));
    CHECK_FALSE(parse_secret_key(to_text(public_half(key_of('a')))));
    std::string locked = to_text(key_of('a'));
    locked.replace(locked.find("RWQA"), 6, "RWRTYw");  // "Ed", then the password's method "Sc"
    const auto refused = parse_secret_key(locked);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message().find("password") != std::string::npos);
}

TEST_CASE("trusted are the keys of a folder, named by their files; what is no key is left out") {
    const test::TemporaryFolder folder;
    REQUIRE(files::write_atomically(folder / "邻里中心.pub", to_text(public_half(key_of('b')))));
    REQUIRE(files::write_atomically(folder / "a.pub", to_text(public_half(key_of('a')))));
    REQUIRE(files::write_atomically(folder / "broken.pub", "nothing"));
    REQUIRE(files::write_atomically(folder / "a.key", to_text(key_of('c'))));
    const auto keys = read_trusted_keys(folder.path());
    REQUIRE(keys.size() == 2);
    CHECK(keys[0].owner == "a");
    CHECK(keys[1].owner == "邻里中心");
    CHECK(keys[1].id == key_of('b').id);
    CHECK(read_trusted_keys(folder / "nowhere").empty());
}

}  // namespace shouce::pack
