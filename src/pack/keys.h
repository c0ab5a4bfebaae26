// The keys of signatures and the files they lie in, in minisign's formats (github.com/jedisct1/minisign,
// src/minisign.h): a comment on the first line, bytes in base64 on the second.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace shouce::pack {

using KeyId = std::array<unsigned char, 8>;  // of chance; tells keys apart, proves nothing

struct PublicKey {
    KeyId id{};
    std::array<unsigned char, 32> bytes{};  // Ed25519
    std::string owner;                      // the name of its file, without .pub: whom a screen names
};

// Whoever has it can sign: it never comes near a kiosk.
struct SecretKey {
    KeyId id{};
    std::array<unsigned char, 64> bytes{};  // Ed25519, as libsodium keeps it: seed, then public key
};

// As minisign shows it: C29A125D622F85F2.
[[nodiscard]] std::string hex(const KeyId& id);

// The same for the same chance, which must be random bytes that nobody knows.
struct Chance {
    std::array<unsigned char, 32> seed{};
    KeyId id{};
};
[[nodiscard]] SecretKey make_key(const Chance& chance);
[[nodiscard]] PublicKey public_half(const SecretKey& key);

[[nodiscard]] std::string to_text(const PublicKey& key);
[[nodiscard]] Result<PublicKey> parse_public_key(std::string_view text);
[[nodiscard]] Result<PublicKey> read_public_key(const std::filesystem::path& path);

// Without a password, as `minisign -G -W` writes it. One with a password is refused: take it off with
// `minisign -C -W`.
[[nodiscard]] std::string to_text(const SecretKey& key);
[[nodiscard]] Result<SecretKey> parse_secret_key(std::string_view text);

// Those in NAME.pub of a folder, in the order of their names. A file that is no key is told in the log and
// left out; no folder is no keys.
[[nodiscard]] std::vector<PublicKey> read_trusted_keys(const std::filesystem::path& folder);

}  // namespace shouce::pack
