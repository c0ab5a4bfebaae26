#include "tool/questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>

#include "pack/questions.h"

namespace shouce::tool {

namespace {

using handbook::Question;
using Json = nlohmann::ordered_json;

// The title of the nearest heading that holds each node, by the node's key.
void find_titles(const handbook::Node& node, const std::string& above,
                 std::map<handbook::Key, std::string>& titles) {
    const std::string title = node.title.empty() ? above : node.title;
    titles[node.key] = title;
    for (const handbook::Node& child : node.children)
        find_titles(child, title, titles);
}

[[nodiscard]] Json options_json(const Question& question) {
    Json options = Json::array();
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const bool correct =
            std::count(question.answer.begin(), question.answer.end(), static_cast<int>(i)) > 0;
        options.push_back({{"text", question.options[i]}, {"correct", correct}});
    }
    return options;
}

[[nodiscard]] Json answers_json(const Question& question) {
    Json answers = Json::array();
    for (const int at : question.answer) {
        const auto index = static_cast<std::size_t>(at);
        const bool pair = index < question.targets.size();
        answers.push_back(pair ? question.options[index] + "=" + question.targets[index]
                               : question.options[index]);
    }
    return answers;
}

}  // namespace

std::string questions_as_text(const std::vector<Question>& questions, const handbook::Handbook& book) {
    std::map<handbook::Key, std::string> titles;
    find_titles(book.root, "", titles);
    std::map<std::string_view, int> by_kind;
    std::string text;
    for (const Question& question : questions) {
        const std::string_view kind = pack::name_of(question.kind);
        ++by_kind[kind];
        text += fmt::format("{}  {}  {}  {}  {}", question.key, kind, question.block, titles[question.node],
                            question.stem);
        if (question.status != handbook::QuestionStatus::Approved)
            text += fmt::format("  [{}]", pack::name_of(question.status));
        text += '\n';
    }
    text += fmt::format("{} questions", questions.size());
    for (const auto& [kind, count] : by_kind)
        text += fmt::format(", {} {}", count, kind);
    return text + "\n";
}

Json as_json(const Question& question) {
    return {
        {"key", question.key},
        {"kind", std::string(pack::name_of(question.kind))},
        {"stem", question.stem},
        {"options", options_json(question)},
        {"targets", question.targets},
        {"answers", answers_json(question)},
        {"explanation", question.explanation},
        {"node", question.node},
        {"block", question.block},
        {"status", std::string(pack::name_of(question.status))},
    };
}

Json questions_as_json(const std::vector<Question>& questions) {
    Json list = Json::array();
    for (const Question& question : questions)
        list.push_back(as_json(question));
    return list;
}

}  // namespace shouce::tool
