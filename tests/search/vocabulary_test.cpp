#include "search/vocabulary.h"

#include <doctest/doctest.h>

#include <functional>
#include <random>

#include "search/packs.h"

namespace shouce::search {

namespace {

using Kind = Term::Kind;

[[nodiscard]] std::vector<std::string> texts(const std::vector<Term>& terms) {
    std::vector<std::string> all;
    all.reserve(terms.size());
    for (const Term& term : terms)
        all.push_back(term.text);
    return all;
}

using Texts = std::vector<std::string>;

[[nodiscard]] Vocabulary small_vocabulary() {
    return Vocabulary({{"党组织建设", Kind::Word, 6},
                       {"党组织", Kind::Word, 38},
                       {"党章", Kind::Word, 3},
                       {"党组织的基本任务", Kind::Heading, 1},
                       {"重庆", Kind::Word, 2},
                       {"群众", Kind::Word, 30},
                       {"GDP", Kind::Word, 1},
                       {"2012", Kind::Word, 2}});
}

}  // namespace

TEST_CASE("what the keys spell to the end comes first, then what they begin, the frequent before the rare") {
    const Vocabulary vocabulary = small_vocabulary();
    const Typed typed = vocabulary.typed("dzz");
    CHECK(texts(typed.terms) == Texts{"党组织", "党组织建设", "党组织的基本任务"});
    CHECK(typed.whole == 1);
    CHECK(texts(vocabulary.typed("DZ").terms).front() == "党章");
    CHECK(texts(vocabulary.typed("dzzjs").terms) == Texts{"党组织建设"});
    CHECK(texts(vocabulary.typed("gdp").terms) == Texts{"GDP"});
    CHECK(texts(vocabulary.typed("20").terms) == Texts{"2012"});
    CHECK(texts(vocabulary.typed("zhongq").terms) == Texts{"重庆"});
}

TEST_CASE("nothing typed means no term, and every key that begins one") {
    const Typed typed = small_vocabulary().typed("");
    CHECK(typed.terms.empty());
    KeySet expected;
    for (const char key : {'D', 'C', 'Z', 'Q', 'G', '2'})
        expected.insert(key);
    CHECK(typed.live == expected);
}

TEST_CASE("keys that lead nowhere, and what is no key, give no term and no key") {
    const Vocabulary vocabulary = small_vocabulary();
    for (const std::string_view keys : {"x", "dzzx", "党", "d z", "d'z", "\xFF", "dzzjsd"}) {
        CHECK_MESSAGE(vocabulary.typed(keys).terms.empty(), keys);
        CHECK_MESSAGE(vocabulary.typed(keys).live.empty(), keys);
    }
    CHECK(Vocabulary().typed("d").terms.empty());
    CHECK(Vocabulary().typed("").live.empty());
}

TEST_CASE("no more terms than are wanted are given, and the keys that lead on are those of all") {
    const Typed typed = small_vocabulary().typed("d", 1);
    CHECK(texts(typed.terms) == Texts{"党组织"});
    CHECK(typed.live.contains('Z'));
    CHECK(typed.live.contains('a'));
    CHECK_FALSE(typed.live.contains('-'));
}

TEST_CASE("the common terms are words of characters in the order of the pack") {
    CHECK(texts(small_vocabulary().common(3)) == Texts{"党组织建设", "党组织", "党章"});
    CHECK(texts(small_vocabulary().common(100)) == Texts{"党组织建设", "党组织", "党章", "重庆", "群众"});
}

TEST_CASE("terms stand under the strokes of their first character, the frequent first") {
    const Vocabulary vocabulary = small_vocabulary();
    const auto& groups = vocabulary.by_strokes();
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].strokes == 9);
    CHECK(groups[0].characters.at(0).text == "重");
    CHECK(groups[1].strokes == 10);
    REQUIRE(groups[1].characters.size() == 1);
    CHECK(groups[1].characters[0].text == "党");
    CHECK(texts(groups[1].characters[0].terms) == Texts{"党组织", "党组织建设", "党章", "党组织的基本任务"});
    CHECK(groups[2].strokes == 13);
}

// Walks every way that live keys lead, four keys deep.
TEST_CASE("live keys always lead to something that is found, and dead keys never do") {
    test::OwnEdition edition;
    const Vocabulary& vocabulary = edition.searcher().vocabulary();
    std::size_t visited = 0;
    const std::function<void(const std::string&)> walk = [&](const std::string& keys) {
        const Typed typed = vocabulary.typed(keys, 1);
        if (!keys.empty()) {
            REQUIRE_MESSAGE(!typed.terms.empty(), keys);
            REQUIRE(typed.terms.front().places > 0);
        }
        ++visited;
        if (keys.size() == 4) return;
        for (const char key : KeySet::all) {
            const std::string next = keys + key;
            if (typed.live.contains(key)) {
                walk(next);
            } else {
                const Typed dead = vocabulary.typed(next, 1);
                REQUIRE_MESSAGE(dead.terms.empty(), next);
                REQUIRE_MESSAGE(dead.live.empty(), next);
            }
        }
    };
    walk("");
    CHECK(visited > 500);
}

TEST_CASE("whoever goes on pressing live keys comes to the end of a term, and finds it") {
    test::OwnEdition edition;
    std::mt19937 random(6);
    for (int walk = 0; walk < 300; ++walk) {
        std::string keys;
        KeySet live = edition.searcher().vocabulary().typed("").live;
        while (!live.empty()) {
            char key = 0;
            while (!live.contains(key))
                key = KeySet::all[random() % KeySet::all.size()];
            keys += key;
            live = edition.searcher().vocabulary().typed(keys).live;
        }
        const auto answer = edition.searcher().find({Query::Kind::Keys, keys}, {0, 1});
        REQUIRE(answer.has_value());
        REQUIRE_MESSAGE(answer->typed.whole >= 1, keys);
        REQUIRE_MESSAGE(answer->counts.places() >= 1, keys);
        REQUIRE_FALSE(answer->nearest);
    }
}

TEST_CASE("every term is found by its own words, in as many places as it says") {
    test::OwnEdition edition;
    for (const Term& term : edition.searcher().vocabulary().terms()) {
        const auto answer = edition.searcher().find({Query::Kind::Text, term.text}, {0, 1});
        REQUIRE(answer.has_value());
        INFO(term.text);
        CHECK_FALSE(answer->nearest);
        CHECK(answer->counts.places() == term.places);
        CHECK_FALSE(answer->hits.empty());
    }
}

TEST_CASE("a touch after a touch, the keys find what they spell") {
    test::OwnEdition edition;
    for (const std::string_view keys : {"DZZ", "DANGZUZ", "DANGZUZHI"}) {
        const auto answer = edition.searcher().find({Query::Kind::Keys, std::string(keys)});
        REQUIRE(answer.has_value());
        CHECK(answer->words == "党组织");
        CHECK(answer->counts.places() == answer->typed.terms.front().places);
        CHECK(answer->hits.front().snippet.text.find("党组织") != std::string::npos);
    }
}

}  // namespace shouce::search
