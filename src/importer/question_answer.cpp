#include "importer/question_answer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "importer/question_text.h"

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;

constexpr std::string_view gap = "（　）";  // a place to fill that nobody fills: a choice's
constexpr std::size_t longest_told = 30;    // characters of an answer in a message

// A for 0; only for files, which count their options by letters.
[[nodiscard]] char letter(int option) {
    return static_cast<char>('A' + option);
}

[[nodiscard]] std::vector<int> in_order(std::size_t count) {
    std::vector<int> indices;
    indices.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        indices.push_back(static_cast<int>(i));
    return indices;
}

// A pair of brackets in the stem and what stands between them.
struct Bracket {
    std::size_t at = 0;
    std::size_t length = 0;
    std::string_view inside;
};

[[nodiscard]] std::optional<Bracket> bracket_from(std::string_view stem, std::size_t from) {
    constexpr std::array pairs{std::pair{std::string_view("（"), std::string_view("）")},
                               std::pair{std::string_view("("), std::string_view(")")},
                               std::pair{std::string_view("【"), std::string_view("】")}};
    std::optional<Bracket> first;
    for (const auto& [open, close] : pairs) {
        const std::size_t at = stem.find(open, from);
        if (at == std::string_view::npos || (first && first->at < at)) continue;
        const std::size_t inside = at + open.size();
        std::size_t end = stem.find(close, inside);
        std::size_t close_size = close.size();
        // （B) is common.
        const std::string_view other = close == ")" ? "）" : ")";
        if (const std::size_t mixed = stem.find(other, inside); mixed < end) {
            end = mixed;
            close_size = other.size();
        }
        if (end == std::string_view::npos) continue;
        first = Bracket{at, end + close_size - at, stem.substr(inside, end - inside)};
    }
    return first;
}

[[nodiscard]] bool answers(std::string_view inside, std::size_t options) {
    if (inside.size() > 40) return false;
    if (options == 0) return truth_in(inside).has_value();
    const auto letters = letters_in(inside);
    return letters && std::all_of(letters->begin(), letters->end(),
                                  [options](int index) { return static_cast<std::size_t>(index) < options; });
}

// The answer as the options' own words, 甲 or 甲|乙.
[[nodiscard]] std::optional<std::vector<int>> words_of(const RawAnswer& given) {
    std::vector<int> found;
    std::string_view rest = given.answer;
    while (true) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        const auto same =
            std::find(given.options.begin(), given.options.end(), unpadded(rest.substr(0, end)));
        if (same == given.options.end()) return std::nullopt;
        found.push_back(static_cast<int>(same - given.options.begin()));
        if (end == rest.size() || found.size() > given.options.size()) return found;
        rest.remove_prefix(end + 1);
    }
}

[[nodiscard]] Result<std::vector<int>> letters_of(const RawAnswer& given) {
    if (auto words = words_of(given)) return *std::move(words);
    const auto letters = letters_in(given.answer);
    if (!letters) {
        return fail("the answer is {}, but must be letters of the options",
                    utf8::prefix(given.answer, longest_told));
    }
    for (const int index : *letters) {
        if (static_cast<std::size_t>(index) >= given.options.size()) {
            return fail("the answer names option {}, but there are only {} options", letter(index),
                        given.options.size());
        }
    }
    return *letters;
}

[[nodiscard]] Result<> read_letters(Question& question, RawAnswer given) {
    const bool blanks = question.kind == QuestionKind::Blank;
    question.stem = with_blanks(given.stem, blanks ? handbook::blank_mark : gap);
    if (given.answer.empty()) return fail("has no answer");
    if (blanks && given.options.size() < 2)
        return fail("a 填空 needs words to choose from as its options, more than it has blanks");
    TRY_ASSIGN(question.answer, letters_of(given));
    question.options = std::move(given.options);
    std::vector<int> sorted = question.answer;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        return fail("the answer {} names an option twice", utf8::prefix(given.answer, longest_told));
    if (question.kind == QuestionKind::Single && question.answer.size() != 1) {
        return fail("a 单选 has one right option, but the answer is {}",
                    utf8::prefix(given.answer, longest_told));
    }
    if (question.kind == QuestionKind::Multiple) {
        if (question.answer.size() < 2) return fail("a 多选 has at least two right options");
        question.answer = std::move(sorted);
    }
    const std::size_t places = count_of(question.stem, handbook::blank_mark);
    if (blanks && question.answer.size() != places) {
        return fail("the stem has {} blanks (____), but the answer {} fills {}", places,
                    utf8::prefix(given.answer, longest_told), question.answer.size());
    }
    return {};
}

