// Drafts of questions, made from a handbook by rule: each rests on the words of one clause, and none is shown
// before a person has approved it. The same book gives the same drafts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "handbook/handbook.h"
#include "handbook/question.h"

namespace shouce::importer {

enum class DraftFamily {
    Verb,     // 单选: which authority an organisation has over something
    Truth,    // 判断: the same, said rightly or with another authority
    List,     // 填空: a member missing from an enumeration
    Formula,  // 填空: two missing from a set phrase of members of one length; 连线: the parts of 五个好
    Whose,    // 单选: whose duty it is
};
// verb, truth, list, formula, whose
[[nodiscard]] std::string_view name_of(DraftFamily family);

// A question that could have been made but would have had more than one right answer, or none that is fair.
struct DroppedDraft {
    DraftFamily family = DraftFamily::Verb;
    handbook::Key block;
    std::string words;  // that it would have been on
    std::string why;
};

struct Drafts {
    std::vector<handbook::Question>
        questions;  // key "verb-1.5:2", status Draft, in the order of the families
    std::vector<DroppedDraft> dropped;
};

[[nodiscard]] Drafts generate_drafts(const handbook::Handbook& book);

// The family that made a draft, by its key.
[[nodiscard]] DraftFamily family_of(const handbook::Question& draft);

}  // namespace shouce::importer
