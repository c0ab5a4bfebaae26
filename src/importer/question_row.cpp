#include "importer/question_row.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "pack/text_rules.h"

namespace shouce::importer {

namespace {

using handbook::Question;
using handbook::QuestionKind;
using Column = Columns::Column;

constexpr std::size_t most_options = 8;
constexpr std::size_t longest_stem = 300;  // characters; a screen holds about a hundred
constexpr std::size_t longest_option = 100;
constexpr std::size_t longest_explanation = 500;

// The words that tables in use have for their columns, the project's own first.
constexpr std::array column_names{
    std::pair{Column::Number, std::array<std::string_view, 4>{"编号", "题号", "序号", "ID"}},
    std::pair{Column::Kind, std::array<std::string_view, 4>{"题型", "类型", "题目类型", "试题类型"}},
    std::pair{Column::Stem, std::array<std::string_view, 4>{"题干", "题目", "试题", "问题"}},
    std::pair{Column::Answer, std::array<std::string_view, 4>{"答案", "正确答案", "标准答案", "参考答案"}},
    std::pair{Column::Explanation, std::array<std::string_view, 4>{"解析", "答案解析", "说明", "试题解析"}},
    std::pair{Column::Clause, std::array<std::string_view, 4>{"条款", "依据", "条款编号", "出处"}},
};
constexpr std::array kind_names{
    std::pair{std::string_view("单选"), QuestionKind::Single},
    std::pair{std::string_view("多选"), QuestionKind::Multiple},
    std::pair{std::string_view("判断"), QuestionKind::TrueFalse},
    std::pair{std::string_view("填空"), QuestionKind::Blank},
    std::pair{std::string_view("连线"), QuestionKind::Match},
    std::pair{std::string_view("排序"), QuestionKind::Order},
};

[[nodiscard]] std::string trimmed(std::string_view text) {
    constexpr std::string_view wide_blank = "　";
    while (true) {
        if (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\t')) {
            text.remove_prefix(1);
        } else if (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\t')) {
            text.remove_suffix(1);
        } else if (text.starts_with(wide_blank)) {
            text.remove_prefix(wide_blank.size());
        } else if (text.ends_with(wide_blank)) {
            text.remove_suffix(wide_blank.size());
        } else {
            return std::string(text);
        }
    }
}

// A cell as one line: a line end inside it was the table's, and becomes a blank between Latin words.
[[nodiscard]] std::string unwrapped(std::string_view text) {
    const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    std::string line;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n') {
            line += text[i];
        } else if (!line.empty() && ascii(line.back()) && i + 1 < text.size() && ascii(text[i + 1])) {
            line += ' ';
        }
    }
    return line;
}

// A for 0; only for tables, which count their options by letters.
[[nodiscard]] char letter(std::size_t option) {
    return static_cast<char>('A' + static_cast<int>(option));
}

// ABD as {0, 1, 3}, in the order they stand.
[[nodiscard]] Result<std::vector<int>> letters_of(std::string_view answer, std::size_t options) {
    std::vector<int> chosen;
    chosen.reserve(answer.size());
    for (const char c : answer) {
        const int index = c - 'A';
        if (index < 0 || static_cast<std::size_t>(index) >= most_options) {
            return fail("the answer is {}, but must be letters of the options", answer);
        }
        if (static_cast<std::size_t>(index) >= options) {
            return fail("the answer names option {}, but there are only {} options", c, options);
        }
        chosen.push_back(index);
    }
    return chosen;
}

[[nodiscard]] bool all_different(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    return std::adjacent_find(texts.begin(), texts.end()) == texts.end();
}

[[nodiscard]] std::size_t blanks_in(std::string_view stem) {
    std::size_t count = 0;
    for (std::size_t at = stem.find(handbook::blank_mark); at != std::string_view::npos;
         at = stem.find(handbook::blank_mark, at + handbook::blank_mark.size())) {
        ++count;
    }
    return count;
}

[[nodiscard]] std::vector<int> in_order(std::size_t count) {
    std::vector<int> indices;
    indices.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        indices.push_back(static_cast<int>(i));
    return indices;
}

[[nodiscard]] Result<> read_letters(Question& question, std::string_view answer) {
    TRY_ASSIGN(question.answer, letters_of(answer, question.options.size()));
    std::vector<int> sorted = question.answer;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        return fail("the answer {} names an option twice", answer);
    if (question.kind == QuestionKind::Single && question.answer.size() != 1)
        return fail("a 单选 has one right option, but the answer is {}", answer);
    if (question.kind == QuestionKind::Multiple) {
        if (question.answer.size() < 2) return fail("a 多选 has at least two right options");
        question.answer = std::move(sorted);
    }
    if (question.kind == QuestionKind::Blank && question.answer.size() != blanks_in(question.stem)) {
        return fail("the stem has {} blanks (____), but the answer {} fills {}", blanks_in(question.stem),
                    answer, question.answer.size());
    }
    return {};
}

[[nodiscard]] Result<> read_pairs(Question& question, const std::string& answer) {
    if (!answer.empty()) return fail("a 连线 has its answer in its pairs; leave the answer empty");
    for (std::string& option : question.options) {
        const std::size_t sign = option.find('=');
        if (sign == std::string::npos) return fail("a pair is written 左边=右边, but this is {}", option);
        question.targets.push_back(trimmed(std::string_view(option).substr(sign + 1)));
        option = trimmed(std::string_view(option).substr(0, sign));
        if (option.empty() || question.targets.back().empty()) return fail("a pair has an empty side");
    }
    question.answer = in_order(question.options.size());
    return {};
}

