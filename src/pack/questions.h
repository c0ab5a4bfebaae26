// The questions of a pack: their tables, and the hash by which records know a question's wording.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "database/database.h"
#include "handbook/question.h"

namespace shouce::pack {

[[nodiscard]] std::string_view name_of(handbook::QuestionKind kind);
[[nodiscard]] std::string_view name_of(handbook::QuestionStatus status);
[[nodiscard]] std::optional<handbook::QuestionKind> question_kind(std::string_view name);
[[nodiscard]] std::optional<handbook::QuestionStatus> question_status(std::string_view name);

// SHA-256 over kind, stem, options, targets and answer, each with its length.
[[nodiscard]] handbook::QuestionHash hash_of(const handbook::Question& question);

// Into tables whose blocks and sources are there. Refused: a key used twice, a clause that is not there,
// a character that may not stand in a pack, a question that its screen could not show (see playable).
[[nodiscard]] Result<> write_questions(const database::Database& database,
                                       const std::vector<handbook::Question>& questions);

// In the order they were written. Refused: one that is not playable.
[[nodiscard]] Result<std::vector<handbook::Question>> read_questions(const database::Database& database);

// Whether the answer fits the options and the kind, so that a screen and the scoring may rely on it: at
// least two options, a target for each in a Match, every index inside, one right option in a Single.
[[nodiscard]] bool playable(const handbook::Question& question);

}  // namespace shouce::pack
