#include "kiosk/kiosk.h"

#include <doctest/doctest.h>

#include <set>

#include "pack/writer.h"
#include "support/sample_handbook.h"
#include "support/temporary_folder.h"

using namespace shouce;  // NOLINT(google-build-using-namespace)
using kiosk::Kiosk;

namespace {

// A kiosk on the sample handbook.
class Sample {
  public:
    explicit Sample(std::int64_t day = 0) {
        const auto path = folder_ / "sample.shouce";
        REQUIRE(pack::write(test::sample_contents(), "test", path).has_value());
        auto reader = pack::Reader::open(path);
        REQUIRE(reader.has_value());
        auto made = Kiosk::create(*std::move(reader), settings::Settings{}, {day, 1, {}});
        REQUIRE(made.has_value());
        kiosk_ = std::make_unique<Kiosk>(*std::move(made));
    }

    Kiosk& operator*() { return *kiosk_; }
    Kiosk* operator->() { return kiosk_.get(); }
    [[nodiscard]] std::string_view screen() const { return kiosk::name_of(kiosk_->state().screen); }
    template <typename Screen>
    [[nodiscard]] const Screen& as() const {
        return std::get<Screen>(kiosk_->state().screen);
    }

  private:
    test::TemporaryFolder folder_;
    std::unique_ptr<Kiosk> kiosk_;
};

}  // namespace

TEST_CASE("a kiosk starts at home with a clause of the day") {
    const Sample kiosk;
    CHECK(kiosk.screen() == "home");
    REQUIRE(kiosk.as<kiosk::HomeScreen>().daily.has_value());
    CHECK(kiosk.as<kiosk::HomeScreen>().daily->block.key == "1.1:1");
    CHECK(kiosk.as<kiosk::HomeScreen>().daily->section == "1.1");
}

TEST_CASE("a page has the headings of its lists, each before its first block") {
    Sample kiosk;
    kiosk->apply(kiosk::OpenSection{"1.2", {}}, TimePoint());
    const auto& reader = kiosk.as<kiosk::ReaderScreen>();
    REQUIRE(reader.blocks.size() == 7);
    REQUIRE(reader.headings.size() == 2);
    CHECK(reader.headings[0].title == "学校");
    CHECK(reader.headings[0].before == 0);
    CHECK(reader.headings[1].title == "支部");
    CHECK(reader.blocks[reader.headings[1].before].key == "1.2.2:p1");
}

TEST_CASE(
    "what is likely to be read next is the section after this one, else that read last, else the first") {
    Sample kiosk;
    CHECK(kiosk->likely_next() == "开篇的话。");
    kiosk->apply(kiosk::OpenSection{"1.1", {}}, TimePoint());
    // The next section has lists alone, whose text is not its own.
    CHECK(kiosk->likely_next().starts_with("要求如下"));
    kiosk->apply(kiosk::OpenSection{"1.3", {}}, TimePoint());
    CHECK(kiosk->likely_next().starts_with("要求如下"));
    kiosk->apply(kiosk::OpenSection{"1.1", {}}, TimePoint());
    kiosk->apply(kiosk::GoHome{}, TimePoint());
    CHECK(kiosk->likely_next().starts_with("村的职责如下"));
}

TEST_CASE("days show all duties of all organisations before they repeat") {
    std::set<std::string> shown;
    for (int day = 0; day < 12; ++day)
        shown.insert(Sample(day).as<kiosk::HomeScreen>().daily->block.key);
    CHECK(shown.size() == 9);
    CHECK(Sample(1).as<kiosk::HomeScreen>().daily->section == "1.2");
    CHECK(Sample(-3).as<kiosk::HomeScreen>().daily->block.key == "1.1:1");  // a clock before 1970
}

TEST_CASE("pages turn through the book in its order and stop at its ends") {
    Sample kiosk;
    using Direction = kiosk::TurnPage::Direction;
    kiosk->apply(kiosk::OpenSection{"1", {}}, TimePoint{});
    CHECK(kiosk.as<kiosk::ReaderScreen>().previous == nullptr);
    kiosk->apply(kiosk::TurnPage{Direction::Previous}, TimePoint{});
    CHECK(kiosk.as<kiosk::ReaderScreen>().node->key == "1");
    for (const char* key : {"1.1", "1.2", "1.3"}) {
        kiosk->apply(kiosk::TurnPage{Direction::Next}, TimePoint{});
        CHECK(kiosk.as<kiosk::ReaderScreen>().node->key == key);
    }
    CHECK(kiosk.as<kiosk::ReaderScreen>().next == nullptr);
    CHECK(kiosk.as<kiosk::ReaderScreen>().place == 3);
    CHECK(kiosk.as<kiosk::ReaderScreen>().siblings == 3);
}

TEST_CASE("a section shows the text of all its lists in order") {
    Sample kiosk;
    kiosk->apply(kiosk::OpenSection{"1.2", "1.2.2:1"}, TimePoint{});
    const auto& reader = kiosk.as<kiosk::ReaderScreen>();
    REQUIRE(reader.blocks.size() == 7);
    CHECK(reader.blocks.front().key == "1.2.1:p1");
    CHECK(reader.blocks.back().key == "1.2.2:3");
    CHECK(reader.marked == "1.2.2:1");
    CHECK(kiosk->state().last_read == "1.2");
}

TEST_CASE("duties are the numbered points of that organisation alone") {
    Sample kiosk;
    kiosk->apply(kiosk::OpenDuties{"branch"}, TimePoint{});
    REQUIRE(kiosk.screen() == "duties");
    const auto& duties = kiosk.as<kiosk::DutiesScreen>();
    CHECK(duties.items.size() == 3);
    CHECK(duties.items.front().text == "支部之1。");
    CHECK(duties.section->key == "1.2");
}

TEST_CASE("a command that leads nowhere changes nothing") {
    Sample kiosk;
    const int before = kiosk->state().visit_of_screen;
    kiosk->apply(kiosk::OpenSection{"7.7", {}}, TimePoint{});
    kiosk->apply(kiosk::OpenSection{"1.2.1", {}}, TimePoint{});  // a list is no page of its own
    kiosk->apply(kiosk::OpenDuties{"nobody"}, TimePoint{});
    kiosk->apply(kiosk::TurnPage{}, TimePoint{});
    CHECK(kiosk.screen() == "home");
    CHECK(kiosk->state().visit_of_screen == before);
}

TEST_CASE("the size sheet stands over a page until it is closed or another page opens") {
    Sample kiosk;
    kiosk->apply(kiosk::OpenContents{}, TimePoint{});
    kiosk->apply(kiosk::ToggleSizeSheet{}, TimePoint{});
    kiosk->apply(kiosk::SetTextSize{settings::TextSize::Largest}, TimePoint{});
    CHECK(kiosk->state().size_sheet);
    CHECK(kiosk.screen() == "contents");
    CHECK(kiosk->state().text_size == settings::TextSize::Largest);
    kiosk->apply(kiosk::GoHome{}, TimePoint{});
    CHECK_FALSE(kiosk->state().size_sheet);
}

TEST_CASE("a book without text is refused") {
    const test::TemporaryFolder folder;
    pack::Contents contents = test::sample_contents();
    contents.handbook.root.children.clear();
    contents.handbook.organisations.clear();
    REQUIRE(pack::write(contents, "test", folder / "empty.shouce").has_value());
    auto reader = pack::Reader::open(folder / "empty.shouce");
    REQUIRE(reader.has_value());
    CHECK_FALSE(Kiosk::create(*std::move(reader), settings::Settings{}, {0, 1, {}}).has_value());
}
