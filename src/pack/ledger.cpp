#include "pack/ledger.h"

#include <fmt/format.h>

#include <vector>

#include "base/numbers.h"
#include "pack/structure.h"

namespace shouce::pack {

namespace {

constexpr std::string_view first_line = "shouce packs 1";

[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

[[nodiscard]] std::optional<Identity> identity_in(const std::vector<std::string_view>& words) {
    if (words.size() != 3) return std::nullopt;
    const auto version = number_in<std::int64_t>(words[2]);
    if (!version) return std::nullopt;
    const Identity identity{std::string(words[1]), *version};
    if (identity.id.empty() || !well_formed(identity)) return std::nullopt;
    return identity;
}

// Whether the line was one.
[[nodiscard]] bool take_line(std::string_view line, Ledger& ledger) {
    const auto words = parts_of(line, ' ');
    if (words[0] == "installed") {
        const auto number = words.size() == 2 ? number_in<std::int64_t>(words[1]) : std::nullopt;
        if (number) ledger.installed_day = *number;
        return number.has_value();
    }
    const auto identity = identity_in(words);
    if (!identity) return false;
    if (words[0] == "shown") {
        ledger.shown = identity;
    } else if (words[0] == "previous") {
        ledger.previous = identity;
    } else if (words[0] == "accepted") {
        ledger.accepted[identity->id] = identity->version;
    } else {
        return false;
    }
    return true;
}

}  // namespace

std::string Ledger::to_text() const {
    std::string text = fmt::format("{}\n", first_line);
    if (shown) text += fmt::format("shown {} {}\n", shown->id, shown->version);
    if (previous) text += fmt::format("previous {} {}\n", previous->id, previous->version);
    for (const auto& [id, highest] : accepted)
        text += fmt::format("accepted {} {}\n", id, highest);
    return text + fmt::format("installed {}\n", installed_day);
}

bool Ledger::is_new(std::int64_t day) const {
    if (!shown) return false;
    if (previous && (previous->id != shown->id || previous->version >= shown->version)) return false;
    return day < 0 || installed_day < 0 || day - installed_day < days_marked;
}

Result<Ledger> Ledger::parse(std::string_view text) {
    Ledger ledger;
    bool sound = text.ends_with('\n');
    const auto lines = parts_of(text.substr(0, text.empty() ? 0 : text.size() - 1), '\n');
    sound = sound && lines[0] == first_line;
    for (std::size_t i = 1; sound && i < lines.size(); ++i)
        sound = take_line(lines[i], ledger);
    if (!sound || ledger.to_text() != text) return fail("is no list of packs");
    return ledger;
}

}  // namespace shouce::pack
