// Which questions are asked, and in which order their options stand.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "handbook/question.h"
#include "quiz/memory.h"
#include "quiz/random.h"

namespace shouce::quiz {

// A question and the section it counts for, which is the one that its node stands in. Questions belong to the
// bank, which outlives everything that is drawn from it.
struct Entry {
    const handbook::Question* question = nullptr;
    handbook::Key section;

    bool operator==(const Entry&) const = default;
};
using Pool = std::vector<Entry>;

// At most `count` questions of the pool, none twice, in the order they are to be asked. As far as the pool
// allows: no clause twice, then those not yet seen in this visit, then spread over sections and kinds.
[[nodiscard]] Pool draw(const Pool& pool, std::size_t count, const Memory& memory, Random& random);

// What an examination is made of: so many questions of a kind from a section.
struct BlueprintRow {
    handbook::Key section;
    handbook::QuestionKind kind = handbook::QuestionKind::Single;
    int count = 0;

    bool operator==(const BlueprintRow&) const = default;
};
struct Blueprint {
    std::vector<BlueprintRow> rows;
};

// A blueprint for `count` questions that has sections in the shares of their clauses and kinds in the shares
// of their questions (largest remainder), so that every handbook gets a fair one. It can always be filled
// from that pool. Fewer questions where the pool has no more clauses: a clause is asked once in an
// examination. Chance decides which section is asked in which kind, never how many questions either of them
// gets.
[[nodiscard]] Blueprint standard_blueprint(const Pool& pool, std::size_t count, Random random = Random(0));

// No clause twice, those not yet seen in this visit preferred; in an order of chance. Where the blueprint can
// be filled at all, it is; else it fails and names the row.
[[nodiscard]] Result<Pool> draw_examination(const Pool& pool, const Blueprint& blueprint,
                                            const Memory& memory, Random& random);

// The order in which a question's options are shown (Match: its targets): place -> option. 对 and 错 stay
// in place; the items of an Order never stand right from the start.
[[nodiscard]] std::vector<int> shown_order(const handbook::Question& question, Random& random);

}  // namespace shouce::quiz
