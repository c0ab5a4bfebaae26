#include "quiz/score.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace shouce::quiz {

namespace {

using handbook::Question;
using handbook::QuestionKind;
using handbook::Response;

// Rounded down.
[[nodiscard]] int share(std::int64_t of, std::int64_t all) {
    return of <= 0 ? 0 : static_cast<int>(of * full_ppm / all);
}

[[nodiscard]] std::int64_t size(const Response& response) {
    return static_cast<std::int64_t>(response.size());
}

[[nodiscard]] Response without_repetitions(Response options) {
    std::sort(options.begin(), options.end());
    options.erase(std::unique(options.begin(), options.end()), options.end());
    return options;
}

[[nodiscard]] int of_options(const Question& question, const Response& response, Policy policy) {
    const Response chosen = without_repetitions(response);
    const auto right = std::count_if(chosen.begin(), chosen.end(), [&question](int option) {
        return std::find(question.answer.begin(), question.answer.end(), option) != question.answer.end();
    });
    const auto wrong = size(chosen) - right;
    const auto all = size(question.answer);
    switch (policy) {
        case Policy::All: return 0;
        case Policy::Half: return wrong == 0 && right > 0 ? full_ppm / 2 : 0;
        case Policy::PerOption: return wrong == 0 ? share(right, all) : 0;
        case Policy::RightMinusWrong: return share(right - wrong, all);
    }
    return 0;
}

[[nodiscard]] int of_places(const Question& question, const Response& response) {
    std::int64_t right = 0;
    for (std::size_t i = 0; i < question.answer.size() && i < response.size(); ++i)
        right += response[i] == question.answer[i] ? 1 : 0;
    return share(right, size(question.answer));
}

// The pairs of which the second was put right after the first.
[[nodiscard]] int of_sequence(const Question& question, const Response& response) {
    std::int64_t kept = 0;
    for (std::size_t i = 1; i < question.answer.size(); ++i) {
        const auto first = std::find(response.begin(), response.end(), question.answer[i - 1]);
        const bool follows = first != response.end() && std::next(first) != response.end() &&
                             *std::next(first) == question.answer[i];
        kept += follows ? 1 : 0;
    }
    return share(kept, size(question.answer) - 1);
}

}  // namespace

bool right(const Question& question, const Response& response) {
    if (question.answer.empty()) return false;
    if (question.kind != QuestionKind::Multiple) return response == question.answer;
    return without_repetitions(response) == without_repetitions(question.answer);
}

int fraction_ppm(const Question& question, const Response& response, Policy policy) {
    if (right(question, response)) return full_ppm;
    if (question.kind == QuestionKind::Multiple) return of_options(question, response, policy);
    // More places than there are: not an answer to this question.
    if (policy == Policy::All || response.size() > question.answer.size()) return 0;
    switch (question.kind) {
        case QuestionKind::Blank:
        case QuestionKind::Match: return of_places(question, response);
        case QuestionKind::Order: return of_sequence(question, response);
        case QuestionKind::Single:
        case QuestionKind::TrueFalse:
        case QuestionKind::Multiple: break;
    }
    return 0;
}

}  // namespace shouce::quiz
