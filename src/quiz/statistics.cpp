#include "quiz/statistics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace shouce::quiz {

namespace {

using handbook::Question;
using handbook::QuestionKind;
using handbook::Response;

// Sums of equal marks differ by rounding; real ones by far more than this.
constexpr double nearly_nothing = 1e-12;

struct Total {
    double sum = 0;
    int count = 0;
};
using Rounds = std::unordered_map<std::int64_t, Total>;

struct Sample {
    const Observation* answer = nullptr;
    double mark = 0;
    double rest = 0;
};

[[nodiscard]] double mark_of(const Observation& observation) {
    return static_cast<double>(observation.fraction_ppm) / full_ppm;
}

[[nodiscard]] double mean(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

// Of as many values each, at least two.
[[nodiscard]] double covariance(const std::vector<double>& a, const std::vector<double>& b) {
    const double mean_a = mean(a);
    const double mean_b = mean(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - mean_a) * (b[i] - mean_b);
    return sum / static_cast<double>(a.size() - 1);
}

void count_marks(QuestionStatistics& statistics, const std::vector<const Observation*>& answers) {
    statistics.answers = static_cast<int>(answers.size());
    if (answers.empty()) return;
    std::vector<double> marks;
    marks.reserve(answers.size());
    for (const Observation* answer : answers)
        marks.push_back(mark_of(*answer));
    statistics.facility = mean(marks);
    if (answers.size() > 1) statistics.deviation = std::sqrt(covariance(marks, marks));
}

void compare(QuestionStatistics& statistics, const std::vector<Sample>& samples) {
    statistics.compared = static_cast<int>(samples.size());
    if (samples.size() < 2) return;
    std::vector<double> marks;
    std::vector<double> rests;
    marks.reserve(samples.size());
    rests.reserve(samples.size());
    for (const Sample& sample : samples) {
        marks.push_back(sample.mark);
        rests.push_back(sample.rest);
    }
    const double together = covariance(marks, rests);
    const double apart = covariance(marks, marks) * covariance(rests, rests);
    if (apart > nearly_nothing) statistics.discrimination = together / std::sqrt(apart);
    std::sort(marks.begin(), marks.end());
    std::sort(rests.begin(), rests.end());
    const double most = covariance(marks, rests);
    if (most > nearly_nothing) statistics.efficiency = together / most;
}

// Where one third ends and the other begins; the same rest always falls on the same side.
struct Bounds {
    double weakest = 0;
    double strongest = 0;

    [[nodiscard]] Third third_of(double rest) const {
        if (rest <= weakest) return Weakest;
        return rest >= strongest ? Strongest : Middle;
    }
};

[[nodiscard]] std::optional<Bounds> bounds_of(const std::vector<Sample>& samples) {
    const std::size_t third = samples.size() / 3;
    if (third == 0) return std::nullopt;
    std::vector<double> rests;
    rests.reserve(samples.size());
    for (const Sample& sample : samples)
        rests.push_back(sample.rest);
    std::sort(rests.begin(), rests.end());
    const Bounds bounds{rests[third - 1], rests[rests.size() - third]};
    if (bounds.strongest - bounds.weakest < nearly_nothing) return std::nullopt;
    return bounds;
}

template <typename Count>
void for_each_chosen(QuestionStatistics& statistics, const Response& response, Count count) {
    for (std::size_t option = 0; option < statistics.options.size(); ++option) {
        if (std::find(response.begin(), response.end(), static_cast<int>(option)) != response.end())
            count(statistics.options[option]);
    }
}

void count_options(QuestionStatistics& statistics, const Question& question,
                   const std::vector<const Observation*>& answers, const std::vector<Sample>& samples) {
    if (question.kind != QuestionKind::Match && question.kind != QuestionKind::Order)
        statistics.options.resize(question.options.size());
    for (const Observation* answer : answers)
        for_each_chosen(statistics, answer->response, [](OptionCount& option) { ++option.chosen; });
    const auto bounds = bounds_of(samples);
    if (!bounds) return;
    for (const Sample& sample : samples) {
        const Third third = bounds->third_of(sample.rest);
        ++statistics.thirds.at(third);
        for_each_chosen(statistics, sample.answer->response,
                        [third](OptionCount& option) { ++option.by_third.at(third); });
    }
}

[[nodiscard]] Rounds rounds_of(std::span<const Observation> observations) {
    Rounds rounds;
    for (const Observation& observation : observations) {
        Total& round = rounds[observation.round];
        round.sum += mark_of(observation);
        ++round.count;
    }
    return rounds;
}

// Those that had others in their round.
[[nodiscard]] std::vector<Sample> samples_of(const std::vector<const Observation*>& answers,
                                             const Rounds& rounds) {
    std::vector<Sample> samples;
    samples.reserve(answers.size());
    for (const Observation* answer : answers) {
        const Total& round = rounds.at(answer->round);
        if (round.count < 2) continue;
        const double mark = mark_of(*answer);
        samples.push_back({answer, mark, (round.sum - mark) / (round.count - 1)});
    }
    return samples;
}

// How many ways there are to choose `of` out of `all`.
[[nodiscard]] double ways(std::size_t of, std::size_t all) {
    double count = 1;
    for (std::size_t i = 1; i <= of; ++i)
        count = count * static_cast<double>(all - of + i) / static_cast<double>(i);
    return count;
}

// All choices of at least one option, told apart only by how many of them are right.
[[nodiscard]] double guess_of_options(const Question& question, Policy policy) {
    Response wrong_options;
    for (int option = 0; static_cast<std::size_t>(option) < question.options.size(); ++option) {
        if (std::find(question.answer.begin(), question.answer.end(), option) == question.answer.end())
            wrong_options.push_back(option);
    }
    double sum = 0;
    for (std::size_t right = 0; right <= question.answer.size(); ++right) {
        for (std::size_t wrong = 0; wrong <= wrong_options.size(); ++wrong) {
            Response response(question.answer.begin(),
                              question.answer.begin() + static_cast<std::ptrdiff_t>(right));
            response.insert(response.end(), wrong_options.begin(),
                            wrong_options.begin() + static_cast<std::ptrdiff_t>(wrong));
            sum += ways(right, question.answer.size()) * ways(wrong, wrong_options.size()) *
                   fraction_ppm(question, response, policy);
        }
    }
    return sum / (std::exp2(static_cast<double>(question.options.size())) - 1) / full_ppm;
}

}  // namespace

std::vector<QuestionStatistics> statistics_of(const Pool& pool, std::span<const Observation> observations) {
    const Rounds rounds = rounds_of(observations);
    std::unordered_map<handbook::Key, std::vector<const Observation*>> by_question;
    for (const Observation& observation : observations)
        by_question[observation.question].push_back(&observation);
    std::vector<QuestionStatistics> all(pool.size());
    for (std::size_t i = 0; i < pool.size(); ++i) {
        const Question& question = *pool[i].question;
        std::vector<const Observation*> answers = by_question[question.key];
        std::erase_if(answers,
                      [&question](const Observation* answer) { return answer->hash != question.hash; });
        const std::vector<Sample> samples = samples_of(answers, rounds);
        count_marks(all[i], answers);
        compare(all[i], samples);
        count_options(all[i], question, answers, samples);
    }
    return all;
}

double guess_score(const Question& question, Policy policy) {
    const auto options = static_cast<double>(question.options.size());
    switch (question.kind) {
        case QuestionKind::Multiple: return guess_of_options(question, policy);
        case QuestionKind::Single:
        case QuestionKind::TrueFalse: return 1 / options;
        case QuestionKind::Blank:
        case QuestionKind::Match:
        case QuestionKind::Order: break;
    }
    // Each place and each neighbour is right in one case of n.
    if (policy != Policy::All) return 1 / options;
    double arrangements = 1;
    for (std::size_t i = 0; i < question.answer.size(); ++i)
        arrangements *= options - static_cast<double>(i);
    return 1 / arrangements;
}

}  // namespace shouce::quiz
