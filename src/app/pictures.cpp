#include "app/pictures.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "picture/picture.h"

namespace shouce::app {

namespace {

struct Shot {
    std::string name;
    std::function<void(Stage&, TimePoint)> prepare;
    Duration later{};  // than the others the picture is taken
};

// What brings a screen up is a few commands.
[[nodiscard]] Shot shot(std::string name, std::vector<kiosk::Command> commands) {
    return {std::move(name), [commands = std::move(commands)](Stage& stage, TimePoint now) {
                for (const auto& command : commands)
                    stage.apply(command, now);
            }};
}

// A page that shows what a reader's page can hold: the middle one of those with points.
[[nodiscard]] handbook::Key page_to_show(const kiosk::State& state) {
    for (const auto& organisation : state.book->organisations) {
        if (organisation.key == "community") return organisation.node;
    }
    std::vector<handbook::Key> pages;
    for (const auto* node : state.reading_order) {
        if (node->item_count > 0) pages.push_back(node->key);
    }
    return pages.empty() ? state.reading_order.front()->key : pages[pages.size() / 2];
}

// Answers the question on the screen and goes on.
void answer(Stage& stage, bool rightly, TimePoint now) {
    const handbook::Question& question = stage.state().quiz->round.slot().question();
    const bool pairs = question.kind == handbook::QuestionKind::Match;
    const bool one = question.kind == handbook::QuestionKind::Multiple && !rightly;
    const std::size_t count = one ? 1 : question.answer.size();
    for (std::size_t i = 0; i < count; ++i) {
        // The wrong one: what comes after the right one.
        const auto options = static_cast<int>(question.options.size());
        const int chosen = rightly ? question.answer[i] : (question.answer[i] + 1) % options;
        if (pairs) {
            stage.apply(kiosk::ChooseOption{static_cast<int>(i)}, now);
            stage.apply(kiosk::JoinTarget{chosen}, now);
        } else {
            stage.apply(kiosk::ChooseOption{chosen}, now);
        }
    }
    stage.apply(kiosk::SubmitAnswer{}, now);
}

[[nodiscard]] std::vector<Shot> shots_of_quiz(const kiosk::State& state) {
    using handbook::QuestionKind;
    using quiz::Way;
    std::vector<Shot> shots;
    if (state.bank->empty()) return shots;
    shots.push_back(shot("quiz", {kiosk::OpenQuiz{}}));
    shots.push_back(shot("sections", {kiosk::ChooseSection{}}));
    const std::pair<QuestionKind, std::string> kinds[] = {
        {QuestionKind::Single, "single"},       {QuestionKind::Multiple, "multiple"},
        {QuestionKind::TrueFalse, "truefalse"}, {QuestionKind::Blank, "blank"},
        {QuestionKind::Match, "match"},         {QuestionKind::Order, "order"}};
    for (const auto& [kind, name] : kinds) {
        const auto& all = state.bank->all();
        const auto found = std::find_if(all.begin(), all.end(), [kind = kind](const quiz::Entry& entry) {
            return entry.question->kind == kind;
        });
        if (found == all.end()) continue;
        const kiosk::StartRound start{Way::Daily, found->question->key};
        shots.push_back(shot("question-" + name, {start}));
        shots.push_back({"question-" + name + "-wrong", [start](Stage& stage, TimePoint now) {
                             stage.apply(start, now);
                             answer(stage, false, now);
                         }});
    }
    shots.push_back({"result", [](Stage& stage, TimePoint now) {
                         stage.apply(kiosk::StartRound{Way::Five, {}}, now);
                         for (int i = 0; i < 5; ++i) {
                             answer(stage, i != 1, now + Duration(20 * (i + 1)));
                             stage.apply(kiosk::NextQuestion{}, now + Duration(20 * (i + 1)));
                         }
                     }});
    shots.push_back(shot("exam", {kiosk::StartRound{Way::Exam, {}}}));
    shots.push_back(shot("hand_in", {kiosk::OpenHandIn{}}));
    shots.push_back(shot("recite", {kiosk::StartRound{Way::Recite, {}}}));
    return shots;
}

// Nobody touches anything: the kiosk asks, then shows itself. Nothing where it is set never to ask.
[[nodiscard]] std::vector<Shot> shots_of_leaving(const kiosk::Command& page) {
    constexpr Duration asked{400};
    constexpr Duration gone{asked + kiosk::visit_countdown};
    return {{"still_here",
             [page, asked](Stage& stage, TimePoint now) {
                 stage.apply(page, now);
                 (void)stage.advance(now + asked);
             },
             asked},
            {"attract", [gone](Stage& stage, TimePoint now) { (void)stage.advance(now + gone); }, gone}};
}

[[nodiscard]] std::vector<Shot> shots_of_search() {
    using kiosk::SearchPanel;
    const auto type = [](std::string_view keys) {
        std::vector<kiosk::Command> commands{kiosk::OpenSearch{}, kiosk::ClearSearch{},
                                             kiosk::ShowPanel{SearchPanel::Keys, 0, {}}};
        for (const char key : keys)
            commands.emplace_back(kiosk::TypeKey{key});
        return commands;
    };
    auto opened = type("DZZ");
    opened.emplace_back(kiosk::OpenHit{0});
    return {shot("search", type("")), shot("search-typed", type("DZZ")),
            shot("search-opened", std::move(opened)),
            shot("search-strokes", {kiosk::OpenSearch{}, kiosk::ShowPanel{SearchPanel::Strokes, 0, {}}}),
            shot("search-terms", {kiosk::OpenSearch{}, kiosk::ShowPanel{SearchPanel::Terms, 0, {}}})};
}

// As much of a sentence as stands by itself.
[[nodiscard]] std::string shortened(std::string_view text) {
    const std::string_view most = utf8::prefix(text, utf8::length(text) * 3 / 4);
    const std::size_t half = most.rfind("；");
    const std::size_t end = half == std::string_view::npos ? most.rfind("，") : half;
    return std::string(most.substr(0, end)) + "。";
}

// A new version that changes, adds and takes away duties of the organisation whose page is shown.
[[nodiscard]] kiosk::UpdateOffer made_up_offer(const kiosk::State& state) {
    using Kind = pack::Change::Kind;
    kiosk::UpdateOffer offer{"2026 年 5 月版", "2026 年 11 月版", "梧桐街道党建办", {}};
    const auto* duties = std::get_if<kiosk::DutiesScreen>(&state.screen);
    if (duties == nullptr) return offer;
    int place = 0;
    for (const handbook::Block& item : duties->items) {
        constexpr std::array kinds{Kind::Changed, Kind::Added, Kind::Changed, Kind::Removed};
        pack::Change change;
        change.kind = kinds[static_cast<std::size_t>(place++) % kinds.size()];
        change.page = duties->section->key;
        change.label = duties->section->label;
        change.title = duties->section->title;
        change.block = item.key;
        change.number = item.number;
        if (change.kind != Kind::Added) change.before = shortened(item.text);
        if (change.kind != Kind::Removed) change.after = item.text;
        offer.changes.push_back(std::move(change));
    }
    return offer;
}

// What the offer has changed, as visitors see it once it is there.
[[nodiscard]] std::vector<Shot> shots_of_revisions(const std::shared_ptr<kiosk::UpdateOffer>& offer,
                                                   const kiosk::Command& page) {
    return {{"reader-revised",
             [offer, page](Stage& stage, TimePoint now) {
                 std::vector<pack::Change> changes = offer->changes;
                 std::erase_if(changes, [](const pack::Change& change) { return change.after.empty(); });
                 stage.hear(kiosk::update_news::Revised{std::make_shared<const kiosk::Revisions>(
                                std::move(changes), std::nullopt)},
                            now);
                 stage.apply(page, now);
             }},
            {"revision", [offer](Stage& stage, TimePoint now) {
                 if (!offer->changes.empty())
                     stage.apply(kiosk::ShowRevision{offer->changes.front().block}, now);
             }}};
}

// From the operator's page.
[[nodiscard]] std::vector<Shot> shots_of_update(const std::shared_ptr<kiosk::UpdateOffer>& offer) {
    const auto told = [](std::string name, kiosk::UpdateNews news) {
        return Shot{std::move(name), [news = std::move(news)](Stage& stage, TimePoint now) {
                        stage.apply(kiosk::OpenUpdate{}, now);
                        stage.hear(news, now);
                    }};
    };
    return {told("update-no-stick", kiosk::update_news::NoStick{}),
            told("update-refused", kiosk::update_news::Refused{pack::Refusal::Altered}),
            {"update",
             [offer](Stage& stage, TimePoint now) {
                 stage.apply(kiosk::OpenUpdate{}, now);
                 stage.hear(*offer, now);
             }},
            // Last, since what it waits for never comes.
            told("update-copying", kiosk::update_news::Copying{40})};
}

// A week and some answers, made up: in pictures nothing is recorded.
[[nodiscard]] std::shared_ptr<const kiosk::Figures> sample_figures(const kiosk::State& state) {
    constexpr std::int64_t monday = 20'780;  // 2026-11-23
    state::Tallies tallies;
    const std::array<std::int64_t, 7> visits{18, 31, 26, 42, 37, 12, 23};
    for (std::size_t i = 0; i < visits.size(); ++i)
        tallies.uses.push_back({monday - 6 + static_cast<std::int64_t>(i), {}, visits.at(i)});
    tallies.uses.push_back({state::unknown_day, {}, 3});
    std::int64_t times = 40;
    for (const handbook::Node* node : state.reading_order)
        tallies.uses.push_back({monday, node->key, --times});
    const quiz::Pool& all = state.bank->all();
    for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 24); ++i) {
        const handbook::Question& question = *all[i * all.size() / 24].question;
        for (int n = 0; n < 24; ++n) {
            const bool right = n % 24 > static_cast<int>(i) % 15;
            state::Tallies::Answer answer{n, question.key, question.hash, question.answer, 0, monday};
            answer.fraction_ppm = right ? quiz::full_ppm : 0;
            const bool one = question.kind == handbook::QuestionKind::Single;
            if (!right && one) answer.response = {(question.answer.front() + 1) % 3};
            tallies.answers.push_back(std::move(answer));
        }
        if (i < 3) tallies.reports.push_back({question.key, question.hash, static_cast<std::int64_t>(3 - i)});
    }
    tallies.vain_searches = {{"DFGL", 9}, {"ZZBF", 4}, {"WYH", 3}};
    return std::make_shared<const kiosk::Figures>(
        kiosk::figures_of(tallies, state.bank, {monday, 14 * 60 + 32, true},
                          {Duration(12 * 86400.0), std::uint64_t{18'000'000'000}}));
}

// The first PIN is set, in two looks at the page, then the pages behind it; `update` are of those.
[[nodiscard]] std::vector<Shot> shots_of_operator(std::vector<Shot> update) {
    using kiosk::OfficePage;
    const auto type = [](Stage& stage, std::string_view digits, TimePoint now) {
        for (const char digit : digits)
            stage.apply(kiosk::TypePin{digit}, now);
    };
    std::vector<Shot> shots;
    shots.push_back({"pin-new", [type](Stage& stage, TimePoint now) {
                         stage.apply(kiosk::GoHome{}, now);
                         stage.apply(kiosk::OpenOperator{}, now);
                         type(stage, "481", now);
                     }});
    shots.push_back({"operator", [type](Stage& stage, TimePoint now) {
                         type(stage, "592481592", now);
                         stage.hear(kiosk::report::PinKept{true}, now);
                         stage.hear(kiosk::report::Gathered{sample_figures(stage.state())}, now);
                         stage.hear(kiosk::report::StickSeen{true}, now);
                     }});
    const std::pair<OfficePage, std::string> pages[] = {
        {OfficePage::Use, "use"},           {OfficePage::Questions, "questions"},
        {OfficePage::Reports, "reports"},   {OfficePage::Searches, "searches"},
        {OfficePage::Settings, "settings"}, {OfficePage::Checks, "checks"}};
    for (const auto& [page, name] : pages)
        shots.push_back(shot("operator-" + name, {kiosk::OpenOffice{page}}));
    shots.push_back({"operator-night", [](Stage& stage, TimePoint now) {
                         settings::Settings settings = stage.state().office.settings;
                         settings.dark_from = 21.5;
                         settings.dark_until = 7;
                         stage.apply(kiosk::OpenOffice{OfficePage::Settings}, now);
                         stage.apply(kiosk::KeepSettings{settings}, now);
                     }});
    shots.push_back(
        {"operator-checked", [](Stage& stage, TimePoint now) {
             stage.apply(kiosk::OpenOffice{OfficePage::Checks}, now);
             stage.apply(kiosk::RunChecks{}, now);
             stage.hear(
                 kiosk::report::Checked{
                     {{"settings", true, {}}, {"pack", true, {}}, {"state", false, {}}, {"fonts", true, {}}}},
                 now);
         }});
    std::move(update.begin(), update.end(), std::back_inserter(shots));
    // Six wrong tries: a wait.
    shots.push_back({"pin", [type](Stage& stage, TimePoint now) {
                         stage.apply(kiosk::GoHome{}, now);
                         stage.apply(kiosk::OpenOperator{}, now);
                         type(stage, "1", now);
                     }});
    shots.push_back({"pin-wait", [type](Stage& stage, TimePoint now) {
                         using Outcome = kiosk::report::PinChecked::Outcome;
                         for (int i = 0; i < 5; ++i) {
                             stage.apply(kiosk::ClearPin{}, now);
                             type(stage, "111111", now);
                             stage.hear(kiosk::report::PinChecked{Outcome::Wrong}, now + Duration(10));
                         }
                     }});
    return shots;
}

[[nodiscard]] std::vector<Shot> shots_of(const kiosk::State& state) {
    const handbook::Key page = page_to_show(state);
    const auto& organisations = state.book->organisations;
    std::vector<Shot> shots{shot("home", {kiosk::GoHome{}})};
    const auto offer = std::make_shared<kiosk::UpdateOffer>();
    if (!organisations.empty()) {
        const auto community = std::find_if(organisations.begin(), organisations.end(),
                                            [](const auto& one) { return one.key == "community"; });
        const auto& shown = community == organisations.end() ? organisations.front() : *community;
        shots.push_back(shot("who", {kiosk::ChooseOrganisation{}}));
        shots.push_back({"duties", [offer, key = shown.key](Stage& stage, TimePoint now) {
                             stage.apply(kiosk::OpenDuties{key}, now);
                             *offer = made_up_offer(stage.state());
                         }});
    }
    const kiosk::OpenSection read{page, {}};
    shots.push_back(shot("reader", {read}));
    shots.push_back(shot("size", {read, kiosk::ToggleSizeSheet{}}));
    if (!organisations.empty()) {
        auto revisions = shots_of_revisions(offer, read);
        std::move(revisions.begin(), revisions.end(), std::back_inserter(shots));
    }
    shots.push_back(shot("contents", {kiosk::OpenContents{}}));
    shots.push_back(shot("about", {kiosk::OpenAbout{}}));
    auto quiz = shots_of_quiz(state);
    std::move(quiz.begin(), quiz.end(), std::back_inserter(shots));
    auto search = shots_of_search();
    std::move(search.begin(), search.end(), std::back_inserter(shots));
    auto office = shots_of_operator(organisations.empty() ? std::vector<Shot>() : shots_of_update(offer));
    std::move(office.begin(), office.end(), std::back_inserter(shots));
    auto leaving = shots_of_leaving(read);
    std::move(leaving.begin(), leaving.end(), std::back_inserter(shots));
    return shots;
}

}  // namespace

Result<> write_pictures(Stage& stage, const std::filesystem::path& folder, TimePoint now) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fail("{}: cannot be made: {}", folder.string(), error.message());
    for (const Shot& shot : shots_of(stage.state())) {
        shot.prepare(stage, now);
        const auto path = folder / (shot.name + ".png");
        platform::Pixels pixels = stage.picture(now + shot.later);
        const picture::Bitmap bitmap{pixels.width, pixels.height, std::move(pixels.rgb)};
        TRY(files::write_atomically(path, picture::encode(bitmap, picture::Format::Png)));
        fmt::print("{}\n", path.string());
    }
    return {};
}

}  // namespace shouce::app
