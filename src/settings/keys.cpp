#include "settings/keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace shouce::settings {

namespace {

constexpr std::array<std::string_view, 5> text_sizes{"small", "normal", "large", "larger", "largest"};
constexpr std::array<std::string_view, 2> typefaces{"serif", "sans"};
constexpr std::array<std::string_view, 3> grounds{"paper", "bright", "dark"};
constexpr std::array<std::string_view, 4> scorings{"all", "half", "per_option", "right_minus_wrong"};

template <auto Member>
[[nodiscard]] WordKey word_key(std::span<const std::string_view> words) {
    return {words, [](const Settings& settings) { return static_cast<std::size_t>(settings.*Member); },
            [](Settings& settings, std::size_t index) {
                using Word = std::remove_reference_t<decltype(settings.*Member)>;
                settings.*Member = static_cast<Word>(index);
            }};
}

// Levenshtein's: a letter put in, left out or replaced counts 1 each.
[[nodiscard]] std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t differs = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + differs});
        }
    }
    return cost[a.size()][b.size()];
}

[[nodiscard]] std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

}  // namespace

std::span<const Key> keys() {
    static const std::array<Key, 10> table{{
        {"room_name", "The name of the room, shown on the first screen.", TextKey{&Settings::room_name, 24}},
        {"screen_diagonal_inches",
         "The diagonal of the screen, for displays that do not tell their size or tell it wrongly.",
         NumberKey{&Settings::screen_diagonal_inches, 3, 120, "unknown"}},
        {"text_size", "The size of the text with which each visit begins.",
         word_key<&Settings::text_size>(text_sizes)},
        {"typeface", "The typeface of the text.", word_key<&Settings::typeface>(typefaces)},
        {"ground", "The ground of the page.", word_key<&Settings::ground>(grounds)},
        {"motion", "Whether pages glide and fade; false shows each change at once.",
         SwitchKey{&Settings::motion}},
        {"scoring",
         "What a question with several right options gives when only some are found: nothing, half, its "
         "share, or its share less the wrong ones.",
         word_key<&Settings::scoring>(scorings)},
        {"idle_seconds",
         "How long nobody touches the screen before the kiosk asks whether anybody is there, besides the "
         "time "
         "it takes to read what is on it.",
         NumberKey{&Settings::idle_seconds, 5, 600, "never"}},
        {"dark_from",
         "The hour from which the screen is dark while nobody is there; never where dark_until is the same.",
         HourKey{&Settings::dark_from}},
        {"dark_until", "The hour until which it is.", HourKey{&Settings::dark_until}},
    }};
    return table;
}

std::string allowed(const Key& key) {
    struct Say {
        std::string operator()(const TextKey& kind) const {
            return fmt::format("a text of at most {} characters in one line", kind.longest);
        }
        std::string operator()(const NumberKey& kind) const {
            return fmt::format("a number from {} to {}, or 0 for {}", kind.least, kind.most, kind.zero);
        }
        std::string operator()(const HourKey& /*kind*/) const {
            return "an hour from 0 to 23.5, whole or half";
        }
        std::string operator()(const SwitchKey& /*kind*/) const { return "true or false"; }
        std::string operator()(const WordKey& kind) const {
            return fmt::format("one of \"{}\"", fmt::join(kind.words, "\", \""));
        }
    };
    return std::visit(Say{}, key.kind);
}

std::string written(const Key& key, const Settings& settings) {
    struct Write {
        const Settings& from;
        std::string operator()(const TextKey& kind) const { return in_quotes(from.*kind.member); }
        std::string operator()(const NumberKey& kind) const { return fmt::format("{}", from.*kind.member); }
        std::string operator()(const HourKey& kind) const { return fmt::format("{}", from.*kind.member); }
        std::string operator()(const SwitchKey& kind) const { return fmt::format("{}", from.*kind.member); }
        std::string operator()(const WordKey& kind) const { return in_quotes(kind.words[kind.get(from)]); }
    };
    return std::visit(Write{settings}, key.kind);
}

std::string_view nearest(std::string_view name) {
    std::string_view best;
    std::size_t least = name.size();
    for (const Key& key : keys()) {
        // Far off in length is far off in spelling, and keeps the table of distance() small.
        if (name.size() > 2 * key.name.size()) continue;
        const std::size_t off = distance(name, key.name);
        if (off > 1 + key.name.size() / 4 || off >= least) continue;
        least = off;
        best = key.name;
    }
    return best;
}

}  // namespace shouce::settings
