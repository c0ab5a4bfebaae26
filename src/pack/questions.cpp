#include "pack/questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>

#include "pack/hash.h"
#include "pack/sql.h"
#include "pack/text_rules.h"

namespace shouce::pack {

namespace {

using database::Database;
using database::Statement;
using handbook::Question;
using handbook::QuestionKind;
using handbook::QuestionStatus;

constexpr std::array kinds{
    std::pair{QuestionKind::Single, std::string_view("single")},
    std::pair{QuestionKind::Multiple, std::string_view("multiple")},
    std::pair{QuestionKind::TrueFalse, std::string_view("truefalse")},
    std::pair{QuestionKind::Blank, std::string_view("blank")},
    std::pair{QuestionKind::Match, std::string_view("match")},
    std::pair{QuestionKind::Order, std::string_view("order")},
};
constexpr std::array statuses{
    std::pair{QuestionStatus::Approved, std::string_view("approved")},
    std::pair{QuestionStatus::Draft, std::string_view("draft")},
    std::pair{QuestionStatus::Rejected, std::string_view("rejected")},
};

[[nodiscard]] Result<> check(std::string_view text, const handbook::Key& key) {
    const std::string objection = first_objection(text);
    if (!objection.empty()) return fail("question {}: {}", key, objection);
    return {};
}

[[nodiscard]] Result<> check(const Question& question) {
    if (!playable(question)) return fail("question {}: its answer does not fit its options", question.key);
    for (const std::string* text : {&question.key, &question.stem, &question.explanation})
        TRY(check(*text, question.key));
    for (const std::string& text : question.options)
        TRY(check(text, question.key));
    for (const std::string& text : question.targets)
        TRY(check(text, question.key));
    return {};
}

class QuestionWriter {
  public:
    [[nodiscard]] static Result<QuestionWriter> create(const Database& database) {
        TRY_ASSIGN(Statement question, database.prepare(sql::add_question));
        TRY_ASSIGN(Statement choice, database.prepare(sql::add_choice));
        TRY_ASSIGN(Statement answer, database.prepare(sql::add_answer));
        return QuestionWriter(std::move(question), std::move(choice), std::move(answer));
    }

    [[nodiscard]] Result<> add(const Question& question) {
        TRY(check(question));
        const std::int64_t id = ++last_;
        add_question_.bind(1, id).bind(2, question.key).bind(3, std::span(question.hash));
        add_question_.bind(4, name_of(question.kind)).bind(5, question.stem).bind(6, question.explanation);
        add_question_.bind(7, question.block).bind(8, name_of(question.status));
        add_question_.bind(9, std::int64_t{question.source + 1}).bind(10, std::int64_t{question.line});
        if (auto added = add_question_.run(); !added) {
            return fail_in(fmt::format("question {} on clause {}", question.key, question.block),
                           std::move(added).error());
        }
        for (std::size_t i = 0; i < question.options.size(); ++i) {
            add_choice_.bind(1, id).bind(2, static_cast<std::int64_t>(i)).bind(3, question.options[i]);
            TRY(add_choice_.bind(4, i < question.targets.size() ? question.targets[i] : "").run());
        }
        for (std::size_t i = 0; i < question.answer.size(); ++i) {
            add_answer_.bind(1, id).bind(2, static_cast<std::int64_t>(i));
            TRY(add_answer_.bind(3, std::int64_t{question.answer[i]}).run());
        }
        return {};
    }

  private:
    QuestionWriter(Statement question, Statement choice, Statement answer)
        : add_question_(std::move(question)),
          add_choice_(std::move(choice)),
          add_answer_(std::move(answer)) {}

