#include "handbook/question.h"

#include <algorithm>

namespace shouce::handbook {

bool complete(const Question& question, const Response& response) {
    switch (question.kind) {
        case QuestionKind::Single:
        case QuestionKind::TrueFalse: return response.size() == 1;
        case QuestionKind::Multiple: return !response.empty();
        case QuestionKind::Blank:
        case QuestionKind::Match:
        case QuestionKind::Order:
            return response.size() == question.answer.size() &&
                   std::none_of(response.begin(), response.end(), [](int at) { return at == nothing; });
    }
    return false;
}

}  // namespace shouce::handbook
