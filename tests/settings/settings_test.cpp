#include "settings/settings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/files.h"
#include "support/temporary_folder.h"

namespace settings = shouce::settings;
using settings::Ground;
using settings::Settings;
using settings::TextSize;
using settings::Typeface;

namespace {

[[nodiscard]] std::string error_of(std::string_view toml) {
    const auto result = settings::parse(toml, "kiosk.toml");
    REQUIRE_FALSE(result.has_value());
    return result.error().message();
}

[[nodiscard]] bool accepted(std::string_view toml) {
    return settings::parse(toml, "kiosk.toml").has_value();
}

}  // namespace

TEST_CASE("an empty file means the defaults") {
    for (const char* text : {"", "\n\n", "# only a remark\n", "\xEF\xBB\xBF"}) {
        CAPTURE(text);
        CHECK(settings::parse(text, "kiosk.toml").value() == Settings{});
    }
}

TEST_CASE("every key is read into its member") {
    const auto result = settings::parse(R"(
room_name = "三楼党员活动室"
screen_diagonal_inches = 43.5
text_size = "larger"
typeface = "sans"
ground = "dark"
motion = false
)",
                                        "kiosk.toml");
    const Settings wanted{"三楼党员活动室", 43.5, TextSize::Larger, Typeface::Sans, Ground::Dark, false};
    CHECK(result.value() == wanted);
}

TEST_CASE("each word of an enum means its own value") {
    const auto size = [](std::string_view word) {
        return settings::parse(fmt::format("text_size = \"{}\"", word), "k").value().text_size;
    };
    CHECK(size("small") == TextSize::Small);
    CHECK(size("normal") == TextSize::Normal);
    CHECK(size("large") == TextSize::Large);
    CHECK(size("larger") == TextSize::Larger);
    CHECK(size("largest") == TextSize::Largest);
    CHECK(settings::parse("ground = \"bright\"", "k").value().ground == Ground::Bright);
    CHECK(settings::parse("ground = \"paper\"", "k").value().ground == Ground::Paper);
    CHECK(settings::parse("typeface = \"serif\"", "k").value().typeface == Typeface::Serif);
}

TEST_CASE("the example explains every key and means the defaults") {
    const std::string text = settings::example();
    CHECK(settings::parse(text, "example").value() == Settings{});
    for (const char* line : {"\nroom_name = \"\"\n", "\nscreen_diagonal_inches = 0\n",
                             "\ntext_size = \"normal\"\n", "\ntypeface = \"serif\"\n",
                             "\nground = \"paper\"\n", "\nmotion = true\n", "\nidle_seconds = 60\n"}) {
        CAPTURE(line);
        CHECK(text.find(line) != std::string::npos);
    }
    CHECK(text.find("a number from 3 to 120, or 0 for unknown") != std::string::npos);
}

TEST_CASE("an unknown key is named with its line, and a near spelling is corrected") {
    CHECK(error_of("\ntext_sise = \"large\"\n") ==
          "kiosk.toml:2: unknown key text_sise; did you mean text_size?");
    CHECK(error_of("raum_name = \"\"") == "kiosk.toml:1: unknown key raum_name; did you mean room_name?");
    CHECK(error_of("gruond = \"dark\"") == "kiosk.toml:1: unknown key gruond; did you mean ground?");
    CHECK(error_of("Motion = true") == "kiosk.toml:1: unknown key Motion; did you mean motion?");
}

TEST_CASE("an unknown key that resembles none is answered with all keys") {
    CHECK(error_of("volume = 3") ==
          "kiosk.toml:1: unknown key volume; the keys are room_name, screen_diagonal_inches, text_size, "
          "typeface, ground, motion, scoring, idle_seconds, dark_from, dark_until");
    CHECK(error_of("\n\n[network]\nproxy = 1\n").find("kiosk.toml:3: unknown key network; the keys are") ==
          0);
    CHECK(error_of("a.b = 1").find("unknown key a;") != std::string::npos);
    CHECK(error_of("\"\" = 1").find("the keys are") != std::string::npos);
}

TEST_CASE("a value of another type is refused with key, value, what is allowed and line") {
    CHECK(error_of("\n\nmotion = \"yes\"") == "kiosk.toml:3: motion = \"yes\": must be true or false");
    CHECK(error_of("motion = 1") == "kiosk.toml:1: motion = 1: must be true or false");
    CHECK(error_of("room_name = 7") ==
          "kiosk.toml:1: room_name = 7: must be a text of at most 24 characters in one line");
    CHECK(error_of("text_size = 3") ==
          "kiosk.toml:1: text_size = 3: must be one of \"small\", \"normal\", "
          "\"large\", \"larger\", \"largest\"");
    CHECK(error_of("ground = [\"dark\"]").find("ground = an array: must be one of") != std::string::npos);
    CHECK(error_of("[motion]\n").find("kiosk.toml:1: motion = a table: must be") == 0);
    CHECK(error_of("typeface = 2026-08-01").find("typeface = a date or time: must be") != std::string::npos);
    CHECK(error_of("screen_diagonal_inches = \"43\"").find("= \"43\": must be a number") !=
          std::string::npos);
    CHECK(error_of("screen_diagonal_inches = true").find("= true: must be a number") != std::string::npos);
}

