#include "importer/formats/answer_list.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "importer/question_text.h"

namespace shouce::importer {

namespace {

constexpr std::size_t longest_line = 2'000;  // bytes
constexpr int largest_number = 99'999;
constexpr int longest_range = 100;

[[nodiscard]] bool take(std::string_view& text, std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(mark.size());
    return true;
}

template <std::size_t N>
[[nodiscard]] bool take_any(std::string_view& text, const std::array<std::string_view, N>& marks) {
    return std::any_of(marks.begin(), marks.end(),
                       [&text](std::string_view mark) { return take(text, mark); });
}

[[nodiscard]] int take_digits(std::string_view& text) {
    int number = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < 5 && std::isdigit(static_cast<unsigned char>(text[digits])) != 0)
        number = number * 10 + (text[digits++] - '0');
    text.remove_prefix(digits);
    return digits == 0 || number > largest_number ? 0 : number;
}

constexpr std::array<std::string_view, 9> number_marks{"、", "．", "：", "）", "，", ".", ":", ")", ","};

// The signs of one answer: letters, or one word for true or false.
[[nodiscard]] std::string take_answer(std::string_view& text) {
    constexpr std::array<std::string_view, 8> words{"正确", "错误", "√", "×", "对", "错", "✓", "✗"};
    for (const std::string_view word : words) {
        if (take(text, word)) return std::string(word);
    }
    std::string letters;
    while (!text.empty() && std::isalpha(static_cast<unsigned char>(text.front())) != 0) {
        letters += text.front();
        text.remove_prefix(1);
    }
    return letters;
}

// Behind 1-5: as many words as there are numbers, else one word with a letter for each.
[[nodiscard]] bool take_range(std::string_view& text, int from, int to,
                              std::vector<NumberedAnswer>& answers) {
    if (to < from || to - from >= longest_range) return false;
    const std::size_t count = static_cast<std::size_t>(to - from) + 1;
    std::vector<std::string> words;
    while (words.size() < count) {
        text = unpadded(text);
        std::string word = take_answer(text);
        if (word.empty()) break;
        words.push_back(std::move(word));
    }
    if (words.size() == 1 && words.front().size() == count) {
        const std::string letters = words.front();
        words.clear();
        for (const char c : letters)
            words.emplace_back(1, c);
    }
    if (words.size() != count) return false;
    for (std::size_t i = 0; i < count; ++i)
        answers.push_back({from + static_cast<int>(i), words[i]});
    return true;
}

}  // namespace

std::vector<NumberedAnswer> answers_in(std::string_view line) {
    constexpr std::array<std::string_view, 6> dashes{"-", "—", "–", "~", "～", "至"};
    constexpr std::array<std::string_view, 8> separators{"；", ";", "，", ",", "、", "。", "　", "|"};
    std::vector<NumberedAnswer> answers;
    std::string_view rest = unpadded(line);
    if (rest.size() > longest_line) return {};
    while (!rest.empty()) {
        const int from = take_digits(rest);
        if (from == 0) return {};
        rest = unpadded(rest);
        if (take_any(rest, dashes)) {
            static_cast<void>(take_any(rest, dashes));  // —— is one dash
            const int to = take_digits(rest);
            rest = unpadded(rest);
            static_cast<void>(take_any(rest, number_marks));
            if (!take_range(rest, from, to, answers)) return {};
        } else {
            static_cast<void>(take_any(rest, number_marks));
            rest = unpadded(rest);
            std::string answer = take_answer(rest);
            if (answer.empty()) return {};
            answers.push_back({from, std::move(answer)});
        }
        do {
            rest = unpadded(rest);
        } while (take_any(rest, separators));
    }
    return answers;
}

bool take_number(std::string_view line, Numbered& found) {
    std::string_view rest = unpadded(line);
    const bool counted = take(rest, "第");
    const bool bracket = !counted && (take(rest, "(") || take(rest, "（") || take(rest, "【"));
    rest = unpadded(rest);
    const int number = take_digits(rest);
    if (number == 0) return false;
    rest = unpadded(rest);
    if (counted) {
        if (!take(rest, "题")) return false;
        static_cast<void>(take_any(rest, number_marks));
    } else if (bracket) {
        if (!take(rest, ")") && !take(rest, "）") && !take(rest, "】")) return false;
    } else {
        const bool latin = rest.starts_with('.') || rest.starts_with(',') || rest.starts_with(':');
        if (!take_any(rest, number_marks)) return false;
        // 1.5 and 1,000 number nothing, but 3.2012年 does.
        const bool digit = !rest.empty() && std::isdigit(static_cast<unsigned char>(rest.front())) != 0;
        if (latin && digit && (rest.size() < 7 || rest.substr(4, 3) != "年")) return false;
    }
    found = {number, unpadded(rest)};
    return true;
}

}  // namespace shouce::importer
