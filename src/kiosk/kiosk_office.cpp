// The part of the kiosk behind the PIN: opens and closes the operator's pages, asks the program for what they
// need and shows what it reports.
#include <algorithm>
#include <iterator>
#include <utility>

#include "kiosk/kiosk.h"

namespace shouce::kiosk {

namespace {

constexpr std::size_t hardest_shown = 5;

}  // namespace

bool Kiosk::in_office() const {
    return std::holds_alternative<PinScreen>(state_.screen) ||
           std::holds_alternative<OperatorScreen>(state_.screen) ||
           std::holds_alternative<UpdateScreen>(state_.screen);
}

void Kiosk::set_pin(const PinOnDisk& found, TimePoint now) {
    pin_desk_ = PinDesk(found, now);
    state_.lock = pin_desk_.shown();
}

// Whoever was here before has gone.
void Kiosk::open_operator(TimePoint now) {
    const auto* front = std::get_if<HomeScreen>(&state_.screen);
    if (front == nullptr && !std::holds_alternative<AttractScreen>(state_.screen)) return;
    forget_visitor(now);
    pin_desk_.reset(now);
    state_.lock = pin_desk_.shown();
    enter(PinScreen{});
}

void Kiosk::open_office() {
    state_.office = Office{};
    state_.office.settings = settings_;
    enter(OperatorScreen{});
    gather();
}

void Kiosk::leave_office(TimePoint now) {
    pin_desk_.reset(now);
    state_.lock = pin_desk_.shown();
    state_.office = Office{};
    forget_visitor(now);
}

void Kiosk::gather() {
    tasks_.emplace_back(task::Gather{state_.bank});
}

void Kiosk::show_office_page(OfficePage page) {
    if (!std::holds_alternative<OperatorScreen>(state_.screen)) return;
    Office& office = state_.office;
    office.page = page;
    office.kept = Office::Kept::Unchanged;
    if (office.cover != CoverWord::Running) office.cover = CoverWord::None;
    if (page != OfficePage::Export) office.exporting = Office::Work::None;
    if (page == OfficePage::Front) gather();
    enter(OperatorScreen{});
}

void Kiosk::see_report(std::size_t index) {
    const Office& office = state_.office;
    if (!office.figures || index >= office.figures->reports.size()) return;
    const handbook::Question& question = *office.figures->reports[index].entry.question;
    tasks_.emplace_back(task::SeeReport{question.key, question.hash});
    gather();
}

void Kiosk::keep_settings(const settings::Settings& settings) {
    if (!std::holds_alternative<OperatorScreen>(state_.screen)) return;
    state_.office.settings = settings;
    tasks_.emplace_back(task::KeepSettings{settings});
}

void Kiosk::take_cover() {
    Office& office = state_.office;
    const bool open = std::holds_alternative<OperatorScreen>(state_.screen);
    if (!open || !office.stick || office.cover == CoverWord::Running) return;
    office.cover = CoverWord::Running;
    tasks_.emplace_back(task::TakeCover{});
}

void Kiosk::drop_cover() {
    Office& office = state_.office;
    const bool open = std::holds_alternative<OperatorScreen>(state_.screen);
    if (!open || state_.cover == Cover{} || office.cover == CoverWord::Running) return;
    office.cover = CoverWord::Running;
    tasks_.emplace_back(task::DropCover{});
}

void Kiosk::set_cover(const Cover& cover) {
    state_.cover = cover;
    --state_.cover_asset;
    state_.room_name = cover.title.value_or(settings_.room_name);
}

void Kiosk::run_checks() {
    Office& office = state_.office;
    if (office.checking == Office::Work::Running) return;
    office.checking = Office::Work::Running;
    office.checks.clear();
    tasks_.emplace_back(task::RunChecks{});
}

void Kiosk::export_figures() {
    Office& office = state_.office;
    if (!office.figures || !office.stick || office.exporting == Office::Work::Running) return;
    office.exporting = Office::Work::Running;
    tasks_.emplace_back(task::Export{office.figures, state_.book, office.clauses, state_.room_name});
}

void Kiosk::end_program(task::End::How how) {
    if (std::holds_alternative<OperatorScreen>(state_.screen)) tasks_.emplace_back(task::End{how});
}

std::vector<Task> Kiosk::take_tasks() {
    if (auto task = pin_desk_.take_task()) tasks_.push_back(*std::move(task));
    return std::exchange(tasks_, {});
}

bool Kiosk::tick_office(TimePoint now) {
    bool changed = pin_desk_.tick(now);
    if (changed) state_.lock = pin_desk_.shown();
    if (!in_office() || now - last_touch_ < office_hours) return changed;
    leave_office(now);
    visit_.wait();
    show_empty_room(now);
    return true;
}

std::optional<TimePoint> Kiosk::office_deadline() const {
    TimePoint first = last_touch_ + office_hours;
    for (const auto& other : {pin_desk_.deadline(), update_desk_.deadline()}) {
        if (other) first = std::min(first, *other);
    }
    return first;
}

// The words of the hardest clauses stand in the pack, which the thread that gathers must not read.
void Kiosk::look_up_clauses() {
    Office& office = state_.office;
    office.clauses.clear();
    const auto& clauses = office.figures->clauses;
    for (std::size_t i = 0; i < std::min(clauses.size(), hardest_shown); ++i) {
        std::string words;
        const auto blocks = reader_.blocks(clauses[i].entry.question->node);
        if (!blocks) report(blocks.error());
        if (blocks) {
            const auto found =
                std::find_if(blocks->begin(), blocks->end(),
                             [&](const handbook::Block& block) { return block.key == clauses[i].block; });
            if (found != blocks->end()) words = found->text;
        }
        office.clauses.push_back(std::move(words));
    }
}

void Kiosk::hear(const Report& told, TimePoint now) {
    if (const auto* checked = std::get_if<report::PinChecked>(&told)) {
        const bool opens = pin_desk_.hear(*checked, now);
        state_.lock = pin_desk_.shown();
        if (opens && std::holds_alternative<PinScreen>(state_.screen)) open_office();
    } else if (const auto* kept = std::get_if<report::PinKept>(&told)) {
        const bool opens = pin_desk_.hear(*kept, now);
        state_.lock = pin_desk_.shown();
        if (opens && std::holds_alternative<PinScreen>(state_.screen)) open_office();
    } else if (const auto* taken = std::get_if<report::CoverTaken>(&told)) {
        // It is on the disk, whether the page is still open or not.
        state_.office.cover = taken->word;
        set_cover(taken->cover);
    } else if (std::holds_alternative<OperatorScreen>(state_.screen)) {
        hear_in_office(told);
    }
}

void Kiosk::hear_in_office(const Report& told) {
    using Work = Office::Work;
    Office& office = state_.office;
    if (const auto* gathered = std::get_if<report::Gathered>(&told)) {
        office.unreadable = gathered->figures == nullptr;
        if (gathered->figures == nullptr) return;
        office.figures = gathered->figures;
        look_up_clauses();
    } else if (const auto* settings = std::get_if<report::SettingsKept>(&told)) {
        office.kept = settings->kept ? Office::Kept::Yes : Office::Kept::No;
        if (settings->kept) use_settings(office.settings);
    } else if (const auto* checked = std::get_if<report::Checked>(&told)) {
        office.checks = checked->checks;
        office.checking = Work::Done;
    } else if (const auto* exported = std::get_if<report::Exported>(&told)) {
        office.exporting = exported->done ? Work::Done : Work::Failed;
        office.exported = exported->names;
    } else if (const auto* stick = std::get_if<report::StickSeen>(&told)) {
        office.stick = stick->present;
    }
}

// From now on, and not only after the next start.
void Kiosk::use_settings(const settings::Settings& settings) {
    settings_ = settings;
    state_.room_name = state_.cover.title.value_or(settings.room_name);
    state_.motion = settings.motion;
    desk_.set_policy(policy_of(settings.scoring));
    visit_.set_idle(idle());
    begin_as_set();
}

}  // namespace shouce::kiosk
