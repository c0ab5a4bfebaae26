#include "quiz/round.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace shouce::quiz {

namespace {

using handbook::nothing;
using handbook::Question;
using handbook::QuestionKind;
using handbook::Response;

[[nodiscard]] Slot slot_for(const Entry& entry, Random& random) {
    Slot slot;
    slot.entry = entry;
    slot.order = shown_order(*entry.question, random);
    const QuestionKind kind = entry.question->kind;
    if (kind == QuestionKind::Blank || kind == QuestionKind::Match)
        slot.response.assign(entry.question->answer.size(), nothing);
    return slot;
}

// On where it is off, off where it is on.
void toggle(Response& response, int option) {
    const auto found = std::find(response.begin(), response.end(), option);
    if (found != response.end()) {
        response.erase(found);
    } else {
        response.push_back(option);
    }
}

void fill_or_empty(Response& response, int option) {
    const auto found = std::find(response.begin(), response.end(), option);
    if (found != response.end()) {
        *found = nothing;
        return;
    }
    const auto open = std::find(response.begin(), response.end(), nothing);
    if (open != response.end()) *open = option;
}

[[nodiscard]] std::optional<int> first_open(const Response& response) {
    const auto open = std::find(response.begin(), response.end(), nothing);
    if (open == response.end()) return std::nullopt;
    return static_cast<int>(open - response.begin());
}

}  // namespace

Rules rules_of(Way way, Policy policy) {
    Rules rules;
    rules.policy = policy;
    switch (way) {
        case Way::Duties:
        case Way::Section: rules.returns = true; break;
        case Way::Exam:
            rules.judged_at_end = true;
            rules.limit = exam_limit;
            break;
        case Way::Survival: rules.mistakes = 2; break;
        case Way::Recite: rules.shown = true; break;
        case Way::Five:
        case Way::Missed:
        case Way::Clause:
        case Way::Daily: break;
    }
    return rules;
}

Round::Round(Way way, const Pool& questions, std::uint64_t seed, Policy policy, TimePoint now)
    : way_(way),
      rules_(rules_of(way, policy)),
      seed_(seed),
      random_(seed),
      started_(now),
      looking_since_(now) {
    slots_.reserve(questions.size());
    for (const Entry& entry : questions)
        slots_.push_back(slot_for(entry, random_));
    wait_for_left();
}

void Round::choose(int option) {
    Slot& slot = slots_[at_];
    const Question& question = slot.question();
    const bool known = option >= 0 && static_cast<std::size_t>(option) < question.options.size();
    if (over_ || slot.judged || rules_.shown || !known) return;
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::TrueFalse: slot.response = {option}; break;
        case QuestionKind::Multiple:
            toggle(slot.response, option);
            std::sort(slot.response.begin(), slot.response.end());
            break;
        case QuestionKind::Blank: fill_or_empty(slot.response, option); break;
        case QuestionKind::Order: toggle(slot.response, option); break;
        case QuestionKind::Match:
            slot.response[static_cast<std::size_t>(option)] = nothing;
            chosen_left_ = option;
            break;
    }
}

void Round::join(int target) {
    Slot& slot = slots_[at_];
    const bool known = target >= 0 && static_cast<std::size_t>(target) < slot.question().targets.size();
    if (over_ || slot.judged || rules_.shown || !known) return;
    const auto holder = std::find(slot.response.begin(), slot.response.end(), target);
    const bool held = holder != slot.response.end();
    if (held) *holder = nothing;
    if (!chosen_left_) {
        if (held) chosen_left_ = static_cast<int>(holder - slot.response.begin());
        return;
    }
    slot.response[static_cast<std::size_t>(*chosen_left_)] = target;
    chosen_left_ = first_open(slot.response);
}

bool Round::can_submit() const {
    return !over_ && !rules_.judged_at_end && !rules_.shown && !slot().judged && slot().is_complete();
}

Judged Round::judge(std::size_t index) {
    Slot& slot = slots_[index];
    slot.judged = true;
    slot.fraction_ppm = quiz::fraction_ppm(slot.question(), slot.response, rules_.policy);
    return {slot.entry.question, static_cast<int>(index), slot.response, slot.order,
            slot.fraction_ppm,   rules_.policy,           slot.took};
}

std::optional<Judged> Round::submit(TimePoint now) {
    if (!can_submit()) return std::nullopt;
    come_back(now);
    count_time(now);
    looking_since_.reset();
    Judged judged = judge(at_);
    chosen_left_.reset();
    const Slot answered = slot();
    if (answered.is_right()) goes_on_ = now + pause_after_right;
    if (rules_.returns && (!answered.is_right() || answered.again)) ask_again(answered);
    return judged;
}

