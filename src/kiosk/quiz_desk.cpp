#include "kiosk/quiz_desk.h"

#include <algorithm>
#include <utility>

namespace shouce::kiosk {

namespace {

constexpr std::size_t questions_in_practice = 5;
constexpr std::size_t questions_to_recite = 10;
constexpr std::size_t most_in_survival = 100;

[[nodiscard]] std::string_view name_of(quiz::Policy policy) {
    switch (policy) {
        case quiz::Policy::All: return "all";
        case quiz::Policy::Half: return "half";
        case quiz::Policy::PerOption: return "per_option";
        case quiz::Policy::RightMinusWrong: return "right_minus_wrong";
    }
    return {};
}

}  // namespace

std::string_view name_of(quiz::Way way) {
    switch (way) {
        case quiz::Way::Five: return "five";
        case quiz::Way::Duties: return "duties";
        case quiz::Way::Section: return "section";
        case quiz::Way::Exam: return "exam";
        case quiz::Way::Survival: return "survival";
        case quiz::Way::Recite: return "recite";
        case quiz::Way::Missed: return "missed";
        case quiz::Way::Clause: return "clause";
        case quiz::Way::Daily: return "daily";
    }
    return {};
}

quiz::Policy policy_of(settings::Scoring scoring) {
    switch (scoring) {
        case settings::Scoring::All: return quiz::Policy::All;
        case settings::Scoring::Half: return quiz::Policy::Half;
        case settings::Scoring::PerOption: return quiz::Policy::PerOption;
        case settings::Scoring::RightMinusWrong: return quiz::Policy::RightMinusWrong;
    }
    return quiz::Policy::Half;
}

QuizDesk::QuizDesk(std::shared_ptr<const Bank> bank, quiz::Policy policy, std::uint64_t seed)
    : bank_(std::move(bank)), policy_(policy), seeds_(seed) {}

Result<quiz::Pool> QuizDesk::questions_for(quiz::Way way, const std::string& about,
                                           quiz::Random& random) const {
    const auto drawn = [&](const quiz::Pool& pool, std::size_t count) {
        return quiz::draw(pool, count, memory_, random);
    };
    switch (way) {
        case quiz::Way::Five: return drawn(bank_->one_touch(), questions_in_practice);
        case quiz::Way::Duties: return drawn(bank_->of_organisation(about), questions_in_practice);
        case quiz::Way::Section: return drawn(bank_->of_section(about), questions_in_practice);
        case quiz::Way::Survival: return drawn(bank_->all(), most_in_survival);
        case quiz::Way::Recite: return drawn(bank_->all(), questions_to_recite);
        case quiz::Way::Missed: return drawn(bank_->of_keys(memory_.missed()), memory_.missed().size());
        case quiz::Way::Clause: return drawn(bank_->of_clause(about), bank_->all().size());
        case quiz::Way::Daily: return bank_->of_keys({about});
        case quiz::Way::Exam:
            // A blueprint of its own for each, so that every question has its turn.
            return quiz::draw_examination(
                bank_->all(),
                quiz::standard_blueprint(bank_->all(), questions_in_examination, quiz::Random(random.next())),
                memory_, random);
    }
    return quiz::Pool{};
}

Result<std::optional<Quiz>> QuizDesk::start(quiz::Way way, const std::string& about, TimePoint now) {
    return start(way, about, seeds_.next(), now);
}

Result<std::optional<Quiz>> QuizDesk::start(quiz::Way way, const std::string& about, std::uint64_t seed,
                                            TimePoint now) {
    quiz::Random random(seed);
    TRY_ASSIGN(const quiz::Pool questions, questions_for(way, about, random));
    if (questions.empty()) return std::nullopt;
    Quiz quiz{quiz::Round(way, questions, seed, policy_, now), ++rounds_, about, false};
    if (!quiz.round.rules().shown) {
        tell(now, state::RoundBegun{quiz.number, visit_, std::string(name_of(way)), about, seed,
                                    static_cast<int>(questions.size())});
    }
    return quiz;
}

void QuizDesk::tell(TimePoint when, state::Event event) {
    Happened& happened = events_.emplace_back();
    happened.when = when;
    happened.event = std::move(event);
}

void QuizDesk::keep(const quiz::Judged& judged, int round, TimePoint now) {
    const handbook::Question& question = *judged.question;
    state::Answered answered;
    answered.round = round;
    answered.slot = judged.slot;
    answered.question = question.key;
    answered.hash = question.hash;
    answered.response = judged.response;
    answered.order = judged.order;
    answered.policy = name_of(judged.policy);
    answered.fraction_ppm = judged.fraction_ppm;
    answered.took = judged.took;
    answered.first = memory_.seen(question.key) == 0;
    tell(now, std::move(answered));
    memory_.judged(question.key, judged.fraction_ppm == quiz::full_ppm);
}

bool QuizDesk::submit(Quiz& quiz, TimePoint now) {
    const auto judged = quiz.round.submit(now);
    if (!judged) return false;
    keep(*judged, quiz.number, now);
    return true;
}

bool QuizDesk::hand_in(Quiz& quiz, TimePoint now) {
    const auto all = quiz.round.hand_in(now);
    for (const quiz::Judged& judged : all)
        keep(judged, quiz.number, now);
    return !all.empty();
}

void QuizDesk::end(const Quiz& quiz, TimePoint now) {
    if (quiz.round.rules().shown) return;
    const quiz::Result result = quiz::result_of(quiz.round, now);
    using How = state::RoundEnded::How;
    tell(now, state::RoundEnded{quiz.number, quiz.round.over() ? How::Finished : How::Abandoned, result.asked,
                                result.right});
}

void QuizDesk::report(Quiz& quiz, TimePoint now) {
    const handbook::Question& question = quiz.round.slot().question();
    quiz.reported = true;
    // One visitor's doubt counts once.
    if (!reported_.insert(question.key).second) return;
    tell(now, state::QuestionReported{question.key, question.hash});
}

void QuizDesk::forget_visit() {
    memory_ = quiz::Memory();
    reported_.clear();
    ++visit_;
}

std::vector<Happened> QuizDesk::take_events() {
    return std::exchange(events_, {});
}

}  // namespace shouce::kiosk
