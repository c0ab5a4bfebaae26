#include "ui/strings.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "embedded/strings.h"
#include "fonts/fonts.h"

#include "base/utf8.h"

using shouce::ui::Strings;

namespace {

[[nodiscard]] Strings strings() {
    return Strings::parse(shouce::embedded::strings_text()).value();
}

// Everything in the sources of a module that looks like an id: "home.read".
[[nodiscard]] std::set<std::string> ids_in_sources(const std::string& module) {
    std::set<std::string> ids;
    const std::regex pattern("\"([a-z_]+\\.[a-z_]+)\"");
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(SHOUCE_SOURCE_DIR "/src/" + module)) {
        const auto extension = entry.path().extension();
        if (extension != ".cpp" && extension != ".h") continue;
        std::ifstream file(entry.path());
        const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        for (auto at = std::sregex_iterator(text.begin(), text.end(), pattern); at != std::sregex_iterator();
             ++at) {
            ids.insert((*at)[1]);
        }
    }
    return ids;
}

}  // namespace

TEST_CASE("every word that is written down is used on a screen") {
    auto used = ids_in_sources("ui");
    used.merge(ids_in_sources("kiosk"));
    used.merge(ids_in_sources("app"));
    const Strings all = strings();
    for (const auto& entry : all.all()) {
        CAPTURE(entry.first);
        CHECK(used.count(entry.first) == 1);
        CHECK_FALSE(entry.second.empty());
    }
}

TEST_CASE("every id that a screen asks words for is written down") {
    const std::regex asked("(?:say|text|with)\\(\\s*\"([a-z_]+\\.[a-z_]+)\"");
    const Strings all = strings();
    int found = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(SHOUCE_SOURCE_DIR "/src/ui")) {
        if (entry.path().extension() != ".cpp") continue;
        std::ifstream file(entry.path());
        const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        for (auto at = std::sregex_iterator(text.begin(), text.end(), asked); at != std::sregex_iterator();
             ++at) {
            CAPTURE((*at)[1].str());
            CHECK(all.all().count((*at)[1].str()) == 1);
            ++found;
        }
    }
    CHECK(found > 20);
}

TEST_CASE("every finding about the kiosk's health has its sentence") {
    const Strings all = strings();
    int found = 0;
    for (const std::string& id : ids_in_sources("kiosk")) {
        if (id.rfind("health.", 0) != 0) continue;
        CAPTURE(id);
        CHECK(all.all().count(id) == 1);
        ++found;
    }
    CHECK(found >= 11);
}

TEST_CASE("an unknown id is seen on the screen instead of passing for words") {
    CHECK(strings().text("home.nothing") == "⟦home.nothing⟧");
}

TEST_CASE("names are filled in") {
    const Strings words = Strings::parse("[a]\nb = \"{x} / {y}\"\n").value();
    CHECK(words.with("a.b", {"x", "五"}, {"y", "十四"}) == "五 / 十四");
    CHECK(words.with("a.b", {"x", "五"}) == "五 / {y}");
}

TEST_CASE("every character of the interface has an outline in the faces it may stand in") {
    shouce::fonts::Faces faces;
    using shouce::fonts::Face;
    const Strings all = strings();
    for (const auto& entry : all.all()) {
        for (const char32_t c : shouce::utf8::to_utf32(entry.second)) {
            CAPTURE(entry.first);
            CAPTURE(static_cast<unsigned>(c));
            for (const Face face : {Face::SansRegular, Face::SansBold, Face::SerifRegular, Face::SerifBold}) {
                CHECK(faces.has_outline(face, c));
            }
        }
    }
}
