#include "pack/signature.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include "base/descriptor.h"
#include "base/numbers.h"
#include "pack/minisign_file.h"
#include "pack/structure.h"

namespace shouce::pack {

namespace {

constexpr std::string_view prehashed = "ED";
constexpr std::string_view legacy = "Ed";
constexpr std::string_view claim_mark = "shouce pack";
constexpr std::size_t signature_size = 2 + 8 + 64;
constexpr std::size_t longest_claim = 8'192;  // minisign's own limit

using Bytes = std::vector<unsigned char>;
using Ed25519 = std::array<unsigned char, 64>;

[[nodiscard]] std::string hex(const Blake2b& hash) {
    std::string text;
    for (const unsigned char byte : hash)
        text += fmt::format("{:02x}", byte);
    return text;
}

[[nodiscard]] std::string text_of(const Claim& claim) {
    return fmt::format("{}\tid:{}\tversion:{}\tschema:{}\tbytes:{}\tblake2b:{}", claim_mark,
                       claim.identity.id, claim.identity.version, claim.schema, claim.file.bytes,
                       hex(claim.file.hash));
}

// The fields behind the mark, by their names; nothing where one is missing, twice there or unknown.
[[nodiscard]] std::optional<std::vector<std::string_view>> fields_of(std::string_view text) {
    if (text.size() > longest_claim || !text.starts_with(claim_mark)) return std::nullopt;
    text.remove_prefix(claim_mark.size());
    std::vector<std::string_view> values;
    for (const std::string_view name : {"\tid:", "\tversion:", "\tschema:", "\tbytes:", "\tblake2b:"}) {
        if (!text.starts_with(name)) return std::nullopt;
        text.remove_prefix(name.size());
        values.push_back(text.substr(0, text.find('\t')));
        text.remove_prefix(values.back().size());
    }
    if (!text.empty()) return std::nullopt;
    return values;
}

[[nodiscard]] std::optional<Claim> parse_claim(std::string_view text) {
    const auto fields = fields_of(text);
    if (!fields) return std::nullopt;
    Claim claim;
    claim.identity.id = (*fields)[0];
    const auto version = number_in<decltype(claim.identity.version)>((*fields)[1]);
    const auto schema = number_in<decltype(claim.schema)>((*fields)[2]);
    const auto bytes = number_in<decltype(claim.file.bytes)>((*fields)[3]);
    if (!version || !schema || !bytes) return std::nullopt;
    claim.identity.version = *version;
    claim.schema = *schema;
    claim.file.bytes = *bytes;
    std::size_t got = 0;
    const std::string_view digits = (*fields)[4];
    const bool hash = sodium_hex2bin(claim.file.hash.data(), claim.file.hash.size(), digits.data(),
                                     digits.size(), nullptr, &got, nullptr) == 0 &&
                      got == claim.file.hash.size();
    if (!hash || claim.identity.id.empty() || !well_formed(claim.identity)) return std::nullopt;
    return claim;
}

// The trusted comment is signed together with the signature of the file.
[[nodiscard]] Bytes comment_message(const Ed25519& of_file, std::string_view comment) {
    Bytes message(of_file.begin(), of_file.end());
    message.insert(message.end(), comment.begin(), comment.end());
    return message;
}

[[nodiscard]] Ed25519 sign_bytes(std::span<const unsigned char> message, const SecretKey& key) {
    Ed25519 signature{};
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), key.bytes.data());
    return signature;
}

[[nodiscard]] bool signed_by(const PublicKey& key, std::span<const unsigned char> message,
                             std::span<const unsigned char> signature) {
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.bytes.data()) ==
           0;
}

// The four lines of a signature's file, with their bytes.
struct Parts {
    std::string algorithm;
    KeyId key{};
    Ed25519 of_file{};
    std::string_view comment;
    Bytes of_comment;
};

