// The part of the kiosk that knows whether anybody is there: it shows itself to an empty room, asks who has
// not touched anything for long, and forgets who has gone.
#include <algorithm>
#include <utility>

#include "kiosk/attract.h"
#include "kiosk/kiosk.h"
#include "kiosk/night.h"

namespace shouce::kiosk {

void Kiosk::begin_as_set() {
    state_.text_size = settings_.text_size;
    state_.typeface = settings_.typeface;
    state_.ground = settings_.ground;
}

bool Kiosk::set_time(const LocalTime& time, TimePoint now) {
    if (time_ == time) return false;
    time_ = time;
    const bool forgot = forget_old_revisions();
    visit_.set_idle(idle());
    const bool dark = std::holds_alternative<DarkScreen>(state_.screen);
    const bool begins = night() && std::holds_alternative<AttractScreen>(state_.screen);
    const bool ends = dark && !night();
    if (begins || ends) show_empty_room(now);
    return begins || ends || forgot;
}

bool Kiosk::night() const {
    return time_ && is_night(settings_, *time_);
}

// Whoever is never asked by day is asked at night, or it would never be dark.
Duration Kiosk::idle() const {
    constexpr Duration at_night{60};
    const Duration set(settings_.idle_seconds);
    return night() && set == Duration::zero() ? at_night : set;
}

void Kiosk::show_empty_room(TimePoint now) {
    if (!night()) return show_attract(now);
    next_attract_.reset();
    enter(DarkScreen{});
}

bool Kiosk::tick(TimePoint now) {
    const bool round_changed = tick_round(now);
    const bool update_changed = tick_update(now);
    const bool office_changed = tick_office(now);
    return (!in_office() && tick_visit(now)) || office_changed || round_changed || update_changed;
}

std::optional<TimePoint> Kiosk::deadline() const {
    if (in_office()) return office_deadline();
    std::optional<TimePoint> first = visit_.deadline();
    const auto round = state_.quiz ? state_.quiz->round.deadline() : std::nullopt;
    for (const auto& other : {next_attract_, round, update_desk_.deadline()}) {
        if (other) first = first ? std::min(*first, *other) : *other;
    }
    return first;
}

bool Kiosk::tick_visit(TimePoint now) {
    if (next_attract_ && now >= *next_attract_) {
        show_attract(now);
        return true;
    }
    if (!visit_.tick(now)) return false;
    if (visit_.phase() == Visit::Phase::Asked) {
        state_.asked_until = visit_.deadline();
        return true;
    }
    forget_visitor(now);
    show_empty_room(now);
    return true;
}

// Whoever gives a command is there, whatever it is.
void Kiosk::stay(TimePoint now) {
    state_.asked_until.reset();
    next_attract_.reset();
    visit_.stay(now);
}

// A visitor counts once, with the first command; a section each time it is opened.
void Kiosk::count_use(int screen_before, TimePoint now) {
    if (!std::exchange(visit_counted_, true)) happened_.push_back({now, state::Used{}});
    const auto* reader = std::get_if<ReaderScreen>(&state_.screen);
    if (reader != nullptr && state_.visit_of_screen != screen_before)
        happened_.push_back({now, state::Used{reader->node->key}});
}

void Kiosk::show_attract(TimePoint now) {
    const auto read = [this](const handbook::Node& node) {
        ReaderScreen page;
        if (const auto done = read_text(node, page); !done) report(done.error());
        return std::move(page.blocks);
    };
    const auto* before = std::get_if<AttractScreen>(&state_.screen);
    AttractScreen next = draw_attract(state_, read, attract_random_);
    next.page = before == nullptr ? 0 : before->page + 1;
    enter(std::move(next));
    next_attract_ = now + attract_page;
}

void Kiosk::come_in(ComeIn::Text text) {
    if (text == ComeIn::Text::Large) state_.text_size = std::max(state_.text_size, TextSize::Large);
    open_home();
}

void Kiosk::answer_attract(int option, TimePoint now) {
    const auto* shown = std::get_if<AttractScreen>(&state_.screen);
    if (shown == nullptr || !shown->question) return;
    auto started = desk_.start(quiz::Way::Daily, shown->question->question->key, shown->seed, now);
    if (!started) return report(started.error());
    if (!*started) return;
    state_.quiz = **std::move(started);
    show_question(now);
    choose(option, now);
}

void Kiosk::start_over(TimePoint now) {
    visit_.wait();
    forget_visitor(now);
    open_home();
}

// Nothing of a visitor outlives the visit; a round that is under way counts as abandoned.
void Kiosk::forget_visitor(TimePoint now) {
    if (state_.quiz && !state_.quiz->round.over()) desk_.end(*state_.quiz, now);
    desk_.forget_visit();
    state_.quiz.reset();
    state_.has_missed = false;
    state_.asked_until.reset();
    state_.last_read.clear();
    state_.search.reset();
    back_.reset();
    visit_counted_ = false;
    begin_as_set();
    ++state_.visitor;
}

}  // namespace shouce::kiosk
