#include "tool/diff.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "pack/changes.h"
#include "pack/reader.h"

namespace shouce::tool {

namespace {

using nlohmann::ordered_json;
using pack::Change;

[[nodiscard]] std::string_view name_of(Change::Kind kind) {
    switch (kind) {
        case Change::Kind::Added: return "added";
        case Change::Kind::Changed: return "changed";
        case Change::Kind::Removed: return "removed";
    }
    return {};
}

[[nodiscard]] std::ptrdiff_t count(const std::vector<Change>& changes, Change::Kind kind) {
    return std::count_if(changes.begin(), changes.end(),
                         [kind](const Change& change) { return change.kind == kind; });
}

[[nodiscard]] std::string as_text(const std::vector<Change>& changes) {
    std::string text;
    for (const Change& change : changes) {
        text += fmt::format("{} {}  {}{}{}\n", name_of(change.kind), change.block, change.label,
                            change.label.empty() ? "" : "、", change.title);
        if (!change.before.empty()) text += fmt::format("  - {}\n", change.before);
        if (!change.after.empty()) text += fmt::format("  + {}\n", change.after);
    }
    return text + fmt::format("{} added, {} changed, {} removed\n", count(changes, Change::Kind::Added),
                              count(changes, Change::Kind::Changed), count(changes, Change::Kind::Removed));
}

[[nodiscard]] std::string as_json(const std::vector<Change>& changes) {
    ordered_json list = ordered_json::array();
    for (const Change& change : changes) {
        list.push_back({{"kind", name_of(change.kind)},
                        {"key", change.block},
                        {"node", change.page},
                        {"title", change.title},
                        {"number", change.number ? ordered_json(*change.number) : ordered_json(nullptr)},
                        {"before", change.before},
                        {"after", change.after}});
    }
    const ordered_json document{{"added", count(changes, Change::Kind::Added)},
                                {"changed", count(changes, Change::Kind::Changed)},
                                {"removed", count(changes, Change::Kind::Removed)},
                                {"changes", list}};
    return document.dump(2) + '\n';
}

[[nodiscard]] Result<handbook::Handbook> book_in(const std::filesystem::path& path) {
    TRY_ASSIGN(const pack::Reader reader, pack::Reader::open(path));
    return reader.whole();
}

}  // namespace

Status diff(const DiffOptions& options) {
    const auto before = book_in(options.before);
    if (!before) return refuse(before.error().message());
    const auto after = book_in(options.after);
    if (!after) return refuse(after.error().message());
    const auto changes = pack::changes_between(*before, *after);
    return print(options.format == DiffOptions::Format::Json ? as_json(changes) : as_text(changes));
}

}  // namespace shouce::tool
