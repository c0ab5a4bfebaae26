#include "importer/formats/chinese_text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/numerals.h"
#include "base/utf8.h"
#include "importer/formats/answer_list.h"
#include "importer/formats/text_lines.h"
#include "importer/question_row.h"
#include "importer/question_text.h"

namespace shouce::importer {

namespace {

constexpr std::size_t longest_heading = 60;  // characters
constexpr std::size_t longest_label = 40;    // bytes

struct Label {
    std::string_view word;
    std::string RawQuestion::*field;  // null where what follows is of no use here
};
constexpr std::array labels{
    Label{"正确答案", &RawQuestion::answer},
    Label{"参考答案", &RawQuestion::answer},
    Label{"标准答案", &RawQuestion::answer},
    Label{"答案解析", &RawQuestion::explanation},
    Label{"试题解析", &RawQuestion::explanation},
    Label{"答案", &RawQuestion::answer},
    Label{"解析", &RawQuestion::explanation},
    Label{"题型", &RawQuestion::kind},
    Label{"题干", &RawQuestion::stem},
    Label{"条款", &RawQuestion::clause},
    Label{"依据", &RawQuestion::clause},
    Label{"编号", &RawQuestion::number},
    Label{"状态", &RawQuestion::status},
    Label{"知识点", &RawQuestion::section},
    Label{"章节", &RawQuestion::section},
    Label{"难度", nullptr},
    Label{"分值", nullptr},
    Label{"得分", nullptr},
};

[[nodiscard]] bool take(std::string_view& text, std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(mark.size());
    return true;
}

// The label at the front of a line, and what stands behind it.
struct Labelled {
    const Label* label = nullptr;
    std::string_view rest;
};
[[nodiscard]] std::optional<Labelled> labelled(std::string_view line) {
    const bool bracket = take(line, "【") || take(line, "[");
    for (const Label& label : labels) {
        std::string_view rest = line;
        if (!take(rest, label.word)) continue;
        const bool closed = take(rest, "】") || take(rest, "]");
        const bool colon = take(rest, "：") || take(rest, ":");
        if (bracket ? !closed : !colon && !unpadded(rest).empty()) continue;
        if (bracket && !colon) static_cast<void>(take(rest, "："));
        return Labelled{&label, unpadded(rest)};
    }
    return std::nullopt;
}

// Without the marks of Markdown around it: ## **1.** …, - A. ….
[[nodiscard]] std::string_view without_marks(std::string_view line) {
    line = unpadded(line);
    while (line.starts_with("#") || line.starts_with("> "))
        line.remove_prefix(1);
    line = unpadded(line);
    if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) line.remove_prefix(2);
    line = unpadded(line);
    if (line.size() > 4 && line.starts_with("**") && line.ends_with("**"))
        line = unpadded(line.substr(2, line.size() - 4));
    return line;
}

// 二、多选题（每题 2 分） as 多选; empty where the line heads no questions of a kind.
[[nodiscard]] std::string heading_kind(std::string_view line) {
    constexpr std::array<std::string_view, 12> kinds{"单项选择题", "多项选择题",   "单选题", "多选题",
                                                     "判断题",     "选词填空题",   "填空题", "连线题",
                                                     "排序题",     "不定项选择题", "选择题", "是非题"};
    if (line.size() > 4 * longest_heading || utf8::length(line) > longest_heading) return {};
    std::string_view rest = line;
    if (const std::size_t mark = rest.find("、"); mark < 16 && parse_chinese_numeral(rest.substr(0, mark)))
        rest.remove_prefix(mark + std::string_view("、").size());
    rest = unpadded(rest);
    for (const std::string_view kind : kinds) {
        std::string_view behind = rest;
        if (!take(behind, kind)) continue;
        behind = unpadded(behind);
        constexpr std::array<std::string_view, 6> ends{"（", "(", "：", ":", "答案", "共"};
        const bool heading =
            behind.empty() || std::any_of(ends.begin(), ends.end(),
                                          [behind](std::string_view end) { return behind.starts_with(end); });
        // 多选题：先做什么？ is a question.
        if (heading && !behind.ends_with("？") && !behind.ends_with("。")) return std::string(kind);
    }
    return {};
}

// Takes 【多选】, (单选题) or 判断题： off the front or, in brackets, the end of a stem.
[[nodiscard]] std::string take_kind(std::string& stem) {
    constexpr std::array pairs{std::pair{std::string_view("【"), std::string_view("】")},
                               std::pair{std::string_view("（"), std::string_view("）")},
                               std::pair{std::string_view("("), std::string_view(")")},
                               std::pair{std::string_view("["), std::string_view("]")}};
    for (const auto& [open, close] : pairs) {
        if (stem.starts_with(open)) {
            const std::size_t end = stem.find(close);
            if (end > longest_label) continue;
            std::string kind = stem.substr(open.size(), end - open.size());
            if (!kind_named(kind)) continue;
            stem.erase(0, end + close.size());
            return kind;
        }
        if (stem.ends_with(close)) {
            const std::size_t begin = stem.rfind(open);
            if (begin == std::string::npos || stem.size() - begin > longest_label) continue;
            std::string kind =
                stem.substr(begin + open.size(), stem.size() - close.size() - begin - open.size());
            if (!kind_named(kind)) continue;
            stem.resize(begin);
            return kind;
        }
    }
    const std::size_t colon = std::min(stem.find("："), stem.find(':'));
    if (colon <= longest_label && kind_named(std::string_view(stem).substr(0, colon))) {
        std::string kind = stem.substr(0, colon);
        stem.erase(0, colon + (stem[colon] == ':' ? 1 : std::string_view("：").size()));
        return kind;
    }
    return {};
}

class ChineseReader {
  public:
    [[nodiscard]] Result<> take_line(std::string_view raw, int number, const std::string& name) {
        const std::string_view line = without_marks(raw);
        if (line.empty() || line.find_first_not_of("-=*_`") == std::string_view::npos) {
            after_blank_ = true;
            return {};
        }
        if (questions_.size() >= most_questions)
            return fail("{}:{}: has more than {} questions; split it", name, number, most_questions);
        if (!take_answers(line) && !take_labelled(line, number) && !take_heading(line) && !take_option(line))
            take_words(line, number);
        after_blank_ = false;
        return {};
    }

