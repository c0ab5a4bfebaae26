// The one table of settings: from it files are read and checked, and the example is written. A new setting
// is a member of Settings and a row here. Private to src/settings.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "settings/settings.h"

namespace shouce::settings {

struct TextKey {
    std::string Settings::*member;
    std::size_t longest;  // characters
};
// 0 means what `zero` says, anything else lies within the limits.
struct NumberKey {
    double Settings::*member;
    double least;
    double most;
    std::string_view zero;
};
// An hour of the day, whole or half.
struct HourKey {
    double Settings::*member;
};
struct SwitchKey {
    bool Settings::*member;
};
// An enum, by the words for its values in their order.
struct WordKey {
    std::span<const std::string_view> words;
    std::size_t (*get)(const Settings&);
    void (*set)(Settings&, std::size_t);
};

struct Key {
    std::string_view name;
    std::string_view help;
    std::variant<TextKey, NumberKey, HourKey, SwitchKey, WordKey> kind;
};

[[nodiscard]] std::span<const Key> keys();

// What a value may be, as the end of a sentence: "a number from 3 to 120, or 0 for unknown".
[[nodiscard]] std::string allowed(const Key& key);

// The value of `key` in `settings` as TOML.
[[nodiscard]] std::string written(const Key& key, const Settings& settings);

// The key that was probably meant, or "" where none is spelt like `name`.
[[nodiscard]] std::string_view nearest(std::string_view name);

}  // namespace shouce::settings
