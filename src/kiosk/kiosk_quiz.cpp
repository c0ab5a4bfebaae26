// The part of the kiosk that leads through a round of questions.
#include <algorithm>
#include <utility>

#include "kiosk/kiosk.h"

namespace shouce::kiosk {

void Kiosk::choose_section() {
    SectionsScreen sections;
    for (const handbook::Node* node : state_.reading_order) {
        const auto count = static_cast<int>(state_.bank->of_section(node->key).size());
        if (count > 0) sections.choices.push_back({node, count});
    }
    enter(std::move(sections));
}

void Kiosk::start_round(const StartRound& start, TimePoint now) {
    auto started = desk_.start(start.way, start.about, now);
    if (!started) return report(started.error());
    if (!*started) return;
    if (state_.quiz && !state_.quiz->round.over()) desk_.end(*state_.quiz, now);
    state_.quiz = **std::move(started);
    show_question(now);
}

void Kiosk::show_question(TimePoint now) {
    if (!state_.quiz || state_.quiz->round.over()) return;
    state_.quiz->round.come_back(now);
    look_up_report();
    enter(QuestionScreen{});
}

void Kiosk::leave_round(TimePoint now) {
    if (state_.quiz) state_.quiz->round.leave(now);
}

// A choice of one is an answer at once, but for an examination, where it can be changed.
void Kiosk::choose(int option, TimePoint now) {
    if (!state_.quiz) return;
    quiz::Round& round = state_.quiz->round;
    round.choose(option);
    using handbook::QuestionKind;
    const QuestionKind kind = round.slot().question().kind;
    if (kind == QuestionKind::Single || kind == QuestionKind::TrueFalse) submit(now);
}

void Kiosk::submit(TimePoint now) {
    if (!state_.quiz || !desk_.submit(*state_.quiz, now)) return;
    state_.has_missed = !desk_.memory().missed().empty();
}

void Kiosk::next_question(TimePoint now) {
    if (!state_.quiz || state_.quiz->round.over()) return;
    quiz::Round& round = state_.quiz->round;
    const std::size_t before = round.at();
    round.advance(now);
    if (round.over()) return end_round(now);
    if (round.at() != before) show_question(now);
}

void Kiosk::go_to_question(int slot, TimePoint now) {
    if (!state_.quiz || slot < 0) return;
    state_.quiz->round.go_to(static_cast<std::size_t>(slot), now);
    show_question(now);
}

void Kiosk::hand_in(TimePoint now) {
    if (!state_.quiz || !desk_.hand_in(*state_.quiz, now)) return;
    state_.has_missed = !desk_.memory().missed().empty();
    end_round(now);
}

void Kiosk::end_round(TimePoint now) {
    desk_.end(*state_.quiz, now);
    if (state_.quiz->round.rules().shown) return enter(QuizMenuScreen{});
    enter(ResultScreen{quiz::result_of(state_.quiz->round, now)});
}

bool Kiosk::tick_round(TimePoint now) {
    const auto due = state_.quiz ? state_.quiz->round.deadline() : std::nullopt;
    if (!due || now < *due) return false;
    if (state_.quiz->round.rules().judged_at_end) {
        hand_in(now);
    } else {
        next_question(now);
    }
    return true;
}

void Kiosk::read_clause(const ReadClause& read) {
    if (!back_) back_ = state_.screen;
    open_section(read.node, read.block);
}

void Kiosk::go_back(TimePoint now) {
    if (!back_) return;
    Screen screen = *std::exchange(back_, std::nullopt);
    if (std::holds_alternative<QuestionScreen>(screen)) return show_question(now);
    enter(std::move(screen));
}

void Kiosk::look_up_report() {
    state_.quiz->reported = desk_.reported(state_.quiz->round.slot().question().key);
}

void Kiosk::join_target(int target) {
    if (state_.quiz) state_.quiz->round.join(target);
}

void Kiosk::open_hand_in() {
    if (state_.quiz && !state_.quiz->round.over()) enter(HandInScreen{});
}

void Kiosk::report_question(TimePoint now) {
    if (state_.quiz) desk_.report(*state_.quiz, now);
}

}  // namespace shouce::kiosk
