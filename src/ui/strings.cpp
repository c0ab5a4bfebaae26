#include "ui/strings.h"

#include <toml++/toml.h>

namespace shouce::ui {

Result<Strings> Strings::parse(std::string_view text) {
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& error) {
        return fail("strings:{}: {}", error.source().begin.line, error.description());
    }
    Strings strings;
    for (const auto& [group, entries] : table) {
        if (!entries.is_table()) return fail("strings: {}: stands outside a group", std::string_view(group));
        for (const auto& [name, value] : *entries.as_table()) {
            const auto words = value.value<std::string>();
            if (!words)
                return fail("strings: {}.{}: is no text", std::string_view(group), std::string_view(name));
            strings.texts_.emplace(fmt::format("{}.{}", std::string_view(group), std::string_view(name)),
                                   *words);
        }
    }
    return strings;
}

std::string Strings::text(std::string_view id) const {
    const auto found = texts_.find(id);
    return found == texts_.end() ? fmt::format("⟦{}⟧", id) : found->second;
}

std::string Strings::with(std::string_view id, Value first, Value second) const {
    std::string result = text(id);
    for (const Value& value : {first, second}) {
        if (value.first.empty()) continue;
        const std::string name = fmt::format("{{{}}}", value.first);
        if (const auto at = result.find(name); at != std::string::npos)
            result.replace(at, name.size(), value.second);
    }
    return result;
}

}  // namespace shouce::ui
