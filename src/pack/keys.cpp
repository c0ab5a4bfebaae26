#include "pack/keys.h"

#include <sodium.h>

#include <algorithm>

#include "base/files.h"
#include "base/log.h"
#include "pack/minisign_file.h"

namespace shouce::pack {

namespace {

constexpr std::string_view algorithm = "Ed";
constexpr std::string_view checksum_algorithm = "B2";

// Where the parts of a key lie in its bytes (minisign.h, PubkeyStruct and SeckeyStruct).
constexpr std::size_t public_size = 2 + 8 + 32;
constexpr std::size_t secret_id_at = 2 + 2 + 2 + 32 + 8 + 8;
constexpr std::size_t secret_size = secret_id_at + 8 + 64 + 32;

[[nodiscard]] bool begins_with(const std::vector<unsigned char>& bytes, std::string_view mark) {
    return std::equal(mark.begin(), mark.end(), bytes.begin(),
                      [](char c, unsigned char byte) { return static_cast<unsigned char>(c) == byte; });
}

// The bytes on the second line.
[[nodiscard]] std::optional<std::vector<unsigned char>> bytes_in(std::string_view text, std::size_t size) {
    const auto lines = minisign::lines_of(text);
    if (lines.size() < 2 || !lines[0].starts_with(minisign::untrusted_mark)) return std::nullopt;
    auto bytes = minisign::from_base64(lines[1], size);
    if (!bytes || !begins_with(*bytes, algorithm)) return std::nullopt;
    return bytes;
}

}  // namespace

std::string hex(const KeyId& id) {
    std::string text;
    for (auto byte = id.rbegin(); byte != id.rend(); ++byte)  // minisign takes it for a little-endian number
        text += fmt::format("{:02X}", *byte);
    return text;
}

SecretKey make_key(const Chance& chance) {
    SecretKey key;
    key.id = chance.id;
    std::array<unsigned char, 32> public_bytes{};
    crypto_sign_seed_keypair(public_bytes.data(), key.bytes.data(), chance.seed.data());
    return key;
}

PublicKey public_half(const SecretKey& key) {
    PublicKey half;
    half.id = key.id;
    std::copy_n(key.bytes.begin() + 32, half.bytes.size(), half.bytes.begin());
    return half;
}

std::string to_text(const PublicKey& key) {
    std::vector<unsigned char> bytes(algorithm.begin(), algorithm.end());
    bytes.insert(bytes.end(), key.id.begin(), key.id.end());
    bytes.insert(bytes.end(), key.bytes.begin(), key.bytes.end());
    return fmt::format("{}minisign public key {}\n{}\n", minisign::untrusted_mark, hex(key.id),
                       minisign::to_base64(bytes));
}

Result<PublicKey> parse_public_key(std::string_view text) {
    const auto bytes = bytes_in(text, public_size);
    if (!bytes) return fail("is no public key of minisign's form; shouce-pack keygen makes one");
    PublicKey key;
    std::copy_n(bytes->begin() + 2, key.id.size(), key.id.begin());
    std::copy_n(bytes->begin() + 10, key.bytes.size(), key.bytes.begin());
    return key;
}

Result<PublicKey> read_public_key(const std::filesystem::path& path) {
    TRY_ASSIGN(const std::string text, files::read(path, minisign::longest_file));
    auto key = parse_public_key(text);
    if (!key) return fail("{}: {}", path.string(), key.error().message());
    key->owner = path.stem().string();
    return key;
}

std::string to_text(const SecretKey& key) {
    std::vector<unsigned char> bytes(secret_size);
    std::copy(algorithm.begin(), algorithm.end(), bytes.begin());
    std::copy(checksum_algorithm.begin(), checksum_algorithm.end(), bytes.begin() + 4);
    std::copy(key.id.begin(), key.id.end(), bytes.begin() + secret_id_at);
    std::copy(key.bytes.begin(), key.bytes.end(), bytes.begin() + secret_id_at + 8);
    return fmt::format("{}minisign secret key\n{}\n", minisign::untrusted_mark, minisign::to_base64(bytes));
}

Result<SecretKey> parse_secret_key(std::string_view text) {
    const auto bytes = bytes_in(text, secret_size);
    if (!bytes) return fail("is no secret key of minisign's form; shouce-pack keygen makes one");
    if ((*bytes)[2] != 0 || (*bytes)[3] != 0)
        return fail("is locked by a password; make a copy and take it off with minisign -C -W");
    SecretKey key;
    std::copy_n(bytes->begin() + secret_id_at, key.id.size(), key.id.begin());
    std::copy_n(bytes->begin() + secret_id_at + 8, key.bytes.size(), key.bytes.begin());
    return key;
}

std::vector<PublicKey> read_trusted_keys(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code ignored;
    for (auto entry = std::filesystem::directory_iterator(folder, ignored);
         entry != std::filesystem::directory_iterator(); entry.increment(ignored)) {
        if (entry->path().extension() == ".pub") paths.push_back(entry->path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<PublicKey> keys;
    for (const auto& path : paths) {
        auto key = read_public_key(path);
        if (key) {
            keys.push_back(*std::move(key));
        } else {
            log::warning("{}; left out", key.error().message());
        }
    }
    return keys;
}

}  // namespace shouce::pack