    Statement add_question_;
    Statement add_choice_;
    Statement add_answer_;
    std::int64_t last_ = 0;
};

[[nodiscard]] int small(std::int64_t value) {
    return static_cast<int>(std::clamp<std::int64_t>(value, -1, std::numeric_limits<int>::max()));
}

using ById = std::unordered_map<std::int64_t, Question*>;

[[nodiscard]] Result<Question> question_of(const Statement& row, const Database& database) {
    const auto kind = question_kind(row.text(3));
    const auto status = question_status(row.text(8));
    if (!kind || !status) return fail("{}: a question of unknown kind or status", database.name());
    Question question;
    question.key = row.text(1);
    const auto hash = row.blob(2);
    std::copy_n(hash.begin(), std::min(hash.size(), question.hash.size()), question.hash.begin());
    question.kind = *kind;
    question.stem = row.text(4);
    question.explanation = row.text(5);
    question.node = row.text(6);
    question.block = row.text(7);
    question.status = *status;
    question.source = small(row.integer(9) - 1);
    question.line = small(row.integer(10));
    return question;
}

// Calls `take` with the question that each row of `query` belongs to, and the row.
template <typename Take>
[[nodiscard]] Result<> each_part(const Database& database, std::string_view query, const ById& by_id,
                                 Take take) {
    TRY_ASSIGN(Statement statement, database.prepare(query));
    while (true) {
        TRY_ASSIGN(const Statement::Step step, statement.step());
        if (step == Statement::Step::Done) return {};
        const auto question = by_id.find(statement.integer(0));
        if (question == by_id.end()) return fail("{}: an option without a question", database.name());
        take(*question->second, statement);
    }
}

}  // namespace

std::string_view name_of(QuestionKind kind) {
    return std::find_if(kinds.begin(), kinds.end(), [kind](const auto& row) { return row.first == kind; })
        ->second;
}

std::string_view name_of(QuestionStatus status) {
    return std::find_if(statuses.begin(), statuses.end(),
                        [status](const auto& row) { return row.first == status; })
        ->second;
}

std::optional<QuestionKind> question_kind(std::string_view name) {
    for (const auto& [kind, known] : kinds) {
        if (known == name) return kind;
    }
    return std::nullopt;
}

std::optional<QuestionStatus> question_status(std::string_view name) {
    for (const auto& [status, known] : statuses) {
        if (known == name) return status;
    }
    return std::nullopt;
}

handbook::QuestionHash hash_of(const Question& question) {
    std::string all;
    const auto add = [&all](std::string_view field) { all += fmt::format("{}:{}", field.size(), field); };
    add(name_of(question.kind));
    add(question.stem);
    for (const auto* texts : {&question.options, &question.targets}) {
        add(std::to_string(texts->size()));
        for (const std::string& text : *texts)
            add(text);
    }
    for (const int index : question.answer)
        add(std::to_string(index));
    return sha256(all);
}

bool playable(const Question& question) {
    const std::size_t options = question.options.size();
    const bool inside = std::all_of(question.answer.begin(), question.answer.end(), [options](int at) {
        return at >= 0 && static_cast<std::size_t>(at) < options;
    });
    std::vector<int> sorted = question.answer;
    std::sort(sorted.begin(), sorted.end());
    const bool apart = std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
    if (options < 2 || question.answer.empty() || !inside || !apart) return false;
    if (question.targets.size() != (question.kind == QuestionKind::Match ? options : 0)) return false;
    switch (question.kind) {
        case QuestionKind::Single: return question.answer.size() == 1;
        case QuestionKind::TrueFalse: return question.answer.size() == 1 && options == 2;
        case QuestionKind::Multiple: return std::is_sorted(question.answer.begin(), question.answer.end());
        case QuestionKind::Blank: return true;
        case QuestionKind::Match:
        case QuestionKind::Order:
            return question.answer.size() == options &&
                   std::is_sorted(question.answer.begin(), question.answer.end());
    }
    return false;
}

Result<> write_questions(const Database& database, const std::vector<Question>& questions) {
    TRY_ASSIGN(QuestionWriter writer, QuestionWriter::create(database));
    for (const Question& question : questions)
        TRY(writer.add(question));
    return {};
}

Result<std::vector<Question>> read_questions(const Database& database) {
    std::vector<Question> questions;
    std::vector<std::int64_t> ids;
    TRY_ASSIGN(Statement statement, database.prepare(sql::questions));
    while (true) {
        TRY_ASSIGN(const Statement::Step step, statement.step());
        if (step == Statement::Step::Done) break;
        TRY_ASSIGN(Question question, question_of(statement, database));
        questions.push_back(std::move(question));
        ids.push_back(statement.integer(0));
    }
    ById by_id;
    for (std::size_t i = 0; i < questions.size(); ++i)
        by_id.emplace(ids[i], &questions[i]);
    TRY(each_part(database, sql::choices, by_id, [](Question& question, const Statement& row) {
        question.options.emplace_back(row.text(1));
        if (question.kind == QuestionKind::Match) question.targets.emplace_back(row.text(2));
    }));
    TRY(each_part(database, sql::answers, by_id, [](Question& question, const Statement& row) {
        question.answer.push_back(small(row.integer(1)));
    }));
    const auto broken = std::find_if_not(questions.begin(), questions.end(), playable);
    if (broken != questions.end())
        return fail("{}: question {} has an answer that does not fit its options", database.name(),
                    broken->key);
    return questions;
}

}  // namespace shouce::pack
