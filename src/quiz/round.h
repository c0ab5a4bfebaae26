// One round of questions from the first to the last: a value that changes only by what a visitor does and by
// the time that is told it. Whatever is not possible at a moment changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "handbook/question.h"
#include "quiz/draw.h"
#include "quiz/score.h"

namespace shouce::quiz {

enum class Way {
    Five,      // 五题一练
    Duties,    // 我的职责
    Section,   // 按节练习
    Exam,      // 模拟考试: judged at the end, timed
    Survival,  // 闯关: until the first mistake, one revival
    Recite,    // 背诵: answers shown, nothing counted
    Missed,    // 再练错题
    Clause,    // 本条有 N 题
    Daily,     // 今日一题
};

struct Rules {
    Policy policy = Policy::Half;
    bool returns = false;        // what was missed comes back after three to five others, until right twice
    bool judged_at_end = false;  // and answers may be changed until then
    bool shown = false;          // with the answer from the start
    int mistakes = -1;           // that end the round; -1: none does
    Duration limit{};            // zero: none

    bool operator==(const Rules&) const = default;
};
[[nodiscard]] Rules rules_of(Way way, Policy policy);

// After a right answer the round goes on by itself.
inline constexpr Duration pause_after_right{0.9};
inline constexpr Duration exam_limit{40 * 60};

struct Slot {
    Entry entry;
    std::vector<int> order;       // see shown_order
    handbook::Response response;  // as far as it has been given
    bool judged = false;
    int fraction_ppm = 0;
    Duration took{};     // looking at it, without the time away
    bool again = false;  // it was asked before in this round

    [[nodiscard]] const handbook::Question& question() const { return *entry.question; }
    [[nodiscard]] bool is_right() const { return judged && fraction_ppm == full_ppm; }
    [[nodiscard]] bool is_complete() const { return handbook::complete(question(), response); }

    bool operator==(const Slot&) const = default;
};

// An answer that was judged, for the records.
struct Judged {
    const handbook::Question* question = nullptr;
    int slot = 0;
    handbook::Response response;
    std::vector<int> order;
    int fraction_ppm = 0;
    Policy policy = Policy::Half;
    Duration took{};
};

class Round {
  public:
    // `questions` must not be empty; `seed` decides how options are shuffled and where questions come back.
    Round(Way way, const Pool& questions, std::uint64_t seed, Policy policy, TimePoint now);

    bool operator==(const Round&) const = default;

    [[nodiscard]] Way way() const { return way_; }
    [[nodiscard]] const Rules& rules() const { return rules_; }
    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    [[nodiscard]] const std::vector<Slot>& slots() const { return slots_; }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] const Slot& slot() const { return slots_[at_]; }
    [[nodiscard]] bool over() const { return over_; }

    // A touch on an option. Single, TrueFalse: the choice. Multiple: on or off. Blank: into the first open
    // blank, or out of its blank. Order: to the end of the sequence, or out of it. Match: the left side that
    // the next target belongs to; a joined one is parted first.
    void choose(int option);
    // Match: joins the target with the chosen left side. One that is joined already is taken over, or, with
    // no left side chosen, parted.
    void join(int target);
    // Match: the left side that waits for its target.
    [[nodiscard]] std::optional<int> chosen_left() const { return chosen_left_; }

    // Whether the answer as it stands can be handed in.
    [[nodiscard]] bool can_submit() const;
    // Judges the answer as it stands.
    [[nodiscard]] std::optional<Judged> submit(TimePoint now);
    // On to the next question, or over: after an answer was judged or where nothing has to be.
    void advance(TimePoint now);
    // When the round does something by itself: goes on after a right answer, or the time is up.
    [[nodiscard]] std::optional<TimePoint> deadline() const;

    // With judged_at_end: another question, the ones without a complete answer, and handing all in.
    void go_to(std::size_t slot, TimePoint now);
    [[nodiscard]] std::vector<std::size_t> open_slots() const;
    [[nodiscard]] std::vector<Judged> hand_in(TimePoint now);

    // Wrong answers so far, and whether the last one has ended the round (see Rules::mistakes).
    [[nodiscard]] int mistakes() const;
    [[nodiscard]] bool last_mistake() const;

    // Reading the clause counts neither as time on the question nor as time in the round; an examination's
    // clock goes on. After a right answer the round then waits to be led on, and not behind their back. To
    // submit, to advance or to go to another question is to be back.
    void leave(TimePoint now);
    void come_back(TimePoint now);

    [[nodiscard]] Duration time_left(TimePoint now) const;
    // From the start to the end, or to `now`, without the time away.
    [[nodiscard]] Duration time_used(TimePoint now) const;

  private:
    [[nodiscard]] Judged judge(std::size_t slot);
    void count_time(TimePoint now);
    void wait_for_left();
    void ask_again(const Slot& last);
    void finish(TimePoint now);

    Way way_;
    Rules rules_;
    std::uint64_t seed_;
    Random random_;
    std::vector<Slot> slots_;
    std::size_t at_ = 0;
    std::optional<int> chosen_left_;
    TimePoint started_;
    std::optional<TimePoint> looking_since_;  // at a question that waits for its answer
    std::optional<TimePoint> away_since_;
    Duration away_{};
    std::optional<TimePoint> goes_on_;
    std::optional<TimePoint> ended_;
    bool over_ = false;
};

// What a round came to. Every question counts once, by its first answer.
struct SectionResult {
    handbook::Key section;
    int asked = 0;
    int right = 0;
    std::int64_t points_ppm = 0;

    bool operator==(const SectionResult&) const = default;
};
struct Result {
    int asked = 0;  // without those that were never answered and never had to be
    int right = 0;
    std::int64_t points_ppm = 0;          // sum of the fractions
    std::vector<SectionResult> sections;  // by their keys
    std::vector<Entry> missed;            // in the order they were asked
    Duration took{};
};
[[nodiscard]] Result result_of(const Round& round, TimePoint now);

}  // namespace shouce::quiz
