// Hands out rounds and keeps the books on them: what this visit has seen and missed, and what is to be
// recorded. It knows nothing of screens.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/clock.h"
#include "kiosk/bank.h"
#include "kiosk/state.h"
#include "quiz/memory.h"
#include "quiz/random.h"
#include "quiz/round.h"
#include "settings/settings.h"
#include "state/records.h"

namespace shouce::kiosk {

// What is to be recorded, with the time that was told; the wall clock is not looked at.
struct Happened {
    TimePoint when;
    state::Event event;
};

class QuizDesk {
  public:
    QuizDesk(std::shared_ptr<const Bank> bank, quiz::Policy policy, std::uint64_t seed);

    // Nothing where there is no question to ask.
    [[nodiscard]] Result<std::optional<Quiz>> start(quiz::Way way, const std::string& about, TimePoint now);
    // The same with a seed that is already decided.
    [[nodiscard]] Result<std::optional<Quiz>> start(quiz::Way way, const std::string& about,
                                                    std::uint64_t seed, TimePoint now);

    // All three keep the records; nothing happens where the round does not allow it.
    bool submit(Quiz& quiz, TimePoint now);
    bool hand_in(Quiz& quiz, TimePoint now);
    // The round is over, or is given up for another.
    void end(const Quiz& quiz, TimePoint now);

    void set_policy(quiz::Policy policy) { policy_ = policy; }

    void report(Quiz& quiz, TimePoint now);
    [[nodiscard]] bool reported(const handbook::Key& question) const { return reported_.count(question) > 0; }

    [[nodiscard]] const quiz::Memory& memory() const { return memory_; }
    // Another visitor comes: nothing of the last one's is remembered.
    void forget_visit();
    // What has happened since the last call.
    [[nodiscard]] std::vector<Happened> take_events();

  private:
    [[nodiscard]] Result<quiz::Pool> questions_for(quiz::Way way, const std::string& about,
                                                   quiz::Random& random) const;
    void tell(TimePoint when, state::Event event);
    void keep(const quiz::Judged& judged, int round, TimePoint now);

    std::shared_ptr<const Bank> bank_;
    quiz::Policy policy_;
    quiz::Random seeds_;
    quiz::Memory memory_;
    std::set<handbook::Key> reported_;
    std::vector<Happened> events_;
    state::RoundNumber rounds_ = 0;
    int visit_ = 1;
};

// Stable name of a way, for records and the trace: "five", "duties" …
[[nodiscard]] std::string_view name_of(quiz::Way way);
// What a setting means for the rounds that begin from now on.
[[nodiscard]] quiz::Policy policy_of(settings::Scoring scoring);

}  // namespace shouce::kiosk
