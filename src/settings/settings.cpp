#include "settings/settings.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "settings/keys.h"

namespace shouce::settings {

namespace {

constexpr std::uint64_t largest_file = 65536;
constexpr std::array<std::string_view, 6> on_screen{"text_size",    "ground",    "scoring",
                                                    "idle_seconds", "dark_from", "dark_until"};

// A line of an error must stay one, whatever the file holds.
[[nodiscard]] std::string in_one_line(std::string_view text) {
    constexpr std::size_t longest = 60;
    std::string result(utf8::prefix(text, longest));
    if (result.size() < text.size()) result += "…";
    std::replace_if(
        result.begin(), result.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return result;
}

// The value as it may be named in an error.
[[nodiscard]] std::string shown(const toml::node& node) {
    if (const auto* text = node.as_string()) return fmt::format("\"{}\"", in_one_line(text->get()));
    if (const auto* number = node.as_integer()) return fmt::format("{}", number->get());
    if (const auto* number = node.as_floating_point()) return fmt::format("{}", number->get());
    if (const auto* flag = node.as_boolean()) return fmt::format("{}", flag->get());
    if (node.is_table()) return "a table";
    return node.is_array() ? "an array" : "a date or time";
}

// Each writes the value and says whether it is one that the key allows.
struct Assign {
    const toml::node& node;
    Settings& settings;

    [[nodiscard]] bool operator()(const TextKey& kind) const {
        const auto* text = node.as_string();
        if (text == nullptr || utf8::length(text->get()) > kind.longest) return false;
        const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
        if (std::any_of(text->get().begin(), text->get().end(), is_control)) return false;
        settings.*kind.member = text->get();
        return true;
    }
    [[nodiscard]] bool operator()(const NumberKey& kind) const {
        const std::optional<double> number = node.value<double>();
        // Asked this way round, a NaN is outside.
        const bool inside = number && *number >= kind.least && *number <= kind.most;
        if (!inside && number != 0.0) return false;
        settings.*kind.member = *number;
        return true;
    }
    [[nodiscard]] bool operator()(const HourKey& kind) const {
        const std::optional<double> hour = node.value<double>();
        if (!hour || !(*hour >= 0 && *hour <= 23.5) || std::floor(*hour * 2) != *hour * 2) return false;
        settings.*kind.member = *hour;
        return true;
    }
    [[nodiscard]] bool operator()(const SwitchKey& kind) const {
        const auto* flag = node.as_boolean();
        if (flag == nullptr) return false;
        settings.*kind.member = flag->get();
        return true;
    }
    [[nodiscard]] bool operator()(const WordKey& kind) const {
        const auto* word = node.as_string();
        if (word == nullptr) return false;
        const auto at = std::find(kind.words.begin(), kind.words.end(), word->get());
        if (at == kind.words.end()) return false;
        kind.set(settings, static_cast<std::size_t>(at - kind.words.begin()));
        return true;
    }
};

[[nodiscard]] std::string unknown_key(std::string_view name) {
    const std::string_view meant = nearest(name);
    if (!meant.empty()) return fmt::format("unknown key {}; did you mean {}?", in_one_line(name), meant);
    std::vector<std::string_view> names;
    for (const Key& key : keys())
        names.push_back(key.name);
    return fmt::format("unknown key {}; the keys are {}", in_one_line(name), fmt::join(names, ", "));
}

// What is wrong with one line of the file, or nothing once it is in `settings`.
[[nodiscard]] std::optional<std::string> read_key(std::string_view name, const toml::node& node,
                                                  Settings& settings) {
    const auto all = keys();
    const auto key = std::find_if(all.begin(), all.end(), [&](const Key& each) { return each.name == name; });
    if (key == all.end()) return unknown_key(name);
    if (std::visit(Assign{node, settings}, key->kind)) return std::nullopt;
    return fmt::format("{} = {}: must be {}", name, shown(node), allowed(*key));
}

[[nodiscard]] Result<Settings> read_table(const toml::table& table, std::string_view file_name,
                                          Settings settings) {
    struct Problem {
        std::uint32_t line;
        std::string message;
    };
    std::vector<Problem> problems;
    for (const auto& [key, node] : table) {
        if (auto message = read_key(key.str(), node, settings)) {
            problems.push_back({key.source().begin.line, std::move(*message)});
        }
    }
    if (problems.empty()) return settings;
    // The table is in the order of the alphabet; a person reads the file from its top.
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.line < b.line; });
    std::vector<std::string> lines;
    lines.reserve(problems.size());
    for (const Problem& problem : problems)
        lines.push_back(fmt::format("{}:{}: {}", file_name, problem.line, problem.message));
    return fail("{}", fmt::join(lines, "\n"));
}

}  // namespace

Result<Settings> parse(std::string_view toml, std::string_view file_name, const Settings& base) {
    // The library of the distribution is built with exceptions; none leaves this function.
    try {
        return read_table(toml::parse(toml), file_name, base);
    } catch (const toml::parse_error& error) {
        return fail("{}:{}: {}", file_name, error.source().begin.line, in_one_line(error.description()));
    } catch (const std::exception& error) {
        return fail("{}: cannot be read: {}", file_name, in_one_line(error.what()));
    }
}

Result<Settings> load(const std::filesystem::path& path, const Settings& base) {
    TRY_ASSIGN(const std::string text, files::read(path, largest_file));
    return parse(text, path.string(), base);
}

std::filesystem::path screen_file(const std::filesystem::path& folder) {
    return folder / "settings.toml";
}

std::string set_on_screen(const Settings& settings) {
    std::string text = "# Set on the screen of the kiosk. Counts before --config; delete it to undo.\n";
    for (const Key& key : keys()) {
        if (std::find(on_screen.begin(), on_screen.end(), key.name) == on_screen.end()) continue;
        text += fmt::format("{} = {}\n", key.name, written(key, settings));
    }
    return text;
}

Result<Settings> load_screen(const std::filesystem::path& folder, const Settings& base) {
    std::error_code error;
    if (!std::filesystem::exists(screen_file(folder), error)) return base;
    return load(screen_file(folder), base);
}

std::string example() {
    std::string text = "# Settings of shouce. Each line may be left out; the values here are the defaults.\n";
    for (const Key& key : keys()) {
        text += fmt::format("\n# {}\n# Allowed: {}.\n{} = {}\n", key.help, allowed(key), key.name,
                            written(key, Settings{}));
    }
    return text;
}

}  // namespace shouce::settings