    [[nodiscard]] std::vector<RawQuestion> finish() {
        for (RawQuestion& question : questions_) {
            const std::string kind = take_kind(question.stem);
            if (!kind.empty()) question.kind = kind;
        }
        return std::move(questions_);
    }

  private:
    [[nodiscard]] bool open() const { return !questions_.empty(); }
    [[nodiscard]] RawQuestion& last() { return questions_.back(); }
    // Whether it has all that must stand between its stem and the next question's.
    [[nodiscard]] bool complete() {
        const RawQuestion& question = last();
        return !question.answer.empty() || !question.options.empty() || !question.explanation.empty() ||
               !question.clause.empty();
    }

    void begin(int line, int number, std::string_view stem) {
        // What stood in front of the first number was the paper's title.
        if (number > 0 && !numbered_ && questions_.size() == 1 && !complete()) questions_.clear();
        numbered_ = numbered_ || number > 0;
        RawQuestion& question = questions_.emplace_back();
        question.line = line;
        question.kind = kind_;
        question.stem = stem;
        field_ = &RawQuestion::stem;
        if (number == 0) return;
        if (!kind_.empty())
            by_number_.insert_or_assign(kind_ + '/' + std::to_string(number), questions_.size() - 1);
        const auto alone = by_number_.emplace('/' + std::to_string(number), questions_.size() - 1);
        if (!alone.second) alone.first->second = several;
    }

    [[nodiscard]] RawQuestion* numbered(int number) {
        auto found = by_number_.find(kind_ + '/' + std::to_string(number));
        if (found == by_number_.end()) found = by_number_.find('/' + std::to_string(number));
        return found == by_number_.end() || found->second == several ? nullptr : &questions_[found->second];
    }

    // 1-5 ABCDE, to the questions of the kind that heads the list, else to those of that number.
    [[nodiscard]] bool take_answers(std::string_view line) {
        if (!open()) return false;
        const auto label = labelled(line);
        if (label && label->label->field == &RawQuestion::answer) line = label->rest;
        const auto answers = answers_in(line);
        const auto unknown = [this](const NumberedAnswer& answer) {
            return numbered(answer.number) == nullptr;
        };
        if (answers.empty() || std::any_of(answers.begin(), answers.end(), unknown)) return false;
        for (const NumberedAnswer& answer : answers) {
            RawQuestion* question = numbered(answer.number);
            if (question->answer.empty()) question->answer = answer.answer;
        }
        field_ = nullptr;
        return true;
    }

