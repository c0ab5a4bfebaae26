// What an operator may set, in one TOML file that is read once at the start.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace shouce::settings {

enum class TextSize { Small, Normal, Large, Larger, Largest };
enum class Typeface { Serif, Sans };
enum class Ground { Paper, Bright, Dark };
// How a 多选 that is only partly right counts; quiz/score.h says what each means.
enum class Scoring { All, Half, PerOption, RightMinusWrong };

// The defaults are what an empty file means.
struct Settings {
    std::string room_name;              // at most 24 characters, without line breaks
    double screen_diagonal_inches = 0;  // 0: not known, else 3 to 120
    TextSize text_size = TextSize::Normal;
    Typeface typeface = Typeface::Serif;
    Ground ground = Ground::Paper;
    bool motion = true;
    Scoring scoring = Scoring::Half;
    double idle_seconds = 60;  // 0: never asks, else 5 to 600
    // The screen is dark while nobody is there from this hour of the day until that one, also over midnight;
    // 0 to 23.5, whole or half. Never where both are alike.
    double dark_from = 0;
    double dark_until = 0;

    bool operator==(const Settings&) const = default;
};

// Every key may be left out and then is as in `base`. Fails where the text is no TOML, a key is unknown, a
// value is of another type or out of its limits; each such error is a line "file:line: …", all of them in the
// order of the file.
[[nodiscard]] Result<Settings> parse(std::string_view toml, std::string_view file_name,
                                     const Settings& base = {});

// parse() of a file; also fails, naming the path, where it cannot be read.
[[nodiscard]] Result<Settings> load(const std::filesystem::path& path, const Settings& base = {});

// The file in the state folder that holds what was set on the screen; it counts before any other.
[[nodiscard]] std::filesystem::path screen_file(const std::filesystem::path& folder);
// Its text: the keys that can be set on the screen, and no others.
[[nodiscard]] std::string set_on_screen(const Settings& settings);
// load() of that file over `base`; `base` where there is none.
[[nodiscard]] Result<Settings> load_screen(const std::filesystem::path& folder, const Settings& base);

// A TOML file that explains every key and sets it to its default.
[[nodiscard]] std::string example();

}  // namespace shouce::settings
