#include "tool/search.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>

#include "pack/reader.h"
#include "search/search.h"

namespace shouce::tool {

namespace {

using search::Answer;
using search::Hit;
using search::HitKind;

[[nodiscard]] std::string_view name_of(HitKind kind) {
    switch (kind) {
        case HitKind::Node: return "node";
        case HitKind::Block: return "block";
        case HitKind::Question: return "question";
    }
    return {};
}

[[nodiscard]] std::string as_json(const SearchOptions& options, const Answer& answer) {
    nlohmann::ordered_json json;
    json["query"] = options.query;
    json["total"] = answer.counts.total();
    if (answer.nearest) json["nearest"] = true;
    json["hits"] = nlohmann::ordered_json::array();
    for (const Hit& hit : answer.hits) {
        json["hits"].push_back({{"kind", name_of(hit.kind)},
                                {"key", hit.key},
                                {"node", hit.node},
                                {"block", hit.block},
                                {"snippet", hit.snippet.text}});
    }
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

// With the marks as 【】, which no terminal has to know.
[[nodiscard]] std::string marked(const search::Snippet& snippet) {
    std::string text;
    std::size_t at = 0;
    for (const search::ByteRange& mark : snippet.marks) {
        text += snippet.text.substr(at, mark.begin - at);
        text += fmt::format("【{}】", snippet.text.substr(mark.begin, mark.end - mark.begin));
        at = mark.end;
    }
    return text + snippet.text.substr(at);
}

[[nodiscard]] std::string as_text(const Answer& answer) {
    std::string text = fmt::format("{}{}: {} places in {} sections, {} questions\n",
                                   answer.nearest ? "nearest to " : "", answer.words, answer.counts.places(),
                                   answer.counts.sections.size(), answer.counts.questions);
    for (const Hit& hit : answer.hits)
        text += fmt::format("{} {}  {}\n", name_of(hit.kind), hit.key, marked(hit.snippet));
    return text;
}

[[nodiscard]] Result<Answer> answer_to(const SearchOptions& options) {
    TRY_ASSIGN(const pack::Reader reader, pack::Reader::open(options.pack));
    TRY_ASSIGN(search::Searcher searcher, search::Searcher::create(reader));
    return searcher.find(search::Query::from(options.query), {.first = 0, .most = options.limit});
}

}  // namespace

Status search(const SearchOptions& options) {
    const auto answer = answer_to(options);
    if (!answer) return refuse(answer.error().message());
    return print(options.format == SearchOptions::Format::Json ? as_json(options, *answer)
                                                               : as_text(*answer));
}

}  // namespace shouce::tool
