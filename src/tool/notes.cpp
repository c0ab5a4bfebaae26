#include "tool/notes.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace shouce::tool {

namespace {

[[nodiscard]] std::string name_of(const std::vector<pack::Source>& sources, int source) {
    const auto index = static_cast<std::size_t>(source);
    return source >= 0 && index < sources.size() ? sources[index].name : "?";
}

}  // namespace

std::string place(const std::vector<pack::Source>& sources, int source, int line) {
    const std::string name = name_of(sources, source);
    return line > 0 ? fmt::format("{}:{}", name, line) : name;
}

std::string notes_as_text(const std::vector<pack::Note>& notes, const std::vector<pack::Source>& sources) {
    std::string text;
    for (const pack::Note& note : notes) {
        text +=
            fmt::format("{}: {}: {} [{}]\n", place(sources, note.source, note.line),
                        note.severity == pack::Severity::Warning ? "warning" : "note", note.text, note.code);
    }
    return text;
}

nlohmann::ordered_json notes_as_json(const std::vector<pack::Note>& notes,
                                     const std::vector<pack::Source>& sources) {
    auto list = nlohmann::ordered_json::array();
    for (const pack::Note& note : notes) {
        list.push_back({{"severity", note.severity == pack::Severity::Warning ? "warn" : "info"},
                        {"code", note.code},
                        {"source", name_of(sources, note.source)},
                        {"line", note.line},
                        {"text", note.text}});
    }
    return list;
}

}  // namespace shouce::tool
