#include "importer/bank.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "importer/bank_balance.h"
#include "importer/problems.h"
#include "importer/question_row.h"
#include "importer/question_text.h"
#include "pack/questions.h"

namespace shouce::importer {

namespace {

using handbook::Question;

// The question with its options in one order whatever theirs is, and its answer along with them.
[[nodiscard]] Question in_one_order(const Question& question) {
    const bool sorted_by_meaning =
        question.kind == handbook::QuestionKind::Order || question.kind == handbook::QuestionKind::TrueFalse;
    if (sorted_by_meaning) return question;
    std::vector<std::size_t> order(question.options.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&question](std::size_t a, std::size_t b) {
        return question.options[a] < question.options[b];
    });
    Question same = question;
    std::vector<int> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        same.options[i] = question.options[order[i]];
        if (!question.targets.empty()) same.targets[i] = question.targets[order[i]];
        place[order[i]] = static_cast<int>(i);
    }
    for (int& index : same.answer)
        index = place[static_cast<std::size_t>(index)];
    if (question.kind != handbook::QuestionKind::Blank) std::sort(same.answer.begin(), same.answer.end());
    return same;
}

// A number for a question whose bank gives none: the same as long as its wording is.
[[nodiscard]] handbook::Key number_from(const handbook::QuestionHash& hash) {
    std::string key = "q";
    for (std::size_t i = 0; i < 6; ++i)
        key += fmt::format("{:02x}", static_cast<unsigned>(hash.at(i)));
    return key;
}

}  // namespace

Result<JudgedBank> BankJudge::judge(const std::filesystem::path& path, const std::string& sheet) {
    TRY_ASSIGN(BankFile file, read_bank_file(path, sheet));
    JudgedBank bank;
    bank.format = file.bank.format;
    bank.encoding = file.encoding;
    bank.source = std::move(file.source);
    judge(file.bank.questions, bank);
    return bank;
}

void BankJudge::judge(const std::vector<RawQuestion>& questions, JudgedBank& bank) {
    for (const RawQuestion& raw : questions)
        judge(raw, bank);
}

void BankJudge::judge(const RawQuestion& raw, JudgedBank& bank) {
    const auto reject = [&](std::string why) {
        bank.rejected.push_back({raw.line, std::move(why), text_of(raw)});
    };
    auto question = question_of(raw);
    if (!question) return reject(question.error().message());
    const Question ordered = in_one_order(*question);
    Question asked = ordered;
    asked.answer.clear();
    const auto before = known_.find(pack::hash_of(asked));
    if (before != known_.end()) {
        const Known& first = before->second;
        if (first.answer != ordered.answer) {
            return reject(fmt::format("is the same question as {} (line {}), but with another answer",
                                      first.key, first.line));
        }
        bank.dropped.push_back({raw.line,
                                fmt::format("is the same question as {} (line {})", first.key, first.line),
                                text_of(raw)});
        return;
    }
    if (question->key.empty()) question->key = number_from(question->hash);
    const auto number = keys_.find(question->key);
    if (number != keys_.end())
        return reject(
            fmt::format("the number {} was used before, in line {}", question->key, number->second));
    if (auto linked = link(*question, raw, bank); !linked) return reject(linked.error().message());
    keys_.emplace(question->key, raw.line);
    known_.emplace(pack::hash_of(asked), Known{raw.line, bank.source.name, ordered.answer, question->key});
    bank.accepted.push_back(*std::move(question));
}

Result<> BankJudge::link(Question& question, const RawQuestion& raw, JudgedBank& bank) {
    if (book_ == nullptr) return {};
    if (!clauses_) clauses_.emplace(*book_);
    if (!question.block.empty()) {
        const auto* clause = clauses_->clause(question.block);
        if (clause == nullptr) {
            return fail("names the clause {}, which the handbook does not have; show --json lists them",
                        question.block);
        }
        question.node = clause->node;
        return {};
    }
    const ClauseFinder::Found found = clauses_->find(question, tidy(raw.section));
    if (found.nearest == nullptr) return fail("names no clause, and no clause has any of its words");
    if (!found.beyond_doubt) {
        return fail(
            "names no clause, and none has its words beyond doubt; the nearest is {}: if it is that, write "
            "it "
            "into the column 条款",
            found.nearest->block);
    }
    question.block = found.nearest->block;
    question.node = found.nearest->node;
    bank.found.push_back(question.key);
    return {};
}

namespace {

// Adds bank after bank and gathers what is wrong.
class BankAdder {
  public:
    BankAdder(pack::Contents contents, const BankOptions& options)
        : contents_(std::move(contents)), options_(&options), judge_(&contents_.handbook) {}

    void take(const std::filesystem::path& path) {
        auto judged = judge_.judge(path, options_->sheet);
        if (!judged) return problems_.add(judged.error().message());
        source_ = static_cast<int>(contents_.sources.size());
        contents_.sources.push_back(judged->source);
        if (judged->encoding == Encoding::Gb18030 || judged->encoding == Encoding::Utf16) {
            note(pack::Severity::Info, "encoding", 0,
                 fmt::format("is not UTF-8 and was read as {}", name_of(judged->encoding)));
        }
        for (const LeftOut& row : judged->rejected) {
            if (options_->on_rejected == OnRejected::Refuse) {
                problems_.add(path.string(), row.line, row.why);
            } else {
                note(pack::Severity::Warning, "question-left-out", row.line, row.why);
            }
        }
        for (const LeftOut& row : judged->dropped)
            note(pack::Severity::Info, "question-twice", row.line, row.why);
        if (!judged->found.empty()) {
            note(pack::Severity::Info, "clause-found", 0,
                 fmt::format("{} questions name no clause and were linked by their words",
                             judged->found.size()));
        }
        for (Question& question : judged->accepted) {
            question.source = source_;
            contents_.questions.push_back(std::move(question));
        }
        notice_imbalance(contents_.questions, source_, contents_.notes);
    }

    [[nodiscard]] tl::expected<pack::Contents, Refusals> finish() {
        if (!problems_.none()) return tl::unexpected(problems_.lines());
        return std::move(contents_);
    }

  private:
    void note(pack::Severity severity, std::string code, int line, std::string text) {
        contents_.notes.push_back({severity, std::move(code), source_, line, std::move(text)});
    }

    pack::Contents contents_;
    const BankOptions* options_;
    BankJudge judge_;
    Problems problems_;
    int source_ = 0;
};

}  // namespace

tl::expected<pack::Contents, Refusals> add_questions(pack::Contents contents,
                                                     std::span<const std::filesystem::path> files,
                                                     const BankOptions& options) {
    BankAdder adder(std::move(contents), options);
    for (const std::filesystem::path& file : files)
        adder.take(file);
    return adder.finish();
}

}  // namespace shouce::importer
