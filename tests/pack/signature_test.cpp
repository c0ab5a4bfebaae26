#include "pack/signature.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <array>

#include "pack/reader.h"
#include "pack/signed_pack.h"
#include "support/temporary_folder.h"

namespace shouce::pack {

namespace {

// Why a pack with its signature is refused; nothing where it is taken.
[[nodiscard]] std::optional<Refusal> refusal(const std::filesystem::path& pack, const std::string& signature,
                                             std::span<const PublicKey> trusted) {
    const auto read = read_signature(signature, trusted);
    if (!read) return read.error().why;
    const auto file = hash_file(pack);
    if (!file) return file.error().why;
    const auto same = check_file(*read, *file);
    if (!same) return same.error().why;
    return std::nullopt;
}

class SignedSample {
  public:
    SignedSample() { write_signed(path(), sample_version(3)); }
    [[nodiscard]] std::filesystem::path path() const { return folder_ / "a.shouce"; }
    [[nodiscard]] std::string signature() const { return bytes_of(signature_beside(path())); }
    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return folder_ / name; }

  private:
    test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a signature names the pack, its version and who signed it") {
    const SignedSample sample;
    const std::array keys{trusted_key('b', "别人"), trusted_key('a', "邻里中心")};
    const auto signature = read_signature(sample.signature(), keys);
    REQUIRE(signature);
    CHECK(signature->claim.identity == Identity{"rooms", 3});
    CHECK(signature->claim.schema == 1);
    CHECK(signature->claim.file.bytes == std::filesystem::file_size(sample.path()));
    CHECK(signature->signer.owner == "邻里中心");
    CHECK(refusal(sample.path(), sample.signature(), keys) == std::nullopt);
    CHECK(Reader::open(sample.path()).value().identity().value() == Identity{"rooms", 3});
}

TEST_CASE("every flipped bit of a signature is refused, but for the comment that nobody trusts") {
    const SignedSample sample;
    const std::array keys{trusted_key('a')};
    const std::string text = sample.signature();
    const std::size_t signed_from = text.find('\n');
    int tried = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (at >= std::string("untrusted comment: ").size() && at < signed_from) continue;
        for (unsigned bit = 1; bit < 256; bit <<= 1) {
            std::string flipped = text;
            flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ bit);
            CAPTURE(at);
            CAPTURE(bit);
            // The end of the last line may be missing or be anything that is no more than a blank end.
            if (at + 1 == text.size()) continue;
            const auto why = refusal(sample.path(), flipped, keys);
            REQUIRE(why.has_value());
            ++tried;
        }
    }
    CHECK(tried > 2000);
}

TEST_CASE("a changed, a cut and a lengthened pack are not what was signed") {
    const SignedSample sample;
    const std::array keys{trusted_key('a')};
    const std::string whole = bytes_of(sample.path());
    const auto refused = [&](const std::string& bytes) {
        REQUIRE(files::write_atomically(sample / "b.shouce", bytes));
        return refusal(sample / "b.shouce", sample.signature(), keys);
    };
    for (std::size_t at = 0; at < 100; ++at) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        CAPTURE(at);
        REQUIRE(refused(flipped) == Refusal::Altered);
    }
    CHECK(refused(whole.substr(0, whole.size() - 1)) == Refusal::Altered);
    CHECK(refused(whole + "a") == Refusal::Altered);
    CHECK(refused("") == Refusal::Altered);
    CHECK(refused(whole) == std::nullopt);
}

TEST_CASE("a key that is not trusted is told from one that is and does not fit") {
    const SignedSample sample;
    const std::array strangers{trusted_key('b')};
    CHECK(refusal(sample.path(), sample.signature(), strangers) == Refusal::ForeignKey);
    CHECK(refusal(sample.path(), sample.signature(), {}) == Refusal::ForeignKey);
    PublicKey impostor = trusted_key('b');
    impostor.id = key_of('a').id;
    CHECK(refusal(sample.path(), sample.signature(), {&impostor, 1}) == Refusal::Altered);
}

TEST_CASE("what is no signature, or signs no pack, counts as none") {
    const SignedSample sample;
    const std::array keys{trusted_key('a')};
    CHECK(refusal(sample.path(), "", keys) == Refusal::Unsigned);
    CHECK(refusal(sample.path(), std::string(100'000, '\n'), keys) == Refusal::Unsigned);
    Claim claim{{"", 0}, 1, hash_file(sample.path()).value()};
    CHECK(refusal(sample.path(), sign(claim, key_of('a')), keys) == Refusal::Unsigned);
    claim.identity = {"../rooms", 3};
    CHECK(refusal(sample.path(), sign(claim, key_of('a')), keys) == Refusal::Unsigned);
}

TEST_CASE("only a regular file within the limit is read") {
    const SignedSample sample;
    std::filesystem::create_symlink(sample.path(), sample / "link");
    REQUIRE(::mkfifo((sample / "pipe").c_str(), 0600) == 0);
    CHECK(hash_file(sample / "link").error().why == Refusal::Gone);
    CHECK(hash_file(sample / "pipe").error().why == Refusal::Unusable);
    CHECK(hash_file(sample / "nothing").error().why == Refusal::Gone);
    CHECK(hash_file(sample.path(), 100).error().why == Refusal::TooLarge);
}

TEST_CASE("an identity is well formed or the pack is not written") {
    const test::TemporaryFolder folder;
    for (const Identity& identity : {Identity{"Rooms", 1}, Identity{"a/b", 1}, Identity{"rooms", 0},
                                     Identity{"", 1}, Identity{"-a", 1}, Identity{std::string(65, 'a'), 1}}) {
        Contents contents = sample_contents();
        contents.identity = identity;
        CAPTURE(identity.id);
        CHECK_FALSE(write(contents, "shouce-pack test", folder / "a.shouce"));
    }
    write_sample(folder / "a.shouce");
    CHECK(Reader::open(folder / "a.shouce").value().identity().value() == Identity{});
}

}  // namespace shouce::pack