TEST_CASE("a word that is no value of the enum is refused with the words that are") {
    CHECK(error_of("ground = \"Dark\"") ==
          "kiosk.toml:1: ground = \"Dark\": must be one of \"paper\", \"bright\", \"dark\"");
}

TEST_CASE("the diagonal is 0 or from 3 to 120 inches, whole or not") {
    for (const char* value : {"0", "0.0", "3", "3.0", "21.5", "120", "120.0"}) {
        CAPTURE(value);
        CHECK(accepted(fmt::format("screen_diagonal_inches = {}", value)));
    }
    for (const char* value : {"2.9", "120.5", "-1", "1", "nan", "inf", "-inf", "9223372036854775807"}) {
        CAPTURE(value);
        CHECK(error_of(fmt::format("screen_diagonal_inches = {}", value))
                  .find("must be a number from 3 to 120, or 0 for unknown") != std::string::npos);
    }
}

TEST_CASE("a visitor is waited for from 5 to 600 seconds, or for ever") {
    for (const char* value : {"0", "5", "90.5", "600"})
        CHECK(accepted(fmt::format("idle_seconds = {}", value)));
    for (const char* value : {"4.9", "601", "-1", "nan"}) {
        CHECK(error_of(fmt::format("idle_seconds = {}", value))
                  .find("must be a number from 5 to 600, or 0 for never") != std::string::npos);
    }
}

TEST_CASE("the dark hours are whole or half ones of a day") {
    for (const char* value : {"0", "6", "6.5", "23.5", "12.0"}) {
        CHECK(accepted(fmt::format("dark_from = {}", value)));
        CHECK(accepted(fmt::format("dark_until = {}", value)));
    }
    for (const char* value : {"24", "6.25", "-0.5", "nan", "\"22:00\"", "true"}) {
        CAPTURE(value);
        CHECK(error_of(fmt::format("dark_from = {}", value))
                  .find("must be an hour from 0 to 23.5, whole or half") != std::string::npos);
    }
}

TEST_CASE("the room's name has at most 24 characters, counted as characters, in one line") {
    const std::string exactly = "一二三四五六七八九十一二三四五六七八九十一二三四";
    CHECK(accepted(fmt::format("room_name = \"{}\"", exactly)));
    CHECK_FALSE(accepted(fmt::format("room_name = \"{}五\"", exactly)));
    CHECK_FALSE(accepted("room_name = \"a\\nb\""));
    CHECK_FALSE(accepted("room_name = \"\"\"a\nb\"\"\""));
}

TEST_CASE("all errors are told, a line each, in the order of the file") {
    CHECK(error_of("typeface = 1\nmotion = 2\n# fine\nroom_name = \"x\"\nground = 3\n") ==
          "kiosk.toml:1: typeface = 1: must be one of \"serif\", \"sans\"\n"
          "kiosk.toml:2: motion = 2: must be true or false\n"
          "kiosk.toml:5: ground = 3: must be one of \"paper\", \"bright\", \"dark\"");
}

TEST_CASE("what is no TOML is refused with its line, in one line") {
    for (const char* text : {"motion = true\nmotion = false\n", "\nroom_name = \"open\n", "# x\n= 3\n",
                             "# x\nmotion = \n", "# x\nroom_name = \"\xFF\"\n", "# x\nmotion\n"}) {
        CAPTURE(text);
        const std::string error = error_of(text);
        CAPTURE(error);
        CHECK(error.find("kiosk.toml:2: ") == 0);
        CHECK(error.find('\n') == std::string::npos);
    }
}

TEST_CASE("whatever stands in the file, an error stays one short line") {
    const std::string long_text(5000, 'x');
    for (const std::string& text :
         {fmt::format("\"a\\nb{}\" = 1", long_text), fmt::format("ground = \"a\\nb{}\"", long_text),
          std::string("ground = \"a\0b\"", 14), fmt::format("{} = 1", long_text)}) {
        const std::string error = error_of(text);
        CHECK(error.find('\n') == std::string::npos);
        CHECK(error.size() < 300);
    }
}

TEST_CASE("deep nesting ends in an error, not in a full stack") {
    std::string dotted = "a";
    for (int i = 0; i < 30000; ++i)
        dotted += ".a";
    CHECK_FALSE(accepted(dotted + " = 1"));
    CHECK_FALSE(accepted("a = " + std::string(60000, '[')));
    CHECK_FALSE(accepted("[" + dotted + "]"));
}

TEST_CASE("a file is read with its name in each error") {
    const shouce::test::TemporaryFolder folder;
    const auto path = folder / "kiosk.toml";
    REQUIRE(shouce::files::write_atomically(path, "ground = \"dark\"\n").has_value());
    CHECK(settings::load(path).value().ground == Ground::Dark);
    REQUIRE(shouce::files::write_atomically(path, "\nground = 1\n").has_value());
    CHECK(settings::load(path).error().message().find(path.string() + ":2: ground = 1: must be") == 0);
}

TEST_CASE("a file that is missing or far too large is refused by name") {
    const shouce::test::TemporaryFolder folder;
    const auto path = folder / "kiosk.toml";
    CHECK(settings::load(path).error().message().find("kiosk.toml") != std::string::npos);
    REQUIRE(shouce::files::write_atomically(path, std::string(70000, '#')).has_value());
    CHECK(settings::load(path).error().message().find("kiosk.toml") != std::string::npos);
}
