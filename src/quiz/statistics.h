// What the answers of many visits tell about the questions: how hard each is, whether it tells those who know
// more from those who know less, and which of its options are ever chosen. The formulas are Moodle's
// (question/classes/statistics/questions/calculator.php), as shares of one where Moodle says per cent.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "handbook/question.h"
#include "quiz/draw.h"
#include "quiz/score.h"

namespace shouce::quiz {

// A recorded answer: the first that a visit gave to its question. Later ones tell how well the explanation
// was read and do not belong here.
struct Observation {
    std::int64_t round = 0;  // answers with the same number were given in one round
    handbook::Key question;
    handbook::QuestionHash hash{};  // of the wording that was answered
    handbook::Response response;
    int fraction_ppm = 0;
};

// The answers by how well the rest of their round went. Equal rests are never parted.
enum Third { Weakest, Middle, Strongest };
using Thirds = std::array<int, 3>;

struct OptionCount {
    int chosen = 0;
    Thirds by_third{};

    bool operator==(const OptionCount&) const = default;
};

struct QuestionStatistics {
    int answers = 0;                  // to the present wording
    std::optional<double> facility;   // their mean, 0 to 1
    std::optional<double> deviation;  // their standard deviation
    // The others need the rest of the round: the mean of its other answers. Moodle takes their sum; our
    // rounds differ in length, and where they do not both come to the same.
    int compared = 0;                      // answers that had others in their round
    std::optional<double> discrimination;  // correlation with the rest, -1 to 1
    std::optional<double> efficiency;      // of what the covariance could be at most with these marks
    Thirds thirds{};                       // all 0 where the rests are too much alike
    std::vector<OptionCount> options;      // not for Match and Order
};

// For each question of the pool, in its order. What does not vary leaves its figure empty.
[[nodiscard]] std::vector<QuestionStatistics> statistics_of(const Pool& pool,
                                                            std::span<const Observation> observations);

// The mean, 0 to 1, of all complete responses: what somebody gets who touches without reading.
[[nodiscard]] double guess_score(const handbook::Question& question, Policy policy);

}  // namespace shouce::quiz
