// libFuzzer's way into a search: any bytes are asked for in the pack that SHOUCE_FUZZ_PACK names, and what
// comes back must hold together.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "base/utf8.h"
#include "pack/reader.h"
#include "search/search.h"

namespace {

using namespace shouce;  // NOLINT(google-build-using-namespace)

void demand(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "not true: %s\n", what);
    std::abort();
}

struct Opened {
    pack::Reader reader;
    search::Searcher searcher;
};

[[nodiscard]] Opened opened() {
    const char* path = std::getenv("SHOUCE_FUZZ_PACK");
    demand(path != nullptr, "SHOUCE_FUZZ_PACK names a pack");
    auto reader = pack::Reader::open(path);
    demand(reader.has_value(), "the pack opens");
    auto searcher = search::Searcher::create(*reader);
    demand(searcher.has_value(), "the pack can be searched");
    return {std::move(*reader), std::move(*searcher)};
}

void check(const search::Answer& answer) {
    demand(answer.hits.size() <= static_cast<std::size_t>(answer.counts.total()), "hits are counted");
    for (const search::Hit& hit : answer.hits) {
        demand(!utf8::first_invalid(hit.snippet.text), "a snippet is UTF-8");
        std::size_t last = 0;
        for (const search::ByteRange& mark : hit.snippet.marks) {
            demand(mark.begin >= last && mark.begin < mark.end, "marks ascend");
            last = mark.end;
        }
        demand(last <= hit.snippet.text.size(), "marks lie inside");
        demand(last > 0, "what is found is marked");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Opened pack = opened();
    const std::string words(reinterpret_cast<const char*>(data), size);
    for (const auto kind : {search::Query::Kind::Text, search::Query::Kind::Keys}) {
        const auto answer = pack.searcher.find({kind, words}, {0, 5});
        demand(answer.has_value(), "there is an answer");
        check(*answer);
        const auto hits = pack.searcher.hits({kind, words}, {0, 5});
        demand(hits.has_value() && *hits == answer->hits, "scrolling gives the same");
    }
    return 0;
}
