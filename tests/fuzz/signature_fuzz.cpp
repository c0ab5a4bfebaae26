// libFuzzer's way into the small texts of a signed pack: its signature and the files of keys. Whatever stands
// there, nothing is taken for signed but what was.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "fuzz/seeds.h"
#include "pack/keys.h"
#include "pack/signature.h"

namespace {

using namespace shouce;  // NOLINT(google-build-using-namespace)

[[nodiscard]] pack::SecretKey key() {
    pack::Chance chance;
    chance.seed.fill(7);
    chance.id.fill(9);
    return pack::make_key(chance);
}

[[nodiscard]] pack::Claim claim() {
    return {{"rooms", 3}, 1, {{}, 65'536}};
}

[[nodiscard]] bool same(const pack::Claim& one, const pack::Claim& other) {
    return one.identity == other.identity && one.schema == other.schema &&
           one.file.bytes == other.file.bytes && one.file.hash == other.file.hash;
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer names it
extern "C" int LLVMFuzzerInitialize(int* arguments, char*** values) {
    const auto corpus = test::corpus_of(*arguments, *values);
    if (corpus.empty()) return 0;
    test::write_seed(corpus / "sound.minisig", pack::sign(claim(), key()));
    test::write_seed(corpus / "public", pack::to_text(pack::public_half(key())));
    test::write_seed(corpus / "secret", pack::to_text(key()));
    return 0;
}

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer names it
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::array trusted{pack::public_half(key())};
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    static_cast<void>(pack::parse_public_key(text));
    static_cast<void>(pack::parse_secret_key(text));
    const auto signature = pack::read_signature(text, trusted);
    if (!signature || same(signature->claim, claim())) return 0;
    std::fprintf(stderr, "what nobody signed was taken\n");
    std::abort();
}
