#include "tool/sign.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/descriptor.h"
#include "base/files.h"
#include "pack/keys.h"
#include "pack/minisign_file.h"
#include "pack/signature.h"
#include "pack/structure.h"
#include "pack/verify.h"

namespace shouce::tool {

namespace {

// A new file, readable by its owner alone from its first moment on.
[[nodiscard]] Result<> write_secret(const std::filesystem::path& path, std::string_view text) {
    constexpr mode_t owner_alone = 0600;
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_alone));
    if (file.get() < 0) {
        return fail("{}: cannot be made: {}", path.string(), std::generic_category().message(errno));
    }
    const bool written = ::write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                         ::fsync(file.get()) == 0;
    if (!written) return fail("{}: cannot be written", path.string());
    return {};
}

[[nodiscard]] std::filesystem::path with_ending(const std::filesystem::path& name, std::string_view ending) {
    return name.string() + std::string(ending);
}

[[nodiscard]] Result<std::string> make_keys(const std::filesystem::path& name) {
    const auto secret = with_ending(name, ".key");
    const auto open = with_ending(name, ".pub");
    if (std::error_code ignored; std::filesystem::exists(open, ignored))
        return fail("{}: is there already; choose another name", open.string());
    if (sodium_init() < 0) return fail("this machine gives no random numbers");
    pack::Chance chance;
    randombytes_buf(chance.seed.data(), chance.seed.size());
    randombytes_buf(chance.id.data(), chance.id.size());
    const pack::SecretKey key = pack::make_key(chance);
    TRY(write_secret(secret, pack::to_text(key)));
    TRY(files::write_atomically(open, pack::to_text(pack::public_half(key))));
    return fmt::format("{}: key {}; keep {} where nobody else can read it\n", open.string(),
                       pack::hex(key.id), secret.string());
}

[[nodiscard]] Result<pack::Identity> sound_identity(const std::filesystem::path& path) {
    TRY_ASSIGN(const pack::Reader reader, pack::Reader::open(path));
    TRY(pack::verify(reader));
    return reader.identity();
}

[[nodiscard]] Result<std::string> sign_pack(const SignOptions& options) {
    TRY_ASSIGN(const std::string text, files::read(options.key, pack::minisign::longest_file));
    const auto key = pack::parse_secret_key(text);
    if (!key) return fail("{}: {}", options.key.string(), key.error().message());
    TRY_ASSIGN(const pack::Identity identity, sound_identity(options.pack));
    if (identity.id.empty()) {
        return fail("{}: has no id, by which a kiosk knows it; build it with --id and --version",
                    options.pack.string());
    }
    const auto file = pack::hash_file(options.pack);
    if (!file) return tl::unexpected(file.error().error());
    const auto beside = pack::signature_beside(options.pack);
    TRY(files::write_atomically(beside, pack::sign({identity, pack::version, *file}, *key)));
    return fmt::format("{}: {} version {}, signed by key {}\n", beside.string(), identity.id,
                       identity.version, pack::hex(key->id));
}

[[nodiscard]] Result<std::string> verify_pack(const SignOptions& options) {
    TRY_ASSIGN(const pack::PublicKey key, pack::read_public_key(options.key));
    const auto beside = pack::signature_beside(options.pack);
    TRY_ASSIGN(const std::string text, files::read(beside, pack::minisign::longest_file));
    const auto signature = pack::read_signature(text, {&key, 1});
    if (!signature) return fail("{}: {}", beside.string(), signature.error().detail);
    const auto file = pack::hash_file(options.pack);
    if (!file) return tl::unexpected(file.error().error());
    if (const auto same = pack::check_file(*signature, *file); !same)
        return fail("{}: {}", options.pack.string(), same.error().detail);
    TRY_ASSIGN(const pack::Identity identity, sound_identity(options.pack));
    if (identity != signature->claim.identity) {
        return fail("{}: is {} version {}, but was signed as {} version {}", options.pack.string(),
                    identity.id, identity.version, signature->claim.identity.id,
                    signature->claim.identity.version);
    }
    return fmt::format("{}: {} version {}, sound, signed by key {}\n", options.pack.string(), identity.id,
                       identity.version, pack::hex(key.id));
}

[[nodiscard]] Status told(const Result<std::string>& result) {
    return result ? print(*result) : refuse(result.error().message());
}

}  // namespace

Status keygen(const std::filesystem::path& name) {
    return told(make_keys(name));
}

Status sign(const SignOptions& options) {
    return told(sign_pack(options));
}

Status verify(const SignOptions& options) {
    return told(verify_pack(options));
}

}  // namespace shouce::tool
