// Keys, and packs that are signed by them, for tests.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "pack/sample.h"
#include "pack/signature.h"

namespace shouce::pack {

// The same key for the same letter.
[[nodiscard]] inline SecretKey key_of(char letter) {
    Chance chance;
    chance.seed.fill(static_cast<unsigned char>(letter));
    chance.id.fill(static_cast<unsigned char>(letter));
    return make_key(chance);
}

[[nodiscard]] inline PublicKey trusted_key(char letter, std::string owner = "邻里中心") {
    PublicKey key = public_half(key_of(letter));
    key.owner = std::move(owner);
    return key;
}

// The sample as that version, whose second duty says which it is.
[[nodiscard]] inline Contents sample_version(std::int64_t version, const std::string& id = "rooms") {
    Contents contents = sample_contents();
    contents.identity = {id, version};
    contents.handbook.edition = std::to_string(version) + "版";
    contents.handbook.root.children[0].children[0].blocks[2].text =
        "晚上关灯、锁门，第" + std::to_string(version) + "版。";
    return contents;
}

inline void sign_beside(const std::filesystem::path& path, const Identity& identity, char key = 'a') {
    const Claim claim{identity, 1, hash_file(path).value()};
    REQUIRE(files::write_atomically(signature_beside(path), sign(claim, key_of(key))));
}

// FILE and FILE.minisig.
inline void write_signed(const std::filesystem::path& path, const Contents& contents, char key = 'a') {
    const auto written = write(contents, "shouce-pack test", path);
    REQUIRE_MESSAGE(written.has_value(), written.error().message());
    sign_beside(path, contents.identity, key);
}

}  // namespace shouce::pack
