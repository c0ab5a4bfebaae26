#include <doctest/doctest.h>

#include <map>
#include <set>

#include "embedded/handbook_pack.h"
#include "kiosk/bank.h"
#include "pack/questions.h"
#include "pack/reader.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using handbook::Question;
using handbook::QuestionKind;

namespace {

// The embedded pack, its questions and where they belong.
class Embedded {
  public:
    Embedded()
        : reader_(pack::Reader::open_embedded(embedded::handbook_pack()).value()),
          book_(reader_.outline().value()),
          bank_(reader_.questions().value(), book_) {}
    [[nodiscard]] const pack::Reader& reader() const { return reader_; }
    [[nodiscard]] const handbook::Handbook& book() const { return book_; }
    [[nodiscard]] const kiosk::Bank& bank() const { return bank_; }

  private:
    pack::Reader reader_;
    handbook::Handbook book_;
    kiosk::Bank bank_;
};

}  // namespace

TEST_CASE("the bank has questions of all kinds on every section that has points, and enough of them") {
    const Embedded embedded;
    CHECK(embedded.bank().all().size() >= 240);
    std::map<QuestionKind, int> kinds;
    for (const auto& entry : embedded.bank().all())
        ++kinds[entry.question->kind];
    CHECK(kinds.size() == 6);
    for (const auto& [kind, count] : kinds)
        CHECK(count >= 5);
    for (const auto& part : embedded.book().root.children) {
        for (const auto& section : part.children) {
            CAPTURE(section.title);
            if (section.item_count > 0) CHECK(embedded.bank().of_section(section.key).size() >= 8);
        }
    }
}

TEST_CASE("each kind of organisation has at least ten questions of its own, of four kinds or more") {
    const Embedded embedded;
    REQUIRE(embedded.book().organisations.size() == 11);
    for (const auto& organisation : embedded.book().organisations) {
        CAPTURE(organisation.title);
        CHECK(embedded.bank().count_of(organisation.key) >= 10);
        std::set<QuestionKind> kinds;
        for (const auto& entry : embedded.bank().of_organisation(organisation.key))
            kinds.insert(entry.question->kind);
        CHECK(kinds.size() >= 4);
    }
}

TEST_CASE("nothing about the bank gives its answers away") {
    const Embedded embedded;
    const auto notes = embedded.reader().notes();
    REQUIRE(notes.has_value());
    for (const pack::Note& note : *notes) {
        CAPTURE(note.text);
        CHECK(note.severity == pack::Severity::Info);
    }
    const std::set<std::string> forbidden{"以上都是", "以上都不是", "以上都对", "都不对"};
    for (const auto& entry : embedded.bank().all()) {
        CAPTURE(entry.question->key);
        for (const std::string& option : entry.question->options)
            CHECK(forbidden.count(option) == 0);
        CHECK_FALSE(entry.question->explanation.empty());
    }
}

TEST_CASE("examinations on the bank have thirty questions from every section, and each has its turn") {
    const Embedded embedded;
    CHECK(embedded.bank().examination_length() == 30);
    std::set<handbook::Key> asked;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        quiz::Random random(seed);
        const auto blueprint =
            quiz::standard_blueprint(embedded.bank().all(), 30, quiz::Random(random.next()));
        const auto paper = quiz::draw_examination(embedded.bank().all(), blueprint, {}, random);
        REQUIRE(paper.has_value());
        CHECK(paper->size() == 30);
        std::set<handbook::Key> sections;
        for (const auto& entry : *paper) {
            sections.insert(entry.section);
            asked.insert(entry.question->key);
        }
        CHECK(sections.size() == 13);
    }
    CHECK(asked.size() == embedded.bank().all().size());
}