// After three to five others, or at the end where fewer are left. Not at once, with the answer still before
// the eyes, and no more once it was right twice running.
void Round::ask_again(const Slot& last) {
    if (last.is_right()) {
        int running = 0;
        for (std::size_t i = 0; i <= at_; ++i) {
            if (slots_[i].entry == last.entry) running = slots_[i].is_right() ? running + 1 : 0;
        }
        if (running >= 2) return;
    }
    const std::size_t others = 3 + random_.below(3);
    const std::size_t place = std::min(at_ + 1 + others, slots_.size());
    if (place <= at_ + 1) return;
    Slot again = slot_for(last.entry, random_);
    again.again = true;
    slots_.insert(slots_.begin() + static_cast<std::ptrdiff_t>(place), std::move(again));
}

void Round::advance(TimePoint now) {
    if (over_ || (!slot().judged && !rules_.shown)) return;
    come_back(now);
    goes_on_.reset();
    if (last_mistake() || at_ + 1 >= slots_.size()) return finish(now);
    ++at_;
    looking_since_ = now;
    wait_for_left();
}

std::optional<TimePoint> Round::deadline() const {
    if (over_) return std::nullopt;
    if (rules_.limit > Duration::zero()) return started_ + rules_.limit;
    return goes_on_;
}

void Round::go_to(std::size_t slot_index, TimePoint now) {
    if (over_ || !(rules_.judged_at_end || rules_.shown) || slot_index >= slots_.size()) return;
    come_back(now);
    count_time(now);
    at_ = slot_index;
    wait_for_left();
}

std::vector<std::size_t> Round::open_slots() const {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        if (!slots_[i].is_complete()) open.push_back(i);
    }
    return open;
}

std::vector<Judged> Round::hand_in(TimePoint now) {
    std::vector<Judged> all;
    if (over_ || !rules_.judged_at_end) return all;
    count_time(now);
    all.reserve(slots_.size());
    for (std::size_t i = 0; i < slots_.size(); ++i)
        all.push_back(judge(i));
    finish(now);
    return all;
}

int Round::mistakes() const {
    return static_cast<int>(std::count_if(slots_.begin(), slots_.end(),
                                          [](const Slot& slot) { return slot.judged && !slot.is_right(); }));
}

bool Round::last_mistake() const {
    return rules_.mistakes > 0 && mistakes() >= rules_.mistakes;
}

void Round::leave(TimePoint now) {
    if (over_) return;
    count_time(now);
    looking_since_.reset();
    goes_on_.reset();
    if (!away_since_) away_since_ = now;
}

void Round::come_back(TimePoint now) {
    if (over_) return;
    if (away_since_) away_ += std::max(Duration::zero(), now - *away_since_);
    away_since_.reset();
    if (!slot().judged && !looking_since_) looking_since_ = now;
}

Duration Round::time_left(TimePoint now) const {
    return std::max(Duration::zero(), started_ + rules_.limit - now);
}

Duration Round::time_used(TimePoint now) const {
    const TimePoint until = ended_.value_or(now);
    if (rules_.limit > Duration::zero()) return std::min(until - started_, rules_.limit);
    const Duration still_away = away_since_ ? until - *away_since_ : Duration::zero();
    return std::max(Duration::zero(), until - started_ - away_ - still_away);
}

void Round::count_time(TimePoint now) {
    if (!looking_since_) return;
    // Whoever tells late that the time is up does not lengthen it.
    const bool limited = rules_.limit > Duration::zero();
    const TimePoint until = limited ? std::min(now, started_ + rules_.limit) : now;
    slots_[at_].took += std::max(Duration::zero(), until - *looking_since_);
    looking_since_ = now;
}

void Round::wait_for_left() {
    chosen_left_.reset();
    if (slot().question().kind == QuestionKind::Match && !rules_.shown && !slot().judged)
        chosen_left_ = first_open(slot().response);
}

void Round::finish(TimePoint now) {
    over_ = true;
    ended_ = now;
    looking_since_.reset();
    goes_on_.reset();
    chosen_left_.reset();
}

Result result_of(const Round& round, TimePoint now) {
    Result result;
    result.took = round.time_used(now);
    std::map<handbook::Key, SectionResult> sections;
    std::set<const Question*> missed;
    for (const Slot& slot : round.slots()) {
        if (!slot.judged) continue;
        if (!slot.is_right() && missed.insert(slot.entry.question).second)
            result.missed.push_back(slot.entry);
        if (slot.again) continue;
        SectionResult& section = sections[slot.entry.section];
        section.section = slot.entry.section;
        ++section.asked;
        ++result.asked;
        result.points_ppm += slot.fraction_ppm;
        section.points_ppm += slot.fraction_ppm;
        if (!slot.is_right()) continue;
        ++section.right;
        ++result.right;
    }
    for (const auto& [key, section] : sections)
        result.sections.push_back(section);
    return result;
}

}  // namespace shouce::quiz
