#include "importer/formats/aiken.h"

#include <utility>

#include "importer/formats/text_lines.h"
#include "importer/question_text.h"

namespace shouce::importer {

namespace {

constexpr std::string_view answer_word = "ANSWER:";

}  // namespace

bool is_aiken_answer(std::string_view line) {
    return unpadded(line).starts_with(answer_word);
}

Result<std::vector<RawQuestion>> read_aiken(std::string_view text, const std::string& name) {
    std::vector<RawQuestion> questions;
    RawQuestion next;
    const auto end = [&] { questions.push_back(std::exchange(next, {})); };
    TextLines lines(text);
    while (lines.next()) {
        const std::string_view line = unpadded(lines.line());
        if (line.empty()) continue;
        if (questions.size() >= most_questions)
            return fail("{}:{}: has more than {} questions; split it", name, lines.number(), most_questions);
        const auto option = lettered(line);
        if (is_aiken_answer(line)) {
            next.answer = unpadded(line.substr(answer_word.size()));
            if (next.line == 0) next.line = lines.number();
            end();
        } else if (option && !next.stem.empty() &&
                   static_cast<std::size_t>(option->letter) == next.options.size()) {
            next.options.emplace_back(option->rest);
        } else {
            if (!next.options.empty()) end();  // without an answer
            if (next.line == 0) next.line = lines.number();
            if (!next.stem.empty()) next.stem += '\n';
            next.stem += line;
        }
    }
    if (!next.stem.empty()) end();
    return questions;
}

}  // namespace shouce::importer
