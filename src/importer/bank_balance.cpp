#include "importer/bank_balance.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;

constexpr int enough = 40;                 // questions of a kind before shares say something
constexpr double most_of_fair = 1.5;       // a position may have this times its fair share, or
constexpr double least_of_fair = 1 / 1.5;  // this
constexpr double most_longest = 0.4;       // of the keys may be longer than every other option

constexpr std::array<std::string_view, 8> letters{"A", "B", "C", "D", "E", "F", "G", "H"};
constexpr std::array<std::string_view, 2> truths{"对", "错"};

// How often each position holds the key, over single choices with `options` options.
struct Positions {
    std::array<int, 8> count{};
    int all = 0;
};

[[nodiscard]] bool longest(const Question& question) {
    const auto key = static_cast<std::size_t>(question.answer.front());
    const std::size_t length = utf8::length(question.options[key]);
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        if (i != key && utf8::length(question.options[i]) >= length) return false;
    }
    return true;
}

class Balance {
  public:
    Balance(int source, std::vector<pack::Note>& notes) : source_(source), notes_(&notes) {}

    void notice(const std::vector<Question>& questions) {
        std::array<Positions, 9> singles{};  // by the number of options
        Positions truth;
        int longest_keys = 0;
        int single_count = 0;
        for (const Question& question : questions) {
            if (question.source != source_) continue;
            if (question.kind != QuestionKind::Single && question.kind != QuestionKind::TrueFalse) continue;
            const bool single = question.kind == QuestionKind::Single;
            Positions& positions = single ? singles.at(question.options.size()) : truth;
            ++positions.count.at(static_cast<std::size_t>(question.answer.front()));
            ++positions.all;
            single_count += single ? 1 : 0;
            longest_keys += single && longest(question) ? 1 : 0;
        }
        for (std::size_t options = 2; options < singles.size(); ++options)
            look_at(singles.at(options), options, letters);
        look_at(truth, 2, truths);
        if (single_count >= enough && longest_keys > most_longest * single_count) {
            add("longest-option-right",
                fmt::format("in {} of {} questions the right option is the longest, which gives it away",
                            longest_keys, single_count));
        }
    }

  private:
    void look_at(const Positions& positions, std::size_t options, std::span<const std::string_view> names) {
        if (positions.all < enough) return;
        const double fair = static_cast<double>(positions.all) / static_cast<double>(options);
        for (std::size_t i = 0; i < options; ++i) {
            const int count = positions.count.at(i);
            if (count <= fair * most_of_fair && count >= fair * least_of_fair) continue;
            add("answer-position",
                fmt::format(
                    "of {} questions with {} options {} have the answer {}, where {:.0f} would be even",
                    positions.all, options, count, names[i], fair));
        }
    }

    void add(std::string code, std::string text) {
        notes_->push_back({pack::Severity::Warning, std::move(code), source_, 0, std::move(text)});
    }

    int source_;
    std::vector<pack::Note>* notes_;
};

}  // namespace

void notice_imbalance(const std::vector<Question>& questions, int source, std::vector<pack::Note>& notes) {
    Balance(source, notes).notice(questions);
}

}  // namespace shouce::importer
