// Nothing that can be asked breaks a search or changes what it means.
#include <doctest/doctest.h>

#include <random>

#include "base/utf8.h"
#include "search/expression.h"
#include "search/hostile.h"
#include "search/packs.h"

namespace shouce::search {

namespace {

void check_sound(test::Searchable& pack, const std::string& words) {
    for (const auto kind : {Query::Kind::Text, Query::Kind::Keys}) {
        const auto answer = pack.searcher().find({kind, words}, {0, 3});
        REQUIRE_MESSAGE(answer.has_value(), answer.error().message());
        REQUIRE(static_cast<int>(answer->hits.size()) == std::min(answer->counts.total(), 3));
        for (const Hit& hit : answer->hits) {
            REQUIRE_FALSE(utf8::first_invalid(hit.snippet.text).has_value());
            REQUIRE_FALSE(hit.snippet.marks.empty());
            REQUIRE(hit.snippet.marks.back().end <= hit.snippet.text.size());
        }
        REQUIRE(pack.searcher().hits({kind, words}, {0, 3}) == answer->hits);
    }
}

}  // namespace

TEST_CASE("no input is an error") {
    test::OwnEdition edition;
    const std::vector<std::string> inputs = test::hostile_inputs();
    CHECK(inputs.size() >= 200);
    for (const std::string& input : inputs)
        check_sound(edition, input);
}

TEST_CASE("no bytes are an error") {
    test::OwnEdition edition;
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        std::string bytes(random() % 40, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        check_sound(edition, bytes);
    }
}

TEST_CASE("operators mean nothing: they are marks, or words like others") {
    test::OwnEdition edition;
    const auto count = [&edition](const std::string& words) {
        return edition.searcher().find({Query::Kind::Text, words}, {0, 0})->counts;
    };
    const Counts plain = count("党员");
    REQUIRE(plain.clauses > 10);
    for (const std::string words : {"\"党员\"", "党员*", "^党员", "(党员", "党员)", "-党员", "+党员",
                                    "'党员'", "党员\"", "党\"员", "党*员", ":党员", "{党员}"}) {
        CHECK_MESSAGE(count(words) == plain, words);
    }
    // The words NOT, OR and text stand nowhere in the book.
    for (const std::string words : {"党员 NOT 群众", "党员 OR 群众", "text:党员"})
        CHECK_MESSAGE(edition.searcher().find({Query::Kind::Text, words})->nearest, words);
    CHECK(count("党员 群众").total() > 0);
    CHECK(count(std::string("党\0员", 7)) == plain);
}

TEST_CASE("what is longer than any clause is not looked for, rather than something shorter") {
    CHECK(expression_of(std::string(longest_query, 'a')).pieces.size() == 1);
    CHECK(expression_of(std::string(longest_query + 1, 'a')).empty());
    CHECK(expression_of("").empty());
    CHECK(expression_of("，。 \xFF").empty());
}

TEST_CASE("only quoted phrases of tokens ever reach the index") {
    for (const std::string& input : test::hostile_inputs()) {
        std::string match = expression_of(input).match();
        for (std::size_t at = match.find("\" AND \""); at != std::string::npos; at = match.find("\" AND \""))
            match.erase(at, 7);
        if (match.empty()) continue;
        REQUIRE(match.size() > 2);
        CHECK(match.front() == '"');
        CHECK(match.back() == '"');
        const std::string inside = match.substr(1, match.size() - 2);
        CHECK(inside.find_first_of("\"'*^(){}:-+ \n\t") == std::string::npos);
        CHECK_FALSE(utf8::first_invalid(inside).has_value());
    }
}

}  // namespace shouce::search
