#include "text/chinese_breaks.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace text = shouce::text;
using text::Opportunity;
using text::ProhibitionLevel;
using text::Terms;

namespace {

// The paragraph with | at every place where a line may end.
[[nodiscard]] std::string parted(std::string_view paragraph, ProhibitionLevel level = ProhibitionLevel::Gb,
                                 Terms terms = Terms::MayPart) {
    const auto characters = text::itemize(paragraph, 20 * text::em);
    const auto opportunities = text::find_opportunities(characters, level, terms);
    std::string result;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (opportunities[i] >= Opportunity::Allowed) result += '|';
        result += paragraph.substr(characters[i].from, characters[i].to - characters[i].from);
    }
    return result;
}

[[nodiscard]] Opportunity at(std::string_view paragraph, std::size_t i) {
    const auto characters = text::itemize(paragraph, 20 * text::em);
    return text::find_opportunities(characters, ProhibitionLevel::Gb, Terms::MayPart)[i];
}

}  // namespace

TEST_CASE("no line starts with a mark that closes, pauses, stops, joins or goes on") {
    for (const char32_t mark :
         std::u32string_view(U"，。、；：？！）》」』”’】〕〉］｝…·～—–－〜・‧／/％℃々")) {
        std::string paragraph = "甲";
        shouce::utf8::append(paragraph, mark);
        CHECK_MESSAGE(parted(paragraph) == paragraph, paragraph);
    }
}

TEST_CASE("no line ends with a mark that opens") {
    for (const char32_t mark : std::u32string_view(U"（《「『“‘【〔〈［｛￥／/①⑴")) {
        std::string paragraph;
        shouce::utf8::append(paragraph, mark);
        paragraph += "甲";
        CHECK_MESSAGE(parted(paragraph) == paragraph, paragraph);
    }
}

TEST_CASE("a line may part outside quotes and brackets") {
    CHECK(parted("甲“乙”丙") == "甲|“乙”|丙");
    CHECK(parted("甲‘乙’丙") == "甲|‘乙’|丙");
    CHECK(parted("GPS“乙”GPS") == "GPS|“乙”|GPS");
    CHECK(parted("甲《乙》（丙）") == "甲|《乙》|（丙）");
}

TEST_CASE("a space does not let a mark start a line") {
    CHECK(parted("编辑 ：李") == "编|辑 ：|李");
    CHECK(parted("甲 – 乙") == "甲 – |乙");
    CHECK(parted("甲 —乙") == "甲 —|乙");
    CHECK(parted("甲 / 乙") == "甲 / 乙");
}

TEST_CASE("a dash and six dots are not parted, but units may part from each other") {
    CHECK(parted("甲——乙") == "甲|——|乙");
    CHECK(parted("甲————乙") == "甲|——|——|乙");
    CHECK(parted("甲……乙") == "甲……|乙");
}

TEST_CASE("numbers hold together with what belongs to them") {
    for (const std::string_view whole :
         {"100%", "3.14", "1,000", "25℃", "￥35.00", "$5", "9:00", "1/16", "978-7-5098-1655-4", "120 mm",
          "-5", "ISBN 978-7-5098-1655-4", "１２％", "３．５", "№5", "50‰"})
        CHECK(parted(whole) == whole);
    CHECK(parted("共8512.7万名") == "共|8512.7|万|名");
    CHECK(parted("到 -5 ℃") == "到 |-5 ℃");
}

TEST_CASE("Latin words hold together") {
    for (const std::string_view whole : {"C++20", "don't", "don’t", "Wi-Fi", "e-mail", "COVID-19", "A/B",
                                         "x@y.org", "www.12371.cn", "IPv6", "C#", "Q&A"})
        CHECK(parted(whole) == whole);
    CHECK(parted("long-term plan") == "long-|term |plan");
}

TEST_CASE("straight quotes open and close in turn, if every one that opens is closed") {
    CHECK(parted("甲\"乙\"丙") == "甲|\"乙\"|丙");
    CHECK(parted("甲＂乙＂丙") == "甲|＂乙＂|丙");
    CHECK(parted("甲\"乙丙") == "甲\"乙|丙");
}

TEST_CASE("the levels differ as clreq has them") {
    CHECK(parted("甲，乙（丙", ProhibitionLevel::None) == "甲|，|乙|（|丙");
    CHECK(parted("甲／乙", ProhibitionLevel::Basic) == "甲／|乙");
    CHECK(parted("甲／乙", ProhibitionLevel::Gb) == "甲／乙");
    CHECK(parted("甲——乙", ProhibitionLevel::Gb) == "甲|——|乙");
    CHECK(parted("甲——乙", ProhibitionLevel::Strict) == "甲——|乙");
    CHECK(parted("100%", ProhibitionLevel::None) == "100%");
}

TEST_CASE("a short quoted term is kept whole where that is asked for") {
    CHECK(parted("做“五个好”的", ProhibitionLevel::Gb, Terms::Whole) == "做|“五个好”|的");
    CHECK(parted("《党章党规》", ProhibitionLevel::Gb, Terms::Whole) == "《党章党规》");
    CHECK(parted("“一二三四五”", ProhibitionLevel::Gb, Terms::Whole) == "“一|二|三|四|五”");
    CHECK(parted("“”甲", ProhibitionLevel::Gb, Terms::Whole) == "“”|甲");
    CHECK(parted("“五个好”", ProhibitionLevel::Gb, Terms::MayPart) == "“五|个|好”");
}

TEST_CASE("an item's number stays with its text, a list of numbers may part") {
    CHECK(parted("①甲②乙") == "①甲|②乙");
    CHECK(parted("①②③") == "①|②|③");
}

TEST_CASE("what may be parted in need is graded") {
    CHECK(at("ab", 1) == Opportunity::InWord);
    CHECK(at("a/b", 2) == Opportunity::Reluctant);
    CHECK(at("5 kg", 2) == Opportunity::Reluctant);
    CHECK(at("甲，", 1) == Opportunity::Forbidden);
    CHECK(at("……", 1) == Opportunity::Forbidden);
    CHECK(at("e\u0301", 1) == Opportunity::Never);
    CHECK(at("甲 乙", 1) == Opportunity::Never);
    CHECK(at("甲\n乙", 2) == Opportunity::Mandatory);
}

TEST_CASE("emoji and flags are not taken apart") {
    CHECK(parted("👍🏽👍") == "👍🏽|👍");
    CHECK(parted("🇨🇳🇨🇳") == "🇨🇳|🇨🇳");
    CHECK(parted("👨‍👩‍👧") == "👨‍👩‍👧");
}
