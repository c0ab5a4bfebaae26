// A question on the handbook and what a visitor answers, after the item and response of IMS QTI 3.0, cut
// down to what a finger can answer without a keyboard. One model for every kind.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "handbook/handbook.h"

namespace shouce::handbook {

enum class QuestionKind {
    Single,     // 单选: one option
    Multiple,   // 多选: any number of options
    TrueFalse,  // 判断: a single choice between 对 and 错, in this order
    Blank,      // 填空: a word from the options for each blank
    Match,      // 连线: a right side for each left side
    Order,      // 排序: the options brought into their order
};

// Where a question stands on its way to the wall. Only approved ones are ever shown.
enum class QuestionStatus { Approved, Draft, Rejected };

// SHA-256 over kind, stem, options and answer: figures about a question restart when its wording changes.
using QuestionHash = std::array<std::byte, 32>;

// How many places of a stem are to be filled; each is written as this mark.
inline constexpr std::string_view blank_mark = "____";

struct Question {
    Key key;  // the bank's own number ("5-03"); unique in a pack and stable between its editions
    QuestionKind kind = QuestionKind::Single;
    std::string stem;
    // What can be chosen. Match: the left sides. Order: the items in their right order.
    std::vector<std::string> options;
    // Match alone: the right sides, as many as there are left sides; targets[i] belongs to options[i].
    std::vector<std::string> targets;
    // What is right, see Response. Match and Order: 0, 1, 2 …
    std::vector<int> answer;
    std::string explanation;
    Key node;   // that the clause stands in
    Key block;  // the clause it rests on
    QuestionStatus status = QuestionStatus::Draft;
    int source = 0;  // which of the sources of its pack holds it, from 0
    int line = 0;    // of that file, from 1
    QuestionHash hash{};

    bool operator==(const Question&) const = default;
};

// What was answered, in the terms of Question::answer; empty means not answered.
// Single, TrueFalse, Multiple: the chosen options, ascending. Blank: for each blank the option put there.
// Match: for each left side the target chosen for it. Order: the options in the order they were put.
// `nothing` stands where a blank or a left side is still open.
using Response = std::vector<int>;
inline constexpr int nothing = -1;

// A response that can be handed in: something chosen, every blank filled, every pair joined.
[[nodiscard]] bool complete(const Question& question, const Response& response);

}  // namespace shouce::handbook
