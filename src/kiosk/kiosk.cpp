#include "kiosk/kiosk.h"

#include <algorithm>
#include <utility>

#include "base/log.h"

namespace shouce::kiosk {

namespace {

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

// The chain of nodes from the root down to `key`, both included; empty where there is no such node.
[[nodiscard]] std::vector<const handbook::Node*> path_to(const handbook::Node& from,
                                                         const handbook::Key& key) {
    if (from.key == key) return {&from};
    for (const handbook::Node& child : from.children) {
        auto path = path_to(child, key);
        if (!path.empty()) {
            path.insert(path.begin(), &from);
            return path;
        }
    }
    return {};
}

[[nodiscard]] ReaderScreen::Back back_of(const Screen& screen) {
    if (std::holds_alternative<SearchScreen>(screen)) return ReaderScreen::Back::ToSearch;
    if (std::holds_alternative<QuestionScreen>(screen)) return ReaderScreen::Back::ToQuestion;
    return ReaderScreen::Back::ToResult;
}

void place_among_siblings(ReaderScreen& reader) {
    if (reader.part == nullptr || reader.part == reader.node) return;
    for (const handbook::Node& sibling : reader.part->children) {
        if (sibling.kind == handbook::NodeKind::Group) continue;
        ++reader.siblings;
        if (sibling.key == reader.node->key) reader.place = reader.siblings;
    }
    if (reader.place == 0) reader.siblings = 0;
}

// Looking for something else gives the way back up.
[[nodiscard]] bool keeps_the_way_back(const Command& command) {
    return std::visit(
        Overloaded{[](const ReadClause&) { return true; }, [](const GoBack&) { return true; },
                   [](const TurnPage&) { return true; }, [](const ToggleSizeSheet&) { return true; },
                   [](const CloseSizeSheet&) { return true; }, [](const SetTextSize&) { return true; },
                   [](const SetTypeface&) { return true; }, [](const SetGround&) { return true; },
                   [](const ShowRevision&) { return true; }, [](const CloseRevision&) { return true; },
                   [](const DismissBanner&) { return true; }, [](const StayHere&) { return true; },
                   [](const auto&) { return false; }},
        command);
}

}  // namespace

std::string_view name_of(const Screen& screen) {
    return std::visit(Overloaded{
                          [](const HomeScreen&) { return "home"; },
                          [](const WhoScreen&) { return "who"; },
                          [](const DutiesScreen&) { return "duties"; },
                          [](const ContentsScreen&) { return "contents"; },
                          [](const ReaderScreen&) { return "reader"; },
                          [](const AboutScreen&) { return "about"; },
                          [](const QuizMenuScreen&) { return "quiz"; },
                          [](const SectionsScreen&) { return "sections"; },
                          [](const QuestionScreen&) { return "question"; },
                          [](const HandInScreen&) { return "hand_in"; },
                          [](const ResultScreen&) { return "result"; },
                          [](const AttractScreen&) { return "attract"; },
                          [](const DarkScreen&) { return "dark"; },
                          [](const SearchScreen&) { return "search"; },
                          [](const UpdateScreen&) { return "update"; },
                          [](const PinScreen&) { return "pin"; },
                          [](const OperatorScreen&) { return "operator"; },
                      },
                      screen);
}

std::string_view name_of(OfficePage page) {
    switch (page) {
        case OfficePage::Front: return "operator";
        case OfficePage::Use: return "operator_use";
        case OfficePage::Questions: return "operator_questions";
        case OfficePage::Reports: return "operator_reports";
        case OfficePage::Searches: return "operator_searches";
        case OfficePage::Settings: return "operator_settings";
        case OfficePage::Checks: return "operator_checks";
        case OfficePage::Export: return "operator_export";
    }
    return "operator";
}

Result<Kiosk> Kiosk::create(pack::Reader reader, const settings::Settings& settings, const Start& start) {
    TRY_ASSIGN(handbook::Handbook outline, reader.outline());
    TRY_ASSIGN(std::vector<handbook::Question> questions, reader.questions());
    State state;
    state.book = std::make_shared<const handbook::Handbook>(std::move(outline));
    state.bank = std::make_shared<const Bank>(std::move(questions), *state.book);
    state.reading_order = handbook::ReadingOrder(state.book->root);
    if (state.reading_order.empty()) return fail("the pack holds no text; build it again from its handbook");
    state.room_name = settings.room_name;
    state.motion = settings.motion;
    Kiosk kiosk(std::move(reader), std::move(state), settings, start);
    kiosk.open_home();
    return kiosk;
}

Kiosk::Kiosk(pack::Reader reader, State state, const settings::Settings& settings, const Start& start)
    : reader_(std::move(reader)),
      state_(std::move(state)),
      desk_(state_.bank, policy_of(settings.scoring), start.seed),
      settings_(settings),
      visit_(Duration(settings.idle_seconds), start.now),
      attract_random_(start.seed),
      day_(start.day),
      pin_desk_({}, start.now),
      last_touch_(start.now) {
    begin_as_set();
}

auto Kiosk::office_handlers(TimePoint now) {
    return Overloaded{
        [this](const OpenUpdate&) { open_update(); },
        [this](const InstallUpdate&) { update_desk_.install(); },
        [this](const ShowPreviousContent&) { update_desk_.go_back(); },
        [this](const LeaveUpdate&) { leave_update(); },
        [this, now](const OpenOperator&) { open_operator(now); },
        [this, now](const TypePin& type) { pin_desk_.type(type.digit, now); },
        [this](const ErasePin&) { pin_desk_.erase(); },
        [this](const ClearPin&) { pin_desk_.clear(); },
        [this](const OpenOffice& open) { show_office_page(open.page); },
        [this](const SeeReport& see) { see_report(see.index); },
        [this](const KeepSettings& keep) { keep_settings(keep.settings); },
        [this](const TakeCover&) { take_cover(); },
        [this](const DropCover&) { drop_cover(); },
        [this](const RunChecks&) { run_checks(); },
        [this](const ExportFigures&) { export_figures(); },
        [this](const EndProgram& end) { end_program(end.how); },
    };
}

void Kiosk::carry_out(const Command& command, TimePoint now) {
    std::visit(Overloaded{
                   [this](const GoHome&) { open_home(); },
                   [this](const OpenContents&) { enter(ContentsScreen{}); },
                   [this](const OpenAbout&) { enter(AboutScreen{}); },
                   [this](const ChooseOrganisation& choose) { enter(WhoScreen{choose.for_quiz}); },
                   [this](const OpenDuties& open) { open_duties(open.organisation); },
                   [this](const OpenSection& open) { open_section(open.node, open.block); },
                   [this](const TurnPage& turn) { turn_page(turn.direction); },
                   [this](const ToggleSizeSheet&) { toggle_size_sheet(); },
                   [this](const CloseSizeSheet&) { state_.size_sheet = false; },
                   [this](const SetTextSize& set) { state_.text_size = set.size; },
                   [this](const SetTypeface& set) { state_.typeface = set.typeface; },
                   [this](const SetGround& set) { state_.ground = set.ground; },
                   [this](const DismissBanner&) { state_.banner.reset(); },
                   [this](const ShowRevision& show) { show_revision(show.block); },
                   [this](const CloseRevision&) { state_.revision.reset(); },
                   [this](const OpenQuiz&) { enter(QuizMenuScreen{}); },
                   [this](const ChooseSection&) { choose_section(); },
                   [this, now](const StartRound& start) { start_round(start, now); },
                   [this, now](const ResumeRound&) { show_question(now); },
                   [this, now](const ChooseOption& option) { choose(option.option, now); },
                   [this](const JoinTarget& join) { join_target(join.target); },
                   [this, now](const SubmitAnswer&) { submit(now); },
                   [this, now](const NextQuestion&) { next_question(now); },
                   [this, now](const GoToQuestion& go) { go_to_question(go.slot, now); },
                   [this](const OpenHandIn&) { open_hand_in(); },
                   [this, now](const HandIn&) { hand_in(now); },
                   [this](const ReadClause& read) { read_clause(read); },
                   [this, now](const GoBack&) { go_back(now); },
                   [this, now](const ReportQuestion&) { report_question(now); },
                   [this](const ComeIn& come) { come_in(come.text); },
                   [this, now](const AnswerAttract& answer) { answer_attract(answer.option, now); },
                   [](const StayHere&) {},
                   [this](const OpenSearch&) { open_search(); },
                   [this, now](const TypeKey& type) { type_key(type.key, now); },
                   [this](const EraseKey&) { erase_key(); },
                   [this](const ClearSearch&) { clear_search(); },
                   [this](const ChooseWords& choose) { choose_words(choose.words); },
                   [this](const ShowPanel& show) { show_panel(show); },
                   [this](const MoreHits&) { more_hits(); },
                   [this, now](const OpenHit& open) { open_hit(open.index, now); },
                   [this, now](const StartOver&) { start_over(now); },
                   office_handlers(now),
               },
               command);
}

void Kiosk::apply(const Command& command, TimePoint now) {
    if (!keeps_the_way_back(command)) back_.reset();
    const bool at_question = std::holds_alternative<QuestionScreen>(state_.screen);
    const bool at_office = in_office();
    const int screen_before = state_.visit_of_screen;
    carry_out(command, now);
    // A question that is not on the screen takes no time.
    if (at_question && !std::holds_alternative<QuestionScreen>(state_.screen)) leave_round(now);
    follow_update();
    state_.lock = pin_desk_.shown();
    last_touch_ = now;
    if (at_office && !in_office()) leave_office(now);
    stay(now);
    if (!at_office && !in_office()) count_use(screen_before, now);
}

std::vector<Happened> Kiosk::take_events() {
    std::vector<Happened> events = desk_.take_events();
    std::move(happened_.begin(), happened_.end(), std::back_inserter(events));
    happened_.clear();
    return events;
}

void Kiosk::enter(Screen screen) {
    state_.screen = std::move(screen);
    state_.size_sheet = false;
    state_.revision.reset();
    ++state_.visit_of_screen;
}

void Kiosk::toggle_size_sheet() {
    state_.revision.reset();
    state_.size_sheet = !state_.size_sheet;
}

void Kiosk::show_revision(const handbook::Key& block) {
    const pack::Change* change = state_.revisions ? state_.revisions->of(block) : nullptr;
    if (change == nullptr) return;
    state_.size_sheet = false;
    state_.revision = *change;
}

void Kiosk::open_home() {
    HomeScreen home;
    if (!state_.bank->empty()) {
        quiz::Random random(static_cast<std::uint64_t>(day_));
        home.daily_question = state_.bank->all()[random.below(state_.bank->all().size())];
    } else if (auto daily = daily_clause()) {
        home.daily = *std::move(daily);
    } else {
        report(daily.error());
    }
    enter(std::move(home));
}

void Kiosk::open_section(const handbook::Key& key, const handbook::Key& block) {
    const auto path = path_to(state_.book->root, key);
    const auto at = state_.reading_order.find(key);
    if (path.empty() || at == state_.reading_order.end()) return;
    ReaderScreen reader;
    reader.node = *at;
    for (const handbook::Node* node : path) {
        if (node->kind == handbook::NodeKind::Part) reader.part = node;
    }
    if (at != state_.reading_order.begin()) reader.previous = *(at - 1);
    if (at + 1 != state_.reading_order.end()) reader.next = *(at + 1);
    place_among_siblings(reader);
    reader.marked = block;
    if (back_) reader.back = back_of(*back_);
    if (const auto read = read_text(*reader.node, reader); !read) return report(read.error());
    state_.last_read = key;
    enter(std::move(reader));
}

void Kiosk::open_duties(const std::string& organisation) {
    const auto& all = state_.book->organisations;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&organisation](const auto& one) { return one.key == organisation; });
    if (found == all.end()) return;
    DutiesScreen duties;
    duties.organisation = &*found;
    for (const handbook::Node* node : path_to(state_.book->root, found->node)) {
        if (node->kind != handbook::NodeKind::Group) duties.section = node;
    }
    auto blocks = reader_.blocks(found->node);
    if (!blocks) return report(blocks.error());
    for (handbook::Block& block : *blocks) {
        if (block.kind == handbook::BlockKind::Item) duties.items.push_back(std::move(block));
    }
    enter(std::move(duties));
}

