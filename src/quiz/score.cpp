#include "quiz/score.h"

#include <algorithm>
#include <cstdint>

namespace shouce::quiz {

namespace {

using handbook::Question;
using handbook::QuestionKind;
using handbook::Response;

[[nodiscard]] int share(std::int64_t of, std::int64_t all) {
    return static_cast<int>(std::clamp<std::int64_t>(of, 0, all) * full_ppm / all);
}

[[nodiscard]] int of_options(const Question& question, const Response& response, Policy policy) {
    const auto is_right = [&question](int option) {
        return std::find(question.answer.begin(), question.answer.end(), option) != question.answer.end();
    };
    const auto chosen = std::count_if(response.begin(), response.end(), is_right);
    const auto wrong = static_cast<std::int64_t>(response.size()) - chosen;
    const auto all = static_cast<std::int64_t>(question.answer.size());
    switch (policy) {
        case Policy::All: return 0;  // what is all right has been answered for
        case Policy::Half: return wrong == 0 && chosen > 0 ? full_ppm / 2 : 0;
        case Policy::PerOption: return wrong == 0 ? share(chosen, all) : 0;
        case Policy::RightMinusWrong: return share(chosen - wrong, all);
    }
    return 0;
}

[[nodiscard]] int of_places(const Question& question, const Response& response) {
    std::int64_t right_places = 0;
    for (std::size_t i = 0; i < question.answer.size() && i < response.size(); ++i)
        right_places += response[i] == question.answer[i] ? 1 : 0;
    return share(right_places, static_cast<std::int64_t>(question.answer.size()));
}

}  // namespace

bool right(const Question& question, const Response& response) {
    return response == question.answer;
}

int fraction_ppm(const Question& question, const Response& response, Policy policy) {
    if (right(question, response)) return full_ppm;
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::TrueFalse: return 0;
        case QuestionKind::Multiple: return of_options(question, response, policy);
        case QuestionKind::Blank:
        case QuestionKind::Match:
        case QuestionKind::Order: return policy == Policy::All ? 0 : of_places(question, response);
    }
    return 0;
}

}  // namespace shouce::quiz
