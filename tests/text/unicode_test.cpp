#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "text/line_break_class.h"
#include "text/line_breaker.h"

namespace text = shouce::text;
using text::Break;
using text::LineBreakClass;

namespace {

struct Case {
    std::vector<char32_t> characters;
    std::vector<bool> may_break;  // before each character; the first is false
};

// "× 0023 ÷ 0020 ÷ # comment"
[[nodiscard]] Case parse(const std::string& line) {
    Case result;
    std::istringstream words(line.substr(0, line.find('#')));
    bool may_break = false;
    for (std::string word; words >> word;) {
        if (word == "÷" || word == "×") {
            may_break = word == "÷";
        } else {
            result.characters.push_back(static_cast<char32_t>(std::stoul(word, nullptr, 16)));
            result.may_break.push_back(may_break);
        }
    }
    return result;
}

[[nodiscard]] std::vector<bool> breaks_of(const std::vector<char32_t>& characters) {
    std::vector<text::CharacterClass> classes;
    classes.reserve(characters.size());
    for (const char32_t c : characters)
        classes.push_back(text::class_of(c));
    std::vector<bool> result;
    for (const auto found : text::find_breaks(classes))
        result.push_back(found != Break::Prohibited);
    return result;
}

}  // namespace

TEST_CASE("Unicode's own line break test passes in default mode") {
    std::ifstream file(SHOUCE_LINE_BREAK_TEST);
    REQUIRE_MESSAGE(file.good(), "cannot read " SHOUCE_LINE_BREAK_TEST);
    std::string line;
    int passed = 0;
    int failed = 0;
    while (std::getline(file, line)) {
        const auto wanted = parse(line);
        if (wanted.characters.empty()) continue;
        if (breaks_of(wanted.characters) == wanted.may_break) {
            ++passed;
        } else {
            ++failed;
            MESSAGE("wrong: " << line);
        }
    }
    MESSAGE("LineBreakTest.txt: " << passed << " cases passed, " << failed << " excepted");
    CHECK(passed > 7000);
    // The rules are those of 15.0 and hold there without exception. Newer data may bring newer rules; its
    // exceptions are then to be listed here one by one, with the reason of each.
    MESSAGE("data of Unicode " << text::line_break_data_version());
    CHECK((failed == 0 || text::line_break_data_version() != "15.0.0"));
}

TEST_CASE("classes and widths are those of the database") {
    using enum LineBreakClass;
    using text::EastAsianWidth;
    CHECK(text::class_of(U'党') == text::CharacterClass{ID, EastAsianWidth::Wide});
    CHECK(text::class_of(U'，') == text::CharacterClass{CL, EastAsianWidth::Wide});
    CHECK(text::class_of(U'“') == text::CharacterClass{QU, EastAsianWidth::Ambiguous});
    CHECK(text::class_of(U'a') == text::CharacterClass{AL, EastAsianWidth::Narrow});
    CHECK(text::class_of(U'ｱ') == text::CharacterClass{ID, EastAsianWidth::Half});
    CHECK(text::class_of(0x20CF).line_break == PR);   // unlisted currency sign
    CHECK(text::class_of(0x3FFFD).line_break == ID);  // unlisted ideograph of plane 3
    CHECK(text::class_of(0x1F02C).line_break == EP);  // reserved pictograph
    CHECK(text::class_of(0x0E31).line_break == CM);   // Thai vowel sign: SA and Mn
    CHECK(text::class_of(0x0E01).line_break == AL);   // Thai letter: SA
    CHECK(text::class_of(0xD800).line_break == AL);   // surrogate
    CHECK(text::class_of(0x110000).line_break == AL);
}
