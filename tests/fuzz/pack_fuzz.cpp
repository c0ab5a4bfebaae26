// libFuzzer's way into a content pack: bytes are opened as if they were one, and all that a kiosk reads of it
// is read. The search is made ready as at a start, since its indexes lie in the pack.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <span>

#include "fuzz/seeds.h"
#include "pack/reader.h"
#include "pack/verify.h"
#include "pack/writer.h"
#include "search/search.h"
#include "support/sample_handbook.h"

namespace {

using namespace shouce;  // NOLINT(google-build-using-namespace)

[[nodiscard]] double processor_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void read_node(const pack::Reader& reader, const handbook::Node& node) {
    static_cast<void>(reader.blocks(node.key));
    for (const handbook::Node& child : node.children)
        read_node(reader, child);
}

void read_everything(const pack::Reader& reader) {
    static_cast<void>(reader.identity());
    if (const auto outline = reader.outline()) read_node(reader, outline->root);
    static_cast<void>(reader.whole());
    static_cast<void>(reader.questions());
    static_cast<void>(reader.sources());
    static_cast<void>(reader.notes());
    static_cast<void>(reader.characters());
    for (const int number : {0, 1, std::numeric_limits<int>::max()})
        static_cast<void>(reader.asset(number));
    if (auto searcher = search::Searcher::create(reader))
        static_cast<void>(searcher->find({search::Query::Kind::Text, "村"}, {0, 5}));
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer names it
extern "C" int LLVMFuzzerInitialize(int* arguments, char*** values) {
    const auto corpus = test::corpus_of(*arguments, *values);
    if (corpus.empty()) return 0;
    const auto written = pack::write(test::sample_contents(), "shouce-pack fuzz", corpus / "sound.shouce");
    if (written) return 0;
    std::fprintf(stderr, "%s\n", written.error().message().c_str());
    std::exit(1);
}

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer names it
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr double longest = 2;  // seconds that opening may take
    const double begun = processor_seconds();
    const auto reader = pack::Reader::open_bytes(std::as_bytes(std::span(data, size)));
    if (processor_seconds() - begun > longest) {
        std::fprintf(stderr, "opening takes too long\n");
        std::abort();
    }
    if (!reader) return 0;
    static_cast<void>(pack::verify(*reader));
    read_everything(*reader);
    return 0;
}