[[nodiscard]] Result<> read_truth(Question& question, RawAnswer given) {
    std::optional<bool> truth = truth_in(given.answer);
    if (!given.options.empty()) {
        // A and B over 正确 and 错误, in either order.
        const bool fits = given.options.size() == 2 && truth_in(given.options[0]) &&
                          truth_in(given.options[1]) &&
                          *truth_in(given.options[0]) != *truth_in(given.options[1]);
        if (!fits) return fail("the options of a 判断 are 正确 and 错误, or none");
        const auto letters = letters_in(given.answer);
        if (letters && letters->size() == 1 && letters->front() < 2)
            truth = truth_in(given.options[static_cast<std::size_t>(letters->front())]);
    }
    if (given.answer.empty()) return fail("has no answer");
    if (!truth) return fail("the answer of a 判断 is 对 or 错");
    // （ ） at the end is where a sheet of paper wants the answer.
    question.stem = with_blanks(given.stem, gap);
    for (const std::string_view end : {"（　）。", "（　）"}) {
        if (question.stem.size() <= end.size() || !question.stem.ends_with(end)) continue;
        question.stem.resize(question.stem.size() - end.size());
        question.stem = tidy(question.stem);
        break;
    }
    question.options = {"对", "错"};
    question.answer = {*truth ? 0 : 1};
    return {};
}

[[nodiscard]] Result<> read_pairs(Question& question, RawAnswer given) {
    if (!given.answer.empty()) return fail("a 连线 has its answer in its pairs; leave the answer empty");
    question.stem = with_blanks(given.stem, gap);
    if (given.targets.empty()) {
        for (std::string& option : given.options) {
            const std::string_view sign = option.find('=') != std::string::npos ? "=" : "＝";
            const std::size_t at = option.find(sign);
            if (at == std::string::npos) {
                return fail("a pair is written 左边=右边, but this is {}",
                            utf8::prefix(option, longest_told));
            }
            given.targets.push_back(tidy(std::string_view(option).substr(at + sign.size())));
            option = tidy(std::string_view(option).substr(0, at));
        }
    }
    if (given.targets.size() != given.options.size())
        return fail("a left side has no right side, or the other way round");
    const auto empty = [](const std::string& side) { return side.empty(); };
    if (std::any_of(given.options.begin(), given.options.end(), empty) ||
        std::any_of(given.targets.begin(), given.targets.end(), empty)) {
        return fail("a pair has an empty side");
    }
    question.options = std::move(given.options);
    question.targets = std::move(given.targets);
    question.answer = in_order(question.options.size());
    return {};
}

[[nodiscard]] Result<> read_order(Question& question, RawAnswer given) {
    if (!given.answer.empty())
        return fail("a 排序 has its options in the right order; leave the answer empty");
    question.stem = with_blanks(given.stem, gap);
    question.options = std::move(given.options);
    question.answer = in_order(question.options.size());
    return {};
}

}  // namespace

void take_answer_from_stem(RawAnswer& given) {
    if (!given.answer.empty()) return;
    std::optional<Bracket> found;
    std::size_t from = 0;
    while (const auto bracket = bracket_from(given.stem, from)) {
        if (answers(bracket->inside, given.options.size())) {
            if (found) return;  // two of them: which is meant is not ours to say
            found = bracket;
        }
        from = bracket->at + bracket->length;
    }
    if (!found) return;
    given.answer = tidy(found->inside);
    given.stem.replace(found->at, found->length, gap);
}

Result<> read_answer(Question& question, RawAnswer given) {
    switch (question.kind) {
        case QuestionKind::TrueFalse: return read_truth(question, std::move(given));
        case QuestionKind::Match: return read_pairs(question, std::move(given));
        case QuestionKind::Order: return read_order(question, std::move(given));
        case QuestionKind::Single:
        case QuestionKind::Multiple:
        case QuestionKind::Blank: return read_letters(question, std::move(given));
    }
    return {};
}

}  // namespace shouce::importer
