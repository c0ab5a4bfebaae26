// Signatures of packs, in minisign's form: NAME.shouce.minisig beside NAME.shouce, Ed25519 over the
// BLAKE2b-512 of the file ("ED", prehashed), so that `minisign -V` checks them too. The trusted comment,
// which is signed as well, says which pack and which version it is.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "pack/contents.h"
#include "pack/keys.h"
#include "pack/refusal.h"

namespace shouce::pack {

inline constexpr std::uint64_t largest_pack = 512U << 20U;  // bytes

using Blake2b = std::array<unsigned char, 64>;

struct FileHash {
    Blake2b hash{};
    std::uint64_t bytes = 0;
};
// Reads the file piece by piece. Refused: no regular file (a link is none), too large, not to be read.
[[nodiscard]] Outcome<FileHash> hash_file(const std::filesystem::path& path,
                                          std::uint64_t most = largest_pack);

// What is signed about a pack beside its bytes:
// "shouce pack\tid:ID\tversion:N\tschema:1\tbytes:N\tblake2b:HEX".
struct Claim {
    Identity identity;
    std::int64_t schema = 0;
    FileHash file;
};

// The text of the signature's file.
[[nodiscard]] std::string sign(const Claim& claim, const SecretKey& key);

// A signature whose claim is rightly signed by a trusted key; the file has not been looked at.
struct Signature {
    Claim claim;
    PublicKey signer;
    std::array<unsigned char, 64> of_file{};
};
// Unsigned: the text is no signature of this form, or signs no pack. ForeignKey, Altered: as they say.
[[nodiscard]] Outcome<Signature> read_signature(std::string_view text, std::span<const PublicKey> trusted);
// The file of the pack is what was signed; else Altered.
[[nodiscard]] Outcome<> check_file(const Signature& signature, const FileHash& file);

[[nodiscard]] std::filesystem::path signature_beside(const std::filesystem::path& pack);

}  // namespace shouce::pack
