#include "search/pinyin.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/utf8.h"
#include "search/tables/han_table.h"

namespace shouce::search {

namespace {

using How = Match::How;

[[nodiscard]] How how(std::string_view word, std::string_view keys) {
    return match(utf8::to_utf32(word), keys).how;
}

[[nodiscard]] std::string live(std::string_view word, std::string_view keys) {
    const KeySet next = match(utf8::to_utf32(word), keys).next;
    std::string text;
    for (const char key : KeySet::all) {
        if (next.contains(key)) text += key;
    }
    return text;
}

[[nodiscard]] bool reads(char32_t character, std::string_view syllable) {
    const auto all = readings(character);
    return std::find(all.begin(), all.end(), syllable) != all.end();
}

}  // namespace

TEST_CASE("the table holds the 8,105 standard characters in order, each with its strokes") {
    REQUIRE(tables::characters.size() == 8'105);
    for (std::size_t i = 0; i < tables::characters.size(); ++i) {
        const auto& entry = tables::characters[i];
        if (i > 0) REQUIRE(tables::characters[i - 1].character < entry.character);
        CHECK(entry.strokes >= 1);
        CHECK(entry.strokes <= 36);
        REQUIRE(entry.first_reading + entry.reading_count <= tables::readings.size());
    }
}

TEST_CASE("every reading of every character is typed in full, unfinished or by its initial") {
    std::size_t several = 0;
    std::u32string silent;
    for (const auto& entry : tables::characters) {
        const std::u32string word(1, entry.character);
        const auto all = readings(entry.character);
        several += all.size() > 1 ? 1 : 0;
        if (all.empty()) silent += entry.character;
        for (const std::string_view syllable : all) {
            REQUIRE(match(word, syllable).how == How::Whole);
            REQUIRE(match(word, syllable.substr(0, 1)).how == How::Whole);
            for (std::size_t length = 2; length < syllable.size(); ++length)
                REQUIRE(match(word, syllable.substr(0, length)).how != How::Not);
            REQUIRE(match(word, std::string(syllable) + "q").how == How::Not);
        }
    }
    CHECK(several == 333);
    // Interjections alone.
    CHECK(utf8::to_utf8(silent) == "呒呣嗯");
}

TEST_CASE("every syllable of the table is one of the language's, without a tone") {
    const std::set<std::string_view> syllables(tables::syllables.begin(), tables::syllables.end());
    CHECK(syllables.size() == tables::syllables.size());
    CHECK(syllables.size() > 390);
    CHECK(syllables.size() < 420);
    for (const std::string_view syllable : syllables) {
        INFO(syllable);
        CHECK(syllable.size() <= 6);
        CHECK(syllable.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
        CHECK(syllable.find_first_of("aeiouv") != std::string_view::npos);
        CHECK(syllable.find_first_of("iu") != 0);
    }
    for (const std::string_view hummed : {"m", "n", "ng", "hm", "hng"})
        CHECK(syllables.count(hummed) == 0);
}

TEST_CASE("a character with several readings is found by each of them") {
    for (const std::string_view keys : {"chongqing", "zhongqing", "cq", "zq", "chongq", "zqing"})
        CHECK_MESSAGE(how("重庆", keys) == How::Whole, keys);
    for (const std::string_view keys : {"yinhang", "yinxing", "yh", "yx"})
        CHECK_MESSAGE(how("银行", keys) == How::Whole, keys);
    for (const std::string_view keys : {"hangzhang", "xingchang", "hz", "xc", "hc"})
        CHECK_MESSAGE(how("行长", keys) == How::Whole, keys);
    for (const std::string_view keys : {"kuaiji", "huiji", "kj", "hj"})
        CHECK_MESSAGE(how("会计", keys) == How::Whole, keys);
    CHECK(how("重庆", "dq") == How::Not);
    CHECK(reads(U'长', "chang"));
    CHECK(reads(U'长', "zhang"));
    CHECK(reads(U'参', "shen"));
    CHECK(reads(U'参', "cen"));
}

TEST_CASE("ü is v or u") {
    for (const std::string_view keys : {"falv", "falu", "fl", "fal"})
        CHECK_MESSAGE(how("法律", keys) == How::Whole, keys);
    CHECK(how("战略", "zhanlve") == How::Whole);
    CHECK(how("战略", "zhanlue") == How::Whole);
    CHECK(how("妇女", "funv") == How::Whole);
    CHECK(how("妇女", "funu") == How::Whole);
    CHECK(how("路", "lv") == How::Not);
    CHECK(live("律", "l") == "UV");
}

TEST_CASE("the last syllable may be unfinished") {
    CHECK(how("党组织", "dangzuz") == How::Whole);  // the z stands for zhi too
    CHECK(how("党组织", "dangzuzh") == How::Begun);
    CHECK(how("党组织", "dangzuzhi") == How::Whole);
    CHECK(how("党组织", "dangzu") == How::Begun);
    CHECK(how("党组织", "dan") == How::Begun);
    CHECK(how("党组织", "dangzuzhid") == How::Not);
    CHECK(how("党组织", "dangzz") == How::Whole);
    CHECK(how("党组织", "zz") == How::Not);
}

TEST_CASE("letters and digits are typed as themselves") {
    CHECK(how("2012年", "2012n") == How::Whole);
    CHECK(how("2012年", "20") == How::Begun);
    CHECK(how("gdp", "gdp") == How::Whole);
    CHECK(live("2012年", "2012") == "N");
}

TEST_CASE("the keys that lead on are those of the next syllable and of the rest of this one") {
    CHECK(live("党组织", "") == "D");
    CHECK(live("党组织", "d") == "AZ");
    CHECK(live("党组织", "dz") == "UZ");
    CHECK(live("党组织", "dangz") == "UZ");
    CHECK(live("党组织", "dzz") == "H");
    CHECK(live("重庆", "") == "CZ");
    CHECK(live("党组织", "dzzhi").empty());
    CHECK(live("党组织", "x").empty());
}

TEST_CASE("a character that is not in the table cannot be typed, and nothing breaks") {
    CHECK(readings(U'龘').empty() == (strokes(U'龘') == 0));
    CHECK(readings(U'a').empty());
    CHECK(strokes(0x10FFFF) == 0);
    CHECK(how("黨", "d") == How::Not);
    CHECK(strokes(U'一') == 1);
    CHECK(strokes(U'党') == 10);
    CHECK(strokes(U'织') == 8);
}

}  // namespace shouce::search
