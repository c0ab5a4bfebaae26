// Finding a clause as a visitor does it: key by key, or by words that are offered.
#include <doctest/doctest.h>

#include "support/sample_kiosk.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using kiosk::SearchPanel;
using Sample = test::SampleKiosk;

namespace {

[[nodiscard]] const kiosk::Search& search_of(const Sample& sample) {
    REQUIRE(sample.state().search.has_value());
    return *sample.state().search;
}

void type(Sample& sample, std::string_view keys) {
    for (const char key : keys)
        sample.apply(kiosk::TypeKey{key});
}

}  // namespace

TEST_CASE("an empty page offers every key that begins a word, and no other changes anything") {
    Sample sample;
    sample.apply(kiosk::OpenSearch{});
    REQUIRE(sample.screen() == "search");
    const kiosk::Search begun = search_of(sample);
    CHECK(begun.keys.empty());
    CHECK(begun.hits.empty());
    REQUIRE_FALSE(begun.typed.live.empty());
    for (const char key : search::KeySet::all) {
        CAPTURE(key);
        sample.apply(kiosk::ClearSearch{});
        sample.apply(kiosk::TypeKey{key});
        CHECK(search_of(sample).keys.empty() != begun.typed.live.contains(key));
        // No search ends in nothing.
        CHECK(search_of(sample).hits.empty() != begun.typed.live.contains(key));
    }
}

TEST_CASE("keys find the word they spell, by initials and by full pinyin, and are taken back one by one") {
    Sample sample;
    sample.apply(kiosk::OpenSearch{});
    type(sample, "CDZZ");
    CHECK(search_of(sample).words == "村的职责");
    const auto by_initials = search_of(sample).hits;
    REQUIRE_FALSE(by_initials.empty());
    CHECK(by_initials.front().kind == search::HitKind::Node);
    CHECK(by_initials.front().section == "1.1");
    sample.apply(kiosk::ClearSearch{});
    type(sample, "CUNDEZHI");
    CHECK(search_of(sample).words == "村的职责");
    CHECK(search_of(sample).hits == by_initials);
    for (int i = 0; i < 7; ++i)
        sample.apply(kiosk::EraseKey{});
    CHECK(search_of(sample).keys == "c");
    sample.apply(kiosk::EraseKey{});
    CHECK(search_of(sample).keys.empty());
    CHECK(search_of(sample).words.empty());
    CHECK(search_of(sample).hits.empty());
}

TEST_CASE("a hit opens its clause, marked, and leads back to the list where it was") {
    Sample sample;
    sample.apply(kiosk::OpenSearch{});
    type(sample, "CDZZ");
    const kiosk::Search before = search_of(sample);
    std::size_t clause = 0;
    while (before.hits.at(clause).kind != search::HitKind::Block)
        ++clause;
    sample.apply(kiosk::OpenHit{clause});
    REQUIRE(sample.screen() == "reader");
    const auto& reader = std::get<kiosk::ReaderScreen>(sample.state().screen);
    CHECK(reader.node->key == "1.1");
    CHECK(reader.marked == before.hits[clause].block);
    CHECK(reader.back == kiosk::ReaderScreen::Back::ToSearch);
    REQUIRE(reader.found.size() == 1);
    CHECK(reader.found.front() == search::ByteRange{0, std::string("村的职责").size()});
    sample.apply(kiosk::GoBack{});
    CHECK(sample.screen() == "search");
    CHECK(search_of(sample).number == before.number);
    CHECK(search_of(sample).hits == before.hits);
}

TEST_CASE("the page is found as it was left from any other") {
    Sample sample;
    sample.apply(kiosk::OpenSearch{});
    type(sample, "CDZZ");
    sample.apply(kiosk::ShowPanel{SearchPanel::Terms, 0, {}});
    sample.apply(kiosk::GoHome{});
    sample.apply(kiosk::OpenSearch{});
    CHECK(search_of(sample).keys == "cdzz");
    CHECK(search_of(sample).panel == SearchPanel::Terms);
}

TEST_CASE("words can be chosen without typing them") {
    Sample sample;
    sample.apply(kiosk::OpenSearch{});
    type(sample, "C");
    sample.apply(kiosk::ChooseWords{"学校"});
    CHECK(search_of(sample).words == "学校");
    CHECK(search_of(sample).keys.empty());
    CHECK_FALSE(search_of(sample).hits.empty());
    sample.apply(kiosk::ShowPanel{SearchPanel::Strokes, 8, "学"});
    CHECK(search_of(sample).words == "学校");
    CHECK(search_of(sample).strokes == 8);
    sample.apply(kiosk::ClearSearch{});
    CHECK(search_of(sample).words.empty());
    CHECK(search_of(sample).panel == SearchPanel::Strokes);
}

TEST_CASE("questions are found below the clauses, and one touch begins one") {
    Sample sample;
    sample.apply(kiosk::OpenSearch{});
    sample.apply(kiosk::ChooseWords{"题"});
    const auto& hits = search_of(sample).hits;
    REQUIRE_FALSE(hits.empty());
    CHECK(hits.back().kind == search::HitKind::Question);
    const auto key = hits.back().key;
    sample.apply(kiosk::OpenHit{hits.size() - 1});
    REQUIRE(sample.screen() == "question");
    CHECK(sample.round().slot().question().key == key);
}

TEST_CASE("what was looked for in vain is told, and nothing else of a search") {
    Sample sample;
    sample.apply(kiosk::OpenSearch{});
    type(sample, "CD");
    CHECK(sample.events<state::SearchedInVain>().empty());
    REQUIRE_FALSE(search_of(sample).typed.live.contains('Q'));
    type(sample, "Q");
    CHECK(sample.events<state::SearchedInVain>() == std::vector<state::SearchedInVain>{{"cdq"}});
    CHECK(search_of(sample).keys == "cd");
}

TEST_CASE("nothing of what was typed outlives the visit") {
    Sample sample(60);
    sample.apply(kiosk::OpenSearch{});
    type(sample, "CDZZ");
    sample.apply(kiosk::OpenHit{0});
    REQUIRE(sample.kiosk().tick(test::at(400)));
    REQUIRE(sample.kiosk().tick(test::at(420)));
    CHECK(sample.screen() == "attract");
    CHECK_FALSE(sample.state().search.has_value());
    sample.apply(kiosk::GoBack{}, 430);
    CHECK(sample.screen() == "attract");
    sample.apply(kiosk::OpenSearch{}, 431);
    CHECK(search_of(sample).keys.empty());
}
