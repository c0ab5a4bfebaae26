#include "search/snippet.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

namespace shouce::search {

namespace {

[[nodiscard]] std::string marked(const Snippet& snippet) {
    std::string text;
    std::size_t at = 0;
    for (const ByteRange& mark : snippet.marks) {
        text += snippet.text.substr(at, mark.begin - at) + "[" +
                snippet.text.substr(mark.begin, mark.end - mark.begin) + "]";
        at = mark.end;
    }
    return text + snippet.text.substr(at);
}

[[nodiscard]] std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

}  // namespace

TEST_CASE("a short text stands whole, with every mark") {
    CHECK(marked(snippet_of("把党组织建设好，党组织才有力。", {U"党组织"})) ==
          "把[党组织]建设好，[党组织]才有力。");
    CHECK(marked(snippet_of("茶，水", {U"茶水"})) == "[茶，水]");
    CHECK(marked(snippet_of("ＧＤＰ增长", {U"gdp"})) == "[ＧＤＰ]增长");
    CHECK(marked(snippet_of("没有", {U"茶水"})) == "没有");
    CHECK(marked(snippet_of("", {U"茶水"})) == "");
}

TEST_CASE("marks that overlap or touch are one") {
    CHECK(marked(snippet_of("人人人", {U"人人"})) == "[人人人]");
    CHECK(marked(snippet_of("茶水杯子", {U"茶水", U"水杯", U"子"})) == "[茶水杯子]");
}

TEST_CASE("a long text is cut at punctuation near the first mark") {
    const std::string text = repeated("早上开门要准时。", 10) + "茶水要热，" + repeated("晚上关灯锁门。", 20);
    const Snippet snippet = snippet_of(text, {U"茶水"});
    CHECK(snippet.text.starts_with("…早上开门要准时。早上开门要准时。茶水要热，"));
    CHECK(snippet.text.ends_with("…"));
    CHECK(utf8::length(snippet.text) == 62);
    CHECK(marked(snippet).find("[茶水]") != std::string::npos);
}

TEST_CASE("a long text without punctuation is cut a little before the mark, at whole characters") {
    const std::string text = repeated("早", 100) + "茶水" + repeated("晚", 100);
    CHECK(marked(snippet_of(text, {U"茶水"})).starts_with("…" + repeated("早", 8) + "[茶水]晚"));
    CHECK_FALSE(utf8::first_invalid(snippet_of(text, {U"茶水"}).text).has_value());
}

TEST_CASE("a mark that is longer than a snippet is cut with it") {
    const std::string text = repeated("早", 200);
    const Snippet snippet = snippet_of(text, {std::u32string(100, U'早')});
    REQUIRE(snippet.marks.size() == 1);
    CHECK(snippet.marks[0].begin == 0);
    CHECK(snippet.marks[0].end == 60 * 3);
}

}  // namespace shouce::search