void Kiosk::turn_page(TurnPage::Direction direction) {
    const auto* reader = std::get_if<ReaderScreen>(&state_.screen);
    if (reader == nullptr) return;
    const handbook::Node* to = direction == TurnPage::Direction::Next ? reader->next : reader->previous;
    if (to != nullptr) open_section(to->key, {});
}

Result<> Kiosk::read_text(const handbook::Node& node, ReaderScreen& into) const {
    TRY_ASSIGN(std::vector<handbook::Block> blocks, reader_.blocks(node.key));
    std::move(blocks.begin(), blocks.end(), std::back_inserter(into.blocks));
    for (const handbook::Node& child : node.children) {
        if (child.kind != handbook::NodeKind::Group) continue;
        if (!child.label.empty() || !child.title.empty()) {
            into.headings.push_back({into.blocks.size(), child.label, child.title});
        }
        TRY(read_text(child, into));
    }
    return {};
}

Result<std::optional<HomeScreen::DailyClause>> Kiosk::daily_clause() const {
    // Duties first, since they are what the kiosk is for; any page with points where there are none.
    std::vector<handbook::Key> nodes;
    for (const auto& organisation : state_.book->organisations)
        nodes.push_back(organisation.node);
    if (nodes.empty()) {
        for (const auto* node : state_.reading_order) {
            if (node->item_count > 0) nodes.push_back(node->key);
        }
    }
    if (nodes.empty()) return std::nullopt;
    // Another organisation every day, and another of its points every time it comes round.
    const auto day = static_cast<std::size_t>(day_ < 0 ? 0 : day_);
    const auto path = path_to(state_.book->root, nodes[day % nodes.size()]);
    if (path.empty()) return std::nullopt;
    ReaderScreen text;
    TRY(read_text(*path.back(), text));
    std::vector<handbook::Block> items = std::move(text.blocks);
    std::erase_if(items, [](const auto& block) { return block.kind != handbook::BlockKind::Item; });
    if (items.empty()) return std::nullopt;
    HomeScreen::DailyClause daily;
    daily.block = items[day / nodes.size() % items.size()];
    for (const handbook::Node* node : path) {
        if (node->kind != handbook::NodeKind::Group)
            daily.section = node->key, daily.section_title = node->title;
    }
    return daily;
}

std::string Kiosk::likely_next() const {
    constexpr std::int64_t blocks = 12;
    const auto* reader = std::get_if<ReaderScreen>(&state_.screen);
    const handbook::Key& key = reader == nullptr         ? state_.last_read
                               : reader->next != nullptr ? reader->next->key
                                                         : reader->node->key;
    const auto& order = state_.reading_order;
    const auto found = order.find(key);
    std::string text;
    // A heading without text of its own is followed by one that has some.
    for (auto node = found == order.end() ? order.begin() : found; node != order.end() && text.empty();
         ++node) {
        const auto beginning = reader_.blocks((*node)->key, blocks);
        if (!beginning) return {};
        for (const handbook::Block& block : *beginning)
            text += block.text;
    }
    return text;
}

void Kiosk::report(const Error& error) {
    log::error("{}", error.message());
    state_.banner = Banner::ContentUnreadable;
}

}  // namespace shouce::kiosk