[[nodiscard]] Result<> read_answer(Question& question, const std::string& answer) {
    switch (question.kind) {
        case QuestionKind::TrueFalse:
            if (!question.options.empty()) return fail("a 判断 has no options");
            if (answer != "对" && answer != "错") return fail("the answer of a 判断 is 对 or 错");
            question.options = {"对", "错"};
            question.answer = {answer == "对" ? 0 : 1};
            return {};
        case QuestionKind::Match: return read_pairs(question, answer);
        case QuestionKind::Order:
            if (!answer.empty())
                return fail("a 排序 has its options in the right order; leave the answer empty");
            question.answer = in_order(question.options.size());
            return {};
        case QuestionKind::Single:
        case QuestionKind::Multiple:
        case QuestionKind::Blank:
            if (answer.empty()) return fail("has no answer");
            return read_letters(question, answer);
    }
    return {};
}

[[nodiscard]] Result<> check_characters(std::string_view text) {
    const std::string objection = pack::first_objection(text);
    if (!objection.empty()) return fail("holds {}; remove it", objection);
    return {};
}

[[nodiscard]] Result<> check(const Question& question) {
    if (question.stem.empty()) return fail("has no stem");
    if (utf8::length(question.stem) > longest_stem)
        return fail("the stem is longer than {} characters", longest_stem);
    if (utf8::length(question.explanation) > longest_explanation)
        return fail("the explanation is longer than {} characters", longest_explanation);
    TRY(check_characters(question.stem));
    TRY(check_characters(question.explanation));
    for (const auto* texts : {&question.options, &question.targets}) {
        if (!all_different(*texts)) return fail("two options are the same");
        for (const std::string& text : *texts) {
            if (utf8::length(text) > longest_option)
                return fail("an option is longer than {} characters", longest_option);
            TRY(check_characters(text));
        }
    }
    const std::size_t least = question.kind == QuestionKind::Order ? 3 : 2;
    if (question.options.size() < least) return fail("has fewer than {} options", least);
    if (question.kind == QuestionKind::Multiple && question.answer.size() == question.options.size())
        return fail("every option is right, so there is nothing to choose");
    if (question.kind == QuestionKind::Blank && question.answer.size() == question.options.size())
        return fail("a 填空 needs more words than blanks");
    if (question.kind != QuestionKind::Blank && blanks_in(question.stem) > 0)
        return fail("the stem has a blank (____), but only a 填空 has blanks");
    return {};
}

}  // namespace

std::optional<QuestionKind> kind_named(std::string_view words) {
    constexpr std::string_view suffix = "题";
    if (words.ends_with(suffix)) words.remove_suffix(suffix.size());
    for (const auto& [name, kind] : kind_names) {
        if (name == words) return kind;
    }
    return std::nullopt;
}

Result<Columns> Columns::find(const Row& header, const std::string& name) {
    Columns columns;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const std::string words = trimmed(header.cells[i]);
        for (const auto& [column, names] : column_names) {
            if (std::find(names.begin(), names.end(), words) != names.end())
                columns.columns_.emplace_back(column, i);
        }
        for (std::size_t option = 0; option < most_options; ++option) {
            const std::string letter_word(1, letter(option));
            if (words != "选项" + letter_word && words != letter_word) continue;
            if (option != columns.options_.size()) {
                return fail("{}:{}: the option columns are not in the order of their letters", name,
                            header.line);
            }
            columns.options_.push_back(i);
        }
    }
    for (const Column needed : {Column::Kind, Column::Stem, Column::Answer}) {
        const bool there = std::any_of(columns.columns_.begin(), columns.columns_.end(),
                                       [needed](const auto& found) { return found.first == needed; });
        if (!there) {
            return fail("{}:{}: the first row must name the columns, with at least 题型, 题干 and 答案", name,
                        header.line);
        }
    }
    return columns;
}

std::string Columns::at(const Row& row, std::size_t index) {
    return index < row.cells.size() ? unwrapped(trimmed(row.cells[index])) : std::string();
}

std::string Columns::cell(const Row& row, Column column) const {
    for (const auto& [found, index] : columns_) {
        if (found == column) return at(row, index);
    }
    return {};
}

Result<std::vector<std::string>> Columns::options(const Row& row) const {
    std::vector<std::string> filled;
    for (std::size_t i = 0; i < options_.size(); ++i) {
        std::string text = at(row, options_[i]);
        if (text.empty()) continue;
        if (filled.size() < i) return fail("option {} is filled, but an earlier one is not", letter(i));
        filled.push_back(std::move(text));
    }
    return filled;
}

Result<Question> question_of(const Row& row, const Columns& columns) {
    const std::string kind_words = columns.cell(row, Column::Kind);
    const auto kind = kind_named(kind_words);
    if (!kind) {
        return fail("the kind is {}, but must be 单选, 多选, 判断, 填空, 连线 or 排序",
                    kind_words.empty() ? "empty" : kind_words);
    }
    Question question;
    question.key = columns.cell(row, Column::Number);
    question.kind = *kind;
    question.stem = columns.cell(row, Column::Stem);
    question.explanation = columns.cell(row, Column::Explanation);
    question.block = columns.cell(row, Column::Clause);
    question.status = handbook::QuestionStatus::Approved;
    question.line = row.line;
    TRY_ASSIGN(question.options, columns.options(row));
    TRY(read_answer(question, columns.cell(row, Column::Answer)));
    TRY(check(question));
    return question;
}

}  // namespace shouce::importer
