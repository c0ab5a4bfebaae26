// The operator's pages, without a disk: what opens them, what they ask for, and that they close by
// themselves.
#include <doctest/doctest.h>

#include "support/sample_kiosk.h"

namespace shouce::kiosk {

namespace {

using test::at;
using test::SampleKiosk;
using Outcome = report::PinChecked::Outcome;

void type(SampleKiosk& kiosk, std::string_view digits, double seconds = 0) {
    for (const char digit : digits)
        kiosk.apply(TypePin{digit}, seconds);
}

template <typename Wanted>
[[nodiscard]] std::vector<Wanted> tasks(SampleKiosk& kiosk) {
    std::vector<Wanted> found;
    for (Task& task : kiosk.kiosk().take_tasks()) {
        if (auto* wanted = std::get_if<Wanted>(&task)) found.push_back(std::move(*wanted));
    }
    return found;
}

// A kiosk whose PIN has been set, standing before the keypad.
[[nodiscard]] std::unique_ptr<SampleKiosk> locked(int failures = 0, double idle = 0) {
    auto kiosk = std::make_unique<SampleKiosk>(idle);
    kiosk->kiosk().set_pin({PinOnDisk::State::Set, failures}, at(0));
    kiosk->apply(OpenOperator{});
    return kiosk;
}

[[nodiscard]] std::unique_ptr<SampleKiosk> opened() {
    auto kiosk = locked();
    type(*kiosk, "481592");
    kiosk->kiosk().hear(report::PinChecked{Outcome::Right}, at(1));
    return kiosk;
}

}  // namespace

TEST_CASE("the first PIN is typed twice, and weak ones are refused") {
    SampleKiosk kiosk;
    kiosk.apply(OpenOperator{});
    CHECK(kiosk.screen() == "pin");
    CHECK(kiosk.state().lock.ask == Lock::Ask::NewPin);
    type(kiosk, "123456");
    CHECK(kiosk.state().lock.word == Lock::Word::Weak);
    CHECK(kiosk.state().lock.typed == 0);
    type(kiosk, "481592");
    CHECK(kiosk.state().lock.ask == Lock::Ask::SamePin);
    type(kiosk, "481593");
    CHECK(kiosk.state().lock.word == Lock::Word::Different);
    CHECK(kiosk.state().lock.ask == Lock::Ask::NewPin);
    CHECK(tasks<task::KeepPin>(kiosk).empty());
    type(kiosk, "481592481592");
    const auto keep = tasks<task::KeepPin>(kiosk);
    REQUIRE(keep.size() == 1);
    CHECK(keep.front().pin.digits() == "481592");
    CHECK(kiosk.state().lock.checking);
    kiosk.kiosk().hear(report::PinKept{true}, at(1));
    CHECK(kiosk.screen() == "operator");
    CHECK(tasks<task::Gather>(kiosk).size() == 1);
}

TEST_CASE("the page of an update is one of the operator's") {
    const auto kiosk = opened();
    kiosk->kiosk().allow_updates(false);
    settings::Settings settings;
    settings.idle_seconds = 30;
    kiosk->apply(KeepSettings{settings}, 2);
    kiosk->apply(OpenUpdate{}, 3);
    CHECK(kiosk->screen() == "update");
    kiosk->apply(LeaveUpdate{}, 4);
    CHECK(kiosk->screen() == "operator");
    CHECK(kiosk->state().office.settings.idle_seconds == 30);
    // News of the work keeps it open, and nothing else does.
    kiosk->apply(OpenUpdate{}, 5);
    kiosk->kiosk().hear(UpdateNews{update_news::Copying{40}}, at(50));
    (void)kiosk->kiosk().tick(at(109));
    CHECK(kiosk->screen() == "update");
    CHECK(kiosk->kiosk().deadline() == at(110));
    (void)kiosk->kiosk().tick(at(110));
    CHECK(kiosk->screen() == "attract");
    kiosk->apply(LeaveUpdate{}, 111);
    CHECK(kiosk->screen() == "attract");
}

TEST_CASE("nobody comes to the page of an update but from the operator's") {
    SampleKiosk kiosk;
    kiosk.kiosk().allow_updates(false);
    kiosk.apply(OpenUpdate{});
    CHECK(kiosk.screen() == "home");
    kiosk.apply(OpenOperator{});
    kiosk.apply(OpenUpdate{});
    CHECK(kiosk.screen() == "pin");
    CHECK(kiosk.kiosk().take_update_tasks().empty());
}

TEST_CASE("a title and a picture of one's own are asked for with a stick in, and stand on the first page") {
    const auto kiosk = opened();
    settings::Settings settings;
    settings.room_name = "某某活动室";
    kiosk->apply(TakeCover{}, 3);
    CHECK(tasks<task::TakeCover>(*kiosk).empty());
    kiosk->kiosk().hear(report::StickSeen{true}, at(3));
    kiosk->apply(TakeCover{}, 4);
    kiosk->apply(TakeCover{}, 4);
    CHECK(tasks<task::TakeCover>(*kiosk).size() == 1);
    kiosk->kiosk().hear(report::CoverTaken{CoverWord::Taken, {"梧桐社区", true}}, at(5));
    CHECK(kiosk->state().office.cover == CoverWord::Taken);
    CHECK(kiosk->state().room_name == "梧桐社区");
    const int first = kiosk->state().cover_asset;
    CHECK(first < 0);
    // Whatever else is set, the title stays; another picture is another texture.
    kiosk->apply(KeepSettings{settings}, 6);
    kiosk->kiosk().hear(report::SettingsKept{true}, at(7));
    CHECK(kiosk->state().room_name == "梧桐社区");
    kiosk->kiosk().hear(report::CoverTaken{CoverWord::Taken, {"梧桐社区", true}}, at(8));
    CHECK(kiosk->state().cover_asset != first);
    kiosk->apply(DropCover{}, 9);
    CHECK(tasks<task::DropCover>(*kiosk).size() == 1);
    kiosk->kiosk().hear(report::CoverTaken{CoverWord::Dropped, {}}, at(10));
    CHECK(kiosk->state().room_name == "某某活动室");
}

TEST_CASE("a PIN that cannot be kept opens nothing") {
    SampleKiosk kiosk;
    kiosk.apply(OpenOperator{});
    type(kiosk, "481592481592");
    kiosk.kiosk().hear(report::PinKept{false}, at(1));
    CHECK(kiosk.screen() == "pin");
    CHECK(kiosk.state().lock.word == Lock::Word::NotKept);
    CHECK(kiosk.state().lock.ask == Lock::Ask::NewPin);
}

TEST_CASE("a try is compared by the program, with the count that has to be on the disk before") {
    auto kiosk = locked(3);
    type(*kiosk, "48159");
    CHECK(tasks<task::CheckPin>(*kiosk).empty());
    kiosk->apply(ErasePin{});
    type(*kiosk, "92");
    const auto checks = tasks<task::CheckPin>(*kiosk);
    REQUIRE(checks.size() == 1);
    CHECK(checks.front().pin.digits() == "481592");
    CHECK(checks.front().failures == 4);
    // Nothing is typed while it is compared.
    type(*kiosk, "1");
    CHECK(kiosk->state().lock.typed == 0);
    kiosk->kiosk().hear(report::PinChecked{Outcome::Wrong}, at(1));
    CHECK(kiosk->screen() == "pin");
    CHECK(kiosk->state().lock.free_tries == 1);
}

TEST_CASE("after five wrong tries the keys are dead until the wait is over") {
    auto kiosk = locked();
    for (int i = 0; i < 5; ++i) {
        type(*kiosk, "481592", 1);
        CHECK(tasks<task::CheckPin>(*kiosk).size() == 1);
        kiosk->kiosk().hear(report::PinChecked{Outcome::Wrong}, at(1));
    }
    REQUIRE(kiosk->state().lock.waits_until == at(16));
    type(*kiosk, "481592", 10);
    CHECK(kiosk->state().lock.typed == 0);
    CHECK(tasks<task::CheckPin>(*kiosk).empty());
    CHECK_FALSE(kiosk->kiosk().tick(at(15.9)));
    CHECK(kiosk->kiosk().tick(at(16)));
    type(*kiosk, "481592", 16);
    CHECK(tasks<task::CheckPin>(*kiosk).size() == 1);
}

TEST_CASE("a PIN file that cannot be believed lets nobody in and sets nothing") {
    SampleKiosk kiosk;
    kiosk.kiosk().set_pin({PinOnDisk::State::Damaged, 0}, at(0));
    kiosk.apply(OpenOperator{});
    CHECK(kiosk.state().lock.ask == Lock::Ask::Nothing);
    type(kiosk, "481592481592");
    CHECK(kiosk.kiosk().take_tasks().empty());
}

TEST_CASE("a right PIN that is known too late opens nothing") {
    auto kiosk = locked();
    type(*kiosk, "481592");
    kiosk->apply(GoHome{});
    kiosk->kiosk().hear(report::PinChecked{Outcome::Right}, at(2));
    CHECK(kiosk->screen() == "home");
}

TEST_CASE("no page of the operator opens but through the PIN, and no PIN page but from the door") {
    SampleKiosk kiosk;
    kiosk.apply(OpenOffice{OfficePage::Settings});
    CHECK(kiosk.screen() == "home");
    kiosk.apply(KeepSettings{});
    kiosk.apply(EndProgram{});
    kiosk.apply(ExportFigures{});
    CHECK(kiosk.kiosk().take_tasks().empty());
    kiosk.apply(OpenContents{});
    kiosk.apply(OpenOperator{});
    CHECK(kiosk.screen() == "contents");
    auto before_the_lock = locked();
    before_the_lock->apply(OpenOffice{OfficePage::Front});
    CHECK(before_the_lock->screen() == "pin");
    before_the_lock->apply(EndProgram{});
    CHECK(before_the_lock->kiosk().take_tasks().empty());
}

TEST_CASE("the pages close after a minute without a touch, and need the PIN again") {
    auto kiosk = opened();
    REQUIRE(kiosk->screen() == "operator");
    kiosk->kiosk().touched(at(30));
    CHECK(kiosk->kiosk().deadline() == at(90));
    CHECK_FALSE(kiosk->kiosk().tick(at(89.9)));
    CHECK(kiosk->kiosk().tick(at(90)));
    CHECK(kiosk->screen() == "attract");
    kiosk->apply(ComeIn{}, 91);
    kiosk->apply(OpenOperator{}, 92);
    CHECK(kiosk->screen() == "pin");
    CHECK(kiosk->state().lock.typed == 0);
    CHECK(kiosk->kiosk().tick(at(152)));
    CHECK(kiosk->screen() == "attract");
}

TEST_CASE("nobody is asked whether they are still there on the operator's pages") {
    auto kiosk = locked(0, 5);
    for (double time = 1; time < 50; ++time)
        (void)kiosk->kiosk().tick(at(time));
    CHECK(kiosk->screen() == "pin");
    CHECK_FALSE(kiosk->state().asked_until.has_value());
}

TEST_CASE("whoever was here before is forgotten when the operator comes, and the operator when they go") {
    SampleKiosk kiosk;
    kiosk.apply(StartRound{quiz::Way::Five, {}});
    kiosk.apply(GoHome{});
    kiosk.kiosk().set_pin({PinOnDisk::State::Set, 0}, at(0));
    kiosk.apply(OpenOperator{});
    CHECK_FALSE(kiosk.state().quiz.has_value());
    CHECK(kiosk.events<state::RoundEnded>().size() == 1);
    type(kiosk, "481592");
    kiosk.kiosk().hear(report::PinChecked{Outcome::Right}, at(1));
    kiosk.apply(GoHome{});
    CHECK(kiosk.screen() == "home");
    CHECK_FALSE(kiosk.state().office.figures);
}

TEST_CASE("a visit counts once, each opening of a section counts, and the operator counts as nobody") {
    SampleKiosk kiosk;
    kiosk.apply(OpenContents{});
    kiosk.apply(OpenSection{"1.1", {}});
    kiosk.apply(TurnPage{TurnPage::Direction::Next});
    kiosk.apply(ToggleSizeSheet{});
    const auto uses = kiosk.events<state::Used>();
    REQUIRE(uses.size() == 3);
    CHECK(uses[0].section.empty());
    CHECK(uses[1].section == "1.1");
    CHECK_FALSE(uses[2].section.empty());
    auto operated = opened();
    operated->apply(OpenOffice{OfficePage::Use});
    operated->apply(GoHome{});
    CHECK(operated->events<state::Used>().empty());
}

TEST_CASE("settings count at once where they are kept, and not where the disk refuses them") {
    auto kiosk = opened();
    settings::Settings wanted;
    wanted.text_size = settings::TextSize::Larger;
    kiosk->apply(OpenOffice{OfficePage::Settings});
    kiosk->apply(KeepSettings{wanted});
    CHECK(tasks<task::KeepSettings>(*kiosk).size() == 1);
    kiosk->kiosk().hear(report::SettingsKept{false}, at(2));
    CHECK(kiosk->state().office.kept == Office::Kept::No);
    kiosk->apply(GoHome{});
    CHECK(kiosk->state().text_size == settings::TextSize::Normal);

    auto other = opened();
    other->apply(KeepSettings{wanted});
    other->kiosk().hear(report::SettingsKept{true}, at(2));
    CHECK(other->state().office.kept == Office::Kept::Yes);
    other->apply(GoHome{});
    CHECK(other->state().text_size == settings::TextSize::Larger);
}

}  // namespace shouce::kiosk
