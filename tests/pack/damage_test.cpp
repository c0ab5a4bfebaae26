// A pack with a changed byte anywhere is refused, or says what it said before; it never does harm.
#include <doctest/doctest.h>

#include <array>

#include "pack/reader.h"
#include "pack/sample.h"
#include "pack/verify.h"
#include "support/temporary_folder.h"

namespace shouce::pack {

namespace {

[[nodiscard]] std::string sample_bytes() {
    const test::TemporaryFolder folder;
    write_sample(folder / "a.shouce");
    return bytes_of(folder / "a.shouce");
}

enum class Outcome { Refused, Unverified, Unchanged, Undetected };

// Reads all that can be read, sound or not.
[[nodiscard]] Outcome read_everything(const std::string& bytes) {
    const auto reader = Reader::open_bytes(std::as_bytes(std::span(bytes)));
    if (!reader) return Outcome::Refused;
    const auto verified = verify(*reader);
    const auto whole = reader->whole();
    const auto notes = reader->notes();
    const auto sources = reader->sources();
    const auto characters = reader->characters();
    const auto blocks = reader->blocks("1.1");
    if (!verified) return Outcome::Unverified;
    const Contents expected = sample_contents();
    const bool same = whole && *whole == expected.handbook && notes && *notes == expected.notes && sources &&
                      *sources == expected.sources && characters && blocks &&
                      *blocks == expected.handbook.root.children[0].children[0].blocks;
    return same ? Outcome::Unchanged : Outcome::Undetected;
}

}  // namespace

TEST_CASE("a changed byte is noticed or harmless") {
    const std::string sound = sample_bytes();
    REQUIRE(read_everything(sound) == Outcome::Unchanged);
    int refused = 0;
    int unverified = 0;
    const auto flip = [&](std::size_t at, unsigned bits) {
        std::string damaged = sound;
        damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ bits);
        const Outcome outcome = read_everything(damaged);
        CHECK_MESSAGE(outcome != Outcome::Undetected, "byte ", at, " flipped by ", bits);
        refused += outcome == Outcome::Refused ? 1 : 0;
        unverified += outcome == Outcome::Unverified ? 1 : 0;
    };
    // The lowest bit, the highest and all of them, in every byte of the header; then in turn, by a step that
    // meets every kind of place on the pages.
    constexpr std::size_t header = 100;
    constexpr std::array ways{0x01U, 0x80U, 0xFFU};
    for (std::size_t at = 0; at < header; ++at) {
        for (const unsigned bits : ways)
            flip(at, bits);
    }
    std::size_t turn = 0;
    for (std::size_t at = header; at < sound.size(); at += 61)
        flip(at, ways.at(turn++ % ways.size()));
    // Else this test would look at nothing but unused space.
    CHECK(refused > 100);
    CHECK(unverified > 10);
}

TEST_CASE("a page of noise or zeros is noticed or harmless") {
    const std::string sound = sample_bytes();
    constexpr std::size_t page = 4096;
    for (std::size_t at = 0; at < sound.size(); at += page) {
        std::string zeros = sound;
        zeros.replace(at, page, page, '\0');
        CHECK_MESSAGE(read_everything(zeros) != Outcome::Undetected, "page at ", at, " zeroed");
        std::string noise = sound;
        unsigned state = static_cast<unsigned>(at) + 1;
        for (std::size_t i = at; i < at + page; ++i) {
            state = state * 1664525U + 1013904223U;
            noise[i] = static_cast<char>(state >> 24U);
        }
        CHECK_MESSAGE(read_everything(noise) != Outcome::Undetected, "page at ", at, " is noise");
    }
}

TEST_CASE("a pack that was cut off is refused at every page") {
    const std::string sound = sample_bytes();
    for (std::size_t size = 0; size < sound.size(); size += 1024) {
        const auto reader = Reader::open_bytes(std::as_bytes(std::span(sound.data(), size)));
        CHECK_MESSAGE(!reader.has_value(), size, " bytes of ", sound.size());
    }
}

}  // namespace shouce::pack