[[nodiscard]] std::optional<Parts> parts_of(std::string_view text) {
    if (text.size() > minisign::longest_file) return std::nullopt;
    const auto lines = minisign::lines_of(text);
    if (lines.size() != 4 || !lines[0].starts_with(minisign::untrusted_mark) ||
        !lines[2].starts_with(minisign::trusted_mark))
        return std::nullopt;
    const auto first = minisign::from_base64(lines[1], signature_size);
    auto second = minisign::from_base64(lines[3], sizeof(Ed25519));
    if (!first || !second) return std::nullopt;
    Parts parts;
    parts.algorithm.assign(first->begin(), first->begin() + 2);
    std::copy_n(first->begin() + 2, parts.key.size(), parts.key.begin());
    std::copy_n(first->begin() + 10, parts.of_file.size(), parts.of_file.begin());
    parts.comment = lines[2].substr(minisign::trusted_mark.size());
    parts.of_comment = *std::move(second);
    return parts;
}

}  // namespace

Outcome<FileHash> hash_file(const std::filesystem::path& path, std::uint64_t most) {
    // A link, a pipe or a device put in a pack's place must not be followed or waited for.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
        return refuse(Refusal::Gone, "{}: cannot be read: {}", path.string(),
                      std::generic_category().message(errno));
    }
    if (!S_ISREG(status.st_mode)) return refuse(Refusal::Unusable, "{}: is not a file", path.string());
    constexpr std::size_t piece = 65'536;
    Bytes buffer(piece);
    crypto_generichash_state state{};
    crypto_generichash_init(&state, nullptr, 0, sizeof(Blake2b));
    FileHash result;
    while (true) {
        const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            return refuse(Refusal::Gone, "{}: cannot be read: {}", path.string(),
                          std::generic_category().message(errno));
        }
        if (got == 0) break;
        result.bytes += static_cast<std::uint64_t>(got);
        if (result.bytes > most)
            return refuse(Refusal::TooLarge, "{}: has more than {} bytes", path.string(), most);
        crypto_generichash_update(&state, buffer.data(), static_cast<unsigned long long>(got));
    }
    crypto_generichash_final(&state, result.hash.data(), result.hash.size());
    return result;
}

std::string sign(const Claim& claim, const SecretKey& key) {
    const Ed25519 of_file = sign_bytes(claim.file.hash, key);
    const std::string comment = text_of(claim);
    const Ed25519 of_comment = sign_bytes(comment_message(of_file, comment), key);
    Bytes bytes(prehashed.begin(), prehashed.end());
    bytes.insert(bytes.end(), key.id.begin(), key.id.end());
    bytes.insert(bytes.end(), of_file.begin(), of_file.end());
    return fmt::format("{}signature of {} version {}\n{}\n{}{}\n{}\n", minisign::untrusted_mark,
                       claim.identity.id, claim.identity.version, minisign::to_base64(bytes),
                       minisign::trusted_mark, comment, minisign::to_base64(of_comment));
}

Outcome<Signature> read_signature(std::string_view text, std::span<const PublicKey> trusted) {
    const auto parts = parts_of(text);
    if (!parts || (parts->algorithm != prehashed && parts->algorithm != legacy))
        return refuse(Refusal::Unsigned, "is no signature of minisign's form");
    if (parts->algorithm == legacy)
        return refuse(Refusal::Unsigned, "is a signature of minisign's old form; sign with shouce-pack sign");
    const auto signer = std::find_if(trusted.begin(), trusted.end(),
                                     [&parts](const PublicKey& key) { return key.id == parts->key; });
    if (signer == trusted.end()) {
        return refuse(Refusal::ForeignKey, "is signed by key {}, which is not trusted here", hex(parts->key));
    }
    if (!signed_by(*signer, comment_message(parts->of_file, parts->comment), parts->of_comment))
        return refuse(Refusal::Altered, "its signature by key {} does not hold", hex(signer->id));
    const auto claim = parse_claim(parts->comment);
    if (!claim) return refuse(Refusal::Unsigned, "signs no pack; sign with shouce-pack sign");
    return Signature{*claim, *signer, parts->of_file};
}

Outcome<> check_file(const Signature& signature, const FileHash& file) {
    if (!signed_by(signature.signer, file.hash, signature.of_file) ||
        file.bytes != signature.claim.file.bytes || file.hash != signature.claim.file.hash)
        return refuse(Refusal::Altered, "is not the file that was signed by key {}",
                      hex(signature.signer.id));
    return {};
}

std::filesystem::path signature_beside(const std::filesystem::path& pack) {
    return pack.string() + ".minisig";
}

}  // namespace shouce::pack
