#include "ui/screens/quiz_words.h"

#include <algorithm>
#include <array>

namespace shouce::ui {

std::string name_of_way(const Context& context, quiz::Way way) {
    switch (way) {
        case quiz::Way::Five: return context.say("quiz.five");
        case quiz::Way::Duties: return context.say("quiz.duties");
        case quiz::Way::Section: return context.say("quiz.section");
        case quiz::Way::Exam: return context.say("quiz.exam");
        case quiz::Way::Survival: return context.say("quiz.survival");
        case quiz::Way::Recite: return context.say("quiz.recite");
        case quiz::Way::Missed: return context.say("quiz.missed");
        case quiz::Way::Clause: return context.say("quiz.clause");
        case quiz::Way::Daily: return context.say("quiz.daily");
    }
    return {};
}

std::string name_of_kind(const Context& context, handbook::QuestionKind kind) {
    switch (kind) {
        case handbook::QuestionKind::Single: return context.say("question.single");
        case handbook::QuestionKind::Multiple: return context.say("question.multiple");
        case handbook::QuestionKind::TrueFalse: return context.say("question.truefalse");
        case handbook::QuestionKind::Blank: return context.say("question.blank");
        case handbook::QuestionKind::Match: return context.say("question.match");
        case handbook::QuestionKind::Order: return context.say("question.order");
    }
    return {};
}

std::string place_of(const Context& context, const quiz::Entry& entry) {
    const handbook::Node* section = context.state.reading_order.page(entry.section);
    if (section == nullptr) return {};
    std::string place = section->label.empty()
                            ? section->title
                            : context.strings.with("place.section", {"section", section->label});
    // In a section with several lists the points of each count from one, so its organisation is told too.
    for (const auto& organisation : context.state.book->organisations) {
        if (organisation.node == entry.question->node && organisation.node != entry.section)
            place += "　" + organisation.title;
    }
    const std::string point = point_of(entry.question->block);
    if (!point.empty()) place += context.strings.with("place.point", {"number", point});
    return place;
}

std::string point_of(const handbook::Key& block) {
    const std::size_t colon = block.rfind(':');
    const std::string point = colon == handbook::Key::npos ? "" : block.substr(colon + 1);
    const bool number = !point.empty() &&
                        std::all_of(point.begin(), point.end(), [](char c) { return c >= '0' && c <= '9'; });
    return number ? point : "";
}

FilledStem filled(const handbook::Question& question, const handbook::Response& response) {
    // No line breaks inside them, so an open blank is never torn.
    constexpr std::array<std::string_view, 6> numbered{"（①）", "（②）", "（③）", "（④）", "（⑤）", "（⑥）"};
    constexpr std::string_view single = "（　　）";
    const bool several = question.answer.size() > 1 && question.answer.size() <= numbered.size();
    FilledStem stem;
    std::size_t from = 0;
    for (std::size_t blank = 0; blank < question.answer.size(); ++blank) {
        const std::size_t at = question.stem.find(handbook::blank_mark, from);
        if (at == std::string::npos) break;
        stem.words += question.stem.substr(from, at - from);
        const int word = blank < response.size() ? response[blank] : handbook::nothing;
        const std::size_t begin = stem.words.size();
        const std::string_view open = several ? numbered.at(blank) : single;
        stem.words +=
            word == handbook::nothing ? std::string(open) : question.options[static_cast<std::size_t>(word)];
        stem.blanks.emplace_back(begin, stem.words.size());
        from = at + handbook::blank_mark.size();
    }
    stem.words += question.stem.substr(from);
    return stem;
}

}  // namespace shouce::ui