    [[nodiscard]] bool take_labelled(std::string_view line, int number) {
        const auto found = labelled(line);
        if (!found) return false;
        if (found->label->field == &RawQuestion::stem) {
            begin(number, 0, found->rest);
            return true;
        }
        field_ = found->label->field;
        if (!open() || field_ == nullptr) return true;
        std::string_view rest = found->rest;
        if (field_ == &RawQuestion::answer) rest = without_explanation(rest);
        if (field_ == &RawQuestion::status) last().has_status = true;
        if (field_ == &RawQuestion::answer && !rest.empty()) return take_answer(rest), true;
        if (!rest.empty()) last().*field_ = rest;
        return true;
    }

    // 答案：AD 因为…, and what stands below: behind the answer comes its explanation.
    void take_answer(std::string_view words) {
        const std::size_t blank = std::min(words.find(' '), words.find("　"));
        const std::string_view first = words.substr(0, blank);
        const bool whole = letters_in(words) || truth_in(words);
        const bool split =
            !whole && blank != std::string_view::npos && (letters_in(first) || truth_in(first));
        last().answer = split ? first : words;
        if (split && last().explanation.empty()) last().explanation = unpadded(words.substr(blank));
        if (split || whole) field_ = &RawQuestion::explanation;
    }

    // 答案：B 解析：…, on one line: gives the explanation to the question and the rest back.
    [[nodiscard]] std::string_view without_explanation(std::string_view answer) {
        for (const std::string_view word : {"【解析】", "解析：", "解析:"}) {
            const std::size_t at = answer.find(word);
            if (at == std::string_view::npos) continue;
            last().explanation = unpadded(answer.substr(at + word.size()));
            return unpadded(answer.substr(0, at));
        }
        return answer;
    }

    [[nodiscard]] bool take_heading(std::string_view line) {
        const std::string kind = heading_kind(line);
        if (kind.empty()) return false;
        const auto named = kind_named(kind);
        kind_ = named ? std::string(word_for(*named)) : kind;
        field_ = nullptr;
        return true;
    }

    // A line of options that go on from those there are: C. … D. ….
    [[nodiscard]] bool take_option(std::string_view line) {
        constexpr std::size_t most = 26;
        if (!open() || last().options.size() >= most) return false;
        const auto option = lettered(line);
        const std::size_t before = last().options.size();
        if (!option || static_cast<std::size_t>(option->letter) != before) return false;
        std::string whole;
        for (std::size_t i = 0; i < before; ++i)
            whole += std::string(1, static_cast<char>('A' + static_cast<int>(i))) + ". - ";
        whole += line;
        auto options = options_in(whole);
        std::move(options.begin() + static_cast<std::ptrdiff_t>(std::min(before, options.size())),
                  options.end(), std::back_inserter(last().options));
        field_ = nullptr;
        return true;
    }

    void take_words(std::string_view line, int number) {
        Numbered found;
        if (take_number(line, found) && !found.rest.empty()) return begin(number, found.number, found.rest);
        if (!open() || (after_blank_ && !numbered_ && complete())) return begin(number, 0, line);
        std::string* field = field_ != nullptr        ? &(last().*field_)
                             : last().options.empty() ? &last().stem
                                                      : &last().options.back();
        *field += '\n';
        *field += line;
    }

    static constexpr std::size_t several = static_cast<std::size_t>(-1);

    std::vector<RawQuestion> questions_;
    std::unordered_map<std::string, std::size_t>
        by_number_;                              // kind/number, and /number where it is one's alone
    std::string kind_;                           // of the heading that it stands under
    std::string RawQuestion::*field_ = nullptr;  // that a further line goes on
    bool numbered_ = false;                      // the paper numbers its questions
    bool after_blank_ = true;
};

}  // namespace

bool is_answer_line(std::string_view line) {
    const auto found = labelled(without_marks(line));
    return found && found->label->field == &RawQuestion::answer;
}

Result<std::vector<RawQuestion>> read_chinese_text(std::string_view text, const std::string& name) {
    ChineseReader reader;
    TextLines lines(text);
    while (lines.next())
        TRY(reader.take_line(lines.line(), lines.number(), name));
    return reader.finish();
}

}  // namespace shouce::importer
